package techcontract.statistics;

import java.math.BigDecimal;
import java.util.List;
import techcontract.excel.CellValue;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetChart;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Text;

/** The charts on their sheet (图表页), drawn from numbers that stand below them. */
final class ChartSheet {
    private final SheetPage page;

    ChartSheet(SheetWriter writer) {
        this.page = writer.page(Text.of("statistics.sheet.charts"), PageLayout.landscape(30, 15, 15, 15, 15, 15, 15));
    }

    void write(String title, List<ReportChart> charts, String note) {
        page.title(title);
        page.note(note);
        page.charts(charts.stream().map(ChartSheet::drawn).toList());
    }

    private static SheetChart drawn(ReportChart chart) {
        return new SheetChart(switch (chart.kind()) {
            case COLUMNS -> SheetChart.Kind.COLUMNS;
            case BARS -> SheetChart.Kind.BARS;
            case LINES -> SheetChart.Kind.LINES;
        }, chart.title(), chart.unit(), chart.heading(), chart.categories(), chart.series()
                .stream()
                .map(one -> new SheetChart.Series(one.name(), one.numbers().stream().map(ChartSheet::value).toList()))
                .toList());
    }

    private static CellValue value(StatisticsCell cell) {
        BigDecimal number = cell.number().orElse(BigDecimal.ZERO);
        return cell.kind() == StatisticsCell.Kind.COUNT
                ? CellValue.count(number.longValueExact())
                : CellValue.amount(number);
    }
}
