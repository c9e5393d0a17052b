package techcontract.browse;

import java.util.List;
import java.util.stream.Collectors;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/**
 * One condition the ledger is narrowed by (筛选).
 *
 * @param column the key of a column
 * @param values what it is compared with, as texts: keys of choices, words, or the two ends of a range, an open end
 * empty; amounts in yuan, dates as 2026-03-01
 */
public record Filter(String column, Comparison comparison, List<String> values) {
    public Filter {
        values = values.stream().map(value -> value.replaceAll("[\\t\\r\\n]+", " ").strip()).toList();
    }

    /** The condition in words, such as 登记日期 2026-01-01 至 2026-06-30. */
    public String words(GridColumn of) {
        return switch (comparison) {
            case EMPTY, PRESENT -> Text.of("browse.filter.plain", of.heading(), comparison.label());
            case CONTAINS, EXCLUDES -> Text.of("browse.filter.text", of.heading(), comparison.label(),
                    String.join(" ", values));
            case ONE_OF -> Text.of("browse.filter.one", of.heading(), chosen(of));
            case NONE_OF -> Text.of("browse.filter.none", of.heading(), chosen(of));
            case BETWEEN -> range(of);
        };
    }

    private String chosen(GridColumn of) {
        return values.stream()
                .map(value -> of.wordsOf(value).isEmpty() ? Text.of("browse.filter.blank") : of.wordsOf(value))
                .collect(Collectors.joining(Text.of("browse.filter.or")));
    }

    private String range(GridColumn of) {
        String from = end(of, values.getFirst());
        String to = end(of, values.getLast());
        if (to.isEmpty()) {
            return Text.of("browse.filter.from", of.heading(), from);
        }
        return from.isEmpty()
                ? Text.of("browse.filter.to", of.heading(), to)
                : Text.of("browse.filter.range", of.heading(), from, to);
    }

    private static String end(GridColumn of, String value) {
        return value.isEmpty() || of.kind() != ColumnKind.MONEY
                ? value
                : Money.ofYuan(value).exactTenThousands().stripTrailingZeros().toPlainString();
    }
}
