package techcontract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
    @TempDir private Path folder;

    private Path saved(Workbook book, String name) throws IOException {
        Path file = folder.resolve(name);
        try (book; OutputStream bytes = Files.newOutputStream(file)) {
            book.write(bytes);
        }
        return file;
    }

    private static Workbook book(String extension) {
        return extension.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void readsEveryKindOfCell(String extension) throws IOException {
        Workbook book = book(extension);
        Row row = book.createSheet("登记").createRow(3);
        row.createCell(0).setCellValue("技术开发");
        row.createCell(2).setCellValue(1234.56);
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellFormula("C4*2");
        row.createCell(5).setCellFormula("1/0");
        row.createCell(6).setCellValue("　 ");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();

        SheetRow read = HandMade.read(saved(book, "a." + extension)).getFirst();

        assertThat(read.number()).isEqualTo(4);
        assertThat(read.width()).isEqualTo(6);
        assertThat(read.cell(0).text()).isEqualTo("技术开发");
        assertThat(read.cell(1)).isSameAs(SheetCell.EMPTY);
        assertThat(read.cell(2).number()).isEqualTo("1234.56");
        assertThat(read.cell(3).kind()).isEqualTo(SheetCell.Kind.BOOLEAN);
        assertThat(read.cell(4).number()).isEqualTo("2469.12");
        assertThat(read.cell(5)).hasToString("ERROR #DIV/0!");
        assertThat(read.cell(6).isEmpty()).isTrue();
        assertThat(read.cell(99).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void readsTheFirstVisibleSheetAndNamesTheOthers(String extension) throws IOException {
        Workbook book = book(extension);
        for (String name : List.of("字典", "台账", "上年", "备用", "说明")) {
            Sheet sheet = book.createSheet(name);
            sheet.createRow(0).createCell(0).setCellValue(name);
        }
        book.setActiveSheet(1);
        book.setSheetHidden(0, true);
        book.setSheetHidden(3, true);

        try (SheetReader reader = SheetReader.open(saved(book, "a." + extension))) {
            assertThat(reader.sheetName()).isEqualTo("台账");
            assertThat(reader.otherSheets()).containsExactly("上年", "说明");
            assertThat(reader.iterator().next().cell(0).text()).isEqualTo("台账");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void keepsRowNumbersAcrossEmptyRows(String extension) throws IOException {
        Workbook book = book(extension);
        Sheet sheet = book.createSheet();
        sheet.createRow(1).createCell(0).setCellValue("甲");
        sheet.createRow(2).createCell(0).setCellStyle(book.createCellStyle());
        sheet.createRow(9).createCell(1).setCellValue(7);

        assertThat(HandMade.lines(saved(book, "a." + extension))).containsExactly("2: 甲", "10: |7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void knowsWhichDayANumberIs(String extension) throws IOException {
        Workbook book = book(extension);
        Row row = book.createSheet().createRow(0);
        row.createCell(0).setCellValue(LocalDate.of(2026, 2, 28));
        row.createCell(1).setCellValue(60);
        row.createCell(2).setCellValue(1e9);
        row.createCell(3).setCellValue("2026-02-28");

        try (SheetReader reader = SheetReader.open(saved(book, "a." + extension))) {
            SheetRow read = reader.iterator().next();

            assertThat(reader.day(read.cell(0))).contains(LocalDate.of(2026, 2, 28));
            assertThat(reader.day(read.cell(1))).as("29 February 1900").isEmpty();
            assertThat(reader.day(read.cell(2))).isEmpty();
            assertThat(reader.day(read.cell(3))).isEmpty();
        }
    }

    @Test
    void countsDaysFrom1904WhenTheFileDoes() throws IOException {
        HandMade book = new HandMade()
                .book("<workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r0\"/></sheets>")
                .rows("<row r=\"1\"><c r=\"A1\"><v>44619.75</v></c></row>");

        try (SheetReader reader = SheetReader.open(book.save(folder.resolve("mac.xlsx")))) {
            assertThat(reader.date1904()).isTrue();
            assertThat(reader.day(reader.iterator().next().cell(0))).contains(LocalDate.of(2026, 2, 28));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.1000000000000001, 1.1", "191.34000000000003, 191.34", "8.300000000000001, 8.3",
            "0.33333333333333331, 0.33333333333333331", "12345678901234.56, 12345678901234.56", "12.50, 12.5",
            "100.0, 100", "1E+20, 100000000000000000000", "1.25E-3, 0.00125", "-0.5, -0.5",
            "9999999999999.9902, 9999999999999.99", "123456789012345678, 123456789012345678"})
    void readsNumbersAsTheyWereTyped(String stored, BigDecimal typed) throws IOException {
        Path file = new HandMade().rows("<row r=\"1\"><c r=\"A1\"><v>" + stored + "</v></c></row>")
                .save(folder.resolve("a.xlsx"));

        SheetCell cell = HandMade.read(file).getFirst().cell(0);

        assertThat(cell.number()).isEqualTo(typed);
        assertThat(cell.text()).isEqualTo(typed.toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1E+999999999", "1E-999999999", "NaN", "1,5"})
    void makesAnErrorCellOfWhatIsNoNumber(String stored) throws IOException {
        Path file = new HandMade().rows("<row r=\"1\"><c r=\"A1\"><v>" + stored + "</v></c></row>")
                .save(folder.resolve("a.xlsx"));

        SheetCell cell = HandMade.read(file).getFirst().cell(0);

        assertThat(cell.kind()).isEqualTo(SheetCell.Kind.ERROR);
        assertThat(cell.text()).isEqualTo(stored);
        assertThatIllegalStateException().isThrownBy(cell::number);
    }

    @Test
    void joinsRichTextAndLeavesPhoneticHintsOut() throws IOException {
        Path file = new HandMade()
                .texts("""
                        <si><r><rPr><b/></rPr><t>技术</t></r><r><t xml:space="preserve"> 合同</t></r><rPh sb="0" eb="1"><t>jishu</t></rPh></si>
                        <si><t>第一行_x000D_&#10;第二行</t></si><si><t/></si>""")
                .rows("""
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
                        <c r="D1" t="inlineStr"><is><t>内联</t></is></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>算出</v></c>
                        <c r="F1" t="d"><v>2026-03-01</v></c></row>""")
                .save(folder.resolve("a.xlsx"));

        assertThat(HandMade.lines(file)).containsExactly("1: 技术 合同|第一行\r\n第二行||内联|算出|2026-03-01");
    }

    @Test
    void countsRowsAndColumnsThatCarryNoAddress() throws IOException {
        Path file = new HandMade()
                .rows("""
                        <row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c><c r="D3"><v>4</v></c><c><v>5</v></c></row>""")
                .save(folder.resolve("a.xlsx"));

        assertThat(HandMade.lines(file)).containsExactly("1: 1|2", "3: 3|||4|5");
    }

    @Test
    void readsPartsNamedOtherwise() throws IOException {
        Path file = new HandMade().part("_rels/.rels", HandMade.relations("officeDocument", "/book/main.xml"))
                .part("book/main.xml", """
                        <workbook xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships">
                        <sheets><sheet name="严格" sheetId="1" r:id="r0"/></sheets></workbook>""")
                .part("book/_rels/main.xml.rels", HandMade.relations("worksheet", "/XL\\Sheet.xml"))
                .part("xl/sheet.xml", HandMade.worksheet("<row r=\"5\"><c r=\"A5\"><v>1</v></c></row>"))
                .save(folder.resolve("strict.xlsx"));

        assertThat(HandMade.lines(file)).containsExactly("5: 1");
    }

    @Test
    void tellsAboutHowManyRowsThereAre() throws IOException {
        String sheet = HandMade.worksheet("").replace("<sheetData>", "<dimension ref=\"A1:Y120\"/><sheetData>");
        Path file = new HandMade().part("xl/worksheets/sheet1.xml", sheet).save(folder.resolve("a.xlsx"));

        try (SheetReader reader = SheetReader.open(file)) {
            assertThat(reader.rowCountHint()).isEqualTo(120);
        }
    }

    @Test
    void passesOverEmptyCellsFarToTheRight() throws IOException {
        Path file = new HandMade().rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>")
                .save(folder.resolve("a.xlsx"));

        assertThat(HandMade.read(file).getFirst().width()).isEqualTo(1);
    }

    @Test
    void readsASheetWithoutRows() throws IOException {
        Path file = new HandMade().rows("").save(folder.resolve("a.xlsx"));

        assertThat(HandMade.read(file)).isEmpty();
    }

    @Test
    void namesColumnsAsExcelDoes() {
        assertThat(List.of(0, 25, 26, 701, 702, 16_383)).extracting(SheetRow::columnName)
                .containsExactly("A", "Z", "AA", "ZZ", "AAA", "XFD");
        for (int column = 0; column < 16_384; column++) {
            assertThat(CellAddress.column(SheetRow.columnName(column) + "1")).isEqualTo(column);
        }
    }
}
