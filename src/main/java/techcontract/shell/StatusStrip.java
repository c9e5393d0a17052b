package techcontract.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import techcontract.kernel.Text;

/** The strip at the bottom (状态栏): what was done last, and where the data is. */
final class StatusStrip extends HBox {
    private final Label said = new Label();
    private final Label place = new Label();

    StatusStrip() {
        getStyleClass().add("status-strip");
        said.setId("shell-status");
        said.setMaxWidth(Double.MAX_VALUE);
        said.setAccessibleRoleDescription(Text.of("shell.status"));
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(said, place);
    }

    void say(String words) {
        said.setText(words);
    }

    void place(String words) {
        place.setText(words);
    }
}
