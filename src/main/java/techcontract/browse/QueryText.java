package techcontract.browse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import techcontract.storage.Containing;

/**
 * What is asked of the database (查询语句): what the filters of a {@link GridQuery} say, and its order. What the bureau's
 * own columns say is up to {@link CustomCells}.
 */
final class QueryText {
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String where;
    private final List<SortKey> sort;
    private final List<GridColumn> sortedBy;

    QueryText(GridQuery query, GridColumns columns) {
        List<String> conditions = new ArrayList<>(List.of("c.versionOf is null"));
        query.filters()
                .forEach(filter -> columns.find(filter.column())
                        .filter(column -> column.custom().isEmpty())
                        .ifPresent(column -> conditions.add(condition(column, filter))));
        where = String.join(" and ", conditions);
        sort = query.sort().stream().filter(key -> columns.find(key.column()).isPresent()).toList();
        sortedBy = sort.stream().map(key -> columns.of(key.column())).toList();
    }

    /**
     * From where, with the parties only where something is asked of them: each costs the database a look-up per row.
     */
    static String from(String asked) {
        return " from Contract c" + (asked.contains("s.particulars") ? " left join c.seller s" : "")
                + (asked.contains("b.particulars") ? " left join c.buyer b" : "") + " where ";
    }

    /**
     * From where, and under which conditions.
     *
     * @param selected what else is asked of them
     */
    String contracts(String selected) {
        return from(where + selected) + where;
    }

    /** What it is sorted by; columns that are gone sort nothing. */
    List<SortKey> sort() {
        return sort;
    }

    /** The columns it is sorted by, the first first. */
    List<GridColumn> sortedBy() {
        return sortedBy;
    }

    /** The values of the conditions. */
    Map<String, Object> parameters() {
        return parameters;
    }

    private String condition(GridColumn column, Filter filter) {
        return switch (filter.comparison()) {
            case CONTAINS -> contains(column, filter, "");
            case EXCLUDES -> contains(column, filter, "not ");
            case ONE_OF -> oneOf(column, filter, "");
            case NONE_OF -> oneOf(column, filter, "not ");
            case BETWEEN -> between(column, filter);
            case EMPTY -> empty(column, "");
            case PRESENT -> empty(column, "not ");
        };
    }

    // A choice nobody made is kept as NONE where there is one for it.
    private static String empty(GridColumn column, String not) {
        return column.path() + switch (column.kind()) {
            case TEXT -> " " + not + "in ('')";
            case CHOICE -> " " + not + "in ('', 'NONE')";
            case MONEY, NUMBER, DATE -> " is " + not + "null";
        };
    }

    private String contains(GridColumn column, Filter filter, String not) {
        return filter.values()
                .stream()
                .map(value -> "lower(" + column.path() + ") " + not + "like "
                        + parameter(Containing.text(value.toLowerCase(Locale.ROOT))) + " escape '!'")
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    private String oneOf(GridColumn column, Filter filter, String not) {
        List<String> keys = column.kind() == ColumnKind.CHOICE ? column.withBelow(filter.values()) : filter.values();
        return column.path() + " " + not + "in " + parameter(keys);
    }

    private String between(GridColumn column, Filter filter) {
        List<String> ends = new ArrayList<>(List.of("1 = 1"));
        String path = column.kind() == ColumnKind.MONEY ? "cast(" + column.path() + " as BigDecimal)" : column.path();
        if (!filter.values().getFirst().isEmpty()) {
            ends.add(path + " >= " + parameter(end(column, filter.values().getFirst())));
        }
        if (!filter.values().getLast().isEmpty()) {
            ends.add(path + " <= " + parameter(end(column, filter.values().getLast())));
        }
        return "(" + String.join(" and ", ends) + ")";
    }

    private static Object end(GridColumn column, String value) {
        return column.kind() == ColumnKind.DATE ? LocalDate.parse(value) : new BigDecimal(value);
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
