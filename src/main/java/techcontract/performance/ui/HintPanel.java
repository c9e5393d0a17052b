package techcontract.performance.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.performance.TaxHint;

/** Tax hints below each other (税收提示清单): heading, reasons, trial sums, the policy and its article. */
public final class HintPanel extends VBox {
    public HintPanel() {
        getStyleClass().add("hint-panel");
        setSpacing(12);
    }

    /** Shows these hints and no others. */
    void show(List<TaxHint> hints) {
        getChildren().setAll(hints.stream().map(HintPanel::hint).toList());
    }

    private static VBox hint(TaxHint hint) {
        VBox box = new VBox(words(hint.heading(), "panel-title"));
        for (Message reason : hint.reasons()) {
            box.getChildren().add(words(reason.toString(), "hint-reason"));
        }
        for (Message figure : hint.figures()) {
            box.getChildren().add(words(figure.toString(), "hint-reason"));
        }
        box.getChildren().add(words(hint.policy().text(), "quiet"));
        box.getChildren()
                .add(words(Text.of("performance.ui.tax.article", hint.policy().provenance()), "quiet"));
        return box;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
