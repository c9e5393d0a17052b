package techcontract.statistics.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Text;
import techcontract.statistics.Measure;
import techcontract.statistics.ReportChart;
import techcontract.statistics.ReportCharts;
import techcontract.statistics.YearlyReport;

/** The charts of the report (图表): four of them, of the measure chosen, drawn from what the workbook prints too. */
public final class ChartPanel extends VBox {
    private static final int ACROSS = 2;
    private static final double HALF = 50;
    /** The technology fields in the lower row need more room for their names. */
    private static final double UPPER = 40;
    private static final double LEAST_HEIGHT = 490;

    private final Label title = new Label();
    private final SegmentedButton measures = new SegmentedButton();
    private final GridPane charts = new GridPane();
    private YearlyReport.@Nullable Result content;

    public ChartPanel() {
        getStyleClass().addAll("panel", "chart-panel");
        title.getStyleClass().add("panel-title");
        charts.getStyleClass().add("charts");
        for (int i = 0; i < ACROSS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(HALF);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(i == 0 ? UPPER : HALF * ACROSS - UPPER);
            charts.getColumnConstraints().add(column);
            charts.getRowConstraints().add(row);
        }
        prepareMeasures();
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        charts.setMinHeight(LEAST_HEIGHT);
        ScrollPane scrolled = new ScrollPane(charts);
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.getStyleClass().add("page-scroll");
        // On a small screen the arrow keys show what lies below.
        scrolled.focusTraversableProperty().bind(charts.heightProperty().greaterThan(scrolled.heightProperty()));
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        getChildren().addAll(new HBox(title, between, measures), scrolled);
    }

    private void prepareMeasures() {
        measures.setAccessibleText(Text.of("statistics.ui.measures"));
        for (Measure measure : Measure.values()) {
            ToggleButton button = new ToggleButton(Text.of("statistics.ui.measure." + measure));
            button.setUserData(measure);
            button.setSelected(measure == Measure.CONTRACT_AMOUNT);
            measures.getButtons().add(button);
        }
        measures.getToggleGroup().selectedToggleProperty().addListener((_, former, now) -> choose(former, now));
    }

    // One of the measures is always chosen.
    private void choose(@Nullable Toggle former, @Nullable Toggle now) {
        if (now == null && former != null) {
            former.setSelected(true);
        } else {
            draw();
        }
    }

    /** Shows the charts of a report. */
    void show(YearlyReport.Result result) {
        content = result;
        draw();
    }

    /** Puts the focus on the choice of the measure. */
    void enter() {
        measures.getButtons().stream().filter(ToggleButton::isSelected).findFirst().ifPresent(Region::requestFocus);
    }

    private void draw() {
        if (content == null) {
            return;
        }
        title.setText(content.period().label());
        List<ReportChart> drawn = ReportCharts.of(content, measure());
        charts.getChildren().clear();
        for (int i = 0; i < drawn.size(); i++) {
            Region chart = ChartPicture.of(drawn.get(i));
            chart.setAccessibleText(words(drawn.get(i)));
            charts.add(chart, i % ACROSS, i / ACROSS);
        }
    }

    private Measure measure() {
        return measures.getButtons()
                .stream()
                .filter(ToggleButton::isSelected)
                .map(button -> (Measure) button.getUserData())
                .findFirst()
                .orElse(Measure.CONTRACT_AMOUNT);
    }

    private static String words(ReportChart chart) {
        return chart.title() + "（" + chart.unit() + "）：" + chart.series()
                .stream()
                .map(one -> one.name() + " " + IntStream.range(0, chart.categories().size())
                        .mapToObj(i -> chart.categories().get(i) + " " + one.numbers().get(i))
                        .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；"));
    }
}
