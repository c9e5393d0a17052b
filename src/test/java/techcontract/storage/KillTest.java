package techcontract.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.CLOCK;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techcontract.kernel.Progress;

class KillTest {
    private static final int KILLS = Integer.getInteger("techcontract.kills", 3);
    private static final int SAVES_BEFORE_A_KILL = 40;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasSaidToBeSavedSurvivesAKill(boolean encrypted) throws IOException, InterruptedException {
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged += saveUntilKilled(encrypted);
        }

        try (Database database = Database.open(SavingProgram.location(folder, encrypted), List.of(), CLOCK)) {
            long kept = database.read(
                    session -> session
                            .createSelectionQuery("select count(*) from AuditEntry where action <> 'storage.sealed'",
                                    Long.class)
                            .getSingleResult());
            assertThat(acknowledged).isGreaterThanOrEqualTo((long) KILLS * SAVES_BEFORE_A_KILL);
            // Each run writes one line of its own before the first save; at most the one save that was under way at each kill may be kept beyond what was said
            assertThat(kept - KILLS).isBetween(acknowledged, acknowledged + KILLS);
            assertThat(database.verify(Progress.NONE).findings()).isEmpty();
        }
    }

    private long saveUntilKilled(boolean encrypted) throws IOException, InterruptedException {
        Process saver = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                "-Dtechcontract.logs=" + folder.resolve("logs"), SavingProgram.class.getName(), folder.toString(),
                Boolean.toString(encrypted))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long saved = 0;
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(saver.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                saved = Long.parseLong(line);
                if (saved == SAVES_BEFORE_A_KILL) {
                    // not the process itself: that would close its output before the last lines are read
                    saver.toHandle().destroyForcibly();
                }
            }
        }
        saver.waitFor();
        return saved;
    }
}
