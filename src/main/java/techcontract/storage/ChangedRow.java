package techcontract.storage;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Masked;

/** One row before and after a transaction (一行的前后值), in words for the trail; persons masked, secrets left out. */
final class ChangedRow {
    private static final int LONGEST = 120;
    private static final List<String> EMPTY = List.of("", "FALSE", "0", "0.00");
    private static final List<String> PERSONS = List.of("CONTACT", "LEGAL_REPRESENTATIVE", "BROKER_NAME",
            "DECLARED_BY");
    private static final List<String> SECRETS = List.of("PASSWORD", "SECRET", "SALT", "VERIFIER", "WRAPPED",
            "RECOVERY");

    private final SealedTable table;
    private final String key;
    private final @Nullable String @Nullable [] before;
    private @Nullable String @Nullable [] after;

    ChangedRow(SealedTable table, String key, @Nullable String @Nullable [] before) {
        this.table = table;
        this.key = key;
        this.before = before;
    }

    void became(@Nullable String @Nullable [] now) {
        after = now;
    }

    /** A line, ended; nothing when it is as before. */
    String words() {
        StringJoiner columns = new StringJoiner("; ");
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            String old = before == null ? "" : Objects.requireNonNullElse(before[i], "");
            String fresh = after == null ? "" : Objects.requireNonNullElse(after[i], "");
            if (before != null && after != null) {
                if (!old.equals(fresh)) {
                    columns.add(name(column) + ": " + shown(column, old) + " → " + shown(column, fresh));
                }
            } else if (!EMPTY.contains(old + fresh) && !table.key().contains(i)) {
                columns.add(name(column) + ": " + shown(column, old + fresh));
            }
        }
        return (columns.length() == 0 && before != null && after != null) || (before == null && after == null)
                ? ""
                : sign() + name(table.name()) + " " + key + " · " + columns + "\n";
    }

    private String sign() {
        if (before == null) {
            return "+ ";
        }
        return after == null ? "- " : "~ ";
    }

    private static String name(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String shown(String column, String value) {
        String shown = masked(column, value).replace('\n', ' ').replace('\r', ' ');
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…(" + value.length() + ")";
    }

    private static String masked(String column, String value) {
        if (SECRETS.stream().anyMatch(column::contains)) {
            return value.isEmpty() ? "" : "***";
        }
        if (PERSONS.contains(column)) {
            return Masked.person(value);
        }
        return switch (column) {
            case "TELEPHONE" -> Masked.telephone(value);
            case "EMAIL" -> Masked.email(value);
            case "ID_NUMBER" -> Masked.idNumber(value);
            default -> value;
        };
    }
}
