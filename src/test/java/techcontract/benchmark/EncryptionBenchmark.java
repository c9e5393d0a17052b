package techcontract.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.h2.tools.ChangeFileEncryption;
import techcontract.Desk;
import techcontract.kernel.Actor;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Role;
import techcontract.keys.DataKey;
import techcontract.storage.Database;
import techcontract.storage.DatabaseLocation;
import techcontract.storage.FolderEncryption;

/**
 * One folder three ways, a process for each: {@code plain FOLDER}, {@code cipher FOLDER} (H2's own),
 * {@code layer FOLDER} (ours). The folder is a plain copy and is changed. Prints: opened, scanned for the first time
 * and the third, year reported, one save to the disk (median of 20), all in ms, and the file's size in MB.
 */
final class EncryptionBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DataKey KEY = DataKey.of(new byte[DataKey.LENGTH]);
    private static final int SAVES = 20;

    private EncryptionBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        System.setProperty("techcontract.logs", System.getProperty("java.io.tmpdir") + "/encryption-benchmark");
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Desk.open(new DatabaseLocation(folder), Clock.system(ZONE)).close();
        switch (arguments[0]) {
            case "cipher" -> ChangeFileEncryption.execute(folder.toString(), "techcontract", "AES", null,
                    "filepassword".toCharArray(), true);
            case "layer" -> FolderEncryption.encrypt(folder, KEY, Progress.NONE);
            default -> {
                // plain as it is
            }
        }
        long start = System.nanoTime();
        try (Database database = open(arguments[0], folder)) {
            long opened = since(start);
            long first = scan(database);
            scan(database);
            long third = scan(database);
            Desk desk = Desk.on(database, folder, Clock.system(ZONE));
            start = System.nanoTime();
            desk.report()
                    .exportTables(new ReportYear(NationalLedger.YEAR), folder.resolve("report.xlsx"), Progress.NONE);
            long reported = since(start);
            System.out.printf("%s: opened %d, scanned %d and %d, reported %d, saved %.1f, %d MB%n", arguments[0],
                    opened,
                    first, third, reported, saved(database, arguments[0], folder),
                    Files.size(folder.resolve("techcontract.mv.db")) >> 20);
        }
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static Database open(String way, Path folder) {
        Clock clock = Clock.system(ZONE);
        return switch (way) {
            case "cipher" -> Database.connect(cipherUrl(folder), "desk", "filepassword ", Desk.entities(), clock);
            case "layer" -> Database.open(new DatabaseLocation(folder, Optional.of(KEY)), Desk.entities(), clock);
            default -> Database.open(new DatabaseLocation(folder), Desk.entities(), clock);
        };
    }

    private static String cipherUrl(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("techcontract")
                + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0";
    }

    private static long scan(Database database) {
        long start = System.nanoTime();
        database.read(session -> session
                .createNativeQuery("select count(*), sum(length(remark) + length(project_name)), sum(contract_amount) "
                        + "from contract", Object[].class)
                .getSingleResult());
        return since(start);
    }

    private static double saved(Database database, String way, Path folder) throws SQLException {
        double[] times = new double[SAVES];
        try (Connection connection = way.equals("cipher")
                ? DriverManager.getConnection(cipherUrl(folder), "desk", "filepassword ")
                : DriverManager.getConnection("jdbc:h2:mem:none");
                Statement statement = connection.createStatement()) {
            for (int save = 0; save < SAVES; save++) {
                long start = System.nanoTime();
                database.write(new Actor("甲", Role.ADMINISTRATOR), "test.save", writing -> {
                    writing.trace("line", "x".repeat(200));
                    return true;
                });
                // the others do this in write
                if (way.equals("cipher")) {
                    statement.execute("checkpoint sync");
                }
                times[save] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[SAVES / 2];
    }
}
