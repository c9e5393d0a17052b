package techcontract.storage;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.ContentHash;

/** The rows one transaction changes (改动的行): what they do to the seals, and before and after in words. */
final class RowChanges {
    private static final int MOST_ROWS_IN_WORDS = 20;
    private static final int DIGITS = 16;

    private final Map<String, SealedTable> tables;
    private final MessageDigest hash = ContentHash.begun();
    private final Map<String, RowSum> sums = new TreeMap<>();
    private final Map<String, Count> counts = new TreeMap<>();

    RowChanges(Map<String, SealedTable> tables) {
        this.tables = tables;
    }

    private static final class Count {
        private final Map<String, ChangedRow> rows = new LinkedHashMap<>();
        private long added;
        private long changed;
        private long removed;
        private boolean many;

        // One table with many rows must not hide what happened to the others.
        private void keepWords(SealedTable table, String key, @Nullable String @Nullable [] old,
                @Nullable String @Nullable [] fresh) {
            if (many) {
                return;
            }
            rows.computeIfAbsent(key, _ -> new ChangedRow(table, key, old)).became(fresh);
            if (rows.size() > MOST_ROWS_IN_WORDS) {
                many = true;
                rows.clear();
            }
        }
    }

    /** Takes a row that was added (nothing before), changed or removed (nothing after). */
    void row(String tableName, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        SealedTable table = Objects.requireNonNull(tables.get(tableName));
        @Nullable
        String[] old = before == null ? null : table.values(before);
        @Nullable
        String[] fresh = after == null ? null : table.values(after);
        RowSum sum = sums.computeIfAbsent(tableName, _ -> new RowSum());
        Count count = counts.computeIfAbsent(tableName, _ -> new Count());
        String key = "";
        if (old != null) {
            SealedRow row = table.row(hash, old);
            sum.remove(row);
            key = row.key();
        }
        if (fresh != null) {
            SealedRow row = table.row(hash, fresh);
            sum.add(row);
            key = row.key();
        }
        if (old == null) {
            count.added++;
        } else if (fresh == null) {
            count.removed++;
        } else {
            count.changed++;
        }
        count.keepWords(table, key, old, fresh);
    }

    /** What is to be added to the seal of each table. */
    Map<String, RowSum> sums() {
        return sums;
    }

    /** Before and after, a line for each row; for a table of many rows how many were added, changed and removed. */
    String words() {
        StringBuilder words = new StringBuilder();
        counts.forEach((table, count) -> {
            count.rows.values().forEach(row -> words.append(row.words()));
            if (count.many) {
                words.append(table.toLowerCase(Locale.ROOT))
                        .append(" +")
                        .append(count.added)
                        .append(" ~")
                        .append(count.changed)
                        .append(" -")
                        .append(count.removed)
                        .append(' ')
                        .append(Objects.requireNonNull(sums.get(table)).digest(), 0, DIGITS)
                        .append('\n');
            }
        });
        return words.toString().strip();
    }
}
