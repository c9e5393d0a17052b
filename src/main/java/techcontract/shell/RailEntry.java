package techcontract.shell;

import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;

/**
 * A place on the left rail (导航项).
 *
 * @param id the name {@link Shell#open} takes
 * @param icon the picture
 * @param word two characters below it
 * @param screen makes the screen
 * @param anew whether it is made each time, such as an empty form, or once when it is first opened
 */
public record RailEntry(String id, Ikon icon, String word, Supplier<Screen> screen, boolean anew) {
    /** A place that is made once. */
    public RailEntry(String id, Ikon icon, String word, Supplier<Screen> screen) {
        this(id, icon, word, screen, false);
    }
}
