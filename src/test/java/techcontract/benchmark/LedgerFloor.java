package techcontract.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;

/** Writes the cells of a detail ledger: as the program does, with all its formats, and with bare libraries. */
final class LedgerFloor {
    private static final int COLUMNS = 25;
    private static final int WIDTH = 14;
    private static final String DAY = "yyyy-mm-dd";

    private LedgerFloor() {}

    static void ours(Path cells, Path file) throws IOException {
        try (SheetWriter writer = new SheetWriter();
                Stream<String> lines = Files.lines(cells, StandardCharsets.UTF_8)) {
            List<Integer> widths = Stream.generate(() -> WIDTH).limit(COLUMNS).toList();
            SheetPage page = writer.page("台账", new PageLayout(true, widths));
            page.title("技术合同登记台账");
            page.headings(widths.stream().map(width -> Heading.of("栏目")).toList());
            lines.forEach(line -> page.row(values(line.split("\t", -1))));
            writer.save(file);
        }
    }

    private static List<CellValue> values(String[] cells) {
        List<CellValue> values = new ArrayList<>(COLUMNS);
        for (int column = 0; column < COLUMNS; column++) {
            if (column == 0) {
                values.add(CellValue.count(Long.parseLong(cells[column])));
            } else if (isAmount(column)) {
                values.add(CellValue.exactAmount(new BigDecimal(cells[column])));
            } else if (isDay(column)) {
                values.add(CellValue.date(LocalDate.parse(cells[column])));
            } else {
                values.add(CellValue.text(cells[column]));
            }
        }
        return values;
    }

    static void fastexcel(Path cells, Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook book = new Workbook(bytes, "benchmark", "1.0");
                Stream<String> lines = Files.lines(cells, StandardCharsets.UTF_8)) {
            Worksheet sheet = book.newWorksheet("台账");
            int row = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                String[] content = line.split("\t", -1);
                for (int column = 0; column < COLUMNS; column++) {
                    if (column == 0 || isAmount(column)) {
                        sheet.value(row, column, Double.valueOf(content[column]));
                    } else if (isDay(column)) {
                        sheet.value(row, column, LocalDate.parse(content[column]));
                        sheet.style(row, column).format(DAY).set();
                    } else {
                        sheet.value(row, column, content[column]);
                    }
                }
                row++;
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    static void poi(Path cells, Path file) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                OutputStream bytes = Files.newOutputStream(file);
                Stream<String> lines = Files.lines(cells, StandardCharsets.UTF_8)) {
            SXSSFSheet sheet = book.createSheet("台账");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat(DAY));
            int next = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                String[] content = line.split("\t", -1);
                SXSSFRow row = sheet.createRow(next++);
                for (int column = 0; column < COLUMNS; column++) {
                    SXSSFCell cell = row.createCell(column);
                    if (column == 0 || isAmount(column)) {
                        cell.setCellValue(Double.parseDouble(content[column]));
                    } else if (isDay(column)) {
                        cell.setCellValue(LocalDate.parse(content[column]));
                        cell.setCellStyle(day);
                    } else {
                        cell.setCellValue(content[column]);
                    }
                }
            }
            book.write(bytes);
        }
    }

    private static boolean isAmount(int column) {
        return column == 19 || column == 20;
    }

    private static boolean isDay(int column) {
        return column == 16 || column == 17 || column == 18 || column == 22;
    }
}
