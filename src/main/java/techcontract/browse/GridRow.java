package techcontract.browse;

import java.util.Map;
import java.util.Optional;

/**
 * One contract as the ledger shows it (台账行).
 *
 * @param id the contract, or {@link #WAITING}'s while it is being read
 * @param cells what stands in each column, by the column's key; columns without anything are left out
 */
public record GridRow(long id, Map<String, Object> cells) {
    /** Stands in for a row until it is read (读取中). */
    public static final GridRow WAITING = new GridRow(-1, Map.of());

    /** Whether it stands in for a row that is being read. */
    public boolean isWaiting() {
        return id == WAITING.id;
    }

    /** What stands in a column. */
    public Optional<Object> cell(GridColumn column) {
        return Optional.ofNullable(cells.get(column.key()));
    }
}
