package techcontract.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import techcontract.kernel.Unavailable;
import techcontract.kernel.WholeFile;

/** Writes small tables as .csv (写文本表格): UTF-8 with its mark, so that Excel and WPS show the Chinese. */
public final class CsvWriter {
    private static final String MARK = "\uFEFF";

    private CsvWriter() {}

    /** The rows as the text of a .csv (文本), without a mark. */
    public static String text(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Saves the rows (保存) in one go: either the whole new file is there or the old one is untouched.
     *
     * @throws Unavailable when the folder is missing or read-only, the disk full, or the file open in another program
     */
    public static void save(Path file, List<List<String>> rows) {
        byte[] content = (MARK + text(rows)).getBytes(StandardCharsets.UTF_8);
        WholeFile.replace(file, bytes -> bytes.write(content));
    }
}
