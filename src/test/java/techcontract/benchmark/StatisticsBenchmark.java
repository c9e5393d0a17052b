package techcontract.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import techcontract.benchmark.Benchmark.Measured;
import techcontract.benchmark.Benchmark.Pairs;

/**
 * Times the statistics of the whole country beside hand-written SQL, and the detail ledger beside bare libraries; in
 * turn, in one run, as processes of 512 MB heap.
 */
final class StatisticsBenchmark {
    private static final int CONTRACTS = 1_000_000;
    private static final int ROWS = 100_000;
    private static final int RUNS = 3;

    private StatisticsBenchmark() {}

    /**
     * Counts the nation's contracts, and times it beside its floors.
     *
     * @param arguments a folder made by an earlier run, or none
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("techcontract-nation");
        Path nation = folder.resolve("nation");
        if (!Files.exists(nation)) {
            NationalLedger.write(nation, CONTRACTS);
        }
        System.out.println(Benchmark.HEADINGS);
        ledger(folder);
        nation(nation, folder.resolve("年报.xlsx"));
    }

    private static void nation(Path nation, Path workbook) throws IOException, InterruptedException {
        Pairs tables = new Pairs();
        for (int run = 0; run < RUNS; run++) {
            Measured ours = Benchmark.measure("tables", nation, workbook);
            tables.add(ours, Benchmark.measure("sql", nation, workbook));
        }
        tables.print(CONTRACTS, "年报各表和工作簿（不含台账） · 手写 SQL");
    }

    private static void ledger(Path folder) throws IOException, InterruptedException {
        Path cells = folder.resolve("台账.tsv");
        if (!Files.exists(cells)) {
            LedgerCellFile.write(cells, ROWS);
        }
        Map<Writer, Pairs> ledgers = new EnumMap<>(Writer.class);
        for (int run = 0; run < RUNS; run++) {
            Measured ours = Benchmark.measure("ledger-ours", cells, folder.resolve("ours.xlsx"));
            for (Writer writer : Writer.values()) {
                ledgers.computeIfAbsent(writer, _ -> new Pairs())
                        .add(ours, writer.measure(cells, folder.resolve(writer + ".xlsx")));
            }
        }
        ledgers.forEach((writer, pairs) -> pairs.print(ROWS, "写台账 · " + writer.label));
    }

    /** What the ledger is written with beside ours. */
    private enum Writer {
        FASTEXCEL("fastexcel"), SXSSF("Apache POI SXSSF"), XLSXWRITER("XlsxWriter（Python）");

        private final String label;

        Writer(String label) {
            this.label = label;
        }

        Measured measure(Path cells, Path file) throws IOException, InterruptedException {
            return this == XLSXWRITER
                    ? Benchmark.measure("python3", "docs/benchmark-xlsxwriter.py", cells.toString(), file.toString())
                    : Benchmark.measure("ledger-" + name(), cells, file);
        }
    }

    /** Does the work of one measured process. */
    static void work(String work, Path first, Path second) throws IOException, SQLException {
        switch (work) {
            case "sql" -> StatisticsFloor.run(first);
            case "ledger-ours" -> LedgerFloor.ours(first, second);
            case "ledger-FASTEXCEL" -> LedgerFloor.fastexcel(first, second);
            case "ledger-SXSSF" -> LedgerFloor.poi(first, second);
            default -> throw new IllegalArgumentException(work);
        }
    }
}
