package techcontract.contract.ui;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.shell.Figure;

/** How the year has gone so far (本年进度): count, amounts, target, the same days of last year, a bar for each month. */
public final class YearPanel extends FlowPane {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Figure count = figure("contract.ui.today.registrations", "contract.ui.today.items");
    private final Figure amount = figure("contract.ui.today.amount", "contract.ui.today.ten-thousands");
    private final Figure technology = figure("contract.ui.today.technology", "contract.ui.today.ten-thousands");
    private final Label countBefore = quiet();
    private final Label amountBefore = quiet();
    private final Label technologyBefore = quiet();
    private final Label targetWords = new Label();
    private final ProgressBar targetBar = new ProgressBar(0);
    private final MonthBars months = new MonthBars();

    public YearPanel() {
        getStyleClass().add("year-panel");
        targetBar.setMaxWidth(Double.MAX_VALUE);
        targetWords.getStyleClass().add("figure-label");
        VBox target = new VBox(targetWords, targetBar);
        target.getStyleClass().add("year-target");
        target.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new VBox(count, countBefore), new VBox(amount, amountBefore),
                new VBox(technology, technologyBefore), target, months);
    }

    void show(YearSoFar year) {
        count.setNumber("%,d".formatted(year.total().count()));
        countBefore.setText(Text.of("contract.ui.today.count-before", "%,d".formatted(year.lastYear().count())));
        amount.setNumber(Money.format(year.total().contractAmount().tenThousands()));
        amountBefore.setText(before(year.total().contractAmount(), year.lastYear().contractAmount()));
        technology.setNumber(Money.format(year.total().technologyAmount().tenThousands()));
        technologyBefore.setText(before(year.total().technologyAmount(), year.lastYear().technologyAmount()));
        months.show(year.months());
        year.reached().ifPresentOrElse(percent -> reached(year, percent), () -> {
            targetWords.setText(Text.of("contract.ui.today.no-target"));
            targetBar.setVisible(false);
        });
    }

    private void reached(YearSoFar year, BigDecimal percent) {
        Money target = year.target().orElse(Money.ZERO);
        targetWords.setText(Text.of("contract.ui.today.target", Money.format(target.tenThousands()), percent));
        targetBar.setVisible(true);
        targetBar.setProgress(percent.min(HUNDRED).doubleValue() / HUNDRED.doubleValue());
        targetBar.setAccessibleText(targetWords.getText());
    }

    private static String before(Money now, Money before) {
        Optional<BigDecimal> growth = YearSoFar.growth(now, before);
        if (growth.isEmpty()) {
            return Text.of("contract.ui.today.none-before");
        }
        BigDecimal percent = growth.get();
        return Text.of(percent.signum() < 0 ? "contract.ui.today.less" : "contract.ui.today.more", percent.abs());
    }

    private static Figure figure(String label, String unit) {
        Figure figure = new Figure();
        figure.setLabel(Text.of(label));
        figure.setUnit(Text.of(unit));
        return figure;
    }

    private static Label quiet() {
        Label label = new Label();
        label.getStyleClass().add("figure-label");
        return label;
    }
}
