package techcontract.shell;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;

/** Knows whether an input method is composing (输入法组字): until it is done, Enter and the arrows belong to it. */
public final class Composing {
    private boolean now;

    /** Watches a node and everything in it. */
    public Composing(Node watched) {
        EventHandler<InputMethodEvent> watch = event -> now = !event.getComposed().isEmpty();
        watched.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, watch);
        watched.focusWithinProperty().addListener((_, _, _) -> now = false);
    }

    /** Whether it is composing now. */
    public boolean now() {
        return now;
    }
}
