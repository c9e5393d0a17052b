package techcontract.statistics;

import techcontract.kernel.Text;

/** The tables of the yearly report (年报各表), in the order of the workbook. */
public enum ReportTable {
    /** 总表 */
    SUMMARY("T0"),
    /** 合同类别 */
    TYPES("T1"),
    /** 合同类别，四类口径 */
    FOUR_TYPES("T1"),
    /** 合同子类 */
    SUBTYPES("T2"),
    /** 合同子类，四类口径 */
    FOUR_SUBTYPES("T2"),
    /** 知识产权 */
    INTELLECTUAL_PROPERTY("T3"),
    /** 技术领域 */
    TECHNOLOGY_FIELDS("T4"),
    /** 社会经济目标 */
    OBJECTIVES("T5"),
    /** 计划来源 */
    PLAN_SOURCES("T6"),
    /** 卖方类别 */
    SELLERS("T7"),
    /** 买方类别 */
    BUYERS("T8"),
    /** 服务的国民经济行业 */
    INDUSTRIES("T9"),
    /** 卖方地区 */
    SELLER_REGIONS("T10"),
    /** 买方地区 */
    BUYER_REGIONS("T11"),
    /** 按月进度 */
    MONTHS("T13"),
    /** 累计进度 */
    CUMULATED_MONTHS("T13");

    private final String number;

    ReportTable(String number) {
        this.number = number;
    }

    /** Its number, which the two views of one table share: T1. */
    public String number() {
        return number;
    }

    /** Number and title: T1 合同类别. */
    public String title() {
        return number + " " + Text.of("statistics.table." + this);
    }

    String rowHeading() {
        return Text.of("statistics.rows." + this);
    }
}
