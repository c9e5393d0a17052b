package techcontract.statistics;

/**
 * One cell a contract counts into, in words (合同计入的一格).
 *
 * @param period the days of the report: 2022年
 * @param table number and title
 * @param row the label of the row
 * @param column the heading of the column of a cross table, or empty
 * @param figures what the contract adds to it
 */
public record CountedIn(String period, String table, String row, String column, Figures figures) {}
