package techcontract.shell;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

/** One screen of the desk (界面), such as the ledger or an opened contract. */
public interface Screen {
    /** What it shows; always the same node. */
    Parent content();

    /** The title for the top bar. */
    String title();

    /** Called each time it has come to the front: read anew what it shows and put the focus where work starts. */
    default void shown() {}

    /** Its own search box, for Ctrl+F; without one the box at the top is meant. */
    default Optional<TextField> searchBox() {
        return Optional.empty();
    }

    /** The name of its page in the help. */
    default String helpTopic() {
        return getClass().getSimpleName();
    }

    /**
     * Whether the user may leave it now. With unsaved changes ask {@link Dialogs#mayLeave}.
     *
     * @return false to stay
     */
    default boolean mayLeave() {
        return true;
    }
}
