package techcontract.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose rows go past the library (流式工作簿): it keeps formats, page set-up and charts, which are small; the
 * rows are put into its sheets when the file is written (docs/decisions/0012).
 */
final class StreamedBook implements Closeable {
    /** Half the work of the usual level 6 for a file a tenth larger. */
    private static final int COMPRESSION = 4;
    private static final LocalDateTime ANY_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String NO_ROWS = "<sheetData/>";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final RepeatedTexts texts = new RepeatedTexts();
    private final Map<XSSFSheet, RowWriter> rows = new LinkedHashMap<>();

    XSSFWorkbook library() {
        return book;
    }

    /** The rows of one of its sheets. */
    RowWriter rowsOf(XSSFSheet sheet) {
        return rows.computeIfAbsent(sheet, _ -> new RowWriter(texts));
    }

    void writeTo(OutputStream file) throws IOException {
        Map<String, RowWriter> rowsOfPart = new LinkedHashMap<>();
        rows.forEach((sheet, written) -> {
            if (written.rows() > 0) {
                sheet.setDimensionOverride(new CellRangeAddress(0, written.rows() - 1, 0, written.columns() - 1));
            }
            rowsOfPart.put(sheet.getPackagePart().getPartName().getName().substring(1), written);
        });
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        book.write(frame);
        ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
        zip.setLevel(COMPRESSION);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(frame.toByteArray()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String name = part.getName();
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(ANY_DAY);
                zip.putNextEntry(entry);
                RowWriter written = rowsOfPart.get(name);
                if (written != null) {
                    putInto(new String(parts.readAllBytes(), StandardCharsets.UTF_8), written, zip);
                } else if (name.equals(TEXTS)) {
                    texts.writeTo(zip);
                } else {
                    parts.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static void putInto(String sheet, RowWriter rows, OutputStream part) throws IOException {
        int place = sheet.indexOf(NO_ROWS);
        if (place < 0) {
            throw new IllegalStateException("the library wrote rows of its own");
        }
        part.write((sheet.substring(0, place) + "<sheetData>").getBytes(StandardCharsets.UTF_8));
        rows.writeTo(part);
        part.write(("</sheetData>" + sheet.substring(place + NO_ROWS.length())).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        for (RowWriter written : rows.values()) {
            written.close();
        }
        book.close();
    }
}
