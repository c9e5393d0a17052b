package techcontract.excel;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;

/** Reads .csv; every cell is text. An empty line counts as a row, a field over several lines as one. */
final class CsvReader extends SheetReader {
    private final String fileName;
    private final int lines;
    private final OneRecord text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvReader(String fileName, CsvText how, Reader text) throws IOException {
        super(fileName);
        this.fileName = fileName;
        this.lines = how.lines();
        this.text = new OneRecord(text);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(how.separator()).setIgnoreEmptyLines(false).get();
        this.parser = CSVParser.builder().setReader(this.text).setFormat(format).get();
        this.records = parser.iterator();
    }

    static CsvReader open(Path file, String fileName) throws IOException {
        CsvText how = CsvText.of(file, fileName);
        return new CsvReader(fileName, how, CsvText.reader(file, how.charset()));
    }

    @Override
    @Nullable
    SheetRow next() {
        long line = 1;
        try {
            while (true) {
                line = parser.getCurrentLineNumber() + 1;
                text.nextRecord();
                if (!records.hasNext()) {
                    return null;
                }
                SheetRow row = row(records.next());
                if (row != null) {
                    return row;
                }
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw Refused.because("excel.csv.quote", fileName, line);
            }
            throw e;
        }
    }

    private @Nullable SheetRow row(CSVRecord parsed) {
        int number = Math.toIntExact(parsed.getRecordNumber());
        for (int column = 0; column < parsed.size(); column++) {
            put(number, column, SheetCell.text(parsed.get(column)));
        }
        return take(number);
    }

    @Override
    public String sheetName() {
        return fileName;
    }

    @Override
    public List<String> otherSheets() {
        return List.of();
    }

    @Override
    public boolean date1904() {
        return false;
    }

    @Override
    public int rowCountHint() {
        return lines;
    }

    @Override
    void release() throws IOException {
        parser.close();
    }

    /** Stops a quote that is never closed from taking the rest of the file into memory. */
    private static final class OneRecord extends FilterReader {
        private static final int LONGEST = 4 << 20;
        private int taken;

        OneRecord(Reader text) {
            super(text);
        }

        void nextRecord() {
            taken = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            taken += Math.max(count, 0);
            if (taken > LONGEST) {
                throw new CSVException("endless record");
            }
            return count;
        }
    }
}
