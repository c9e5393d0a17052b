package techcontract;

import java.util.Locale;
import javafx.application.Application;

/**
 * Opens every screen of the demo desk in a state worth seeing and keeps its picture:
 * {@code Pictures LIGHT|DARK FOLDER}. Ends with 1 if a screen has no picture. Run by {@code docs/manual/pictures.sh}.
 */
public final class Pictures {
    private Pictures() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        System.setProperty("techcontract.logs", System.getProperty("java.io.tmpdir") + "/pictures");
        // A class that is itself the application would want JavaFX on the module path.
        Application.launch(PictureWalk.class, arguments);
    }
}
