package techcontract.statistics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import techcontract.bureau.Bureau;

/** Tables made of the rows of others (由其他表得出的表): which other table it is, and what becomes of its rows. */
final class DerivedRows {
    private final String province;
    private final Map<ReportTable, Set<String>> shown;

    /**
     * @param shown the keys of the rows of every finished table, in their order
     */
    DerivedRows(Bureau bureau, Map<ReportTable, Set<String>> shown) {
        this.province = Places.provinceOf(bureau.regionKey());
        this.shown = shown;
    }

    /** The table counted contract by contract that a table is made of, mostly itself. */
    static ReportTable sourceOf(ReportTable table) {
        return switch (table) {
            case SUMMARY, PUBLISHED_TYPES -> ReportTable.TYPES;
            case PUBLISHED_FOUR_TYPES -> ReportTable.FOUR_TYPES;
            case CUMULATED_MONTHS -> ReportTable.MONTHS;
            case CUMULATED_QUARTERS -> ReportTable.QUARTERS;
            case PUBLISHED_CITIES -> ReportTable.SELLER_REGIONS;
            case PUBLISHED_ABSORBED -> ReportTable.BUYER_PLACES;
            default -> table;
        };
    }

    /** The cells of a table, made of those a contract has in the table it is made of. */
    List<TableCell> cells(ReportTable table, List<TableCell> source) {
        Stream<String> keys = source.stream().map(TableCell::rowKey);
        return switch (table) {
            case SUMMARY -> rows(table, shownIn(table).stream().filter(key -> !key.equals(TableCell.ADJUSTED)));
            case CUMULATED_MONTHS, CUMULATED_QUARTERS ->
                rows(table, keys.flatMap(month -> shownIn(table).stream().dropWhile(key -> !key.equals(month))));
            case PUBLISHED_CITIES, PUBLISHED_ABSORBED -> rows(table, cities(keys.toList()));
            case PUBLISHED_TYPES, PUBLISHED_FOUR_TYPES -> rows(table, keys);
            case TOP_SELLERS -> rows(table, keys.map(
                    key -> shownIn(table).contains(key) ? key : TableCell.OTHERS));
            default -> source;
        };
    }

    private Stream<String> cities(List<String> regions) {
        return regions.contains(province) ? regions.stream() : Stream.of(TableCell.OTHERS, TableCell.TOTAL);
    }

    private Set<String> shownIn(ReportTable table) {
        return shown.getOrDefault(table, Set.of());
    }

    private static List<TableCell> rows(ReportTable table, Stream<String> keys) {
        return keys.distinct().map(key -> TableCell.row(table, key)).toList();
    }
}
