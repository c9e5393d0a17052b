package techcontract.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The least an import could do: a bare fastexcel read and JDBC batches of the same rows into the same tables, on disk
 * at the end. No checks, no code tables, no duplicates, no problem list.
 */
final class ImportFloor {
    private static final int BATCH = 1000;
    private static final Path TABLES = Path.of(
            "src/main/resources/techcontract/storage/migrations/V001__contract_register.sql");

    private final PreparedStatement party;
    private final PreparedStatement contract;
    private final PreparedStatement cost;
    private final PreparedStatement event;
    private final Map<String, Long> parties = new HashMap<>();
    private long parts;

    private ImportFloor(Connection connection) throws SQLException {
        party = connection.prepareStatement("insert into party_record values (?,?,1,true,?,?,'',?,'',?,?,'','UNKNOWN',"
                + "false,false,false,false,false,false,'','','','','','')");
        contract = connection
                .prepareStatement("insert into contract values (?,0,'REGISTERED',?,?,?,?,?,?,?,?,null,?,?,?,"
                        + "'',null,null,?,false,?,?,?,?,?,'NONE',null,null,'','',null,null,'','NONE','',null,?,?,?,'','RS2001',?,'','')");
        cost = connection.prepareStatement("insert into non_technical_cost values (?,?,0,'OTHER','历史台账未列明细',?)");
        event = connection.prepareStatement("insert into contract_event values (?,?,0,'IMPORT',?,?,'登记员','','')");
    }

    static void run(Path file, Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("techcontract") + ";WRITE_DELAY=0", "desk", "")) {
            try (Statement statement = connection.createStatement()) {
                for (String table : Files.readString(TABLES, StandardCharsets.UTF_8)
                        .replaceAll("--.*", "")
                        .split(";", -1)) {
                    if (!table.isBlank()) {
                        statement.execute(table);
                    }
                }
            }
            connection.setAutoCommit(false);
            new ImportFloor(connection).rows(file);
            connection.commit();
            try (Statement statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    }

    private void rows(Path file) throws IOException, SQLException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                var rows = book.getFirstSheet().openStream()) {
            long id = 0;
            Iterator<Row> all = rows.iterator();
            all.next();
            while (all.hasNext()) {
                row(++id, all.next());
                if (id % BATCH == 0) {
                    flush();
                }
            }
            flush();
        }
    }

    private void flush() throws SQLException {
        party.executeBatch();
        contract.executeBatch();
        cost.executeBatch();
        event.executeBatch();
    }

    private void row(long id, Row row) throws SQLException {
        BigDecimal amount = yuan(row, 19);
        BigDecimal technology = yuan(row, 20);
        Object[] values = {id, row.getCellText(2), row.getCellText(3), row.getCellText(3), day(row, 16), day(row, 17),
                day(row, 18), party(row, 4, 6, 7), party(row, 8, 9, 10), amount, technology, technology,
                row.getCellText(21), row.getCellText(13), row.getCellText(12), row.getCellText(11), row.getCellText(15),
                row.getCellText(14), day(row, 22), day(row, 22), row.getCellText(1), row.getCellText(23)};
        for (int i = 0; i < values.length; i++) {
            contract.setObject(i + 1, values[i]);
        }
        contract.addBatch();
        if (amount.compareTo(technology) > 0) {
            cost.setLong(1, ++parts);
            cost.setLong(2, id);
            cost.setBigDecimal(3, amount.subtract(technology));
            cost.addBatch();
        }
        event.setLong(1, ++parts);
        event.setLong(2, id);
        event.setDate(3, day(row, 22));
        event.setObject(4, OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        event.addBatch();
    }

    private long party(Row row, int name, int nature, int place) throws SQLException {
        Long known = parties.get(row.getCellText(name));
        if (known != null) {
            return known;
        }
        long id = parties.size() + 1L;
        Object[] values = {id, id, row.getCellText(name), "", row.getCellText(nature), "142", row.getCellText(place)};
        for (int i = 0; i < values.length; i++) {
            party.setObject(i + 1, values[i]);
        }
        party.addBatch();
        parties.put(row.getCellText(name), id);
        return id;
    }

    private static BigDecimal yuan(Row row, int column) {
        return row.getCellAsNumber(column).orElse(BigDecimal.ZERO).movePointRight(4).setScale(2, RoundingMode.HALF_UP);
    }

    private static Date day(Row row, int column) {
        return Date.valueOf(LocalDate.parse(row.getCellText(column)));
    }
}
