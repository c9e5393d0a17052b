package techcontract.browse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.storage.Database;

/**
 * What stands in the bureau's own columns while a query is answered (自定义列查询): each column that narrows, sorts or groups
 * is read once, as a whole; looking it up beside each contract takes the database many times as long.
 */
final class CustomCells {
    private final Database database;
    private final Map<String, Map<Long, Object>> read = new HashMap<>();
    private final List<Condition> conditions;

    private record Condition(GridColumn column, Filter filter) {}

    CustomCells(Database database, GridQuery query, GridColumns columns) {
        this.database = database;
        this.conditions = query.filters()
                .stream()
                .flatMap(filter -> columns.find(filter.column())
                        .filter(column -> column.custom().isPresent())
                        .map(column -> new Condition(column, filter))
                        .stream())
                .toList();
    }

    /** What stands in a column of the bureau's own for a contract, or nothing. */
    @Nullable
    Object cell(GridColumn column, long contract) {
        return read.computeIfAbsent(column.key(), _ -> values(column.custom().orElseThrow())).get(contract);
    }

    private Map<Long, Object> values(CustomColumn column) {
        return database.read(session -> CustomColumns.values(session, column));
    }

    /** Whether a contract holds every condition on such columns. */
    boolean holds(long contract) {
        for (Condition one : conditions) {
            if (!holds(one.column(), one.filter(), Optional.ofNullable(cell(one.column(), contract)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(GridColumn column, Filter filter, Optional<Object> cell) {
        String words = column.words(cell);
        String small = words.toLowerCase(Locale.ROOT);
        List<String> values = filter.values();
        return switch (filter.comparison()) {
            case CONTAINS -> values.stream().allMatch(value -> small.contains(value.toLowerCase(Locale.ROOT)));
            case EXCLUDES -> values.stream().noneMatch(value -> small.contains(value.toLowerCase(Locale.ROOT)));
            case ONE_OF -> values.contains(words);
            case NONE_OF -> !values.contains(words);
            case BETWEEN -> cell.filter(value -> between(value, values.getFirst(), values.getLast())).isPresent();
            case EMPTY -> cell.isEmpty();
            case PRESENT -> cell.isPresent();
        };
    }

    private static boolean between(Object value, String from, String to) {
        return switch (value) {
            case BigDecimal number -> (from.isEmpty() || number.compareTo(new BigDecimal(from)) >= 0)
                    && (to.isEmpty() || number.compareTo(new BigDecimal(to)) <= 0);
            case LocalDate day -> (from.isEmpty() || !day.isBefore(LocalDate.parse(from)))
                    && (to.isEmpty() || !day.isAfter(LocalDate.parse(to)));
            default -> false;
        };
    }
}
