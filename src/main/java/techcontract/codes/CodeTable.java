package techcontract.codes;

/** The code tables (代码表) and the names they are stored and shipped under. */
public enum CodeTable {
    /** 合同类别 */
    CONTRACT_TYPE("contract_type"),
    /** 单位性质 */
    PARTY_NATURE("party_nature"),
    /** 统计单位类别 */
    PARTY_CATEGORY("party_stat_category"),
    /** 登记注册类型（2011） */
    REGISTRATION_TYPE_2011("enterprise_registration_type_2011"),
    /** 登记注册类型（2023） */
    REGISTRATION_TYPE_2023("enterprise_registration_type_2023"),
    /** 知识产权 */
    INTELLECTUAL_PROPERTY("intellectual_property_type"),
    /** 技术领域 */
    TECHNOLOGY_FIELD("technology_field"),
    /** 社会经济目标 */
    OBJECTIVE("socio_economic_objective"),
    /** 计划来源 */
    PLAN_SOURCE("plan_source"),
    /** 支付方式 */
    PAYMENT_MODE("payment_mode"),
    /** 国民经济行业 */
    INDUSTRY("industry"),
    /** 行政区划 */
    REGION("region"),
    /** 已撤销的行政区划 */
    REGION_HISTORY("region_history"),
    /** 旧四位地区代码 */
    REGION_LEGACY("region_legacy4"),
    /** 区域分组 */
    REGION_GROUP("region_group"),
    /** 国别（海关代码） */
    COUNTRY("country_customs"),
    /** 国别（ISO 数字代码，只供换算） */
    COUNTRY_ISO("country_iso_numeric");

    private final String storedName;

    CodeTable(String storedName) {
        this.storedName = storedName;
    }

    String storedName() {
        return storedName;
    }

    /**
     * The table of that name, as files name it.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static CodeTable stored(String name) {
        for (CodeTable table : values()) {
            if (table.storedName.equals(name)) {
                return table;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
