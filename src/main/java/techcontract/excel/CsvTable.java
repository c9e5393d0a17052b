package techcontract.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import techcontract.kernel.Refused;

/** A small table with a header that ships with the program (随附数据表): UTF-8, comma separated, such as code tables. */
public final class CsvTable implements Iterable<CsvTable.Row> {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final List<Row> rows;

    private CsvTable(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * Reads all of it (读取) and closes the stream.
     *
     * @throws Refused when it is not a table with a header, naming the row
     * @throws UncheckedIOException when the stream cannot be read
     */
    public static CsvTable read(InputStream bytes) {
        return read(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** Reads all of a text (读取) and closes it; fails as {@link #read(InputStream)} does. */
    public static CsvTable read(Reader text) {
        try (text; CSVParser parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord parsed : parser) {
                if (!parsed.isConsistent()) {
                    throw Refused.because("excel.table.width", parser.getCurrentLineNumber());
                }
                rows.add(new Row(parsed, parser.getCurrentLineNumber()));
            }
            return new CsvTable(List.copyOf(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows below the header (数据行) in order. */
    public List<Row> rows() {
        return rows;
    }

    @Override
    public Iterator<Row> iterator() {
        return rows.iterator();
    }

    /** One row by the names of its columns (数据行). */
    public static final class Row {
        private final CSVRecord cells;
        private final long line;

        private Row(CSVRecord cells, long line) {
            this.cells = cells;
            this.line = line;
        }

        /** The line (行号) in the file, from 1 with the header. */
        public long line() {
            return line;
        }

        /**
         * The text in a column (栏目内容), without blanks around it; "" when nothing is there.
         *
         * @throws Refused when there is no such column, naming the row and the column
         */
        public String get(String column) {
            if (!cells.isMapped(column)) {
                throw Refused.because("excel.table.column", line, column);
            }
            return cells.get(column);
        }

        /** The text in a column (栏目内容) the file may lack; "" then. */
        public String find(String column) {
            return cells.isMapped(column) ? cells.get(column) : "";
        }
    }
}
