package techcontract.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A backup as it lies in a folder (一份备份).
 *
 * @param file the script
 * @param size its bytes
 * @param manifest what it says of itself; empty when it cannot be read
 * @param provedAt when it was restored on trial last
 * @param fault what is wrong with a damaged one, else empty
 */
public record Backup(Path file, long size, Optional<Manifest> manifest, BackupCondition condition,
        Optional<Instant> provedAt, String fault) {
    /** Its name in the folder. */
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
