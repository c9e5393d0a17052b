package techcontract.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.ADMINISTRATOR;
import static techcontract.testing.TestDesk.CLOCK;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techcontract.kernel.Progress;
import techcontract.keys.DataKey;

/** An interrupt during its own I/O closes an H2 file: ours must never see one. */
class InterruptTest {
    private static final int CALLERS = Integer.getInteger("techcontract.interrupts", 100);
    private static final int ROWS = 40;
    private static final int LONGEST_SPIN = 200_000;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void interruptedCallersFindEverythingSavedAndTheFileOpen(boolean encrypted) throws InterruptedException {
        Random random = new Random(11);
        AtomicInteger told = new AtomicInteger();
        DatabaseLocation location = new DatabaseLocation(folder,
                encrypted ? Optional.of(DataKey.of(new byte[DataKey.LENGTH])) : Optional.empty());
        try (Database database = Database.open(location, List.of(), CLOCK)) {
            for (int number = 0; number < CALLERS; number++) {
                Thread writer = Thread.ofPlatform().start(() -> save(database, told));
                Thread reader = Thread.ofPlatform().start(() -> lines(database));
                spin(random.nextInt(LONGEST_SPIN));
                writer.interrupt();
                reader.interrupt();
                writer.join();
                reader.join();
            }

            assertThat(told).hasValue(CALLERS);
            assertThat(lines(database)).isEqualTo((long) CALLERS * ROWS);
            assertThat(database.verify(Progress.NONE).findings()).isEmpty();
        }
        try (Database again = Database.open(location, List.of(), CLOCK)) {
            assertThat(lines(again)).isEqualTo((long) CALLERS * ROWS);
        }
    }

    private static void save(Database database, AtomicInteger told) {
        database.write(ADMINISTRATOR, "test.interrupted", writing -> {
            for (int row = 0; row < ROWS; row++) {
                writing.trace("row " + row, "x".repeat(2000));
            }
            return true;
        });
        told.incrementAndGet();
    }

    private static long lines(Database database) {
        return database.read(session -> session
                .createSelectionQuery("select count(*) from AuditEntry where action = 'test.interrupted'", Long.class)
                .getSingleResult());
    }

    private static void spin(int rounds) {
        for (int round = 0; round < rounds; round++) {
            Thread.onSpinWait();
        }
    }
}
