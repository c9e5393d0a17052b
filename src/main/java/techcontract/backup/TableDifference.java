package techcontract.backup;

import techcontract.kernel.Text;

/**
 * How many rows a table has now and would have (各表行数对比).
 *
 * @param table its name in the database
 * @param alike whether it holds the very same rows
 */
public record TableDifference(String table, long now, long then, boolean alike) {
    /** What the office calls it; its name in the database where it has no word for it. */
    public String label() {
        String key = "storage.table." + table;
        return Text.has(key) ? Text.of(key) : table;
    }
}
