package techcontract.similarity;

/** What is left of a name without marks, blanks, width and case (规范化文字). */
final class PlainText {
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_TO_HALF = '！' - '!';
    private static final char NONE = 0;

    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = sign(text.charAt(i));
            if (sign != NONE) {
                plain.append(sign);
            }
        }
        return plain.toString();
    }

    /**
     * Whether {@code plain} is all that is left of a text; makes nothing new, as it is asked a hundred thousand times.
     */
    static boolean isLeftOf(String plain, String text) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = sign(text.charAt(i));
            if (sign != NONE && (at == plain.length() || plain.charAt(at++) != sign)) {
                return false;
            }
        }
        return at == plain.length();
    }

    // Rare characters stand in two halves that are no letters by themselves.
    private static char sign(char sign) {
        boolean wide = sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST;
        char half = wide ? (char) (sign - FULL_TO_HALF) : sign;
        return Character.isLetterOrDigit(half) || Character.isSurrogate(half) ? Character.toLowerCase(half) : NONE;
    }
}
