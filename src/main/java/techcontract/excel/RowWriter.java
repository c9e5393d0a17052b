package techcontract.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import techcontract.kernel.Unavailable;

/**
 * The rows of one sheet (行数据), written as XML from top to bottom and from left to right into a temporary file, where
 * the library would keep an object for each cell. Gives {@link Unavailable} when that file cannot be written.
 */
final class RowWriter implements Closeable {
    private static final int PIECE = 1 << 16;
    private static final byte[] LAST_ROW_END = "</row>\n".getBytes(StandardCharsets.US_ASCII);

    private final RepeatedTexts texts;
    private final Path file;
    private final OutputStream out;
    private final XmlBytes xml = new XmlBytes();
    private final List<String> cellStarts = new ArrayList<>();
    private String row = "";
    private int rows;

    RowWriter(RepeatedTexts texts) {
        this.texts = texts;
        try {
            this.file = Files.createTempFile("techcontract-", ".xml");
            this.out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** How many rows were begun. */
    int rows() {
        return rows;
    }

    /** How many columns the widest row has. */
    int columns() {
        return cellStarts.size();
    }

    /** Begins the next row, as high as whoever shows it finds right. */
    void begin() {
        begin("");
    }

    /** Begins the next row. */
    void begin(float heightInPoints) {
        begin("\" customHeight=\"true\" ht=\"" + heightInPoints);
    }

    private void begin(String height) {
        if (xml.length() > PIECE) {
            flush();
        }
        xml.ascii(rows > 0 ? "</row>\n<row r=\"" : "<row r=\"");
        rows++;
        row = Integer.toString(rows);
        xml.ascii(row).ascii(height).ascii("\">");
    }

    /** A cell with its borders and nothing in it. */
    void blank(int column, int style) {
        start(column, style).ascii("\"/>");
    }

    void number(int column, double number, int style) {
        start(column, style).ascii("\"><v>").number(number).ascii("</v></c>");
    }

    /** A text as {@link CellText#writable} gives it. */
    void text(int column, String text, int style) {
        int place = texts.place(text);
        if (place >= 0) {
            start(column, style).ascii("\" t=\"s\"><v>").whole(place).ascii("</v></c>");
        } else {
            start(column, style).ascii("\" t=\"inlineStr\"><is>").text(text).ascii("</is></c>");
        }
    }

    private XmlBytes start(int column, int style) {
        while (cellStarts.size() <= column) {
            cellStarts.add("<c r=\"" + SheetRow.columnName(cellStarts.size()));
        }
        return xml.ascii(cellStarts.get(column)).ascii(row).ascii("\" s=\"").whole(style);
    }

    /** Puts all rows into the sheet's part of the file. */
    void writeTo(OutputStream part) throws IOException {
        flush();
        Files.copy(file, part);
        if (rows > 0) {
            part.write(LAST_ROW_END);
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
        return Unavailable.because(failure, "excel.save.temporary", WholeFile.temporaryFolder());
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
