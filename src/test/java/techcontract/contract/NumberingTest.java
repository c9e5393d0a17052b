package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.testing.TestDesk;

/**
 * Registration numbers under random work: two windows, stale contracts, steps refused after a number was drawn, and the
 * program killed in the middle. {@code -Dtechcontract.numbering=100000} for as many operations; a few hundred
 * otherwise.
 */
class NumberingTest {
    private static final int OPERATIONS = Integer.getInteger("techcontract.numbering", 400);
    private static final int RUNS = Integer.getInteger("techcontract.numbering.runs", 2);
    private static final String SERIES = "2026440701";

    @TempDir private Path folder;

    @Test
    void noNumberIsGivenTwiceAndNoneIsSkipped() throws IOException, InterruptedException {
        Set<String> acknowledged = new HashSet<>();
        int operations = 0;
        int kills = 0;
        Random random = new Random(3);
        for (int run = 1; operations < OPERATIONS; run++) {
            int most = OPERATIONS / RUNS;
            int killAt = random.nextInt(most) + 1;
            int done = work(run, most, killAt, acknowledged);
            kills += done < most ? 1 : 0;
            operations += done;
        }

        List<String> numbers = numbers();
        System.out.println(
                "numbering: " + operations + " operations, " + kills + " kills, " + numbers.size() + " numbers");
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers).containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size())
                .mapToObj(serial -> SERIES + String.format(Locale.ROOT, "%06d", serial))
                .toList());
        assertThat(numbers).containsAll(acknowledged);
        // At each kill one registration per window may have reached the disk and not the word.
        assertThat(numbers.size() - acknowledged.size()).isBetween(0, 2 * kills);
        assertThat(lastGiven()).isEqualTo(numbers.size());
    }

    private int work(int run, int operations, int killAt, Set<String> acknowledged)
            throws IOException, InterruptedException {
        Process program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                "-Dtechcontract.logs=" + folder.resolve("logs"), NumberingProgram.class.getName(),
                folder.toString(), Integer.toString(run), Integer.toString(operations))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int done = 0;
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("+ ")) {
                    acknowledged.add(line.substring(2));
                } else if (++done == killAt) {
                    program.toHandle().destroyForcibly();
                }
            }
        }
        program.waitFor();
        return done;
    }

    // Straight from the table: no class of the program takes part in the count.
    private List<String> numbers() {
        try (Desk desk = TestDesk.in(folder)) {
            return new ArrayList<>(desk.database()
                    .read(session -> session.createNativeQuery("""
                            select registration_number from contract
                            where registration_number is not null and version_of is null
                            order by registration_number""", String.class).getResultList()));
        }
    }

    private long lastGiven() {
        try (Desk desk = TestDesk.in(folder)) {
            return desk.database()
                    .read(session -> session
                            .createNativeQuery("select last_number from number_series where name = :series", Long.class)
                            .setParameter("series", SERIES)
                            .getSingleResult());
        }
    }
}
