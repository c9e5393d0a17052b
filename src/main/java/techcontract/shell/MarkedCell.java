package techcontract.shell;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list with a mark behind its words where something is to be said of it (带标记的列表项).
 *
 * @param <T> what the list holds
 */
public final class MarkedCell<T> extends ListCell<T> {
    private final Function<T, String> words;
    private final Predicate<T> marked;
    private final Badge mark;

    /**
     * @param marked asked each time the list is drawn
     * @param mark what the mark says
     */
    public MarkedCell(Function<T, String> words, Predicate<T> marked, String mark, Tone tone) {
        this.words = words;
        this.marked = marked;
        this.mark = new Badge(mark, tone);
        setContentDisplay(ContentDisplay.RIGHT);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null ? "" : words.apply(item));
        setGraphic(item == null || !marked.test(item) ? null : mark);
    }
}
