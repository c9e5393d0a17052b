package techcontract.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads .xlsx as a stream. Parsed here and not by a library, as those trust cell addresses, formulas and text lengths.
 */
final class XlsxReader extends SheetReader {
    private final ZipParts parts;
    private final XlsxBook book;
    private final SharedTexts texts;
    private final XmlPart sheet;
    private int rowCountHint;
    private int rowNumber;
    private boolean ended;

    private XlsxReader(ZipParts parts, String fileName) throws IOException, XMLStreamException {
        super(fileName);
        this.parts = parts;
        this.book = XlsxBook.read(parts, fileName);
        this.texts = SharedTexts.read(parts, book.sharedTexts(), fileName);
        this.sheet = parts.require(book.sheetPart());
        goToRows();
    }

    static XlsxReader open(Path file, String fileName) throws IOException, XMLStreamException {
        ZipParts parts = new ZipParts(file, fileName);
        try {
            return new XlsxReader(parts, fileName);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void goToRows() throws XMLStreamException {
        while (sheet.next() && !sheet.starts("sheetData")) {
            if (sheet.starts("dimension")) {
                String area = sheet.attribute("ref", "");
                rowCountHint = CellAddress.row(area.substring(area.indexOf(':') + 1));
            }
        }
    }

    @Override
    @Nullable
    SheetRow next() throws IOException, XMLStreamException {
        while (!ended && sheet.next()) {
            if (sheet.starts("row")) {
                SheetRow row = readRow();
                if (row != null) {
                    return row;
                }
            } else if (sheet.ends("sheetData")) {
                sheet.finish();
                break;
            }
        }
        ended = true;
        return null;
    }

    private @Nullable SheetRow readRow() throws XMLStreamException {
        String given = sheet.attribute("r");
        rowNumber = given == null ? rowNumber + 1 : Integer.parseInt(given);
        int column = -1;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.starts("c")) {
                String address = sheet.attribute("r");
                column = address == null ? column + 1 : CellAddress.column(address);
                put(rowNumber, column, readCell());
            }
        }
        return take(rowNumber);
    }

    private SheetCell readCell() throws XMLStreamException {
        String type = sheet.attribute("t", "n");
        SheetCell cell = SheetCell.EMPTY;
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.starts("v")) {
                String value = sheet.text();
                cell = value.isEmpty() ? SheetCell.EMPTY : cell(type, value);
            } else if (sheet.starts("is")) {
                cell = SheetCell.text(CellText.meant(sheet.richText("is")));
            } else if (sheet.isStart()) {
                sheet.skip();
            }
        }
        return cell;
    }

    private SheetCell cell(String type, String value) {
        return switch (type) {
            case "n" -> SheetCell.number(value);
            case "s" -> texts.cell(Integer.parseInt(value));
            case "b" -> SheetCell.of(value.equals("1") || value.equals("true"));
            case "e" -> SheetCell.error(value);
            // "str" is a formula's text and "d" a day in ISO form
            default -> SheetCell.text(CellText.meant(value));
        };
    }

    @Override
    public String sheetName() {
        return book.sheetName();
    }

    @Override
    public List<String> otherSheets() {
        return book.otherSheets();
    }

    @Override
    public boolean date1904() {
        return book.date1904();
    }

    @Override
    public int rowCountHint() {
        return rowCountHint;
    }

    @Override
    void release() throws IOException {
        parts.close();
    }
}
