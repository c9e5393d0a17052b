package techcontract.shell;

import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;

/** The one look of all windows (外观): the base theme and the desk's style sheet over it. */
public final class Look {
    private static final String SHEET = sheet();

    private Look() {}

    /** Sets the base theme for all windows; once, before the first one. */
    public static void theme() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /** Lays the desk's style sheet over a window's root. */
    static void dress(Parent root) {
        root.getStylesheets().add(SHEET);
        root.getStyleClass().add("desk");
    }

    private static String sheet() {
        URL sheet = Objects.requireNonNull(Look.class.getResource("desk.css"));
        return sheet.toExternalForm();
    }
}
