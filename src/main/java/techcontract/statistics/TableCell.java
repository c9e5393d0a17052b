package techcontract.statistics;

/**
 * One place in a table (表中一格): a row, and in a cross table (交叉表) a column of it.
 *
 * @param rowKey the key of its {@link StatisticsRow}
 * @param columnKey what the column of a cross table stands for, {@link #TOTAL} in its margin; empty in other tables
 */
public record TableCell(ReportTable table, String rowKey, String columnKey) {
    /** The row, or the column of a cross table, that holds every contract. */
    public static final String TOTAL = "total";
    /** The row of what contracts of earlier years lost or gained by steps taken in the period (以前年度合同本期调整). */
    public static final String ADJUSTED = "adjusted";
    /** The row of what no row of its own holds (其他). */
    public static final String OTHERS = "others";

    static TableCell row(ReportTable table, String rowKey) {
        return new TableCell(table, rowKey, "");
    }
}
