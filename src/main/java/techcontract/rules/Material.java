package techcontract.rules;

/**
 * A paper the applicant hands in (申请材料).
 *
 * @param code A1 to A10
 * @param name what it is
 * @param when in which circumstance it is needed
 */
public record Material(String code, String name, Circumstance when, Provenance provenance) {
    /** When a material is needed. */
    public enum Circumstance {
        /** 一律需要 */
        ALWAYS,
        /** 卖方首次申请 */
        FIRST_FILING,
        /** 由内设部门或课题组签订 */
        SIGNED_BY_DEPARTMENT,
        /** 转让、许可涉及知识产权 */
        RIGHT_INVOLVED,
        /** 外文合同 */
        FOREIGN_LANGUAGE,
        /** 政府科技计划项目 */
        GOVERNMENT_PROJECT,
        /** 标的须经批准方可生产 */
        PRODUCTION_PERMIT,
        /** 含设备、材料等非技术性费用 */
        NON_TECHNICAL_COSTS,
        /** 推荐，不作要求 */
        RECOMMENDED
    }
}
