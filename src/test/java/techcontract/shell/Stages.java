package techcontract.shell;

import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

/** Shows what a test looks at, small enough for the headless screen. */
final class Stages {
    private Stages() {}

    static void show(Stage stage, Parent root) {
        Look.theme(Theme.LIGHT);
        stage.setScene(new Scene(root, 960, 600));
        stage.show();
        stage.requestFocus();
    }

    /** All words on a node, one after the other. */
    static String words(Parent node) {
        return node.lookupAll("*")
                .stream()
                .filter(Labeled.class::isInstance)
                .map(labeled -> ((Labeled) labeled).getText())
                .collect(Collectors.joining(" "));
    }
}
