package techcontract.backup;

/**
 * How many rows a table has now and would have (各表行数对比).
 *
 * @param table its name in the database
 * @param alike whether it holds the very same rows
 */
public record TableDifference(String table, long now, long then, boolean alike) {}
