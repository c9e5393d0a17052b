package techcontract.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * Writes the XML of rows (行数据) cell by cell in one piece, where the library takes a dozen calls for each. A text that
 * comes again is written once and pointed at, which halves what has to be compressed; the number of such texts is
 * bounded, and with it the memory.
 */
final class RowWriter extends SheetDataWriter {
    /** Up to here a whole number is exact in a cell. */
    private static final double LARGEST_WHOLE = 1e15;

    private static final int MOST_REMEMBERED = 50_000;
    private static final int LONGEST_REMEMBERED = 60;
    private static final int SEEN_ONCE = -1;

    private final SharedStringsTable shared;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private int row;
    private char[] piece = new char[256];
    private final StringBuilder xml = new StringBuilder();

    RowWriter(SharedStringsTable shared) throws IOException {
        super();
        this.shared = shared;
    }

    @Override
    public void writeRow(int index, SXSSFRow cells) throws IOException {
        row = index + 1;
        super.writeRow(index, cells);
    }

    @Override
    public void writeCell(int column, Cell cell) throws IOException {
        if (cell == null) {
            return;
        }
        xml.setLength(0);
        xml.append("<c r=\"").append(name(column)).append(row).append("\" s=\"").append(cell.getCellStyle().getIndex());
        switch (cell.getCellType()) {
            case NUMERIC -> {
                xml.append("\"><v>");
                appendNumber(cell.getNumericCellValue());
                xml.append("</v></c>");
            }
            case STRING -> appendText(cell.getStringCellValue());
            case BLANK -> xml.append("\"/>");
            case FORMULA, BOOLEAN, ERROR, _NONE -> throw new IllegalStateException("unexpected " + cell.getCellType());
        }
        int length = xml.length();
        if (piece.length < length) {
            piece = new char[length * 2];
        }
        xml.getChars(0, length, piece, 0);
        _out.write(piece, 0, length);
    }

    private String name(int column) {
        while (columns.size() <= column) {
            columns.add(SheetRow.columnName(columns.size()));
        }
        return columns.get(column);
    }

    private void appendNumber(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
            xml.append((long) number);
        } else {
            xml.append(number);
        }
    }

    private void appendText(String text) {
        int place = place(text);
        if (place >= 0) {
            xml.append("\" t=\"s\"><v>").append(place).append("</v></c>");
            return;
        }
        xml.append(keepsItsBlanks(text)
                ? "\" t=\"inlineStr\"><is><t>"
                : "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(text);
        xml.append("</t></is></c>");
    }

    /** Where a text stands among the shared ones, or below zero for one not met before. */
    private int place(String text) {
        Integer known = places.get(text);
        if (known == null) {
            if (places.size() < MOST_REMEMBERED && text.length() <= LONGEST_REMEMBERED) {
                places.put(text, SEEN_ONCE);
            }
            return SEEN_ONCE;
        }
        if (known != SEEN_ONCE) {
            return known;
        }
        int place = shared.addSharedStringItem(new XSSFRichTextString(text));
        places.put(text, place);
        return place;
    }

    /** Whether every reader keeps the text as it is: nothing blank at its ends, no line breaks. */
    private static boolean keepsItsBlanks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return false;
            }
        }
        return !text.isEmpty() && text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#13;");
                default -> xml.append(character);
            }
        }
    }
}
