package techcontract.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import techcontract.Commands;

/**
 * Times import and workbook as whole processes of 512 MB heap, each beside its floor, in turn, in one run; prints a
 * Markdown table of medians.
 */
final class Benchmark {
    static final String HEADINGS = "| 合同数 | 工作 | 本程序 s | 底线 s | 倍数（逐对中位） | 本程序堆峰值 MB | 底线堆峰值 MB |\n|---|---|---|---|---|---|---|";
    private static final int[] SIZES = {400, 20_000, 100_000};
    private static final int RUNS = 3;

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            work(arguments);
            return;
        }
        Path folder = Files.createTempDirectory("techcontract-benchmark");
        System.out.println(HEADINGS);
        for (int size : SIZES) {
            Path ledger = folder.resolve(size + ".xlsx");
            LedgerFile.write(ledger, size);
            Pairs imports = new Pairs();
            Pairs reports = new Pairs();
            for (int run = 0; run < RUNS; run++) {
                Path ours = folder.resolve(size + "-ours-" + run);
                Path floor = folder.resolve(size + "-floor-" + run);
                Measured import1 = measure("import", ledger, ours);
                Measured import2 = measure("import-floor", ledger, floor);
                Measured report1 = measure("report", ours, folder.resolve("ours.xlsx"));
                Measured report2 = measure("report-floor", ours, folder.resolve("floor.xlsx"));
                imports.add(import1, import2);
                reports.add(report1, report2);
                delete(ours);
                delete(floor);
            }
            imports.print(size, "导入");
            reports.print(size, "年报工作簿");
        }
        delete(folder);
    }

    private static void work(String[] arguments) throws Exception {
        Path first = Path.of(arguments[1]);
        Path second = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "import" -> succeed(Commands.run("import", first.toString(), "--data", second.toString()));
            case "report" ->
                succeed(Commands.run("report", Integer.toString(LedgerFile.YEAR), "--data", first.toString(),
                        "--out", second.toString()));
            case "import-floor" -> ImportFloor.run(first, second);
            case "report-floor" -> ReportFloor.run(first, second);
            case "tables" -> succeed(Commands.run("report", Integer.toString(NationalLedger.YEAR), "--tables-only",
                    "--data", first.toString(), "--out", second.toString()));
            default -> StatisticsBenchmark.work(arguments[0], first, second);
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(Benchmark::peak)
                .sum();
        long processor = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        System.out.println("cpu " + processor + " peak " + (peak >> 20));
        System.exit(0);
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }

    private static void succeed(int code) {
        if (code != 0) {
            throw new IllegalStateException("exit " + code);
        }
    }

    record Measured(double seconds, long peak) {}

    static Measured measure(String work, Path first, Path second) throws IOException, InterruptedException {
        return measure(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dtechcontract.logs=" + Objects.requireNonNull(System.getProperty("java.io.tmpdir")),
                "-cp", Objects.requireNonNull(System.getProperty("java.class.path")), Benchmark.class.getName(), work,
                first.toString(), second.toString());
    }

    /**
     * Times a command whose last line ends with its peak in MB; every reading goes to standard error, as a run takes
     * long.
     */
    static Measured measure(String... command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(List.of(command) + " exit " + code + ": " + said);
        }
        String last = said.lines().reduce("", (_, line) -> line);
        System.err.println(String.format(Locale.ROOT, "%s: %.2f s, %s", command[command.length - 3], seconds, last));
        return new Measured(seconds, Long.parseLong(last.substring(last.lastIndexOf(' ') + 1)));
    }

    /** Runs of both, in turn. */
    static final class Pairs {
        private final List<Measured> ours = new ArrayList<>();
        private final List<Measured> floor = new ArrayList<>();

        void add(Measured one, Measured other) {
            ours.add(one);
            floor.add(other);
        }

        void print(int size, String work) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(ours.get(i).seconds / floor.get(i).seconds);
            }
            System.out.println(String.format(Locale.ROOT, "| %,d | %s | %.2f | %.2f | %.2f | %d | %d |", size, work,
                    median(ours.stream().map(Measured::seconds).toList()),
                    median(floor.stream().map(Measured::seconds).toList()), median(ratios), most(ours), most(floor)));
        }

        private static double median(List<Double> values) {
            List<Double> sorted = new ArrayList<>(values);
            Collections.sort(sorted);
            return sorted.get(sorted.size() / 2);
        }

        private static long most(List<Measured> runs) {
            return runs.stream().mapToLong(Measured::peak).max().orElse(0);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
