package techcontract.province;

/** How exactly amounts are written into a form (金额精度). */
public enum AmountPrecision {
    /** 按表印的两位小数 */
    AS_PRINTED,
    /** 写到分, shown by the cell's own format: sums of formulas then are those of the register */
    TO_THE_CENT
}
