package techcontract.province;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.contract.ContractStatus;
import techcontract.excel.CsvTable;

/** Where a contract stands, as coarsely as two registers can be compared (登记状态). */
public enum Standing {
    /** 在册 */
    REGISTERED,
    /** 已注销 */
    CANCELLED,
    /** 已撤销 */
    REVOKED,
    /** 不予登记 */
    REFUSED,
    /** 未办完 */
    OPEN;

    private static final Map<String, String> WORDS = words();

    static Standing of(ContractStatus status) {
        return switch (status) {
            case REGISTERED, CHANGING, REGISTERED_OBJECTED -> REGISTERED;
            case CANCELLED -> CANCELLED;
            case REVOKED -> REVOKED;
            case REFUSED, REFUSED_OBJECTED, NOT_ACCEPTED -> REFUSED;
            default -> OPEN;
        };
    }

    /** What a word of the province's stands for, if it is a usual one. */
    static Optional<Standing> named(String word) {
        @Nullable
        String name = WORDS.get(FieldWords.plain(word));
        return Optional.ofNullable(name).filter(one -> !one.equals("HEADING")).map(Standing::valueOf);
    }

    /** Whether a heading is that of the column of states. */
    static boolean heads(String heading) {
        return "HEADING".equals(WORDS.get(FieldWords.plain(heading)));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        try (InputStream csv = Objects.requireNonNull(Standing.class.getResourceAsStream("status_words.csv"))) {
            for (CsvTable.Row row : CsvTable.read(csv)) {
                words.put(FieldWords.plain(row.get("word")), row.get("status"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
