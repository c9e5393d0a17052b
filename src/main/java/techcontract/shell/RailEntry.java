package techcontract.shell;

import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;

/**
 * A place on the left rail (导航项).
 *
 * @param id the name {@link Shell#open} takes
 * @param icon the picture
 * @param word two characters below it
 * @param screen makes the screen when it is first opened
 */
public record RailEntry(String id, Ikon icon, String word, Supplier<Screen> screen) {}
