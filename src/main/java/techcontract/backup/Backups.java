package techcontract.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractLedger;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Permissions;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Role;
import techcontract.kernel.Unavailable;
import techcontract.kernel.WholeFile;
import techcontract.storage.Database;
import techcontract.storage.DatabaseLocation;
import techcontract.storage.DatabaseSnapshot;
import techcontract.storage.DatabaseState;
import techcontract.storage.Replacement;
import techcontract.storage.RowPrint;

/**
 * The backups of a data folder (备份): packed SQL scripts, sealed like the database, each proved by restoring it on
 * trial. They lie in {@code backups} in the data folder and, copied, in a second place.
 */
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final int MOST_SHOWN = 300;
    private static final int TENTH = 10;

    private final Database database;
    private final DatabaseLocation location;
    private final ContractLedger contracts;
    private final LedgerCopy ledger;
    private final Supplier<Optional<String>> ledgerPassword;
    private final Clock clock;
    private final SecondPlace second;
    private final Shelf shelf;
    private volatile Optional<Message> secondFault = Optional.empty();

    /**
     * @param ledgerPassword what Excel asks for before it shows the ledger beside a backup of an encrypted folder;
     * without one such a folder has no ledger beside its backups
     */
    public Backups(Database database, DatabaseLocation location, ContractLedger ledger, CodeTables codes,
            Supplier<Optional<String>> ledgerPassword, Clock clock) {
        this.database = database;
        this.location = location;
        this.contracts = ledger;
        this.ledger = new LedgerCopy(ledger, codes);
        this.ledgerPassword = ledgerPassword;
        this.clock = clock;
        this.second = new SecondPlace(Shelf.folder(location));
        this.shelf = new Shelf(location);
        shelf.discardTrials();
        traceRestore();
    }

    // The restored database knows nothing of its restoring: it is written down at the first opening.
    private void traceRestore() {
        Path note = restoreNote();
        if (Files.exists(note) && !isRestored()) {
            try {
                List<String> lines = Files.readAllLines(note);
                database.write(new Actor(lines.getFirst(), Role.ADMINISTRATOR), "backup.restored", writing -> {
                    writing.trace("backup " + lines.get(1), lines.get(2));
                    return true;
                });
                Files.delete(note);
            } catch (IOException | IndexOutOfBoundsException | java.util.NoSuchElementException e) {
                LOG.warn("the restore could not be traced", e);
            }
        }
    }

    private Path restoreNote() {
        return folder().resolve("restored.txt");
    }

    /** Where they lie. */
    public Path folder() {
        return Shelf.folder(location);
    }

    /** Whether backups are made here (内嵌数据库); on PostgreSQL they are the administrator's. */
    public boolean isOffered() {
        return database.isEmbedded();
    }

    private static String program() {
        @Nullable
        Package own = Backups.class.getPackage();
        return own == null ? "development" : Objects.requireNonNullElse(own.getImplementationVersion(), "development");
    }

    /** The backups, the newest first; those that cannot be read come last. */
    public List<Backup> list() {
        return shelf.list();
    }

    /** A backup that lies anywhere, such as on a memory stick. */
    public Backup look(Path file) {
        return shelf.look(file);
    }

    /** When the last good one was made (上次备份). */
    public Optional<Instant> lastMade() {
        return shelf.newest().flatMap(Backup::manifest).map(Manifest::madeAt);
    }

    /**
     * Backs up what was saved since the last backup (收工备份), if anything was.
     *
     * @return when the last good one was made
     * @throws Refused when it would be far smaller than the last one
     * @throws Unavailable when the disk is full or cannot be written
     */
    public Optional<Instant> endDay(Actor actor, Progress progress) {
        if (isDue() && !isRestored()) {
            make(actor, BackupReason.DAY, false, progress);
        }
        return isOffered() ? lastMade() : Optional.empty();
    }

    /** The same when the window has closed already and nobody can be told; the next start makes up for it. */
    public void endDayQuietly(Actor actor) {
        try {
            endDay(actor, Progress.NONE);
        } catch (Refused | Unavailable e) {
            LOG.warn("no backup was made at the end of the day", e);
        }
    }

    /** Whether something was saved since the last backup (有未备份的改动), and there are contracts at all. */
    public boolean isDue() {
        if (!isOffered() || contracts.isEmpty()) {
            return false;
        }
        Instant last = lastMade().orElse(Instant.EPOCH);
        return database.read(session -> session
                .createSelectionQuery("select count(*) from AuditEntry where recordedAt > :last "
                        + "and action not like 'backup.%'", Long.class)
                .setParameter("last", last)
                .getSingleResult()) > 0;
    }

    /**
     * Makes a backup, proves it, copies it to the second place, and lets old ones go.
     *
     * @param smaller whether it may be made though it holds far fewer contracts than the last one
     * @throws Refused when it would hold no contract, or a tenth fewer than the last one, and nobody was asked
     * @throws Unavailable when the disk is full or cannot be written
     */
    public synchronized Backup make(Actor actor, BackupReason reason, boolean smaller, Progress progress) {
        requireOffered();
        Path file = fresh(reason);
        List<String> attachments = database.snapshot(moment -> {
            DatabaseState state = moment.state(progress);
            if (!smaller && !reason.guards()) {
                refuseSmaller(state.rows("contract"));
            }
            return write(location, file, manifest(moment, state, reason, actor.name()), moment).attachments();
        });
        takeAttachments(attachments, progress);
        writeLedger(file);
        Backup made = prove(look(file), progress);
        database.write(actor, "backup.make", writing -> {
            writing.trace("backup " + made.name(), reason + " " + made.condition());
            return true;
        });
        rotate();
        copyToSecondPlace(progress);
        return made;
    }

    private void requireOffered() {
        if (!isOffered()) {
            throw Refused.because("backup.server");
        }
    }

    private void refuseSmaller(long contracts) {
        shelf.newest().flatMap(Backup::manifest).ifPresent(last -> {
            if (contracts < last.contracts() - last.contracts() / TENTH) {
                throw Refused.because("backup.smaller", contracts, last.contracts());
            }
        });
    }

    private Path fresh(BackupReason reason) {
        return fresh(location, reason, clock);
    }

    private static Path fresh(DatabaseLocation location, BackupReason reason, Clock clock) {
        Path folder = Shelf.folder(location);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Unavailable.because(e, "storage.not-writable", folder);
        }
        String name = "backup-" + NAME.format(clock.instant().atZone(clock.getZone())) + "-" + reason;
        String ending = location.key().isPresent() ? BackupFile.SEALED : BackupFile.PLAIN;
        Path file = folder.resolve(name + ending);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + ending);
        }
        return file;
    }

    private Manifest manifest(DatabaseSnapshot moment, DatabaseState state, BackupReason reason, String by) {
        return new Manifest(program(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason, by, state,
                moment.texts("attachment", "sha256").toList());
    }

    private static Manifest write(DatabaseLocation location, Path file, Manifest manifest, DatabaseSnapshot moment) {
        BackupFile.write(file, location.key(), BackupFile.ring(location), manifest, moment);
        return manifest;
    }

    /**
     * Keeps what is there before the tables are brought up to a newer program (升级前备份).
     *
     * @throws Unavailable when it cannot be written; the tables must stay as they are then
     */
    public static void beforeMigration(DatabaseLocation location, DatabaseSnapshot moment, Clock clock) {
        Manifest manifest = new Manifest(program(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                BackupReason.MIGRATION, "", moment.state(Progress.NONE),
                moment.texts("attachment", "sha256").toList());
        write(location, fresh(location, BackupReason.MIGRATION, clock), manifest, moment);
    }

    private void takeAttachments(List<String> hashes, Progress progress) {
        try {
            new BackedAttachments(folder().resolve("attachments")).take(hashes,
                    location.folder().resolve("attachments"), progress);
        } catch (IOException e) {
            throw Unavailable.because(e, "backup.attachments-failed", folder());
        }
    }

    private void writeLedger(Path backup) {
        Optional<String> password = location.key().isPresent() ? ledgerPassword.get() : Optional.empty();
        if (location.key().isEmpty() || password.isPresent()) {
            ledger.write(ledgerOf(backup), LocalDate.now(clock), password);
        }
    }

    /** The ledger beside a backup, there or not. */
    public static Path ledgerOf(Path backup) {
        String name = String.valueOf(backup.getFileName());
        return backup.resolveSibling(name.substring(0, name.indexOf('.')) + ".xlsx");
    }

    /**
     * Restores a backup on trial into a database that is deleted afterwards (核验、演练), compares it with what the backup
     * says of itself, its attachments too, and notes the outcome beside it.
     *
     * @throws Unavailable when there is no room for the trial
     */
    public Backup prove(Backup backup, Progress progress) {
        String fault = shelf.trial(backup, progress).map(Message::toString).orElse("");
        new Proof(Proof.hash(backup.file()), clock.instant().truncatedTo(ChronoUnit.SECONDS), fault)
                .write(backup.file());
        return look(backup.file());
    }

    private void rotate() {
        List<Rotation.Kept> known = list().stream()
                .filter(backup -> backup.manifest().isPresent())
                .map(backup -> new Rotation.Kept(backup.name(), Shelf.madeAt(backup),
                        backup.manifest().orElseThrow().reason().guards(), backup.condition()))
                .toList();
        for (String name : Rotation.outdated(known, LocalDate.now(clock), clock.getZone())) {
            Path file = folder().resolve(name);
            Shelf.discard(file);
            Shelf.discard(Proof.file(file));
            Shelf.discard(ledgerOf(file));
        }
    }

    /**
     * Seals the backups of a folder that was plain (加密旧备份); their plain ledgers go.
     *
     * @param location the folder with its key
     * @throws Unavailable when the disk is full or cannot be written; what is sealed stays sealed
     */
    public static void seal(DatabaseLocation location, Progress progress) {
        new Shelf(location).seal(progress);
    }

    /** The second place, if one is chosen (第二存放处). */
    public Optional<Path> secondPlace() {
        return second.folder();
    }

    /**
     * Chooses the second place, or none, and copies there what is not there yet.
     *
     * @throws Refused when the folder is not there, or is the backups' own
     */
    public void chooseSecondPlace(Actor actor, Optional<Path> folder, Progress progress) {
        Permissions.require(actor, "backup.second-place");
        try {
            Files.createDirectories(folder());
        } catch (IOException e) {
            throw Unavailable.because(e, "storage.not-writable", folder());
        }
        String before = second.folder().map(Path::toString).orElse("");
        second.choose(folder);
        database.write(actor, "backup.second-place", writing -> {
            writing.trace("backup", before + " → " + folder.map(Path::toString).orElse(""));
            return true;
        });
        copyToSecondPlace(progress);
    }

    /** Why the last copy to the second place failed (第二存放处的问题); the work goes on without. */
    public Optional<Message> secondPlaceFault() {
        return secondFault;
    }

    // What was rotated out here goes there too, but only what this folder made: a stick may serve two desks.
    private void copyToSecondPlace(Progress progress) {
        Optional<Path> chosen = second.folder();
        if (chosen.isEmpty()) {
            secondFault = Optional.empty();
            return;
        }
        Path target = chosen.get();
        try {
            if (!Files.isDirectory(target)) {
                throw new IOException("not there: " + target);
            }
            mirror(target.resolve("techcontract-backups"), progress);
            secondFault = Optional.empty();
        } catch (IOException | Unavailable e) {
            LOG.warn("the second place of the backups failed", e);
            secondFault = Optional.of(Message.of("backup.second.failed", target));
        }
    }

    private void mirror(Path target, Progress progress) throws IOException {
        Files.createDirectories(target);
        Set<String> names = new HashSet<>();
        List<String> attachments = new ArrayList<>();
        for (Backup backup : list()) {
            backup.manifest().ifPresent(manifest -> attachments.addAll(manifest.attachments()));
            for (Path file : List.of(backup.file(), Proof.file(backup.file()), ledgerOf(backup.file()))) {
                names.add(String.valueOf(file.getFileName()));
                copy(file, target);
            }
        }
        new BackedAttachments(target.resolve("attachments")).take(attachments.stream().distinct().toList(),
                folder().resolve("attachments"), progress);
        Path note = target.resolve("made-here.txt");
        List<String> before = Files.exists(note) ? Files.readAllLines(note) : List.of();
        before.stream().filter(name -> !names.contains(name)).forEach(name -> Shelf.discard(target.resolve(name)));
        byte[] words = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
        WholeFile.replace(note, bytes -> bytes.write(words));
    }

    private static void copy(Path file, Path target) throws IOException {
        Path copy = target.resolve(Objects.requireNonNull(file.getFileName()));
        if (Files.exists(file) && (!Files.exists(copy) || Files.size(copy) != Files.size(file)
                || !Files.getLastModifiedTime(copy).toInstant().isAfter(Files.getLastModifiedTime(file).toInstant()))) {
            BackedAttachments.copy(file, copy);
        }
    }

    /**
     * What restoring would change (恢复预览).
     *
     * @throws Refused when it cannot be read, or was made by a newer program
     */
    public RestorePreview preview(Backup backup, Progress progress) {
        requireRestorable(backup);
        DatabaseState now = database.snapshot(moment -> moment.state(progress));
        DatabaseState then = backup.manifest().orElseThrow().state();
        List<RowPrint> here = database.snapshot(Backups::contracts);
        List<RowPrint> there = shelf.restored(backup, file -> file.snapshot(Backups::contracts), fault -> {
            throw Refused.because("backup.damaged", backup.name(), fault.toString());
        });
        List<ContractDifference> differences = contractDifferences(byId(here), byId(there));
        return new RestorePreview(backup, tables(now, then), differences.stream().limit(MOST_SHOWN).toList(),
                differences.size(), numbersSince(here, there));
    }

    private static List<RowPrint> contracts(DatabaseSnapshot moment) {
        return moment.rows("contract", "id", "registration_number", "project_name");
    }

    private static Map<String, RowPrint> byId(List<RowPrint> rows) {
        Map<String, RowPrint> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.shown().getFirst(), row));
        return byId;
    }

    private static List<TableDifference> tables(DatabaseState now, DatabaseState then) {
        return Stream.concat(now.tables().stream(), then.tables().stream())
                .map(table -> table.table())
                .distinct()
                .sorted()
                .map(name -> new TableDifference(name, now.rows(name), then.rows(name),
                        now.tables()
                                .stream()
                                .filter(table -> table.table().equals(name))
                                .toList()
                                .equals(
                                        then.tables().stream().filter(table -> table.table().equals(name)).toList())))
                .toList();
    }

    private static List<ContractDifference> contractDifferences(Map<String, RowPrint> here,
            Map<String, RowPrint> there) {
        List<ContractDifference> found = new ArrayList<>();
        here.forEach((id, row) -> {
            @Nullable
            RowPrint other = there.get(id);
            if (other == null) {
                found.add(difference(ContractDifference.Kind.DISAPPEARS, row));
            } else if (!other.hash().equals(row.hash())) {
                found.add(difference(ContractDifference.Kind.CHANGES, row));
            }
        });
        there.forEach((id, row) -> {
            if (!here.containsKey(id)) {
                found.add(difference(ContractDifference.Kind.COMES_BACK, row));
            }
        });
        found.sort(Comparator.comparing(ContractDifference::kind)
                .thenComparing(ContractDifference::number)
                .thenComparing(ContractDifference::project));
        return found;
    }

    private static ContractDifference difference(ContractDifference.Kind kind, RowPrint row) {
        return new ContractDifference(kind, row.shown().get(1), row.shown().get(2));
    }

    private static List<String> numbersSince(List<RowPrint> here, List<RowPrint> there) {
        Set<String> then = new HashSet<>();
        there.forEach(row -> then.add(row.shown().get(1)));
        return here.stream()
                .map(row -> row.shown().get(1))
                .filter(number -> !number.isEmpty() && !then.contains(number))
                .sorted()
                .toList();
    }

    private void requireRestorable(Backup backup) {
        requireOffered();
        Manifest manifest = backup.manifest()
                .orElseThrow(() -> Refused.because("backup.damaged", backup.name(), backup.fault()));
        String own = database.snapshot(DatabaseSnapshot::schema);
        if (Integer.parseInt(manifest.state().schema()) > Integer.parseInt(own)) {
            throw Refused.because("backup.newer", backup.name(), manifest.program());
        }
    }

    /**
     * Restores a backup (恢复): what is there now is backed up first, the backup is made into a database beside and
     * compared; it takes the place when the folder is opened next, so the program must be closed afterwards.
     *
     * @throws Refused when it is damaged, or was made by a newer program; nothing has changed then
     * @throws Unavailable when the disk is full or cannot be written; nothing has changed then
     */
    public synchronized void restore(Actor actor, Backup backup, Progress progress) {
        Permissions.require(actor, "backup.restore");
        requireRestorable(backup);
        make(actor, BackupReason.RESTORE, true, progress);
        shelf.build(backup, progress);
        database.write(actor, "backup.restore", writing -> {
            writing.trace("backup " + backup.name(), "");
            return true;
        });
        byte[] note = String.join("\n", actor.name().replaceAll("\\R", " "), backup.name(),
                clock.instant().toString(), "").getBytes(StandardCharsets.UTF_8);
        Replacement.ready(location.folder());
        WholeFile.replace(restoreNote(), bytes -> bytes.write(note));
    }

    /** Whether a restored database waits for the folder to be opened anew (等待重新打开). */
    public boolean isRestored() {
        return Replacement.isReady(location.folder());
    }
}
