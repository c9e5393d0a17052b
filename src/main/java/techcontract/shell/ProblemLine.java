package techcontract.shell;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;

/** One problem in a line (问题行), told apart by word, icon and colour. */
final class ProblemLine extends HBox {
    private final StackPane icon = new StackPane();
    private final Label words = new Label();

    ProblemLine() {
        getStyleClass().add("problem");
        icon.getStyleClass().add("problem-icon");
        words.setWrapText(true);
        clear();
        getChildren().addAll(icon, words);
    }

    void show(Severity severity, String message) {
        clear();
        getStyleClass().add(style(severity));
        words.setText(Text.of("shell.problem." + style(severity), message));
        icon.getChildren().setAll(new FontIcon(icon(severity)));
        icon.setVisible(true);
    }

    void clear() {
        for (Severity severity : Severity.values()) {
            getStyleClass().remove(style(severity));
        }
        words.setText("");
        icon.setVisible(false);
    }

    /** What it says; empty when there is no problem. */
    String words() {
        return words.getText();
    }

    private static String style(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static Ikon icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Material2AL.ERROR_OUTLINE;
            case WARNING -> Material2MZ.WARNING;
            case HINT -> Material2AL.INFO;
        };
    }
}
