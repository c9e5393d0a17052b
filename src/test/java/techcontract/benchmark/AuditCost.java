package techcontract.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import techcontract.Desk;
import techcontract.kernel.Progress;
import techcontract.storage.DatabaseLocation;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

/**
 * What a save and an import take, in one process: {@code AuditCost FOLDER}; run it on two states of the program to see
 * what lies between them, such as the seals.
 */
public final class AuditCost {
    private static final int ROWS = 20_000;
    private static final int WARMING = 200;
    private static final int SAVES = 400;
    private static final double MILLION = 1e6;

    private AuditCost() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path ledger = folder.resolve("ledger.xlsx");
        LedgerFile.write(ledger, ROWS);
        try (Desk desk = Desk.open(new DatabaseLocation(folder.resolve("data")), TestDesk.CLOCK)) {
            for (int i = 0; i < WARMING; i++) {
                save(desk, i);
            }
            long[] taken = new long[SAVES];
            for (int i = 0; i < SAVES; i++) {
                long start = System.nanoTime();
                save(desk, WARMING + i);
                taken[i] = System.nanoTime() - start;
            }
            Arrays.sort(taken);
            System.out.printf("save: p50 %.2f ms, p95 %.2f ms%n", taken[SAVES / 2] / MILLION,
                    taken[SAVES * 95 / 100] / MILLION);
            long start = System.nanoTime();
            desk.ledgerImport().run(TestDesk.CLERK, ledger, Optional.empty(), Progress.NONE);
            System.out.printf("import of %d: %.2f s%n", ROWS, (System.nanoTime() - start) / 1e9);
        }
        System.out.println("file: " + Files.size(folder.resolve("data/techcontract.mv.db")) + " bytes");
    }

    private static void save(Desk desk, int number) {
        desk.register().draft(TestDesk.CLERK, Drafts.ofPair(number, Drafts.development("储能电池均衡控制开发" + number)));
    }
}
