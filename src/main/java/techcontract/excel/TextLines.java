package techcontract.excel;

/** How many lines a wrapped text takes (折行数): merged cells do not grow by themselves. */
final class TextLines {
    private static final int FIRST_WIDE = 0x2E80;

    private TextLines() {}

    /** The lines a text takes in a width given in Latin characters; a Chinese one counts two. */
    static int count(String text, int width) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? lines(text, width)
                : text.lines().mapToInt(line -> lines(line, width)).sum();
    }

    private static int lines(String line, int width) {
        int taken = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            // Two halves of one character count as one wide character.
            if (!Character.isLowSurrogate(character)) {
                taken += character >= FIRST_WIDE ? 2 : 1;
            }
        }
        return Math.max(1, Math.ceilDiv(taken, width));
    }
}
