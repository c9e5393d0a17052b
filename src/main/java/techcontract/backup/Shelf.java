package techcontract.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;
import techcontract.keys.DataKey;
import techcontract.storage.DatabaseFile;
import techcontract.storage.DatabaseLocation;
import techcontract.storage.DatabaseState;
import techcontract.storage.Replacement;

/** The backups as files (备份文件夹): found, read, tried and made into a database; needs no open database. */
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final String TRIAL = "trial-";

    private final DatabaseLocation location;

    Shelf(DatabaseLocation location) {
        this.location = location;
    }

    static Path folder(DatabaseLocation location) {
        return location.folder().resolve("backups");
    }

    private Path folder() {
        return folder(location);
    }

    /** What a kill during a trial left behind; its key is lost, so nobody can read it. */
    void discardTrials() {
        files(folder()).stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith(TRIAL))
                .forEach(Shelf::discard);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw Unavailable.because(e, "backup.unreadable", folder);
        }
    }

    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a file of the backups could not be deleted", e);
        }
    }

    /** The backups, the newest first; those that cannot be read come last. */
    List<Backup> list() {
        return files(folder()).stream()
                .filter(BackupFile::isOne)
                .map(this::look)
                .sorted(Comparator.comparing(Shelf::madeAt).thenComparing(Backup::name).reversed())
                .toList();
    }

    static Instant madeAt(Backup backup) {
        return backup.manifest().map(Manifest::madeAt).orElse(Instant.EPOCH);
    }

    /** A backup that lies anywhere, such as on a memory stick. */
    Backup look(Path file) {
        Optional<Proof> proof = Proof.of(file);
        try {
            long size = Files.size(file);
            Manifest manifest = BackupFile.manifest(file, location.key());
            if (proof.isEmpty()) {
                return new Backup(file, size, Optional.of(manifest), BackupCondition.UNPROVED, Optional.empty(), "");
            }
            String fault = proof.get().sha256().equals(Proof.hash(file))
                    ? proof.get().fault()
                    : Message.of("backup.fault.changed").toString();
            return new Backup(file, size, Optional.of(manifest),
                    fault.isEmpty() ? BackupCondition.PROVED : BackupCondition.DAMAGED,
                    Optional.of(proof.get().at()), fault);
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.info("a backup cannot be read: {}", file, e);
            return new Backup(file, 0, Optional.empty(), BackupCondition.DAMAGED, proof.map(Proof::at),
                    Message.of("backup.fault.unreadable").toString());
        }
    }

    /** The newest good one; the names are in the order of time. */
    Optional<Backup> newest() {
        return files(folder()).stream()
                .filter(BackupFile::isOne)
                .sorted(Comparator.comparing(Path::toString).reversed())
                .map(this::look)
                .filter(backup -> backup.condition() != BackupCondition.DAMAGED)
                .findFirst();
    }

    /** Seals what lies there plain, each before the plain one goes. */
    void seal(Progress progress) {
        List<Backup> plain = list().stream().filter(backup -> !backup.name().endsWith(BackupFile.SEALED)).toList();
        for (int place = 0; place < plain.size(); place++) {
            progress.step(place, plain.size());
            Path file = plain.get(place).file();
            Path sealed = BackupFile.seal(file, location);
            Proof.of(file)
                    .filter(proof -> proof.sha256().equals(Proof.hash(file)))
                    .ifPresent(proof -> new Proof(Proof.hash(sealed), proof.at(), proof.fault()).write(sealed));
            discard(Backups.ledgerOf(file));
            discard(Proof.file(file));
            discard(file);
        }
    }

    /** What a trial finds wrong with a backup, if anything. */
    Optional<Message> trial(Backup backup, Progress progress) {
        return restored(backup, file -> {
            Manifest manifest = backup.manifest().orElseThrow();
            return difference(manifest.state(), file.snapshot(moment -> moment.state(progress)))
                    .or(() -> missing(backup, manifest));
        }, Optional::of);
    }

    private static Optional<Message> difference(DatabaseState said, DatabaseState found) {
        if (said.equals(found)) {
            return Optional.empty();
        }
        String tables = String.join(", ", said.tables()
                .stream()
                .filter(table -> !found.tables().contains(table))
                .map(table -> table.table())
                .toList());
        return Optional.of(Message.of("backup.fault.different", tables));
    }

    private Optional<Message> missing(Backup backup, Manifest manifest) {
        List<String> faulty = new BackedAttachments(attachmentsOf(backup)).faulty(manifest.attachments(),
                location.key());
        return faulty.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("backup.fault.attachments", faulty.size(), faulty.getFirst()));
    }

    private static Path attachmentsOf(Backup backup) {
        return backup.file().resolveSibling("attachments");
    }

    /**
     * Runs a backup's script into a database of its own for a moment; what is wrong with the script is told, not
     * thrown.
     */
    <T> T restored(Backup backup, Function<DatabaseFile, T> work, Function<Message, T> fault) {
        Path file = folder().resolve(TRIAL + UUID.randomUUID() + ".mv.db");
        // a key nobody keeps: the trial can be read by nobody else, then or later
        try {
            Files.createDirectories(folder());
            try (DatabaseFile trial = DatabaseFile.beside(file, Optional.of(DataKey.random()))) {
                Optional<Message> wrong = run(backup, trial);
                return wrong.isPresent() ? fault.apply(wrong.get()) : work.apply(trial);
            }
        } catch (IOException e) {
            throw Unavailable.because(e, "storage.not-writable", folder());
        } finally {
            discard(file);
        }
    }

    private Optional<Message> run(Backup backup, DatabaseFile into) {
        try (BufferedReader script = BackupFile.open(backup.file(), location.key())) {
            Manifest.read(script);
            into.run(script);
            // the end of the stream proves that nothing was cut off
            return script.read() < 0 ? Optional.empty() : Optional.of(Message.of("backup.fault.unreadable"));
        } catch (IOException | Refused e) {
            LOG.info("a backup cannot be restored: {}", backup.file(), e);
            return Optional.of(Message.of("backup.fault.unreadable"));
        }
    }

    /**
     * Makes a backup into a database beside the folder's, compared with what it says of itself, and puts its
     * attachments back that are missing.
     *
     * @throws Refused when it is damaged
     * @throws Unavailable when the disk is full or cannot be written
     */
    void build(Backup backup, Progress progress) {
        Manifest manifest = backup.manifest().orElseThrow();
        buildDatabase(backup, manifest, progress);
        try {
            new BackedAttachments(location.folder().resolve("attachments")).take(manifest.attachments(),
                    attachmentsOf(backup), progress);
        } catch (IOException e) {
            throw Unavailable.because(e, "backup.attachments-failed", location.folder());
        }
    }

    private void buildDatabase(Backup backup, Manifest manifest, Progress progress) {
        Path file = Replacement.begin(location.folder());
        boolean sound = false;
        try (DatabaseFile made = DatabaseFile.beside(file, location.key())) {
            Optional<Message> fault = run(backup, made)
                    .or(() -> difference(manifest.state(), made.snapshot(moment -> moment.state(progress))));
            if (fault.isPresent()) {
                throw Refused.because("backup.damaged", backup.name(), fault.get().toString());
            }
            sound = true;
        } finally {
            if (!sound) {
                discard(file);
            }
        }
    }
}
