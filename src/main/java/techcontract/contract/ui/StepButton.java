package techcontract.contract.ui;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** A button for a step (办理按钮): while the step cannot be taken it is disabled, and says why when pointed at. */
public final class StepButton extends StackPane {
    private final Button button = new Button();
    private final Tooltip tooltip = new Tooltip();

    public StepButton() {
        getChildren().add(button);
        // A disabled button takes no mouse; what stands around it does.
        Tooltip.install(this, tooltip);
    }

    Button button() {
        return button;
    }

    /** Shows the words, and why it cannot be done now, if it cannot. */
    void offer(String words, String does, Optional<String> hindrance) {
        button.setText(words);
        button.setDisable(hindrance.isPresent());
        tooltip.setText(hindrance.orElse(does));
        button.setAccessibleHelp(hindrance.orElse(does));
    }

    /** Whether it is the first choice of the screen. */
    void first(boolean first) {
        button.getStyleClass().remove("accent");
        if (first) {
            button.getStyleClass().add("accent");
        }
    }

    boolean offered() {
        return !button.isDisabled();
    }

    /** Why it cannot be done now; empty when it can. */
    String hindrance() {
        return offered() ? "" : tooltip.getText();
    }
}
