package techcontract.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** XML as the bytes of UTF-8 (XML 字节), put together without the detour over characters. */
final class XmlBytes {
    /** Up to here a whole number is exact in a cell. */
    private static final double LARGEST_WHOLE = 1e15;
    /** A carriage return becomes five bytes. */
    private static final int MOST_PER_CHARACTER = 5;

    private static final byte[] TEXT = piece("<t>");
    private static final byte[] TEXT_WITH_BLANKS = piece("<t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = piece("</t>");
    private static final byte[] AMPERSAND = piece("&amp;");
    private static final byte[] LESS = piece("&lt;");
    private static final byte[] GREATER = piece("&gt;");
    private static final byte[] RETURN = piece("&#13;");

    private byte[] bytes = new byte[1024];
    private int length;

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** A piece that is made of ASCII characters only, ready to be put in again and again. */
    static byte[] piece(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    /** A piece as it stands. */
    XmlBytes put(byte[] piece) {
        room(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
        return this;
    }

    /** A number with as many decimals as it has. */
    XmlBytes number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
            return put(piece(Long.toString((long) number)));
        }
        return put(piece(Double.toString(number)));
    }

    /**
     * A text as an element {@code <t>}; without line breaks and blanks at its ends every reader keeps it as it is.
     *
     * @param text as {@link CellText#writable} gives it: no half characters
     */
    XmlBytes text(String text) {
        put(keepsItsBlanks(text) ? TEXT : TEXT_WITH_BLANKS);
        room(text.length() * MOST_PER_CHARACTER);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= 0x800 && !Character.isSurrogate(character)) {
                bytes[length++] = (byte) (0xE0 | (character >> 12));
                bytes[length++] = (byte) (0x80 | ((character >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (character & 0x3F));
            } else if (character < 0x80) {
                escaped(character);
            } else if (character < 0x800) {
                bytes[length++] = (byte) (0xC0 | (character >> 6));
                bytes[length++] = (byte) (0x80 | (character & 0x3F));
            } else {
                beyond(Character.toCodePoint(character, text.charAt(++i)));
            }
        }
        return put(TEXT_END);
    }

    private void escaped(char character) {
        switch (character) {
            case '&' -> put(AMPERSAND);
            case '<' -> put(LESS);
            case '>' -> put(GREATER);
            case '\r' -> put(RETURN);
            default -> bytes[length++] = (byte) character;
        }
    }

    private void beyond(int character) {
        bytes[length++] = (byte) (0xF0 | (character >> 18));
        bytes[length++] = (byte) (0x80 | ((character >> 12) & 0x3F));
        bytes[length++] = (byte) (0x80 | ((character >> 6) & 0x3F));
        bytes[length++] = (byte) (0x80 | (character & 0x3F));
    }

    private static boolean keepsItsBlanks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return false;
            }
        }
        return !text.isEmpty() && text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
