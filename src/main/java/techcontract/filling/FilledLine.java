package techcontract.filling;

/**
 * One blank of the web form and what goes into it (一栏内容).
 *
 * @param text as the web form wants it; empty where the contract has nothing for it
 * @param shown the same as the screen shows it: persons and how to reach them masked
 */
public record FilledLine(FillingLine line, String text, String shown) {
    /** Whether there is nothing to copy. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
