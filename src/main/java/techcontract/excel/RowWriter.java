package techcontract.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** Writes the XML of rows (行数据) cell by cell in one piece, where the library takes a dozen calls for each. */
final class RowWriter extends SheetDataWriter {
    /** Up to here a whole number is exact in a cell. */
    private static final double LARGEST_WHOLE = 1e15;

    private final List<String> columns = new ArrayList<>();
    private int row;
    private char[] piece = new char[256];
    private final StringBuilder xml = new StringBuilder();

    RowWriter() throws IOException {
        super();
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
            case STRING -> {
                xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                appendText(cell.getStringCellValue());
                xml.append("</t></is></c>");
            }
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
