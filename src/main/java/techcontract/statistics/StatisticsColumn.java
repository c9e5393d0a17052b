package techcontract.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import techcontract.kernel.AmountUnit;

/**
 * A column of numbers (统计列).
 *
 * @param group the heading over several columns, with its unit, or empty for a column that stands alone
 * @param heading the column's own heading
 * @param meaning what its numbers tell
 * @param narrowing what of a row it is about: in a cross table only the contracts of its part, else all of them
 * @param content what it holds for the figures it is about
 */
public record StatisticsColumn(String group, String heading, Meaning meaning, UnaryOperator<StatisticsRow> narrowing,
        Function<StatisticsRow, StatisticsCell> content) {
    /** A column about whole rows. */
    StatisticsColumn(String group, String heading, Meaning meaning, Function<StatisticsRow, StatisticsCell> content) {
        this(group, heading, meaning, UnaryOperator.identity(), content);
    }

    /**
     * What the numbers of a column tell (指标口径).
     *
     * @param indicators what they are, several where the rows differ
     * @param unit of amounts
     * @param years whose contracts they are made of
     * @param part the key of the column of a cross table, or empty
     */
    public record Meaning(List<Indicator> indicators, AmountUnit unit, List<ComparedYear> years, String part) {
        static Meaning of(Indicator indicator, AmountUnit unit, ComparedYear... years) {
            return new Meaning(List.of(indicator), unit, List.of(years), "");
        }

        /** The definition of each indicator. */
        public List<String> definitions() {
            return indicators.stream().map(indicator -> indicator.definition(unit)).toList();
        }
    }

    public StatisticsCell of(StatisticsRow row) {
        return content.apply(figures(row));
    }

    /** The unrounded figures of a row that the column is about. */
    public StatisticsRow figures(StatisticsRow row) {
        return narrowing.apply(row);
    }

    /** Definition, unit, rounding and date basis (指标解释), a line for each indicator. */
    public String definition() {
        return String.join("\n", meaning.definitions());
    }
}
