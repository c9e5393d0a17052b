package techcontract.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import techcontract.kernel.Refused;

/**
 * How the text of a .csv file is to be read (文本编码): found by decoding all of it strictly once.
 *
 * @param charset UTF-8, else GB18030 (which holds GBK), or UTF-16 by its mark
 * @param separator the comma, semicolon or tab that stands in most of the first lines
 * @param lines how many line ends there are
 */
record CsvText(Charset charset, char separator, int lines) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final String SEPARATORS = ",;\t";
    private static final int LINES_LOOKED_AT = 20;

    static CsvText of(Path file, String fileName) throws IOException {
        for (Charset charset : charsets(file)) {
            try {
                return decoded(file, charset, fileName);
            } catch (CharacterCodingException _) {
                // another charset may fit
            }
        }
        throw Refused.because("excel.csv.charset", fileName);
    }

    private static List<Charset> charsets(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] mark = bytes.readNBytes(2);
            return Arrays.equals(mark, BIG_ENDIAN) || Arrays.equals(mark, LITTLE_ENDIAN)
                    ? List.of(StandardCharsets.UTF_16)
                    : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        }
    }

    private static CsvText decoded(Path file, Charset charset, String fileName) throws IOException {
        Separators separators = new Separators();
        char[] buffer = new char[1 << 13];
        int lines = 0;
        try (Reader text = reader(file, charset)) {
            for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == '\0') {
                        throw Refused.because("excel.csv.binary", fileName);
                    }
                    if (buffer[i] == '\n') {
                        lines++;
                    }
                }
                separators.look(buffer, count);
            }
        }
        return new CsvText(charset, separators.likeliest(), lines);
    }

    /** The text without its byte order mark; a wrong byte is an error, never a replacement character. */
    static Reader reader(Path file, Charset charset) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        Reader text = new InputStreamReader(bytes, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
        PushbackReader marked = new PushbackReader(text);
        int first = marked.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            marked.unread(first);
        }
        return marked;
    }

    /** Counts in how many of the first lines each separator stands outside quotes; then how often. */
    private static final class Separators {
        private final int[] lines = new int[SEPARATORS.length()];
        private final int[] all = new int[SEPARATORS.length()];
        private final boolean[] inLine = new boolean[SEPARATORS.length()];
        private int linesSeen;
        private boolean quoted;

        void look(char[] text, int count) {
            for (int i = 0; i < count && linesSeen < LINES_LOOKED_AT; i++) {
                int which = SEPARATORS.indexOf(text[i]);
                if (text[i] == '"') {
                    quoted = !quoted;
                } else if (!quoted && which >= 0) {
                    all[which]++;
                    lines[which] += inLine[which] ? 0 : 1;
                    inLine[which] = true;
                } else if (!quoted && text[i] == '\n') {
                    linesSeen++;
                    Arrays.fill(inLine, false);
                }
            }
        }

        char likeliest() {
            int best = 0;
            for (int i = 1; i < all.length; i++) {
                if (lines[i] == lines[best] ? all[i] > all[best] : lines[i] > lines[best]) {
                    best = i;
                }
            }
            return SEPARATORS.charAt(best);
        }
    }
}
