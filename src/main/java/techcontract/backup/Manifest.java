package techcontract.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techcontract.storage.DatabaseState;
import techcontract.storage.TableState;

/**
 * What a backup says of itself (备份清单), as comments at the head of its SQL script.
 *
 * @param program the program's version
 * @param madeAt when
 * @param by who asked for it
 * @param state counts, hashes and sums of every table
 * @param attachments the SHA-256 of every attachment its rows speak of
 */
public record Manifest(String program, Instant madeAt, BackupReason reason, String by, DatabaseState state,
        List<String> attachments) {
    private static final String FIRST = "-- techcontract-backup 1";
    private static final String LAST = "-- end";

    /** It is no backup of this program's (不是备份文件). */
    static final class Foreign extends IOException {
        Foreign(String found) {
            super("no backup: " + found);
        }

        Foreign(RuntimeException cause) {
            super("no backup", cause);
        }
    }

    /** How many contracts it holds. */
    public long contracts() {
        return state.rows("contract");
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(FIRST, "-- program " + oneLine(program), "-- made " + madeAt,
                "-- reason " + reason, "-- by " + oneLine(by), "-- schema " + state.schema()));
        state.tables()
                .forEach(table -> lines.add("-- table " + table.table() + " " + table.rows() + " " + table.hash()
                        + table.sums()
                                .entrySet()
                                .stream()
                                .map(sum -> " " + sum.getKey() + "=" + sum.getValue())
                                .collect(Collectors.joining())));
        attachments.forEach(hash -> lines.add("-- attachment " + hash));
        lines.add(LAST);
        return String.join("\n", lines) + "\n";
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\R", " ");
    }

    /**
     * Reads the head of a script, up to where the statements begin.
     *
     * @throws Foreign when it is none
     */
    static Manifest read(BufferedReader script) throws IOException {
        requireFirst(script.readLine());
        Map<String, String> fields = new TreeMap<>();
        List<TableState> tables = new ArrayList<>();
        List<String> attachments = new ArrayList<>();
        try {
            for (String line = next(script); !line.equals(LAST); line = next(script)) {
                String[] words = line.split(" ", 3);
                switch (words[1]) {
                    case "table" -> tables.add(table(words[2].split(" ")));
                    case "attachment" -> attachments.add(words[2]);
                    default -> fields.put(words[1], words.length > 2 ? words[2] : "");
                }
            }
            return new Manifest(field(fields, "program"), Instant.parse(field(fields, "made")),
                    BackupReason.valueOf(field(fields, "reason")), field(fields, "by"),
                    new DatabaseState(field(fields, "schema"), tables), List.copyOf(attachments));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new Foreign(e);
        }
    }

    private static void requireFirst(@Nullable String line) throws Foreign {
        if (!FIRST.equals(line)) {
            throw new Foreign("another beginning");
        }
    }

    private static String next(BufferedReader script) throws IOException {
        @Nullable
        String line = script.readLine();
        if (line == null || (!line.startsWith("-- ") && !line.equals(LAST))) {
            throw new Foreign("cut off");
        }
        return line;
    }

    private static String field(Map<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.get(name), "");
    }

    private static TableState table(String[] words) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (int place = 3; place < words.length; place++) {
            int sign = words[place].indexOf('=');
            sums.put(words[place].substring(0, sign), new BigDecimal(words[place].substring(sign + 1)));
        }
        return new TableState(words[0], Long.parseLong(words[1]), words[2], sums);
    }
}
