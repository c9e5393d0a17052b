package techcontract.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import techcontract.kernel.Unavailable;
import techcontract.kernel.WholeFile;

/**
 * The rows of one sheet (行数据), written as XML from top to bottom and from left to right into a temporary file, where
 * the library would keep an object for each cell. That file is scrambled with a key nobody keeps. Gives
 * {@link Unavailable} when that file cannot be written.
 */
final class RowWriter implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int KEY_LENGTH = 32;
    private static final byte[] ROW = XmlBytes.piece("<row r=\"");
    private static final byte[] ROW_HEIGHT = XmlBytes.piece("\" customHeight=\"1\" ht=\"");
    private static final byte[] ROW_CELLS = XmlBytes.piece("\">");
    private static final byte[] ROW_END = XmlBytes.piece("</row>\n");
    private static final byte[] BLANK = XmlBytes.piece("\"/>");
    private static final byte[] NUMBER = XmlBytes.piece("\"><v>");
    private static final byte[] NUMBER_END = XmlBytes.piece("</v></c>");
    private static final byte[] SHARED = XmlBytes.piece("\" t=\"s\"><v>");
    private static final byte[] TEXT = XmlBytes.piece("\" t=\"inlineStr\"><is>");
    private static final byte[] TEXT_END = XmlBytes.piece("</is></c>");

    private final RepeatedTexts texts;
    private final Path file;
    private final OutputStream out;
    private final SecretKeySpec key = new SecretKeySpec(random(), "AES");
    private final XmlBytes xml = new XmlBytes();
    /** {@code <c r="A}, {@code <c r="B} and so on. */
    private final List<byte[]> columns = new ArrayList<>();
    /** {@code " s="0}, {@code " s="1} and so on. */
    private final List<byte[]> styles = new ArrayList<>();
    private byte[] row = {};
    private int rows;

    RowWriter(RepeatedTexts texts) {
        this.texts = texts;
        try {
            this.file = Files.createTempFile("techcontract-", ".xml");
            this.out = new CipherOutputStream(Files.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    // A key of its own for each file: the counter may begin at zero.
    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[16]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /** How many rows were begun. */
    int rows() {
        return rows;
    }

    /** How many columns the widest row has. */
    int columns() {
        return columns.size();
    }

    /** Begins the next row, as high as whoever shows it finds right. */
    void begin() {
        next().put(ROW_CELLS);
    }

    /** Begins the next row. */
    void begin(float heightInPoints) {
        next().put(ROW_HEIGHT).number(heightInPoints).put(ROW_CELLS);
    }

    private XmlBytes next() {
        if (xml.length() > BUFFER) {
            flush();
        }
        if (rows > 0) {
            xml.put(ROW_END);
        }
        rows++;
        row = XmlBytes.piece(Integer.toString(rows));
        return xml.put(ROW).put(row);
    }

    /** A cell with its borders and nothing in it. */
    void blank(int column, int style) {
        start(column, style).put(BLANK);
    }

    void number(int column, double number, int style) {
        start(column, style).put(NUMBER).number(number).put(NUMBER_END);
    }

    /** A text as {@link CellText#writable} gives it. */
    void text(int column, String text, int style) {
        int place = texts.place(text);
        if (place >= 0) {
            start(column, style).put(SHARED).number(place).put(NUMBER_END);
        } else {
            start(column, style).put(TEXT).text(text).put(TEXT_END);
        }
    }

    private XmlBytes start(int column, int style) {
        while (columns.size() <= column) {
            columns.add(XmlBytes.piece("<c r=\"" + SheetRow.columnName(columns.size())));
        }
        while (styles.size() <= style) {
            styles.add(XmlBytes.piece("\" s=\"" + styles.size()));
        }
        return xml.put(columns.get(column)).put(row).put(styles.get(style));
    }

    /** Puts all rows into the sheet's part of the file. */
    void writeTo(OutputStream part) throws IOException {
        flush();
        out.flush();
        try (InputStream plain = new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE))) {
            plain.transferTo(part);
        }
        if (rows > 0) {
            part.write(ROW_END);
        }
    }

    private void flush() {
        try {
            xml.writeTo(out);
            xml.clear();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static Unavailable unavailable(IOException failure) {
        return Unavailable.because(failure, "kernel.save.temporary", WholeFile.temporaryFolder());
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
