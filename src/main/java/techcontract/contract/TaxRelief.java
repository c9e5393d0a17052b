package techcontract.contract;

/** The tax relief applied for (申请减免税): 增值税免征, 企业所得税减免, 研发费用加计扣除. */
public enum TaxRelief {
    NONE, VALUE_ADDED_TAX, INCOME_TAX, RESEARCH_DEDUCTION
}
