package techcontract.browse;

import java.util.ArrayList;
import java.util.List;

/**
 * How the ledger is looked at (视图): which columns how wide, and what is shown in which order.
 *
 * @param columns from left to right
 */
public record View(List<Shown> columns, List<Filter> filters, List<SortKey> sort) {
    private static final String COLUMN = "column";
    private static final String FILTER = "filter";
    private static final String SORT = "sort";
    private static final int NARROWEST = 24;
    private static final int WIDEST = 2000;

    /** A column that is shown, in pixels. */
    public record Shown(String key, int width) {}

    /** The same with only its columns: what is kept of what somebody left. */
    public View columnsOnly() {
        return new View(columns, List.of(), List.of());
    }

    /** The view as lines of fields with tabs between. */
    String written() {
        List<String> lines = new ArrayList<>();
        columns.forEach(one -> lines.add(String.join("\t", COLUMN, one.key(), Integer.toString(one.width()))));
        filters.forEach(one -> {
            List<String> fields = new ArrayList<>(List.of(FILTER, one.column(), one.comparison().name()));
            fields.addAll(one.values());
            lines.add(String.join("\t", fields));
        });
        sort.forEach(one -> lines.add(String.join("\t", SORT, one.column(), Boolean.toString(one.descending()))));
        return String.join("\n", lines);
    }

    /** A view as {@link #written}; what names a column that is gone is left out. */
    static View read(String written, GridColumns known) {
        List<Shown> columns = new ArrayList<>();
        List<Filter> filters = new ArrayList<>();
        List<SortKey> sort = new ArrayList<>();
        for (String line : written.lines().toList()) {
            List<String> fields = List.of(line.split("\t", -1));
            if (fields.size() < 3 || known.find(fields.get(1)).isEmpty()) {
                continue;
            }
            switch (fields.getFirst()) {
                case COLUMN -> columns.add(new Shown(fields.get(1),
                        Math.clamp(Integer.parseInt(fields.get(2)), NARROWEST, WIDEST)));
                case FILTER -> filters.add(new Filter(fields.get(1), Comparison.valueOf(fields.get(2)),
                        fields.subList(3, fields.size())));
                case SORT -> sort.add(new SortKey(fields.get(1), Boolean.parseBoolean(fields.get(2))));
                default -> {
                    // written by a later version
                }
            }
        }
        return new View(columns, filters, sort);
    }
}
