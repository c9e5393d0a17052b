package techcontract.statistics;

import java.util.List;

/**
 * A chart of the report (统计图), the same for the screen and the workbook; its numbers are those the tables print.
 *
 * @param unit of the numbers: 项 or 万元
 * @param heading what the categories are: 合同类别
 * @param categories what the numbers belong to
 * @param series each a number for every category
 */
public record ReportChart(Kind kind, String title, String unit, String heading, List<String> categories,
        List<Series> series) {
    /** How it is drawn (图形): upright columns, bars lying down for long names, lines over the years. */
    public enum Kind {
        COLUMNS, BARS, LINES
    }

    /** Numbers of one colour (数据系列), in the order of the categories. */
    public record Series(String name, List<StatisticsCell> numbers) {}
}
