package techcontract.statistics;

import techcontract.kernel.AmountUnit;
import techcontract.kernel.Text;

/** The tables of a report (报表各表), in the order of the workbook. */
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
    /** 卖方地区（输出） */
    SELLER_REGIONS("T10"),
    /** 买方地区（流向） */
    BUYER_REGIONS("T11"),
    /** 买方地区（吸纳），到县 */
    BUYER_PLACES("T11"),
    /** 输出、吸纳、本地转化，本区 */
    LOCAL_COUNTY("T11"),
    /** 输出、吸纳、本地转化，本市 */
    LOCAL_CITY("T11"),
    /** 输出、吸纳、本地转化，本省 */
    LOCAL_PROVINCE("T11"),
    /** 金额分档 */
    AMOUNT_BANDS("T12"),
    /** 按月进度 */
    MONTHS("T13"),
    /** 按月累计进度 */
    CUMULATED_MONTHS("T13"),
    /** 按季进度 */
    QUARTERS("T13"),
    /** 按季累计进度 */
    CUMULATED_QUARTERS("T13"),
    /** 卖方前二十名 */
    TOP_SELLERS("T14"),
    /** 技术领域与合同类别交叉 */
    FIELDS_BY_TYPE("T15"),
    /** 技术领域与合同类别交叉，四类口径 */
    FIELDS_BY_FOUR_TYPES("T15"),
    /** 卖方类别与合同类别交叉 */
    SELLERS_BY_TYPE("T15"),
    /** 卖方类别与合同类别交叉，四类口径 */
    SELLERS_BY_FOUR_TYPES("T15"),
    /** 公开版式：分市情况（广东 2020 年） */
    PUBLISHED_CITIES("P1"),
    /** 公开版式：两年分类别（湖南 2017 年） */
    PUBLISHED_TYPES("P2"),
    /** 公开版式：两年分类别，四类口径 */
    PUBLISHED_FOUR_TYPES("P2"),
    /** 公开版式：吸纳技术排名（安徽 2022 年上半年） */
    PUBLISHED_ABSORBED("P3");

    private final String number;

    ReportTable(String number) {
        this.number = number;
    }

    /** Its number, which the views of one table share: T1; P1 to P3 are layouts provinces published. */
    public String number() {
        return number;
    }

    /** Number and title: T1 合同类别. */
    public String title() {
        return number + " " + Text.of("statistics.table." + this);
    }

    /** The unit its amounts are printed in: 万元, and 亿元 in what provinces publish. */
    public AmountUnit unit() {
        return isPublishedLayout() ? AmountUnit.HUNDRED_MILLION_YUAN : AmountUnit.TEN_THOUSAND_YUAN;
    }

    /** Whether its rows are numbered in a column of their own, left of what they are. */
    public boolean isNumbered() {
        return this == TOP_SELLERS || this == PUBLISHED_ABSORBED;
    }

    /** Whether its columns divide the contracts too (交叉表). */
    public boolean isCross() {
        return number.equals("T15");
    }

    /** Whether it is a layout some province published (公开版式). */
    public boolean isPublishedLayout() {
        return number.startsWith("P");
    }

    String rowHeading() {
        return Text.of("statistics.rows." + this);
    }
}
