package techcontract.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of a form (表单按键): Enter goes on, Shift+Enter back, Ctrl+Enter saves; in a text area Alt+Enter makes a new
 * line and Tab goes on. Enter passes over buttons that only help to fill in. While an input method composes, Enter is
 * its own. Where saving is all that Ctrl+Enter does, Ctrl+S does it, too.
 */
public final class FormKeys {
    private static final String HELPER = "form-helper";
    private static final KeyCodeCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Composing composing;
    private final Runnable save;

    private FormKeys(Parent form, Runnable save) {
        this.composing = new Composing(form);
        this.save = save;
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::beforeField);
        form.addEventHandler(KeyEvent.KEY_PRESSED, this::afterField);
    }

    /**
     * Gives a form its keys.
     *
     * @param save what Ctrl+Enter does
     */
    public static void on(Parent form, Runnable save) {
        new FormKeys(form, save);
    }

    /**
     * Gives a form its keys where there is nothing but to save it: nobody presses Ctrl+S to decide something.
     *
     * @param save what Ctrl+Enter and Ctrl+S do
     */
    public static void saving(Parent form, Runnable save) {
        new FormKeys(form, save);
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                event.consume();
                save.run();
            }
        });
    }

    /** Lets Enter pass over buttons that help to fill in a field; Tab and Alt reach them. */
    public static void passOver(Node... helpers) {
        for (Node helper : helpers) {
            helper.getStyleClass().add(HELPER);
        }
    }

    private void beforeField(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.getTarget() instanceof TextArea area && !event.isControlDown()) {
            event.consume();
            traverse(area, event.isShiftDown());
            return;
        }
        if (event.getCode() != KeyCode.ENTER || composing.now()) {
            return;
        }
        if (event.isControlDown()) {
            event.consume();
            save.run();
        } else if (event.getTarget() instanceof TextArea area) {
            event.consume();
            inTextArea(area, event);
        } else if (event.getTarget() instanceof CheckBox || event.getTarget() instanceof ToggleButton) {
            // The space bar ticks; these would take Enter for it, too.
            event.consume();
            move((Node) event.getTarget(), event.isShiftDown());
        }
    }

    private void inTextArea(TextArea area, KeyEvent event) {
        if (event.isAltDown() && area.isEditable()) {
            area.replaceSelection("\n");
        } else {
            move(area, event.isShiftDown());
        }
    }

    // Comes after the field itself, so that an open list of suggestions may take the key first.
    private void afterField(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isAltDown() || composing.now()) {
            return;
        }
        if (event.getTarget() instanceof Node node && !(node instanceof Button) && !(node instanceof Hyperlink)) {
            event.consume();
            move(node, event.isShiftDown());
        }
    }

    private static void move(Node from, boolean back) {
        Node before = from;
        boolean moved = traverse(from, back);
        while (moved && from.getScene() != null) {
            Node now = from.getScene().getFocusOwner();
            if (now == null || now.equals(before) || !now.getStyleClass().contains(HELPER)) {
                return;
            }
            before = now;
            moved = traverse(now, back);
        }
    }

    private static boolean traverse(Node from, boolean back) {
        return from.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
}
