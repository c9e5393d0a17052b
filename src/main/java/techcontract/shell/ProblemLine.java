package techcontract.shell;

import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;

/** One problem in a line (问题行), told apart by word, icon and colour. */
final class ProblemLine extends Label {
    ProblemLine() {
        getStyleClass().add("problem");
        setWrapText(true);
    }

    void show(Severity severity, String words) {
        clear();
        getStyleClass().add(style(severity));
        setText(Text.of("shell.problem." + style(severity), words));
        setGraphic(new FontIcon(icon(severity)));
    }

    void clear() {
        for (Severity severity : Severity.values()) {
            getStyleClass().remove(style(severity));
        }
        setText("");
        setGraphic(null);
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
