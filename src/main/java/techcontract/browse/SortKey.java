package techcontract.browse;

/**
 * One column the ledger is sorted by (排序).
 *
 * @param column its key
 */
public record SortKey(String column, boolean descending) {}
