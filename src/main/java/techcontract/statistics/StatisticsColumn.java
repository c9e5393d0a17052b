package techcontract.statistics;

import java.util.function.Function;

/**
 * A column of numbers (统计列).
 *
 * @param group the heading over several columns, with its unit, or empty for a column that stands alone
 * @param heading the column's own heading
 * @param content what it holds for a row
 */
public record StatisticsColumn(String group, String heading, Function<StatisticsRow, StatisticsCell> content) {
    public StatisticsCell of(StatisticsRow row) {
        return content.apply(row);
    }
}
