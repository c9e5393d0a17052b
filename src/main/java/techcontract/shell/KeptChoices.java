package techcontract.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody chose on this PC (本机选择), kept in a small file; nothing is lost that matters when it cannot be. */
public final class KeptChoices {
    private static final Logger LOG = LoggerFactory.getLogger(KeptChoices.class);

    private final Path file;
    private final Properties kept;

    private KeptChoices(Path file, Properties kept) {
        this.file = file;
        this.kept = kept;
    }

    /** What a file keeps; nothing where it is not there or cannot be read. */
    public static KeptChoices in(Path file) {
        Properties kept = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(text);
        } catch (IOException | IllegalArgumentException _) {
            kept.clear();
        }
        return new KeptChoices(file, kept);
    }

    /** What was chosen under a name, or the usual where nothing was. */
    public String get(String name, String usual) {
        return Objects.requireNonNullElse(kept.getProperty(name), usual);
    }

    /** Chooses something under a name. */
    public KeptChoices put(String name, String value) {
        kept.setProperty(name, value);
        return this;
    }

    /** Writes the file; where that fails the next start has the usual choices. */
    public void save() {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                kept.store(text, null);
            }
        } catch (IOException e) {
            LOG.warn("choices could not be kept", e);
        }
    }
}
