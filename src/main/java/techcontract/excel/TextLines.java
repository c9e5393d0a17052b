package techcontract.excel;

/** How many lines a wrapped text takes (折行数): merged cells do not grow by themselves. */
final class TextLines {
    private static final int FIRST_WIDE = 0x2E80;

    private TextLines() {}

    /** The lines a text takes in a width given in Latin characters; a Chinese one counts two. */
    static int count(String text, int width) {
        return text.lines().mapToInt(line -> Math.max(1, Math.ceilDiv(width(line), width))).sum();
    }

    private static int width(String line) {
        return line.codePoints().map(character -> character >= FIRST_WIDE ? 2 : 1).sum();
    }
}
