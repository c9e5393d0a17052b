package techcontract.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import techcontract.kernel.ContentHash;

/** The seals as they are stored (封存表): a row for each table, and one for the end of the chain. */
final class Seals {
    /** The row of the chain's end: the number and the hash of its last line. */
    static final String CHAIN = "audit_entry";
    /** Stands there while the tables are brought up to a new version. */
    static final String UPGRADING = "upgrading";

    private final Connection connection;

    Seals(Connection connection) {
        this.connection = connection;
    }

    /** All of them by name. */
    Map<String, RowSum> read() throws SQLException {
        Map<String, RowSum> seals = new TreeMap<>();
        try (PreparedStatement statement = connection
                .prepareStatement("select table_name, row_count, digest, located from table_seal");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                seals.put(Objects.requireNonNull(rows.getString(1)), RowSum.of(rows.getLong(2),
                        Objects.requireNonNull(rows.getString(3)), Objects.requireNonNull(rows.getString(4))));
            }
        }
        return seals;
    }

    void put(String name, RowSum seal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "merge into table_seal (table_name, row_count, digest, located) key (table_name) values (?, ?, ?, ?)")) {
            statement.setString(1, name);
            statement.setLong(2, seal.rows());
            statement.setString(3, seal.digest());
            statement.setString(4, seal.located());
            statement.executeUpdate();
        }
    }

    /** Takes every seal away, the chain's end excepted. */
    void clear() throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("delete from table_seal where table_name <> ?")) {
            statement.setString(1, CHAIN);
            statement.executeUpdate();
        }
    }

    /** What all seals of tables come to; every line of the trail carries it. */
    static String state(Map<String, RowSum> seals) {
        StringBuilder text = new StringBuilder();
        seals.forEach((name, seal) -> {
            if (!name.equals(CHAIN)) {
                text.append(name)
                        .append(' ')
                        .append(seal.rows())
                        .append(' ')
                        .append(seal.digest())
                        .append(' ')
                        .append(seal.located())
                        .append('\n');
            }
        });
        return ContentHash.of(text.toString());
    }
}
