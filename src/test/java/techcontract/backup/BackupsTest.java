package techcontract.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.CLERK;
import static techcontract.testing.TestDesk.CLOCK;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techcontract.Desk;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractSearch;
import techcontract.kernel.Actor;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Role;
import techcontract.keys.DataKey;
import techcontract.storage.DamagedDatabase;
import techcontract.storage.Database;
import techcontract.storage.DatabaseLocation;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

class BackupsTest {
    private static final DataKey KEY = DataKey.random();
    private static final Actor HEAD = new Actor("李主任", Role.ADMINISTRATOR);
    private static final String SECRET = "银湖智能";

    @TempDir private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private DatabaseLocation location(boolean encrypted) {
        return new DatabaseLocation(data(), encrypted ? Optional.of(KEY) : Optional.empty());
    }

    private Desk open(boolean encrypted) {
        return Desk.open(location(encrypted), CLOCK);
    }

    private static Backup make(Desk desk) {
        return desk.backups().make(CLERK, BackupReason.DEMAND, false, Progress.NONE);
    }

    private static Contract draft(Desk desk, String project, int pair) {
        return desk.register().draft(CLERK, Drafts.ofPair(pair, Drafts.development(project)));
    }

    private static List<String> projects(Desk desk) {
        return desk.ledger()
                .search(ContractSearch.ALL, 100)
                .rows()
                .stream()
                .map(row -> row.projectName())
                .sorted()
                .toList();
    }

