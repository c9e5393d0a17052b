package techcontract.backup;

import java.util.Optional;
import techcontract.kernel.Progress;
import techcontract.storage.DatabaseLocation;
import techcontract.storage.Replacement;

/** What can be done about a database that does not open any more (损坏后的恢复). */
public final class Rescue {
    private Rescue() {}

    /** The newest backup that is not damaged, if there is one. */
    public static Optional<Backup> newest(DatabaseLocation location) {
        return new Shelf(location).newest();
    }

    /**
     * Puts a backup in the damaged database's place at the next opening; the damaged file is kept under another name.
     *
     * @throws techcontract.kernel.Refused when the backup is damaged too
     * @throws techcontract.kernel.Unavailable when the disk is full or cannot be written; nothing has changed then
     */
    public static void restore(DatabaseLocation location, Backup backup, Progress progress) {
        new Shelf(location).build(backup, progress);
        Replacement.ready(location.folder());
    }
}
