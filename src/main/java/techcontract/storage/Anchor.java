package techcontract.storage;

import java.time.Instant;

/**
 * The last line of the trail at a moment (审计锚点); whoever keeps its hash on paper can show later that nothing before it
 * was changed.
 *
 * @param number of the line
 * @param recordedAt when it was written
 * @param hash 64 hexadecimal digits
 */
public record Anchor(long number, Instant recordedAt, String hash) {
    private static final int SHORT = 16;

    /** What is compared by eye: its first 16 digits. */
    public String digits() {
        return hash.substring(0, SHORT);
    }
}
