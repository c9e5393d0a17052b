package techcontract.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.ADMINISTRATOR;
import static techcontract.testing.TestDesk.CLOCK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.kernel.Unavailable;

class DatabaseTest {
    @TempDir private Path folder;

    @Test
    void writesTheAuditLineWithTheDeed() {
        try (Database database = open()) {
            database.write(ADMINISTRATOR, "test.deed", writing -> {
                writing.trace("thing 1", "nothing → something");
                return true;
            });

            AuditEntry line = trail(database).getFirst();
            assertThat(line.actor()).isEqualTo("赵管理");
            assertThat(line.action()).isEqualTo("test.deed");
            assertThat(line.subject()).isEqualTo("thing 1");
            assertThat(line.detail()).isEqualTo("nothing → something");
            assertThat(line.recordedAt()).isEqualTo(CLOCK.instant());
        }
    }

    @Test
    void leavesAnAuditLineEvenWhenTheDeedForgetsIt() {
        try (Database database = open()) {
            database.write(ADMINISTRATOR, "test.silent", _ -> true);

            assertThat(trail(database)).extracting(AuditEntry::action).containsExactly("test.silent");
        }
    }

    @Test
    void leavesNothingOfADeedThatFails() {
        try (Database database = open()) {
            assertThatThrownBy(() -> database.write(ADMINISTRATOR, "test.failing", writing -> {
                writing.trace("thing 1", "");
                throw new IllegalStateException("halfway");
            })).isInstanceOf(IllegalStateException.class).hasMessage("halfway");

            assertThat(trail(database)).isEmpty();
        }
    }

    @Test
    void outlivesCallersThatAreInterrupted() throws InterruptedException {
        try (Database database = open()) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            Thread caller = Thread.ofPlatform()
                    .start(() -> database.write(ADMINISTRATOR, "test.interrupted", writing -> {
                        inside.countDown();
                        await(interrupted);
                        writing.trace("thing 1", "");
                        return true;
                    }));
            inside.await();
            caller.interrupt();
            interrupted.countDown();
            caller.join();

            assertThat(trail(database)).extracting(AuditEntry::action).containsExactly("test.interrupted");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("the database's own thread was interrupted", e);
        }
    }

    @Test
    void refusesAFolderThatIsOpenElsewhere() {
        try (Database _ = open()) {
            assertThatThrownBy(this::open).isInstanceOf(Unavailable.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
        }
        open().close();
    }

    @Test
    void refusesAPlaceThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> Database.open(new DatabaseLocation(file), List.of(), CLOCK))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("无法写入");
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void worksInAFolderWithBlanksAndChinese() {
        Path chinese = folder.resolve("张 三/技术合同 数据");

        try (Database database = Database.open(new DatabaseLocation(chinese), List.of(), CLOCK)) {
            database.write(ADMINISTRATOR, "test.folder", _ -> true);
        }

        assertThat(chinese.resolve("techcontract.mv.db")).exists();
    }

    private Database open() {
        return Database.open(new DatabaseLocation(folder), List.of(), CLOCK);
    }

    private static List<AuditEntry> trail(Database database) {
        return database.read((StatelessSession session) -> session
                .createSelectionQuery("from AuditEntry where action <> 'storage.sealed' order by id", AuditEntry.class)
                .getResultList());
    }
}
