package techcontract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.kernel.Refused;

class SheetWriterTest {
    @TempDir private Path folder;

    private Path table() {
        Path file = folder.resolve("统计表.xlsx");
        try (SheetWriter workbook = new SheetWriter()) {
            SheetPage page = workbook.page("T1 合同类别", PageLayout.landscape(20, 10, 14, 10, 14, 12));
            page.title("技术合同类别统计表");
            page.unitLine("单位：项、万元");
            page.headings(Heading.of("合同类别"), Heading.group("本年", "项数", "成交额"), Heading.group("上年", "项数", "成交额"),
                    Heading.of("增长（%）"));
            page.totalRow(CellValue.text("合计"), CellValue.count(1234), CellValue.amount(new BigDecimal("56789.10")),
                    CellValue.count(0), CellValue.amount(BigDecimal.ZERO), CellValue.none());
            page.row(CellValue.indented(1, "技术开发"), CellValue.count(7), CellValue.exactAmount(new BigDecimal("1.2345")),
                    CellValue.date(LocalDate.of(2026, 3, 1)), CellValue.percent(new BigDecimal("12.34")));
            page.note("注：本表按登记日期统计。".repeat(10));
            page.signature();
            workbook.page("明细", PageLayout.portrait(8)).row(CellValue.text("2026370000000001"));
            workbook.save(file);
        }
        return file;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new XSSFWorkbook(bytes);
        }
    }

    @Test
    void writesEachKindOfCellWithItsFormat() throws IOException {
        try (XSSFWorkbook book = open(table())) {
            XSSFSheet sheet = book.getSheet("T1 合同类别");

            assertThat(shown(sheet, 4, 0)).isEqualTo("合计 @ LEFT bold");
            assertThat(shown(sheet, 4, 1)).isEqualTo("1234.0 #,##0 RIGHT bold");
            assertThat(shown(sheet, 4, 2)).isEqualTo("56789.1 #,##0.00 RIGHT bold");
            assertThat(shown(sheet, 4, 5)).isEqualTo("— @ CENTER bold");
            assertThat(shown(sheet, 5, 0)).isEqualTo("技术开发 @ LEFT plain");
            assertThat(shown(sheet, 5, 2)).isEqualTo("1.2345 #,##0.00#### RIGHT plain");
            assertThat(shown(sheet, 5, 3)).isEqualTo("2026-03-01 yyyy-mm-dd CENTER plain");
            assertThat(sheet.getRow(5).getCell(3).getLocalDateTimeCellValue()).isEqualTo("2026-03-01T00:00");
            assertThat(shown(sheet, 5, 4)).isEqualTo("12.34 0.00 RIGHT plain");
            assertThat(sheet.getRow(5).getCell(0).getCellStyle().getIndention()).isEqualTo((short) 1);
            assertThat(sheet.getRow(5).getCell(5).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getRow(5).getCell(5).getCellStyle().getBorderRight()).isEqualTo(BorderStyle.THIN);
            assertThat(book.getSheet("明细").getRow(0).getCell(0).getStringCellValue()).isEqualTo("2026370000000001");
        }
    }

    private static String shown(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        return "%s %s %s %s".formatted(cell, cell.getCellStyle().getDataFormatString(),
                cell.getCellStyle().getAlignment(),
                cell.getCellStyle().getFont().getBold() ? "bold" : "plain");
    }

    @Test
    void mergesHeadingsOfTwoLevels() throws IOException {
        try (XSSFWorkbook book = open(table())) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getMergedRegions()).extracting(CellRangeAddress::formatAsString)
                    .containsExactly("A1:F1", "A2:F2", "A3:A4", "B3:C3", "D3:E3", "F3:F4", "A7:F7", "A8:F8");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("本年");
            assertThat(sheet.getRow(3).getCell(4).getStringCellValue()).isEqualTo("成交额");
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.THIN);
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getFontHeightInPoints())
                    .isEqualTo((short) 16);
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
            assertThat(sheet.getRow(6).getHeightInPoints()).as("note of three lines").isEqualTo(3 * 15 + 2f);
        }
    }

    @Test
    void setsThePageUpForPrinting() throws IOException {
        try (XSSFWorkbook book = open(table())) {
            XSSFSheet sheet = book.getSheetAt(0);
            PrintSetup print = sheet.getPrintSetup();

            assertThat(print.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(print.getLandscape()).isTrue();
            assertThat(print.getFitWidth()).isEqualTo((short) 1);
            assertThat(print.getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getMargin(PageMargin.LEFT)).isCloseTo(0.6, within(1e-9));
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(book.getPrintArea(0)).isEqualTo("'T1 合同类别'!$A$1:$F$8");
            assertThat(sheet.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:F8");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(20 * 256);
            assertThat(book.getSheetAt(1).getPrintSetup().getLandscape()).isFalse();
        }
    }

    @Test
    void keepsTextsTextWhateverTheyStartWith() throws IOException {
        List<String> evil = List.of("=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\",\"点我\")");
        Path file = save(evil.stream().map(CellValue::text).toList());

        try (XSSFWorkbook book = open(file)) {
            for (int row = 0; row < evil.size(); row++) {
                XSSFCell cell = book.getSheetAt(0).getRow(row).getCell(0);

                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(evil.get(row));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void keepsNegativeAmountsNumbers() throws IOException {
        Path file = save(List.of(CellValue.amount(new BigDecimal("-12.50"))));

        assertThat(HandMade.read(file).getFirst().cell(0).number()).isEqualTo("-12.5");
    }

    @Test
    void keepsTenThousandTextsWhole() throws IOException {
        Random random = new Random(7);
        String[] pieces = {"=", "+", "@", "技术", "合同", "<", ">", "&", "\"", "'", "\n", "\r", "\t", " ", "_x0041_", "_x",
                "😀", "é", "]]>"};
        List<String> texts = random.ints(10_000, 1, 8)
                .mapToObj(count -> random.ints(count, 0, pieces.length)
                        .mapToObj(i -> pieces[i])
                        .collect(Collectors.joining()))
                .toList();
        Path file = save(texts.stream().map(CellValue::text).toList());

        try (XSSFWorkbook book = open(file)) {
            for (int row = 0; row < texts.size(); row++) {
                assertThat(book.getSheetAt(0).getRow(row).getCell(0).getStringCellValue()).isEqualTo(texts.get(row));
            }
        }
        for (SheetRow row : HandMade.read(file)) {
            assertThat(row.cell(0).text()).isEqualTo(texts.get(row.number() - 1));
        }
    }

    @Test
    void leavesOutWhatXmlCannotHold() throws IOException {
        Path file = save(List.of(CellValue.text("a\u0000b\u0008c\uD800d\uFFFEe\uFFFFf😀")));

        assertThat(HandMade.lines(file)).containsExactly("1: abcdef😀");
    }

    @Test
    void refusesATextLongerThanACellMayHold() {
        assertThatThrownBy(() -> save(List.of(CellValue.text("字".repeat(SheetReader.LONGEST_TEXT + 1)))))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("“明细”", "A1");
    }

    @Test
    void keepsAmountsExact() throws IOException {
        Random random = new Random(11);
        List<BigDecimal> amounts = random.longs(20_000, -999_999_999_999_999L, 999_999_999_999_999L)
                .mapToObj(units -> BigDecimal.valueOf(units >> random.nextInt(40), random.nextInt(7)))
                .toList();
        Path file = save(amounts.stream().map(CellValue::exactAmount).toList());

        for (SheetRow row : HandMade.read(file)) {
            assertThat(row.cell(0).number()).isEqualByComparingTo(amounts.get(row.number() - 1));
        }
    }

    @Test
    void keepsAllRowsOfALongLedger() throws IOException {
        int rows = 3_000;
        Path file = save(LongStream.range(0, rows).mapToObj(CellValue::count).toList());

        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(file.toFile());
                var lines = book.getFirstSheet().openStream()) {
            assertThat(lines.map(line -> line.getCellAsNumber(0).orElseThrow().intValueExact()))
                    .hasSize(rows)
                    .startsWith(0, 1)
                    .endsWith(rows - 1);
        }
    }

    @Test
    void writesATextThatComesAgainOnce() throws IOException {
        Path file = folder.resolve("重复.xlsx");
        try (SheetWriter workbook = new SheetWriter()) {
            for (String name : List.of("一", "二")) {
                SheetPage page = workbook.page(name, PageLayout.portrait(20, 20));
                for (int row = 0; row < 100; row++) {
                    page.row(CellValue.text("有限责任公司 & <所>"), CellValue.text(name + row));
                }
            }
            workbook.save(file);
        }

        try (XSSFWorkbook book = open(file)) {
            assertThat(book.getSharedStringSource().getSharedStringItems()).hasSize(1);
            assertThat(book.getSharedStringSource().getCount()).as("the first one stands in its cell").isEqualTo(199);
            for (XSSFSheet sheet : List.of(book.getSheet("一"), book.getSheet("二"))) {
                for (int row = 0; row < 100; row++) {
                    assertThat(sheet.getRow(row).getCell(0).getStringCellValue()).isEqualTo("有限责任公司 & <所>");
                    assertThat(sheet.getRow(row).getCell(1).getStringCellValue())
                            .isEqualTo(sheet.getSheetName() + row);
                }
            }
        }
        assertThat(HandMade.lines(file)).hasSize(100).last().isEqualTo("100: 有限责任公司 & <所>|一99");
    }

    @Test
    void writesMoreDifferentTextsThanItRemembers() throws IOException {
        List<CellValue> texts = IntStream.range(0, 130_000).mapToObj(i -> CellValue.text("第" + i % 65_000)).toList();

        List<SheetRow> rows = HandMade.read(save(texts));

        assertThat(rows).hasSize(130_000);
        for (SheetRow row : rows) {
            assertThat(row.cell(0).text()).isEqualTo("第" + (row.number() - 1) % 65_000);
        }
    }

    @Test
    void makesRoomForWrappedTexts() throws IOException {
        Path file = folder.resolve("折行.xlsx");
        try (SheetWriter workbook = new SheetWriter()) {
            SheetPage page = workbook.page("明细", PageLayout.portrait(10, 20));
            page.headings(Heading.of("一行"), Heading.of("这个表头要折成三行才写得下，因为它共有二十五个字"));
            page.row(CellValue.text("五个字一行"), CellValue.text("短"));
            page.row(CellValue.text("六个字要两行"), CellValue.text("短"));
            page.row(CellValue.text("甲\n乙\n丙"), CellValue.count(1));
            workbook.save(file);
        }

        try (XSSFWorkbook book = open(file)) {
            assertThat(book.getSheetAt(0)).extracting(Row::getHeightInPoints)
                    .containsExactly(3 * 15 + 6f, 15f, 30f, 45f);
        }
    }

    @Test
    void leavesNoTemporaryFilesBehind() throws IOException {
        table();

        try (var files = Files.list(folder)) {
            assertThat(files).extracting(SheetReader::nameOf).containsExactly("统计表.xlsx");
        }
    }

    private Path save(List<CellValue> column) {
        Path file = folder.resolve("明细.xlsx");
        try (SheetWriter workbook = new SheetWriter()) {
            SheetPage page = workbook.page("明细", PageLayout.portrait(20));
            column.forEach(page::row);
            workbook.save(file);
        }
        return file;
    }
}
