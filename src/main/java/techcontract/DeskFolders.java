package techcontract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Progress;
import techcontract.keys.KeyRing;
import techcontract.storage.DatabaseLocation;

/** Where the program keeps things when nobody says otherwise (默认文件夹). */
final class DeskFolders {
    private DeskFolders() {}

    /** The user's data: never touched by the demo or a test. */
    static Path data() {
        return home().resolve("data");
    }

    /** The demo's data, made anew from the samples. */
    static Path demo() {
        return home().resolve("demo");
    }

    static Path logs() {
        return home().resolve("logs");
    }

    /** How this PC shows the desk: colours and size. */
    static Path look() {
        return home().resolve("look.properties");
    }

    /** How this PC uses the filling helper. */
    static Path filling() {
        return home().resolve("strip.properties");
    }

    /** A data folder, with its key where it is encrypted; somebody is signed in. */
    static DatabaseLocation location(Path folder, Optional<KeyRing> ring) {
        return new DatabaseLocation(folder, ring.filter(KeyRing::sealed).map(KeyRing::key));
    }

    /**
     * Opens the desk on a data folder; a plain one that is to be encrypted is encrypted first.
     *
     * @throws techcontract.kernel.Unavailable when the folder cannot be used
     */
    static Desk open(Path folder, Optional<KeyRing> ring, Clock clock) {
        DatabaseLocation location = location(folder, ring);
        if (location.key().isPresent() && Files.exists(location.file()) && !DatabaseLocation.isEncrypted(folder)) {
            Desk.encrypt(folder, location.key().get(), clock, Progress.NONE);
        }
        return Desk.open(location, clock);
    }

    private static Path home() {
        boolean windows = Objects.requireNonNull(System.getProperty("os.name", ""))
                .toLowerCase(Locale.ROOT)
                .startsWith("windows");
        @Nullable
        String base = windows ? System.getenv("LOCALAPPDATA") : System.getenv("XDG_DATA_HOME");
        if (base != null && !base.isBlank()) {
            return Path.of(base, "techcontract");
        }
        Path user = Path.of(Objects.requireNonNull(System.getProperty("user.home")));
        return windows
                ? user.resolve("AppData").resolve("Local").resolve("techcontract")
                : user.resolve(".local").resolve("share").resolve("techcontract");
    }
}
