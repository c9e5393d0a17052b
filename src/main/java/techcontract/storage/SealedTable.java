package techcontract.storage;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.ContentHash;

/**
 * A table under seal (封存的表): how its rows are told apart and digested.
 *
 * @param name as the database writes it
 * @param columns in their order
 * @param key positions of the primary key's columns, from 0
 */
record SealedTable(String name, List<String> columns, List<Integer> key) {
    /** The tables the trail itself lies in; the chain stands for them. */
    private static final List<String> TRAIL = List.of("AUDIT_ENTRY", "TABLE_SEAL");
    private static final BigInteger HASHED_PLACES = BigInteger.TWO.pow(Long.SIZE - 2);

    /** Every table of the database but the trail's own, by name. */
    static Map<String, SealedTable> all(Connection connection) throws SQLException {
        Map<String, List<String>> columns = lists(connection, """
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE'
                order by c.table_name, c.ordinal_position""");
        Map<String, List<String>> keys = lists(connection, """
                select k.table_name, k.column_name from information_schema.key_column_usage k
                join information_schema.table_constraints c
                on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
                where c.table_schema = 'PUBLIC' and c.constraint_type = 'PRIMARY KEY'
                order by k.table_name, k.ordinal_position""");
        Map<String, SealedTable> tables = new TreeMap<>();
        columns.forEach((name, all) -> {
            if (!TRAIL.contains(name)) {
                List<Integer> key = Objects.requireNonNullElse(keys.get(name), List.<String>of())
                        .stream()
                        .map(all::indexOf)
                        .toList();
                tables.put(name, new SealedTable(name, List.copyOf(all), key));
            }
        });
        return tables;
    }

    private static Map<String, List<String>> lists(Connection connection, String query) throws SQLException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lists.computeIfAbsent(Objects.requireNonNull(rows.getString(1)), _ -> new ArrayList<>())
                        .add(Objects.requireNonNull(rows.getString(2)));
            }
        }
        return lists;
    }

    /** What is read to see every row. */
    String query() {
        return columns.stream()
                .map(SealedTable::quoted)
                .collect(Collectors.joining(", ", "select ", " from " + quoted(name)));
    }

    /** The name as SQL takes it whatever its letters. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The values of a row, as the database writes them. */
    @Nullable
    String[] values(ResultSet row) throws SQLException {
        @Nullable
        String[] values = new String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(i + 1);
        }
        return values;
    }

    /** A row with these values. */
    SealedRow row(MessageDigest hash, @Nullable String[] values) {
        String keyWords = keyOf(values);
        return new SealedRow(keyWords, place(keyWords), new BigInteger(1, digest(hash, name, values)));
    }

    /** SHA-256 over texts, each with its length before it, so that no two lists come to the same. */
    static byte[] digest(MessageDigest hash, String first, @Nullable String[] rest) {
        feed(hash, first);
        for (@Nullable
        String text : rest) {
            feed(hash, text);
        }
        return hash.digest();
    }

    private static void feed(MessageDigest hash, @Nullable String text) {
        if (text == null) {
            hash.update((byte) '-');
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        hash.update((byte) '+');
        hash.update((byte) (length >>> 24));
        hash.update((byte) (length >>> 16));
        hash.update((byte) (length >>> 8));
        hash.update((byte) length);
        hash.update(bytes);
    }

    private String keyOf(@Nullable String[] values) {
        return key.stream().map(position -> String.valueOf(values[position])).collect(Collectors.joining("/"));
    }

    /** The number a key stands for: itself, or one made of its hash. */
    static BigInteger place(String key) {
        try {
            long number = Long.parseLong(key);
            if (number > 0) {
                return BigInteger.valueOf(number);
            }
        } catch (NumberFormatException _) {
            // a text
        }
        byte[] hash = ContentHash.begun().digest(key.getBytes(StandardCharsets.UTF_8));
        return new BigInteger(1, hash).mod(HASHED_PLACES).add(BigInteger.ONE);
    }

    /** Whether its key is one number, so that the place says it. */
    boolean numbered() {
        return key.size() == 1 && columns.get(key.getFirst()).equals("ID");
    }
}