    private Path scan(String words) throws IOException {
        return Files.writeString(folder.resolve("合同扫描件.txt"), words);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void holdsEverythingAndIsProvedByRestoringIt(boolean encrypted) throws IOException {
        try (Desk desk = open(encrypted)) {
            Contract contract = draft(desk, "甲项目", 1);
            desk.archive().add(CLERK, contract.id(), scan("盖章的合同"), "", Progress.NONE);

            Backup made = make(desk);

            assertThat(made.condition()).isEqualTo(BackupCondition.PROVED);
            assertThat(made.manifest().orElseThrow().contracts()).isEqualTo(1);
            // echo -n 盖章的合同 | sha256sum
            assertThat(made.manifest().orElseThrow().attachments())
                    .containsExactly("92c2f814736a458c5e2b2ca797f7017f2c747a363930d0c43f8ef50ef0c6dd76");
            assertThat(desk.backups().list()).containsExactly(made);
            assertThat(names(desk.backups().folder())).noneMatch(name -> name.startsWith("trial-"));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void restoresWhatWasThereAndCanGoBack(boolean encrypted) throws IOException {
        try (Desk desk = open(encrypted)) {
            Contract kept = draft(desk, "甲项目", 1);
            desk.archive().add(CLERK, kept.id(), scan("盖章的合同"), "", Progress.NONE);
            Backup backup = make(desk);
            draft(desk, "乙项目", 2);
            desk.register().submit(CLERK, ContractRef.to(kept), Drafts.ACCEPTED);
            deleteAttachments();

            RestorePreview preview = desk.backups().preview(backup, Progress.NONE);
            desk.backups().restore(HEAD, backup, Progress.NONE);

            assertThat(preview.contracts()).extracting(ContractDifference::kind, ContractDifference::project)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(ContractDifference.Kind.DISAPPEARS, "乙项目"),
                            org.assertj.core.groups.Tuple.tuple(ContractDifference.Kind.CHANGES, "甲项目"));
            assertThat(preview.tables()).contains(new TableDifference("contract", 2, 1, false));
            assertThat(desk.backups().isRestored()).isTrue();
            assertThat(projects(desk)).containsExactly("乙项目", "甲项目");
        }

        Backup before;
        try (Desk desk = open(encrypted)) {
            assertThat(projects(desk)).containsExactly("甲项目");
            assertThat(desk.archive().verifyAll(Progress.NONE).problems().isEmpty()).isTrue();
            assertThat(data().resolve("techcontract.replaced-1.mv.db")).exists();
            assertThat(desk.database()
                    .<List<String>>read(session -> session.createSelectionQuery(
                            "select actor from AuditEntry where action = 'backup.restored'", String.class)
                            .getResultList()))
                    .containsExactly(HEAD.name());
            before = desk.backups()
                    .list()
                    .stream()
                    .filter(one -> one.manifest().orElseThrow().reason() == BackupReason.RESTORE)
                    .findFirst()
                    .orElseThrow();
            desk.backups().restore(HEAD, before, Progress.NONE);
        }
        try (Desk desk = open(encrypted)) {
            assertThat(projects(desk)).containsExactly("乙项目", "甲项目");
        }
    }

    private void deleteAttachments() throws IOException {
        try (Stream<Path> files = Files.walk(data().resolve("attachments"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void goesOnWithAReplacementThatWasBrokenOff() throws IOException {
        try (Desk desk = open(false)) {
            draft(desk, "甲项目", 1);
            Backup backup = make(desk);
            draft(desk, "乙项目", 2);
            desk.backups().restore(HEAD, backup, Progress.NONE);
        }
        // killed after the first of the two renamings
        Files.move(data().resolve("techcontract.mv.db"), data().resolve("techcontract.replaced-1.mv.db"));

        try (Desk desk = open(false)) {
            assertThat(projects(desk)).containsExactly("甲项目");
        }
    }

    @Test
    void leavesNothingReadableInAnEncryptedFolder() throws IOException {
        try (Desk desk = open(true)) {
            Contract contract = draft(desk, "甲项目", 1);
            desk.archive().add(CLERK, contract.id(), scan("盖章的合同：" + SECRET), "", Progress.NONE);
            desk.backups()
                    .chooseSecondPlace(HEAD, Optional.of(Files.createDirectory(folder.resolve("stick"))),
                            Progress.NONE);
            make(desk);
            RestorePreview _ = desk.backups().preview(make(desk), Progress.NONE);
        }

        assertThat(readable(data())).isEmpty();
        assertThat(readable(folder.resolve("stick"))).isEmpty();
        assertThat(names(folder.resolve("stick/techcontract-backups"))).hasSizeGreaterThan(4);
    }

    @Test
    void encryptsAnOlderFolderWithEverythingInIt() throws IOException {
        try (Desk desk = open(false)) {
            Contract contract = draft(desk, "甲项目", 1);
            desk.archive().add(CLERK, contract.id(), scan("盖章的合同：" + SECRET), "", Progress.NONE);
            desk.unsaved()
                    .keep(CLERK, "form-1", Optional.empty(),
                            new techcontract.contract.TypedForm(Drafts.development("丙项目"), java.util.Map.of()));
            make(desk);
        }
        assertThat(readable(data())).hasSizeGreaterThanOrEqualTo(4);

        Desk.encrypt(data(), KEY, CLOCK, Progress.NONE);
        Desk.encrypt(data(), KEY, CLOCK, Progress.NONE);

        assertThat(readable(data())).isEmpty();
        try (Desk desk = open(true)) {
            assertThat(projects(desk)).containsExactly("甲项目");
            assertThat(desk.archive().verifyAll(Progress.NONE).problems().isEmpty()).isTrue();
            assertThat(desk.unsaved().left()).hasSize(1);
            Backup sealed = desk.backups().list().getFirst();
            assertThat(sealed.condition()).isEqualTo(BackupCondition.PROVED);
            assertThat(desk.backups().prove(sealed, Progress.NONE).condition()).isEqualTo(BackupCondition.PROVED);
        }
    }

    @Test
    void aPlainFolderIsReadableToTheSearchAbove() throws IOException {
        try (Desk desk = open(false)) {
            draft(desk, "甲项目", 1);
            make(desk);
        }

        assertThat(readable(data())).anyMatch(file -> file.endsWith(".mv.db"))
                .anyMatch(file -> file.endsWith(".sql.gz"));
    }

    // As it lies there, and unpacked where it can be unpacked.
    private static List<String> readable(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(BackupsTest::tells).map(Path::toString).toList();
        }
    }

    // MVStore's DataUtils.writeStringData: three bytes a letter, as UTF-8 without its marks
    private static String asH2Writes() {
        StringBuilder bytes = new StringBuilder();
        for (int place = 0; place < SECRET.length(); place++) {
            char letter = SECRET.charAt(place);
            bytes.append((char) (0xe0 | letter >> 12))
                    .append((char) (letter >> 6 & 0x3f))
                    .append((char) (letter & 0x3f));
        }
        return bytes.toString();
    }

    private static boolean tells(Path file) {
        String secret = new String(SECRET.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try {
            String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
            try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
                raw += new String(packed.readAllBytes(), StandardCharsets.ISO_8859_1);
            } catch (IOException _) {
                // not packed
            }
            return raw.contains(secret) || raw.contains("\\94f6\\6e56") || raw.contains(asH2Writes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsOutWhatWasChangedOrCutOff(boolean encrypted) throws IOException {
        try (Desk desk = open(encrypted)) {
            draft(desk, "甲项目", 1);
            Backup backup = make(desk);
            byte[] sound = Files.readAllBytes(backup.file());
            byte[] flipped = sound.clone();
            flipped[flipped.length / 2] ^= 1;

            Files.write(backup.file(), flipped);
            assertThat(desk.backups().look(backup.file()).condition()).isEqualTo(BackupCondition.DAMAGED);
            Files.delete(Proof.file(backup.file()));
            assertThatThrownBy(() -> desk.backups().restore(HEAD, desk.backups().look(backup.file()), Progress.NONE))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(backup.name());
            assertThat(desk.backups().prove(desk.backups().look(backup.file()), Progress.NONE).condition())
                    .isEqualTo(BackupCondition.DAMAGED);

            Files.delete(Proof.file(backup.file()));
            Files.write(backup.file(), java.util.Arrays.copyOf(sound, sound.length - 1));
            assertThatThrownBy(() -> desk.backups().restore(HEAD, desk.backups().look(backup.file()), Progress.NONE))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(backup.name());
            assertThat(desk.backups().isRestored()).isFalse();
            assertThat(data().resolve("techcontract.restoring.mv.db")).doesNotExist();
        }
    }

    @Test
    void findsOutAnAttachmentThatIsMissing() throws IOException {
        try (Desk desk = open(true)) {
            Contract contract = draft(desk, "甲项目", 1);
            desk.archive().add(CLERK, contract.id(), scan("盖章的合同"), "", Progress.NONE);
            Backup backup = make(desk);
            try (Stream<Path> files = Files.walk(desk.backups().folder().resolve("attachments"))) {
                Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
            }

            Backup tried = desk.backups().prove(backup, Progress.NONE);

            assertThat(tried.condition()).isEqualTo(BackupCondition.DAMAGED);
            assertThat(tried.fault()).contains("1 个附件");
        }
    }

    @Test
    void refusesAForeignFileAndOneOfANewerProgram() throws IOException {
        try (Desk desk = open(false)) {
            Path foreign = packed("backup-foreign.sql.gz", "drop all objects;\n");
            Path newer = packed("backup-newer.sql.gz", """
                    -- techcontract-backup 1
                    -- program 9.0
                    -- made 2027-01-01T00:00:00Z
                    -- reason DAY
                    -- by 张登记
                    -- schema 999
                    -- end
                    """);

            assertThat(desk.backups().look(foreign).condition()).isEqualTo(BackupCondition.DAMAGED);
            assertThatThrownBy(() -> desk.backups().restore(HEAD, desk.backups().look(foreign), Progress.NONE))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("backup-foreign.sql.gz");
            assertThatThrownBy(() -> desk.backups().restore(HEAD, desk.backups().look(newer), Progress.NONE))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("9.0");
        }
    }

    private Path packed(String name, String words) throws IOException {
        Path file = folder.resolve(name);
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(words.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void asksBeforeAFarSmallerOneTakesTheLastOnesPlace() throws IOException {
        Path old = folder.resolve("old");
        try (Desk desk = TestDesk.in(old)) {
            for (int pair = 1; pair <= 3; pair++) {
                draft(desk, "项目" + pair, pair);
            }
            make(desk);
        }
        try (Desk desk = open(false)) {
            Files.createDirectories(desk.backups().folder());
            for (String name : names(old.resolve("backups"))) {
                if (name.startsWith("backup-")) {
                    Files.copy(old.resolve("backups").resolve(name), desk.backups().folder().resolve(name));
                }
            }

            assertThatThrownBy(() -> make(desk)).isInstanceOf(Refused.class).hasMessageContaining("0 份合同");
            assertThat(desk.backups().list()).hasSize(1);
            assertThat(desk.backups().make(CLERK, BackupReason.DEMAND, true, Progress.NONE).condition())
                    .isEqualTo(BackupCondition.PROVED);
            assertThat(desk.backups().list()).hasSize(2);
        }
    }

    @Test
    void backsUpBeforeAMigrationAndRestoresAnOlderSchema() throws IOException {
        Files.createDirectories(data());
        Flyway.configure(Desk.class.getClassLoader())
                .dataSource("jdbc:h2:file:" + data().resolve("techcontract"), "desk", "")
                .locations("classpath:techcontract/storage/migrations")
                .target("17")
                .load()
                .migrate();

        try (Desk desk = open(false)) {
            draft(desk, "甲项目", 1);
            Backup guarding = desk.backups().list().getFirst();
            assertThat(guarding.manifest().orElseThrow().reason()).isEqualTo(BackupReason.MIGRATION);
            assertThat(guarding.manifest().orElseThrow().state().schema()).isEqualTo("017");
            desk.backups().restore(HEAD, guarding, Progress.NONE);
        }
        try (Desk desk = open(false)) {
            assertThat(projects(desk)).isEmpty();
            draft(desk, "乙项目", 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leadsFromADamagedDatabaseToTheNewestBackup(boolean encrypted) throws IOException {
        try (Desk desk = open(encrypted)) {
            draft(desk, "甲项目", 1);
            make(desk);
        }
        Path file = location(encrypted).file();
        byte[] damaged = Files.readAllBytes(file);
        java.util.Arrays.fill(damaged, (byte) 7);
        Files.write(file, damaged);

        assertThatThrownBy(() -> open(encrypted)).isInstanceOf(DamagedDatabase.class)
                .hasMessageContaining(file.toString());
        Rescue.restore(location(encrypted), Rescue.newest(location(encrypted)).orElseThrow(), Progress.NONE);

        try (Desk desk = open(encrypted)) {
            assertThat(projects(desk)).containsExactly("甲项目");
        }
        assertThat(data().resolve("techcontract.replaced-1.mv.db")).hasBinaryContent(damaged);
    }

    @Test
    void letsOnlyTheAdministratorRestore() {
        try (Desk desk = open(false)) {
            draft(desk, "甲项目", 1);
            Backup backup = make(desk);

            assertThatThrownBy(() -> desk.backups().restore(CLERK, backup, Progress.NONE)).isInstanceOf(Refused.class);
            assertThat(desk.backups().list()).hasSize(1);
            assertThat(desk.backups().isRestored()).isFalse();
        }
    }

    /** A clock that is moved by hand. */
    private static final class HandMoved extends Clock {
        private Instant now = CLOCK.instant();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public java.time.ZoneId getZone() {
            return CLOCK.getZone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void isDueOnceSomethingWasSaved() {
        HandMoved clock = new HandMoved();
        try (Desk desk = Desk.open(location(false), clock)) {
            draft(desk, "甲项目", 1);
            assertThat(desk.backups().isDue()).isTrue();
            assertThat(desk.backups().lastMade()).isEmpty();

            clock.pass(Duration.ofMinutes(1));
            make(desk);
            assertThat(desk.backups().isDue()).isFalse();
            assertThat(desk.backups().lastMade()).contains(clock.instant());

            clock.pass(Duration.ofMinutes(1));
            draft(desk, "乙项目", 2);
            assertThat(desk.backups().isDue()).isTrue();
        }
    }

    @Test
    void copiesToTheSecondPlaceAndGoesOnWithoutIt() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        try (Desk desk = open(false)) {
            Contract contract = draft(desk, "甲项目", 1);
            desk.archive().add(CLERK, contract.id(), scan("盖章的合同"), "", Progress.NONE);
            desk.backups().chooseSecondPlace(HEAD, Optional.of(stick), Progress.NONE);
            Backup made = make(desk);
            Path copy = stick.resolve("techcontract-backups").resolve(made.name());

            assertThat(copy).hasSameBinaryContentAs(made.file());
            assertThat(desk.backups().prove(desk.backups().look(copy), Progress.NONE).condition())
                    .isEqualTo(BackupCondition.PROVED);
            assertThat(desk.backups().secondPlaceFault()).isEmpty();

            Files.move(stick, folder.resolve("pulled out"));
            assertThat(make(desk).condition()).isEqualTo(BackupCondition.PROVED);
            assertThat(desk.backups().secondPlaceFault().orElseThrow().toString()).contains(stick.toString());
        }
    }

    @Test
    void sealsAtTheSecondPlaceToo() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        try (Desk desk = open(false)) {
            Contract contract = draft(desk, "甲项目", 1);
            desk.archive().add(CLERK, contract.id(), scan("盖章的合同：" + SECRET), "", Progress.NONE);
            desk.backups().chooseSecondPlace(HEAD, Optional.of(stick), Progress.NONE);
            make(desk);
        }
        assertThat(readable(stick)).hasSize(2);

        Desk.encrypt(data(), KEY, CLOCK, Progress.NONE);
        try (Desk desk = open(true)) {
            make(desk);
        }

        assertThat(readable(stick)).isEmpty();
    }

    @Test
    void leavesBackupsOfAServerToItsAdministrator() {
        try (Desk desk = Desk.on(Database.connect("jdbc:h2:mem:server;DB_CLOSE_DELAY=-1", "desk", "", Desk.entities(),
                CLOCK), data(), CLOCK)) {
            assertThat(desk.backups().isOffered()).isFalse();
            assertThat(desk.backups().isDue()).isFalse();
            assertThatThrownBy(() -> make(desk)).isInstanceOf(Refused.class).hasMessageContaining("pg_dump");
        }
    }

    @Test
    void refusesASecondPlaceInTheFirst() {
        try (Desk desk = open(false)) {
            make(desk);

            assertThatThrownBy(() -> desk.backups()
                    .chooseSecondPlace(HEAD, Optional.of(desk.backups().folder()), Progress.NONE))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.backups()
                    .chooseSecondPlace(HEAD, Optional.of(folder.resolve("nowhere")), Progress.NONE))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void theLedgerBesideAnEncryptedBackupAsksForItsPassword() throws Exception {
        try (Desk desk = open(true)) {
            desk.ledgerImport().run(CLERK, TestDesk.ledger(), Optional.empty(), Progress.NONE);
            Backups backups = new Backups(desk.database(), location(true), desk.ledger(), desk.codes(),
                    () -> Optional.of("AB12-CD34"), CLOCK);

            Backup made = backups.make(CLERK, BackupReason.DEMAND, false, Progress.NONE);

            try (POIFSFileSystem container = new POIFSFileSystem(Backups.ledgerOf(made.file()).toFile())) {
                Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
                assertThat(decryptor.verifyPassword("something else")).isFalse();
                assertThat(decryptor.verifyPassword("AB12-CD34")).isTrue();
                try (XSSFWorkbook book = new XSSFWorkbook(decryptor.getDataStream(container))) {
                    // a title, the headings, and 365 contracts as the sample's description says
                    assertThat(Objects.requireNonNull(book.getSheetAt(0)).getLastRowNum()).isGreaterThan(365);
                }
            }
        }
    }
}
