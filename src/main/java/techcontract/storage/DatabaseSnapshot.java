package techcontract.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Progress;

/**
 * One moment of an embedded database (数据库快照): everything asked of it sees the same rows, whatever is saved meanwhile.
 */
public final class DatabaseSnapshot {
    private static final BigInteger HASHES = BigInteger.ONE.shiftLeft(256);

    private final Connection connection;

    DatabaseSnapshot(Connection connection) {
        this.connection = connection;
    }

    /** Work on rows that may fail as JDBC does. */
    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    // One row after the other: a table need not fit into memory.
    private <T> T query(String sql, Rows<T> work) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution 1");
            try (ResultSet rows = statement.executeQuery(sql)) {
                return work.read(rows);
            } finally {
                statement.execute("set lazy_query_execution 0");
            }
        } catch (SQLException e) {
            throw Damage.or(e);
        }
    }

    /** The numbers by which two databases are compared; every row is read. */
    public DatabaseState state(Progress progress) {
        List<String> names = tables();
        List<TableState> states = new ArrayList<>();
        for (String name : names) {
            progress.step(states.size(), names.size());
            states.add(query("select * from " + quoted(name), rows -> state(name, rows)));
        }
        return new DatabaseState(schema(), states);
    }

    /** The tables' names as the database writes them, in order. */
    private List<String> tables() {
        return query("select table_name from information_schema.tables where table_schema = 'PUBLIC' "
                + "and table_type = 'BASE TABLE' order by table_name", rows -> {
                    List<String> names = new ArrayList<>();
                    while (rows.next()) {
                        names.add(text(rows, 1));
                    }
                    return names;
                });
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** The version of the tables, such as {@code 018}; empty when they were never made. */
    public String schema() {
        return tables().contains("flyway_schema_history")
                ? query("select \"version\" from \"flyway_schema_history\" where \"success\" and \"version\" is not null "
                        + "order by \"installed_rank\" desc fetch first row only",
                        rows -> rows.next() ? text(rows, 1) : "")
                : "";
    }

    private static TableState state(String name, ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        List<Integer> amounts = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            int type = columns.getColumnType(column);
            if ((type == Types.NUMERIC || type == Types.DECIMAL) && columns.getScale(column) > 0) {
                amounts.add(column);
                sums.put(columns.getColumnName(column).toLowerCase(Locale.ROOT), BigDecimal.ZERO);
            }
        }
        BigInteger hash = BigInteger.ZERO;
        long count = 0;
        while (rows.next()) {
            count++;
            hash = hash.add(new BigInteger(1, digest(rows, columns.getColumnCount())));
            for (int column : amounts) {
                BigDecimal amount = Optional.ofNullable(rows.getBigDecimal(column)).orElse(BigDecimal.ZERO);
                sums.merge(columns.getColumnName(column).toLowerCase(Locale.ROOT), amount, BigDecimal::add);
            }
        }
        return new TableState(name.toLowerCase(Locale.ROOT), count, hash.mod(HASHES).toString(16), sums);
    }

    private static byte[] digest(ResultSet rows, int columns) throws SQLException {
        MessageDigest digest = ContentHash.begun();
        for (int column = 1; column <= columns; column++) {
            byte[] bytes = text(rows, column).getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (rows.wasNull() ? 0 : 1));
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        @Nullable
        String found = rows.getString(column);
        return found == null ? "" : found;
    }

    /**
     * The rows of a table with some of their columns.
     *
     * @param table its name in small letters; no rows when there is no such table
     */
    public List<RowPrint> rows(String table, String... shown) {
        Optional<String> name = tables().stream().filter(one -> one.equalsIgnoreCase(table)).findFirst();
        if (name.isEmpty()) {
            return List.of();
        }
        return query("select * from " + quoted(name.get()), rows -> {
            List<RowPrint> prints = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> texts = new ArrayList<>();
                for (String column : shown) {
                    texts.add(text(rows, rows.findColumn(column)));
                }
                prints.add(new RowPrint(texts, java.util.HexFormat.of().formatHex(digest(rows, columns))));
            }
            return prints;
        });
    }

    /** The different texts of a column, in order; none when there is no such table. */
    public Stream<String> texts(String table, String column) {
        return rows(table, column).stream().map(row -> row.shown().getFirst()).distinct().sorted();
    }

    /**
     * Writes the whole database as SQL statements in UTF-8 (SQL 脚本); the last thing asked of a snapshot.
     *
     * @throws UncheckedIOException when the stream fails
     */
    public void writeScript(OutputStream bytes) {
        try (ScriptPath sink = ScriptPath.register(bytes); Statement statement = connection.createStatement()) {
            statement.execute("script nopasswords nosettings blocksize 65536 to '" + sink.address()
                    + "' charset 'UTF-8'");
            bytes.flush();
        } catch (SQLException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            throw Damage.or(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
