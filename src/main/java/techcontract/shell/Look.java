package techcontract.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;

/** The one look of all windows (外观): the base theme and the desk's style sheet over it. */
public final class Look {
    private static final String SHEET = sheet();
    private static final List<String> CLASSES = List.of("dark", "contrast");

    private Look() {}

    /** Sets the base theme for all windows, before the first one or at any time after. */
    public static void theme(Theme theme) {
        Application.setUserAgentStylesheet(theme == Theme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }

    /** Lays the desk's style sheet over a window's root. */
    static void dress(Parent root) {
        root.getStylesheets().add(SHEET);
        root.getStyleClass().add("desk");
    }

    /** Gives a window's root the colours of a theme. */
    static void colour(Parent root, Theme theme) {
        root.getStyleClass().removeAll(CLASSES);
        if (theme != Theme.LIGHT) {
            root.getStyleClass().add(theme.styleClass());
        }
    }

    /** Gives the root of a dialog or popup the colours of the window it belongs to. */
    static void colourLike(Parent root, Parent owner) {
        root.getStyleClass().removeAll(CLASSES);
        CLASSES.stream().filter(owner.getStyleClass()::contains).forEach(root.getStyleClass()::add);
    }

    private static String sheet() {
        URL sheet = Objects.requireNonNull(Look.class.getResource("desk.css"));
        return sheet.toExternalForm();
    }
}
