package techcontract.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import techcontract.kernel.Text;

/** The charts of a report (统计图): by type, by quarter, by technology field, and five years; pure. */
public final class ReportCharts {
    private final YearlyReport.Result result;
    private final Measure measure;

    private ReportCharts(YearlyReport.Result result, Measure measure) {
        this.result = result;
        this.measure = measure;
    }

    /** The four charts of one measure. */
    public static List<ReportChart> of(YearlyReport.Result result, Measure measure) {
        ReportCharts charts = new ReportCharts(result, measure);
        return List.of(charts.compared(ReportChart.Kind.COLUMNS, ReportTable.TYPES),
                charts.compared(ReportChart.Kind.COLUMNS, ReportTable.QUARTERS),
                charts.compared(ReportChart.Kind.BARS, ReportTable.TECHNOLOGY_FIELDS), charts.years());
    }

    /** The top rows of a table, this year beside last year. */
    private ReportChart compared(ReportChart.Kind kind, ReportTable table) {
        StatisticsTable source = result.table(table);
        List<StatisticsRow> rows = source.parts().stream().filter(row -> row.level() == 0).toList();
        return new ReportChart(kind, Text.of("statistics.chart." + table, measure.label()), unit(),
                source.rowHeading(), rows.stream().map(StatisticsRow::label).toList(),
                Stream.of(ComparedYear.LAST, ComparedYear.THIS)
                        .map(year -> series(result.period().heading(year), measure, rows, row -> row.figures(year)))
                        .toList());
    }

    /** The same days of five years; both amounts, which share their unit. */
    private ReportChart years() {
        List<Measure> shown = measure == Measure.COUNT
                ? List.of(measure)
                : List.of(Measure.CONTRACT_AMOUNT, Measure.TECHNOLOGY_AMOUNT);
        return new ReportChart(ReportChart.Kind.LINES, Text.of(
                result.period().isWholeYear() ? "statistics.chart.years" : "statistics.chart.years-part",
                shown.stream().map(Measure::label).collect(Collectors.joining("、"))), unit(),
                Text.of("statistics.chart.year"),
                result.years().stream().map(year -> Text.of("statistics.period.year", year.period().year())).toList(),
                shown.stream().map(one -> series(one.label(), one, result.years(), CountedYear::figures)).toList());
    }

    private static <T> ReportChart.Series series(String name, Measure measure, List<T> categories,
            Function<T, Figures> figures) {
        return new ReportChart.Series(name,
                categories.stream().map(category -> measure.cell(figures.apply(category))).toList());
    }

    private String unit() {
        return Text.of("statistics.chart.unit." + measure);
    }
}
