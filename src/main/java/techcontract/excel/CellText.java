package techcontract.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as a .xlsx file writes them (单元格文字): some characters cannot stand in it, some would be read as an escape. */
final class CellText {
    private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private CellText() {}

    /** The text without what XML cannot hold, and with what looks like an escape itself escaped. */
    static String writable(String text) {
        String legal = legal(text);
        return legal.contains("_x") ? ESCAPE.matcher(legal).replaceAll("_x005F$0") : legal;
    }

    /** A text as meant when read: a carriage return is written as {@code _x000D_}. */
    static String meant(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(
                                escape -> Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(escape.group(), 2, 6, 16))))
                : text;
    }

    private static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || Character.isSurrogate(text.charAt(i)) || text.charAt(i) >= '\uFFFE') {
                StringBuilder kept = new StringBuilder(text.length());
                text.codePoints().filter(CellText::isLegal).forEach(kept::appendCodePoint);
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isLegal(int character) {
        return character < ' '
                ? "\t\n\r".indexOf(character) >= 0
                : !isLoneSurrogate(character) && character != 0xFFFE && character != 0xFFFF;
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
