package techcontract.statistics.ui;

import java.math.BigDecimal;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.chart.Axis;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import techcontract.kernel.Text;
import techcontract.statistics.ReportChart;

/** One chart on the screen (屏幕统计图); each mark names its category and exact number. */
final class ChartPicture {
    private static final double BAR_GAP = 1;
    private static final double CATEGORY_GAP = 10;

    private ChartPicture() {}

    static Region of(ReportChart content) {
        return switch (content.kind()) {
            case COLUMNS -> columns(content);
            case BARS -> bars(content);
            case LINES -> lines(content);
        };
    }

    private static Region columns(ReportChart content) {
        BarChart<String, Number> chart = new BarChart<>(new CategoryAxis(), numbers(content));
        chart.setBarGap(BAR_GAP);
        chart.setCategoryGap(CATEGORY_GAP * 2);
        for (ReportChart.Series one : content.series()) {
            XYChart.Series<String, Number> drawn = new XYChart.Series<>();
            drawn.setName(one.name());
            for (int i = 0; i < one.numbers().size(); i++) {
                drawn.getData().add(new XYChart.Data<>(content.categories().get(i), number(one, i)));
            }
            chart.getData().add(drawn);
        }
        return finished(chart, content);
    }

    // Categories are drawn from below; the first belongs at the top.
    private static Region bars(ReportChart written) {
        ReportChart content = new ReportChart(written.kind(), written.title(), written.unit(), written.heading(),
                written.categories().reversed(),
                written.series()
                        .stream()
                        .map(one -> new ReportChart.Series(one.name(), one.numbers().reversed()))
                        .toList());
        CategoryAxis names = new CategoryAxis();
        // An axis leaves out names that come nearer to each other than this; all of them have to be there.
        names.setTickLabelGap(0);
        BarChart<Number, String> chart = new BarChart<>(numbers(content), names);
        chart.setBarGap(0);
        chart.setCategoryGap(CATEGORY_GAP / 2);
        for (ReportChart.Series one : content.series()) {
            XYChart.Series<Number, String> drawn = new XYChart.Series<>();
            drawn.setName(one.name());
            for (int i = 0; i < one.numbers().size(); i++) {
                drawn.getData().add(new XYChart.Data<>(number(one, i), content.categories().get(i)));
            }
            chart.getData().add(drawn);
        }
        chart.getStyleClass().add("lying");
        return finished(chart, content);
    }

    private static Region lines(ReportChart content) {
        LineChart<String, Number> chart = new LineChart<>(new CategoryAxis(), numbers(content));
        for (ReportChart.Series one : content.series()) {
            XYChart.Series<String, Number> drawn = new XYChart.Series<>();
            drawn.setName(one.name());
            for (int i = 0; i < one.numbers().size(); i++) {
                drawn.getData().add(new XYChart.Data<>(content.categories().get(i), number(one, i)));
            }
            chart.getData().add(drawn);
        }
        return finished(chart, content);
    }

    private static Axis<Number> numbers(ReportChart content) {
        NumberAxis axis = new NumberAxis();
        axis.setLabel(content.unit());
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(new Thousands());
        return axis;
    }

    private static <X, Y> Region finished(XYChart<X, Y> chart, ReportChart content) {
        chart.setTitle(content.title());
        chart.setAnimated(false);
        chart.setLegendSide(Side.TOP);
        chart.setLegendVisible(content.series().size() > 1);
        chart.setMinSize(0, 0);
        for (int s = 0; s < chart.getData().size(); s++) {
            ReportChart.Series one = content.series().get(s);
            for (int i = 0; i < one.numbers().size(); i++) {
                Node mark = chart.getData().get(s).getData().get(i).getNode();
                if (mark != null) {
                    Tooltip.install(mark, new Tooltip(Text.of("statistics.ui.mark", content.categories().get(i),
                            one.name(), one.numbers().get(i), content.unit())));
                }
            }
        }
        return chart;
    }

    private static BigDecimal number(ReportChart.Series series, int place) {
        return series.numbers().get(place).number().orElse(BigDecimal.ZERO);
    }

    /** Numbers at an axis (坐标刻度): 12,000. */
    private static final class Thousands extends StringConverter<Number> {
        @Override
        public String toString(Number number) {
            return "%,d".formatted(Math.round(number.doubleValue()));
        }

        @Override
        public Number fromString(String words) {
            throw new UnsupportedOperationException(words);
        }
    }
}
