package techcontract.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;

/** Reads .xls, which the library holds in memory as a whole: hence a smaller limit for the file. */
final class XlsReader extends SheetReader {
    /** Measured: reading takes about ten times the file in memory. */
    static final long LARGEST_FILE = 16L << 20;

    private final HSSFWorkbook book;
    private final HSSFSheet sheet;
    private final List<String> otherSheets = new ArrayList<>();
    private final Iterator<Row> rows;

    private XlsReader(HSSFWorkbook book, String fileName) {
        super(fileName);
        this.book = book;
        HSSFSheet first = null;
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (book.isSheetHidden(i) || book.isSheetVeryHidden(i)) {
                continue;
            }
            if (first == null) {
                first = book.getSheetAt(i);
            } else {
                otherSheets.add(book.getSheetName(i));
            }
        }
        if (first == null) {
            throw Refused.because("excel.open.noSheet", fileName);
        }
        this.sheet = first;
        this.rows = first.rowIterator();
    }

    static XlsReader open(Path file, String fileName) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw Refused.because("excel.limit.xls", fileName, LARGEST_FILE >> 20);
        }
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            return new XlsReader(new HSSFWorkbook(parts, false), fileName);
        } catch (EncryptedDocumentException _) {
            throw Refused.because("excel.open.password", fileName);
        } catch (OldFileFormatException _) {
            throw Refused.because("excel.open.old", fileName);
        }
    }

    @Override
    @Nullable
    SheetRow next() {
        while (rows.hasNext()) {
            Row row = rows.next();
            int number = row.getRowNum() + 1;
            for (Cell cell : row) {
                put(number, cell.getColumnIndex(), read(cell));
            }
            SheetRow taken = take(number);
            if (taken != null) {
                return taken;
            }
        }
        return null;
    }

    private static SheetCell read(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> SheetCell.number(Double.toString(cell.getNumericCellValue()));
            case STRING -> SheetCell.text(cell.getRichStringCellValue().getString());
            case BOOLEAN -> SheetCell.of(cell.getBooleanCellValue());
            case ERROR -> SheetCell.error(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case BLANK, FORMULA, _NONE -> SheetCell.EMPTY;
        };
    }

    @Override
    public String sheetName() {
        return sheet.getSheetName();
    }

    @Override
    public List<String> otherSheets() {
        return otherSheets;
    }

    @Override
    public boolean date1904() {
        return book.getInternalWorkbook().isUsing1904DateWindowing();
    }

    @Override
    public int rowCountHint() {
        return sheet.getPhysicalNumberOfRows();
    }

    @Override
    void release() throws IOException {
        book.close();
    }
}
