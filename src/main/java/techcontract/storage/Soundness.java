package techcontract.storage;

import java.util.List;
import techcontract.kernel.Message;

/**
 * What the check of trail and tables found (核验结果).
 *
 * @param kept whether there is a chain at all; PostgreSQL has none
 * @param lines of the trail
 * @param tables under seal
 * @param rows in them
 * @param end the hash of the chain's last line, 64 hexadecimal digits; empty without a chain
 * @param findings what is not as the program left it; empty when all is sound
 */
public record Soundness(boolean kept, long lines, int tables, long rows, String end, List<Finding> findings) {
    public Soundness {
        findings = List.copyOf(findings);
    }

    /** Nothing was changed behind the program's back. */
    public boolean sound() {
        return kept && findings.isEmpty();
    }

    /**
     * One thing found (发现).
     *
     * @param table the table it is in, in small letters
     * @param record the key of the row, where one row alone accounts for it; else empty
     * @param message what is wrong, in a sentence
     */
    public record Finding(String table, String record, Message message) {}
}
