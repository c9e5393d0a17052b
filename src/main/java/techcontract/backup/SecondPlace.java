package techcontract.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import techcontract.kernel.Refused;
import techcontract.kernel.WholeFile;

/**
 * The other disk or memory stick every backup is copied to (第二存放处), remembered beside the backups: it belongs to this
 * PC, and is known before the database is open.
 */
final class SecondPlace {
    private final Path note;

    SecondPlace(Path backups) {
        this.note = backups.resolve("second-place.txt");
    }

    Optional<Path> folder() {
        try {
            return Optional.of(Files.readString(note).strip()).filter(words -> !words.isEmpty()).map(Path::of);
        } catch (IOException | java.nio.file.InvalidPathException _) {
            return Optional.empty();
        }
    }

    /**
     * Remembers another folder, or none.
     *
     * @throws Refused when it is the folder of the backups itself, or not there
     */
    void choose(Optional<Path> folder) {
        folder.ifPresent(one -> {
            if (!Files.isDirectory(one)) {
                throw Refused.because("backup.second.missing", one);
            }
            if (one.toAbsolutePath().normalize().startsWith(Objects.requireNonNull(note.getParent()))) {
                throw Refused.because("backup.second.same", one);
            }
        });
        byte[] words = folder.map(one -> one.toAbsolutePath().toString()).orElse("").getBytes(StandardCharsets.UTF_8);
        WholeFile.replace(note, bytes -> bytes.write(words));
    }
}
