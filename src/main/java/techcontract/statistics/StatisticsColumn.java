package techcontract.statistics;

import java.util.List;
import java.util.function.Function;
import techcontract.kernel.AmountUnit;

/**
 * A column of numbers (统计列).
 *
 * @param group the heading over several columns, with its unit, or empty for a column that stands alone
 * @param heading the column's own heading
 * @param meaning what its numbers tell
 * @param content what it holds for a row
 */
public record StatisticsColumn(String group, String heading, Meaning meaning,
        Function<StatisticsRow, StatisticsCell> content) {
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
        return content.apply(row);
    }

    /** Definition, unit, rounding and date basis (指标解释), a line for each indicator. */
    public String definition() {
        return String.join("\n", meaning.definitions());
    }
}
