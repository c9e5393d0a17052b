package techcontract.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.CLOCK;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.kernel.Actor;
import techcontract.kernel.Progress;
import techcontract.kernel.Role;
import techcontract.kernel.Unavailable;
import techcontract.keys.DataKey;

class EncryptedDatabaseTest {
    private static final DataKey KEY = DataKey.random();
    private static final Actor HEAD = new Actor("李主任", Role.ADMINISTRATOR);

    @TempDir private Path folder;

    private Database open(Optional<DataKey> key) {
        return Database.open(new DatabaseLocation(folder, key), List.of(), CLOCK);
    }

    private static void save(Database database, String words) {
        database.write(HEAD, "test.save", writing -> {
            writing.trace("line", words);
            return true;
        });
    }

    private static List<String> words(Database database) {
        return database
                .read(session -> session
                        .createSelectionQuery("select detail from AuditEntry where action = 'test.save' order by id",
                                String.class)
                        .getResultList());
    }

    private String onDisk() throws IOException {
        return Files.readString(folder.resolve(DatabaseLocation.FILE), StandardCharsets.ISO_8859_1);
    }

    @Test
    void findsAgainWhatWasSavedAndShowsNothingToOthers() throws IOException {
        try (Database database = open(Optional.of(KEY))) {
            save(database, "UNMISTAKABLE-7391");
        }

        assertThat(onDisk()).doesNotContain("UNMISTAKABLE-7391", "AUDIT_ENTRY", "write:");
        try (Database database = open(Optional.of(KEY))) {
            assertThat(words(database)).containsExactly("UNMISTAKABLE-7391");
        }
    }

    @Test
    void saysWhatIsWrongWithTheKey() {
        open(Optional.of(KEY)).close();

        assertThatThrownBy(() -> open(Optional.empty())).isInstanceOf(Unavailable.class).hasMessageContaining("已加密");
        assertThatThrownBy(() -> open(Optional.of(DataKey.random()))).isInstanceOf(Unavailable.class)
                .hasMessageContaining("另一把密钥");
        open(Optional.of(KEY)).close();
    }

    @Test
    void refusesAKeyForAPlainFolder() {
        open(Optional.empty()).close();

        assertThatThrownBy(() -> open(Optional.of(KEY))).isInstanceOf(Unavailable.class).hasMessageContaining("没有加密");
        open(Optional.empty()).close();
    }

    @Test
    void keepsLargeResultsOutOfTheTemporaryFolder() throws IOException {
        assertThat(leavesTemporaryFile(Optional.empty(), "plain")).isTrue();
        assertThat(leavesTemporaryFile(Optional.of(KEY), "sealed")).isFalse();
    }

    // H2 deletes its file at the end of a result, so a query that fails for want of the folder tells that it wants one.
    private boolean leavesTemporaryFile(Optional<DataKey> key, String name) throws IOException {
        String usual = System.getProperty("java.io.tmpdir");
        try (Database database = Database.open(new DatabaseLocation(folder.resolve(name), key), List.of(), CLOCK)) {
            System.setProperty("java.io.tmpdir", Files.createFile(folder.resolve("no folder " + name)).toString());
            database.read(session -> session
                    .createNativeQuery("select x from system_range(1, 300000) order by -x", Long.class)
                    .getResultList());
            return false;
        } catch (RuntimeException _) {
            return true;
        } finally {
            System.setProperty("java.io.tmpdir", String.valueOf(usual));
        }
    }

    @Test
    void encryptsAnOlderFolderAndKeepsEveryRow() throws IOException {
        try (Database database = open(Optional.empty())) {
            save(database, "UNMISTAKABLE-7391");
        }
        assertThat(onDisk()).contains("UNMISTAKABLE-7391");

        FolderEncryption.encrypt(folder, KEY, Progress.NONE);
        FolderEncryption.encrypt(folder, KEY, Progress.NONE);

        assertThat(onDisk()).doesNotContain("UNMISTAKABLE-7391");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("techcontract.mv.db", "techcontract.lock", "techcontract.holder");
        }
        try (Database database = open(Optional.of(KEY))) {
            assertThat(words(database)).containsExactly("UNMISTAKABLE-7391");
        }
        assertThatThrownBy(() -> FolderEncryption.encrypt(folder, DataKey.random(), Progress.NONE))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void startsAnewWhereAnEncryptionWasBrokenOff() throws IOException {
        try (Database database = open(Optional.empty())) {
            save(database, "kept");
        }
        Files.writeString(folder.resolve("techcontract.encrypting.mv.db"), "half");

        FolderEncryption.encrypt(folder, KEY, Progress.NONE);

        try (Database database = open(Optional.of(KEY))) {
            assertThat(words(database)).containsExactly("kept");
        }
    }

    @Test
    void leavesAFolderAloneThatIsOpen() throws IOException {
        try (Database database = open(Optional.empty())) {
            save(database, "kept");

            assertThatThrownBy(() -> FolderEncryption.encrypt(folder, KEY, Progress.NONE))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("已在另一个窗口打开");
            assertThat(words(database)).containsExactly("kept");
        }
        assertThat(DatabaseLocation.isEncrypted(folder)).isFalse();
    }

    @Test
    void aScriptMakesTheSameDatabase() {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        DatabaseState expected;
        try (Database database = open(Optional.of(KEY))) {
            save(database, "甲方’s “名字”;--\n\\ '第二行'");
            save(database, "x".repeat(300_000));
            expected = database.snapshot(moment -> {
                DatabaseState state = moment.state(Progress.NONE);
                // saved by somebody else meanwhile: not of this moment
                save(database, "later");
                moment.writeScript(script);
                return state;
            });
        }

        // two, and the program's own that the tables are under seal
        assertThat(expected.rows("audit_entry")).isEqualTo(3);
        assertThat(expected.schema()).matches("0[0-9]{2}");
        try (DatabaseFile copy = DatabaseFile.beside(folder.resolve("copy.mv.db"), Optional.of(KEY))) {
            copy.run(new StringReader(script.toString(StandardCharsets.UTF_8)));

            DatabaseState found = copy.snapshot(moment -> moment.state(Progress.NONE));
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void theStateTellsOneChangedLetter() {
        try (Database database = open(Optional.empty())) {
            save(database, "one");
        }
        try (DatabaseFile file = DatabaseFile.open(new DatabaseLocation(folder))) {
            DatabaseState before = file.snapshot(moment -> moment.state(Progress.NONE));
            file.run(new StringReader("update audit_entry set detail = 'onf';"));

            DatabaseState after = file.snapshot(moment -> moment.state(Progress.NONE));

            assertThat(after.rows("audit_entry")).isEqualTo(before.rows("audit_entry"));
            assertThat(after).isNotEqualTo(before);
        }
    }
}
