package techcontract.shell;

import java.nio.file.Path;
import java.util.List;

/**
 * How this PC shows the desk (外观选择), kept in a small file of its own.
 *
 * @param theme the colours
 * @param percent how large everything is, 100 as the system says
 * @param system the scale of the system when it was last seen, such as 1.25
 */
public record LookChoice(Theme theme, int percent, double system) {
    /** The sizes offered, in percent. */
    public static final List<Integer> SIZES = List.of(90, 100, 110, 125, 150, 175, 200);
    /** What a new PC starts with. */
    public static final LookChoice USUAL = new LookChoice(Theme.LIGHT, 100, 1);

    private static final List<String> SCALES = List.of("glass.gtk.uiScale", "glass.win.uiScale");

    /** What was chosen on this PC; the usual look where nothing, or nothing readable, was kept. */
    public static LookChoice load(Path file) {
        KeptChoices kept = KeptChoices.in(file);
        try {
            int percent = Integer.parseInt(kept.get("percent", "100"));
            double system = Double.parseDouble(kept.get("system", "1"));
            boolean sound = SIZES.contains(percent) && system >= 1 && system <= 4;
            return sound ? new LookChoice(Theme.valueOf(kept.get("theme", "LIGHT")), percent, system) : USUAL;
        } catch (IllegalArgumentException _) {
            return USUAL;
        }
    }

    /** Keeps the choice; where that fails the next start has the usual look. */
    public void save(Path file) {
        KeptChoices.in(file)
                .put("theme", theme.name())
                .put("percent", Integer.toString(percent))
                .put("system", Double.toString(system))
                .save();
    }

    /** Asks for this size before the first window opens; a size given on the command line stays. */
    public void scale() {
        if (percent != 100) {
            for (String property : SCALES) {
                if (System.getProperty(property) == null) {
                    System.setProperty(property, Double.toString(system * percent / 100));
                }
            }
        }
    }

    /** The same with other colours. */
    public LookChoice with(Theme other) {
        return new LookChoice(other, percent, system);
    }

    /**
     * The same at another size.
     *
     * @param shownAt the scale of the window now
     */
    public LookChoice with(int otherPercent, double shownAt) {
        return new LookChoice(theme, otherPercent, percent == 100 ? shownAt : system);
    }
}
