package techcontract.storage;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.Text;

/** Checks the whole trail and every row of every table against the seals (核验), in one read. */
final class SealCheck {
    private static final int STEP = 500;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Connection connection;
    private final Progress progress;
    private final Map<String, SealedTable> tables;
    private final Map<String, RowSum> seals;
    private final List<Soundness.Finding> findings = new ArrayList<>();
    private final long total;
    private long lines;
    private long done;

    private SealCheck(Connection connection, Progress progress) throws SQLException {
        this.connection = connection;
        this.progress = progress;
        this.tables = SealedTable.all(connection);
        this.seals = new Seals(connection).read();
        this.total = seals.values().stream().mapToLong(RowSum::rows).sum();
    }

    /**
     * Checks.
     *
     * @throws techcontract.kernel.Cancelled when the user stops it
     */
    static Soundness of(Connection connection, Progress progress) throws SQLException {
        return new SealCheck(connection, progress).check();
    }

    /** What the rows of all tables come to, by table. */
    static Map<String, RowSum> sums(Connection connection, Map<String, SealedTable> tables, Progress progress)
            throws SQLException {
        Map<String, RowSum> sums = new TreeMap<>();
        for (SealedTable table : tables.values()) {
            RowSum sum = new RowSum();
            each(connection, table, row -> {
                sum.add(row);
                if (sum.rows() % STEP == 0) {
                    progress.step(0, 0);
                }
            });
            sums.put(table.name(), sum);
        }
        return sums;
    }

    private interface Taker {
        void take(SealedRow row);
    }

    private static void each(Connection connection, SealedTable table, Taker taker) throws SQLException {
        MessageDigest hash = ContentHash.begun();
        try (PreparedStatement statement = connection.prepareStatement(table.query());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                taker.take(table.row(hash, table.values(rows)));
            }
        }
    }

    private Soundness check() throws SQLException {
        ChainEnd end = walk();
        RowSum stored = seals.get(Seals.CHAIN);
        if (stored == null) {
            found("table_seal", "", "storage.verify.no-end");
        } else if (!stored.same(RowSum.end(end.number(), end.hash()))) {
            found("audit_entry", "", "storage.verify.end", Long.toString(stored.rows()), Long.toString(end.number()));
        }
        if (!end.state().equals(Seals.state(seals))) {
            found("table_seal", "", "storage.verify.seals", Long.toString(end.number()));
        }
        long rows = compareTables();
        for (String table : Sealing.unwatched(connection, tables)) {
            found(small(table), "", "storage.verify.unwatched", named(small(table)));
        }
        return new Soundness(true, lines, tables.size(), rows, end.hash(), findings);
    }

    private record ChainEnd(long number, String hash, String state) {}

    private ChainEnd walk() throws SQLException {
        ChainEnd end = new ChainEnd(0, new RowSum().digest(), "");
        try (PreparedStatement statement = connection.prepareStatement(ChainLink.QUERY);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ChainLink link = ChainLink.of(rows);
                check(link, end);
                end = new ChainEnd(link.id(), link.hash(), link.state());
                lines++;
                step();
            }
        }
        return end;
    }

    private void check(ChainLink link, ChainEnd before) {
        String at = MINUTE.format(link.recordedAt());
        String number = Long.toString(link.id());
        if (!link.computed().equals(link.hash())) {
            found("audit_entry", number, "storage.verify.line", number, at, link.actor(), link.action());
        }
        if (!link.previousHash().equals(before.hash())) {
            found("audit_entry", number, "storage.verify.gap", Long.toString(before.number()), number, at);
        }
        if (link.action().equals(Sealing.ACTION) && link.subject().equals(Sealing.DIFFERS)) {
            found("audit_entry", number, "storage.verify.upgraded", number, at, link.detail());
        }
        if (link.action().equals(Sealing.ACTION) && link.subject().equals(Sealing.INTERRUPTED)) {
            found("audit_entry", number, "storage.verify.interrupted", number, at);
        }
    }

    private long compareTables() throws SQLException {
        Map<String, RowSum> actual = new TreeMap<>();
        long rows = 0;
        for (SealedTable table : tables.values()) {
            RowSum sum = new RowSum();
            each(connection, table, row -> {
                sum.add(row);
                step();
            });
            actual.put(table.name(), sum);
            rows += sum.rows();
        }
        Set<String> names = new TreeSet<>(actual.keySet());
        names.addAll(seals.keySet());
        names.remove(Seals.CHAIN);
        for (String name : names) {
            RowSum now = actual.get(name);
            RowSum seal = seals.get(name);
            if (now == null) {
                found(small(name), "", "storage.verify.table-gone", named(small(name)));
            } else if (seal == null) {
                found(small(name), "", "storage.verify.unsealed", named(small(name)), Long.toString(now.rows()));
            } else if (!now.same(seal)) {
                differs(Objects.requireNonNull(tables.get(name)), now.minus(seal), seal.rows(), now.rows());
            }
        }
        return rows;
    }

    private void differs(SealedTable table, RowSum difference, long sealedRows, long rows) throws SQLException {
        List<String> found = new ArrayList<>();
        each(connection, table, row -> {
            if (difference.couldBe(row.place())) {
                found.add(row.key());
            }
        });
        String name = small(table.name());
        String more = Long.toString(rows - sealedRows);
        if (found.size() == 1) {
            String key = found.getFirst();
            found(name, key, difference.rows() == 0 ? "storage.verify.row-changed" : "storage.verify.row-added",
                    named(name), key, last(name, key));
            return;
        }
        BigInteger place = difference.onlyPlace();
        if (difference.rows() == -1 && table.numbered() && place.signum() > 0) {
            String key = place.toString();
            found(name, key, "storage.verify.row-removed", named(name), key, last(name, key));
        } else if (difference.rows() == 0) {
            found(name, "", "storage.verify.rows-changed", named(name), Long.toString(rows));
        } else {
            found(name, "", difference.rows() > 0 ? "storage.verify.rows-added" : "storage.verify.rows-removed",
                    named(name),
                    more.replace("-", ""), Long.toString(rows));
        }
    }

    /** The last line of the trail that tells of a row, in words. */
    private String last(String table, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select id, recorded_at, actor, action from audit_entry
                where changes like ? escape '!' order by id desc fetch first row only""")) {
            statement.setString(1, Containing.text(" " + table + " " + key + " · "));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Message.of("storage.verify.last", Objects.requireNonNull(rows.getString(1)),
                                MINUTE.format(rows.getObject(2, java.time.OffsetDateTime.class)),
                                Objects.requireNonNull(rows.getString(3)),
                                Objects.requireNonNull(rows.getString(4))).toString()
                        : "";
            }
        }
    }

    private void found(String table, String record, String key, Object... arguments) {
        findings.add(new Soundness.Finding(table, record, Message.of(key, arguments)));
    }

    private static String named(String table) {
        String key = "storage.table." + table;
        return Text.has(key) ? Text.of(key) + " " + table : table;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void step() {
        done++;
        if (done % STEP == 0) {
            progress.step(Math.min(done, total), total);
        }
    }
}
