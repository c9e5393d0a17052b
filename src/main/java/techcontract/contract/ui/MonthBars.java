package techcontract.contract.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/** A small bar for each month of a year (月度柱图); the highest month fills the height. */
public final class MonthBars extends HBox {
    private static final double HEIGHT = 36;
    private static final int MONTHS = 12;

    public MonthBars() {
        getStyleClass().add("month-bars");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(List<Money> months) {
        Money highest = months.stream().max(Money::compareTo).orElse(Money.ZERO);
        getChildren().clear();
        StringBuilder words = new StringBuilder();
        for (int month = 1; month <= MONTHS; month++) {
            Money amount = month <= months.size() ? months.get(month - 1) : Money.ZERO;
            String said = Text.of("contract.ui.today.month", month, Money.format(amount.tenThousands()));
            if (month <= months.size()) {
                words.append(said).append(' ');
            }
            getChildren().add(bar(month, highest.isZero() ? 0 : share(amount, highest), said));
        }
        setAccessibleText(words.toString());
    }

    private static VBox bar(int month, double share, String words) {
        Region bar = new Region();
        bar.getStyleClass().add("month-bar");
        double height = share > 0 ? Math.max(1, Math.rint(share * HEIGHT)) : 0;
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        Label name = new Label(Integer.toString(month));
        name.getStyleClass().add("month-name");
        VBox column = new VBox(bar, name);
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.getStyleClass().add("month");
        Tooltip.install(column, new Tooltip(words));
        return column;
    }

    private static double share(Money part, Money whole) {
        return part.yuan().doubleValue() / whole.yuan().doubleValue();
    }
}
