package techcontract.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.StatisticsTable;

/**
 * One table as handed in beside the same table counted now (对照表), row by row.
 *
 * @param id the name of the {@code ReportTable}
 * @param rows in today's order; rows that are gone stand behind the one they followed
 */
public record ComparedTable(String id, String title, List<ComparedRow> rows) {
    static List<ComparedTable> of(List<FrozenTable> frozen, List<StatisticsTable> now) {
        Map<String, StatisticsTable> left = new LinkedHashMap<>();
        now.forEach(table -> left.put(table.id().name(), table));
        List<ComparedTable> compared = new ArrayList<>();
        for (FrozenTable table : frozen) {
            List<StatisticsRow> rows = Optional.ofNullable(left.remove(table.id()))
                    .map(StatisticsTable::rows)
                    .orElse(List.of());
            compared.add(new ComparedTable(table.id(), table.title(), compare(table.id(), table.rows(), rows)));
        }
        // A table the program did not make then has nothing to be compared with.
        return List.copyOf(compared);
    }

    private static List<ComparedRow> compare(String id, List<StatisticsRow> frozen, List<StatisticsRow> now) {
        Map<String, StatisticsRow> then = new LinkedHashMap<>();
        frozen.forEach(row -> then.put(row.key(), row));
        List<ComparedRow> rows = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (StatisticsRow row : now) {
            if (id.equals(ReportTable.SUMMARY.name()) && !then.containsKey(row.key())) {
                // An indicator the program did not know then.
                continue;
            }
            keys.add(row.key());
            rows.add(then.containsKey(row.key())
                    ? new ComparedRow(Objects.requireNonNull(then.get(row.key())), row)
                    : ComparedRow.fresh(row));
        }
        int place = 0;
        for (StatisticsRow row : frozen) {
            int known = keys.indexOf(row.key());
            if (known < 0) {
                keys.add(place, row.key());
                rows.add(place, ComparedRow.gone(row));
                place++;
            } else {
                place = known + 1;
            }
        }
        return List.copyOf(rows);
    }

    public boolean differs(ComparedYear year) {
        return rows.stream().anyMatch(row -> row.differs(year));
    }
}
