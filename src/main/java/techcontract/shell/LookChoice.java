package techcontract.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(LookChoice.class);
    private static final List<String> SCALES = List.of("glass.gtk.uiScale", "glass.win.uiScale");

    /** What was chosen on this PC; the usual look where nothing, or nothing readable, was kept. */
    public static LookChoice load(Path file) {
        Properties kept = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(text);
            int percent = Integer.parseInt(value(kept, "percent", "100"));
            double system = Double.parseDouble(value(kept, "system", "1"));
            boolean sound = SIZES.contains(percent) && system >= 1 && system <= 4;
            return sound ? new LookChoice(Theme.valueOf(value(kept, "theme", "LIGHT")), percent, system) : USUAL;
        } catch (IOException | IllegalArgumentException _) {
            return USUAL;
        }
    }

    private static String value(Properties kept, String name, String usual) {
        return Objects.requireNonNullElse(kept.getProperty(name), usual);
    }

    /** Keeps the choice; where that fails the next start has the usual look. */
    public void save(Path file) {
        Properties kept = new Properties();
        kept.setProperty("theme", theme.name());
        kept.setProperty("percent", Integer.toString(percent));
        kept.setProperty("system", Double.toString(system));
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                kept.store(text, null);
            }
        } catch (IOException e) {
            LOG.warn("the look could not be kept", e);
        }
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
