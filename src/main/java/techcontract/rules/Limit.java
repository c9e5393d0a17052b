package techcontract.rules;

/** A number the rule book sets (规则参数). */
public enum Limit {
    /** 技术交易额占比低于此值须说明，百分数 */
    TECHNOLOGY_SHARE_PERCENT,
    /** 有效期剩余不足此天数须提醒 */
    VALIDITY_SOON_DAYS,
    /** 签订后须在此天数内申请，0 为不限 */
    APPLY_WITHIN_DAYS,
    /** 拆分合同的观察天数 */
    SPLIT_WINDOW_DAYS,
    /** 录入人可否自行认定，1 可 0 否 */
    ENTERER_MAY_RECOGNISE,
    /** 档案至少保存年数，从最近一步算起 */
    ARCHIVE_YEARS
}
