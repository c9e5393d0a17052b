package techcontract.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Takes blocks of cells copied from Excel or WPS (粘贴表格) by Ctrl+V. */
public final class PastedBlock {
    private static final KeyCodeCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private PastedBlock() {}

    /**
     * Lets blocks be pasted anywhere on a screen. A text field keeps what is no row of several cells.
     *
     * @param take given the block
     */
    public static void on(Node place, Consumer<String> take) {
        place.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event)) {
                onClipboard().filter(block -> block.indexOf('\t') >= 0
                        || !(event.getTarget() instanceof TextInputControl)).ifPresent(block -> {
                            event.consume();
                            take.accept(block);
                        });
            }
        });
    }

    /** The block on the clipboard: cells between tabs, rows between line ends; nothing where it holds a single cell. */
    public static Optional<String> onClipboard() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                .filter(text -> text.indexOf('\t') >= 0 || text.strip().indexOf('\n') >= 0);
    }
}
