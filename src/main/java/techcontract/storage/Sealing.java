package techcontract.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import techcontract.kernel.Actor;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Progress;

/**
 * Puts the embedded database under seal (封存): at the first opening by a program that knows seals, and anew when the
 * tables are brought up to a later version, after a look at whether the seals still held.
 */
final class Sealing {
    /** The action of the line that says so; its subject is one of the three below. */
    static final String ACTION = "storage.sealed";
    static final String FIRST = "first";
    static final String SOUND = "sound";
    static final String DIFFERS = "differs";
    static final String INTERRUPTED = "interrupted";

    private static final Actor PROGRAM = new Actor("程序");

    private final DataSource connections;
    private final Clock clock;

    private Sealing(DataSource connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Migrates where needed and seals where needed; the tables under seal. */
    static Map<String, SealedTable> migrate(DataSource connections, Clock clock, String... scripts) {
        try {
            return new Sealing(connections, clock).migrate(scripts);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be sealed", e);
        }
    }

    private Map<String, SealedTable> migrate(String... scripts) throws SQLException {
        String subject = SOUND;
        String detail = "";
        boolean pending = Migrations.pending(connections, scripts);
        try (Connection connection = connections.getConnection()) {
            if (pending && exists(connection)) {
                Seals seals = new Seals(connection);
                if (seals.read().containsKey(Seals.UPGRADING)) {
                    subject = INTERRUPTED;
                } else {
                    Soundness before = SealCheck.of(connection, Progress.NONE);
                    subject = before.sound() ? SOUND : DIFFERS;
                    detail = before.findings()
                            .stream()
                            .map(finding -> finding.message().toString())
                            .collect(Collectors.joining("\n"));
                    seals.put(Seals.UPGRADING, new RowSum());
                }
                connection.commit();
            }
        }
        Migrations.apply(connections, scripts);
        try (Connection connection = connections.getConnection()) {
            Map<String, SealedTable> tables = SealedTable.all(connection);
            watch(connection, tables);
            Map<String, RowSum> seals = new Seals(connection).read();
            if (!seals.containsKey(Seals.CHAIN) && unchained(connection)) {
                seal(connection, tables, chainOld(connection), FIRST, "");
            } else if (seals.containsKey(Seals.UPGRADING)) {
                RowSum end = seals.getOrDefault(Seals.CHAIN, new RowSum());
                seal(connection, tables, end, pending ? subject : INTERRUPTED, detail);
            }
            connection.commit();
            return tables;
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        return count(connection, "select count(*) from information_schema.tables where table_schema = 'PUBLIC' "
                + "and table_name = 'TABLE_SEAL'") > 0;
    }

    // Once a line is chained, a chain without its end has been tampered with and is not begun anew.
    private static boolean unchained(Connection connection) throws SQLException {
        return count(connection, "select count(*) from audit_entry where hash <> ''") == 0
                && count(connection, "select count(*) from table_seal") == 0;
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void seal(Connection connection, Map<String, SealedTable> tables, RowSum end, String subject,
            String detail) throws SQLException {
        Seals stored = new Seals(connection);
        stored.clear();
        Map<String, RowSum> seals = SealCheck.sums(connection, tables, Progress.NONE);
        for (Map.Entry<String, RowSum> seal : seals.entrySet()) {
            stored.put(seal.getKey(), seal.getValue());
        }
        seals.put(Seals.CHAIN, end);
        AuditTrail.append(connection, seals,
                List.of(new AuditEntry(clock.instant(), PROGRAM, ACTION, subject, detail)),
                tables.size() + " tables, " + seals.values().stream().mapToLong(RowSum::rows).sum() + " rows");
    }

    // Lines from before there was a chain: they are chained as they are found.
    private static RowSum chainOld(Connection connection) throws SQLException {
        long last = 0;
        String hash = new RowSum().digest();
        try (PreparedStatement read = connection.prepareStatement(ChainLink.QUERY);
                ResultSet rows = read.executeQuery();
                PreparedStatement update = connection
                        .prepareStatement("update audit_entry set previous_hash = ?, hash = ? where id = ?")) {
            while (rows.next()) {
                ChainLink link = ChainLink.of(rows).behind(hash);
                update.setString(1, link.previousHash());
                update.setString(2, link.hash());
                update.setLong(3, link.id());
                update.executeUpdate();
                last = link.id();
                hash = link.hash();
            }
        }
        return RowSum.end(last, hash);
    }

    /** Makes the trigger of every table that has none; flyway's own table is only written while migrating. */
    private static void watch(Connection connection, Map<String, SealedTable> tables) throws SQLException {
        Set<String> missing = new HashSet<>(unwatched(connection, tables));
        try (Statement statement = connection.createStatement()) {
            for (String table : missing) {
                String trigger = SealedTable.quoted("WATCH_" + ContentHash.of(table).substring(0, 8) + "_" + table);
                statement.execute("drop trigger if exists " + trigger);
                statement.execute("create trigger " + trigger + " after insert, update, delete on "
                        + SealedTable.quoted(table) + " for each row call '" + RowTrigger.class.getName() + "'");
            }
        }
    }

    /** The tables nobody watches. */
    static List<String> unwatched(Connection connection, Map<String, SealedTable> tables) throws SQLException {
        Set<String> watched = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select event_object_table from information_schema.triggers
                where java_class = ? and action_timing = 'AFTER' and action_orientation = 'ROW'
                group by event_object_table having count(distinct event_manipulation) = 3""")) {
            statement.setString(1, RowTrigger.class.getName());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    watched.add(Objects.requireNonNull(rows.getString(1)));
                }
            }
        }
        return tables.keySet()
                .stream()
                .filter(table -> !table.equals("flyway_schema_history") && !watched.contains(table))
                .toList();
    }
}
