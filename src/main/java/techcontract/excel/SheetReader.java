package techcontract.excel;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;

/**
 * Reads the first visible sheet of a .xlsx, .xls or .csv file from anywhere (读取表格), row by row and only once. Whatever
 * is wrong with the file is {@link Refused} in plain words, while opening or at the row where it shows.
 */
public abstract class SheetReader implements Iterable<SheetRow>, AutoCloseable {
    /** The most rows with content (行数上限) a file may have. */
    public static final int MOST_ROWS = 200_000;
    /** The most columns with content (列数上限) a file may have. */
    public static final int MOST_COLUMNS = 1_000;
    /** The longest text (字数上限) a cell may have, as in Excel itself. */
    public static final int LONGEST_TEXT = 32_767;

    /** Excel's day 1 is 1900-01-01 but it counts a 29 February 1900, so days from March on start here. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal FIRST_SURE_DAY = BigDecimal.valueOf(61);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final String fileName;
    private final SheetCell[] row = new SheetCell[MOST_COLUMNS];
    private int width;
    private int rowsRead;
    private boolean started;

    SheetReader(String fileName) {
        this.fileName = fileName;
        Arrays.fill(row, SheetCell.EMPTY);
    }

    /**
     * Opens a file (打开文件); its content decides the format and its extension must agree.
     *
     * @throws Refused when it cannot be read as a table, saying why and what to do
     */
    public static SheetReader open(Path file) {
        String name = nameOf(file);
        try {
            return switch (FileKind.of(file)) {
                case XLSX -> XlsxReader.open(file, name);
                case XLS -> XlsReader.open(file, name);
                case CSV -> CsvReader.open(file, name);
            };
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw refused(name, e);
        }
    }

    /**
     * Opens a block copied from Excel or WPS (粘贴的内容): cells between tabs, rows between line ends, every cell a text as
     * it was shown.
     *
     * @param name what it is called in problems
     */
    public static SheetReader pasted(String name, String block) {
        return new PastedReader(name, block);
    }

    /** The name of the sheet that is read (工作表名); for .csv the name of the file. */
    public abstract String sheetName();

    /** The further visible sheets (其他工作表), which are not read. */
    public abstract List<String> otherSheets();

    /** Whether day numbers count from 1904 (1904 日期系统), as some files from a Mac do. */
    public abstract boolean date1904();

    /** About how many rows there are (估计行数), for progress only, or 0 when the file does not say. */
    public abstract int rowCountHint();

    /** The next row read into {@link #put}, or null at the end; rows without content are passed over. */
    abstract @Nullable SheetRow next() throws IOException, XMLStreamException;

    abstract void release() throws IOException;

    /** The day (日期) a number cell stands for, from 1900-03-01 on; empty when it is no number or no such day. */
    public Optional<LocalDate> day(SheetCell cell) {
        return day(cell, date1904());
    }

    /** The same, once the sheet is closed. */
    public static Optional<LocalDate> day(SheetCell cell, boolean date1904) {
        if (cell.kind() != SheetCell.Kind.NUMBER) {
            return Optional.empty();
        }
        BigDecimal days = cell.number().setScale(0, RoundingMode.FLOOR);
        boolean sure = days.compareTo(date1904 ? BigDecimal.ZERO : FIRST_SURE_DAY) >= 0
                && days.compareTo(LAST_DAY) <= 0;
        return sure
                ? Optional.of((date1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(days.longValueExact()))
                : Optional.empty();
    }

    /**
     * The rows with content (数据行) in order; can be asked for once.
     *
     * @throws Refused from the iterator when the file is damaged or too large
     */
    @Override
    public Iterator<SheetRow> iterator() {
        if (started) {
            throw new IllegalStateException("a sheet is read only once");
        }
        started = true;
        return new Rows();
    }

    @Override
    public void close() {
        try {
            release();
        } catch (IOException _) {
            // what was read stays right; there is nothing to mend
        }
    }

    /** Puts a cell into the row being read. */
    void put(int rowNumber, int column, SheetCell cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            throw Refused.because("excel.limit.columns", fileName, rowNumber, MOST_COLUMNS);
        }
        if (cell.kind() == SheetCell.Kind.TEXT && cell.text().length() > LONGEST_TEXT) {
            throw Refused.because("excel.limit.text", fileName, SheetRow.columnName(column) + rowNumber, LONGEST_TEXT);
        }
        row[column] = cell;
        width = Math.max(width, column + 1);
    }

    /** The row just put together, or null when nothing was put. */
    @Nullable
    SheetRow take(int rowNumber) {
        if (width == 0) {
            return null;
        }
        if (++rowsRead > MOST_ROWS) {
            throw Refused.because("excel.limit.rows", fileName, MOST_ROWS);
        }
        SheetCell[] cells = new SheetCell[width];
        System.arraycopy(row, 0, cells, 0, width);
        Arrays.fill(row, 0, width, SheetCell.EMPTY);
        width = 0;
        return new SheetRow(rowNumber, cells);
    }

    static String nameOf(Path file) {
        Path name = file.getFileName();
        return (name == null ? file : name).toString();
    }

    // The one place where whatever the libraries throw at a hostile file becomes a sentence.
    static Refused refused(String fileName, Exception failure) {
        if (failure instanceof Refused refused) {
            return refused;
        }
        boolean diskFailed = failure instanceof FileSystemException || failure instanceof FileNotFoundException;
        return Refused.because(diskFailed ? "excel.open.unreadable" : "excel.open.broken", fileName);
    }

    private final class Rows implements Iterator<SheetRow> {
        private @Nullable SheetRow ahead = read();

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public SheetRow next() {
            SheetRow current = ahead;
            if (current == null) {
                throw new NoSuchElementException();
            }
            ahead = read();
            return current;
        }

        private @Nullable SheetRow read() {
            try {
                return SheetReader.this.next();
            } catch (IOException | XMLStreamException | RuntimeException e) {
                throw refused(fileName, e);
            }
        }
    }
}
