package techcontract.excel;

import java.util.List;

/**
 * A chart with its numbers (图表): they stand in cells, and the picture is drawn from those cells.
 *
 * @param unit what the numbers are counted in, as the axis names it
 * @param heading what the categories are
 * @param categories what the numbers belong to
 * @param series each a number for every category
 */
public record SheetChart(Kind kind, String title, String unit, String heading, List<String> categories,
        List<Series> series) {
    /** How it is drawn (图形): upright columns, bars lying down for long names, lines over the years. */
    public enum Kind {
        COLUMNS, BARS, LINES
    }

    /** Numbers of one colour (数据系列), in the order of the categories. */
    public record Series(String name, List<CellValue> numbers) {}

    /**
     * @throws IllegalArgumentException when a series has not one number for each category
     */
    public SheetChart {
        for (Series one : series) {
            if (one.numbers.size() != categories.size()) {
                throw new IllegalArgumentException("numbers do not fit the categories: " + one.name);
            }
        }
    }

    int columns() {
        return 1 + series.size();
    }
}
