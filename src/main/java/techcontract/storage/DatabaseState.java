package techcontract.storage;

import java.util.List;

/**
 * What a database holds, table by table (全库核对数).
 *
 * @param schema the version of its tables, such as {@code 018}
 * @param tables by name
 */
public record DatabaseState(String schema, List<TableState> tables) {
    public DatabaseState {
        tables = List.copyOf(tables);
    }

    /** How many rows a table holds, 0 when there is no such table. */
    public long rows(String table) {
        return tables.stream().filter(one -> one.table().equals(table)).mapToLong(TableState::rows).sum();
    }
}
