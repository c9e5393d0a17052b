package techcontract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.kernel.Refused;
import techcontract.province.Templates;

class TemplateBookTest {
    @TempDir private Path folder;

    private TemplateBook types() throws IOException {
        return TemplateBook.open(Templates.copy("types.xlsx", folder));
    }

    @Test
    void readsSheetsMergedCellsAndSums() throws IOException {
        TemplateBook book = types();

        assertThat(book.sheets()).extracting(TemplateSheet::name).containsExactly("表2", "填表说明");
        TemplateSheet sheet = book.sheets().getFirst();
        assertThat(sheet.textAt(2, 0)).as("below a merged heading").isEqualTo("合同类别");
        assertThat(sheet.textAt(1, 6)).isEqualTo("成交额（亿元）");
        assertThat(sheet.columnWidths().getFirst()).isBetween(18.0, 19.5);
        TemplateCell total = book.cell(CellPlace.at("表2", "F9")).orElseThrow();
        assertThat(total.formula()).isEqualTo("SUM(F4:F8)");
        assertThat(total.addends()).extracting(CellPlace::address).containsExactly("F4", "F5", "F6", "F7", "F8");
        assertThat(book.cell(CellPlace.at("表2", "D4")).orElseThrow().percent()).isTrue();
    }

    @Test
    void changesNothingButTheCellsWritten() throws IOException {
        TemplateBook book = types();

        TemplateBook filled = book.filled(Map.of(CellPlace.at("表2", "F4"),
                CellValue.exactAmount(new BigDecimal("1.63")), CellPlace.at("表2", "F5"),
                CellValue.exactAmount(new BigDecimal("0.1"))));

        Map<String, String> before = parts(book.content());
        Map<String, String> after = parts(filled.content());
        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        before.forEach((name, content) -> {
            if (!name.equals("xl/worksheets/sheet1.xml") && !name.equals("xl/workbook.xml")) {
                assertThat(after.get(name)).as(name).isEqualTo(content);
            }
        });
        assertThat(withoutValues(after.get("xl/worksheets/sheet1.xml")))
                .isEqualTo(withoutValues(before.get("xl/worksheets/sheet1.xml")));
        assertThat(Objects.requireNonNull(after.get("xl/workbook.xml")).replaceAll(" fullCalcOnLoad=\"1\"", ""))
                .isEqualTo(Objects.requireNonNull(before.get("xl/workbook.xml"))
                        .replaceAll(" fullCalcOnLoad=\"1\"",
                                ""));
        assertThat(after.get("xl/workbook.xml")).containsOnlyOnce("fullCalcOnLoad=\"1\"");
    }

    @Test
    void worksOutFormulasAnew() throws IOException {
        TemplateBook filled = types().filled(Map.of(CellPlace.at("表2", "F4"),
                CellValue.exactAmount(new BigDecimal("1.63")), CellPlace.at("表2", "F5"),
                CellValue.exactAmount(new BigDecimal("0.1"))));

        assertThat(filled.cell(CellPlace.at("表2", "F9")).orElseThrow().number()).hasValueSatisfying(
                sum -> assertThat(sum).isEqualByComparingTo("1.73"));
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(filled.content()))) {
            assertThat(read.getSheet("表2").getRow(8).getCell(5).getCellFormula()).isEqualTo("SUM(F4:F8)");
            assertThat(read.getSheet("表2").getRow(3).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
        }
    }

    @Test
    void writesIntoCellsTheFileDoesNotHold() throws IOException {
        Map<CellPlace, CellValue> values = new LinkedHashMap<>();
        values.put(CellPlace.at("填表说明", "C3"), CellValue.text("甲 & <乙>"));
        values.put(CellPlace.at("填表说明", "B3"), CellValue.count(7));
        values.put(CellPlace.at("填表说明", "B1"), CellValue.count(3));

        Path saved = folder.resolve("out.xlsx");
        types().filled(values).save(saved);

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(saved))) {
            var sheet = read.getSheet("填表说明");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("本表由各市填报。");
            assertThat(sheet.getRow(0).getCell(1).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(7);
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("甲 & <乙>");
        }
    }

    @Test
    void editsSheetsWithPrefixesCommentsAndCellsWithoutAddress() {
        String xml = "<x:worksheet xmlns:x=\"m\"><!-- <x:sheetData> --><x:sheetData>"
                + "<x:row><x:c s=\"3\"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c t=\"s\"><x:v>9</x:v></x:c></x:row>"
                + "<x:row r=\"3\" ht=\"9\"/></x:sheetData></x:worksheet>";

        String edited = SheetXml.with(xml,
                Map.of(CellPlace.at("s", "B1"), SheetXml.Content.number("5"), CellPlace.at("s", "A1"),
                        SheetXml.Content.result("", "4"), CellPlace.at("s", "A3"), SheetXml.Content.number("6"),
                        CellPlace.at("s", "D2"), SheetXml.Content.number("7")));

        assertThat(edited).isEqualTo("<x:worksheet xmlns:x=\"m\"><!-- <x:sheetData> --><x:sheetData>"
                + "<x:row><x:c s=\"3\"><x:f>1+1</x:f><x:v>4</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row>"
                + "<x:row r=\"2\"><x:c r=\"D2\"><x:v>7</x:v></x:c></x:row>"
                + "<x:row r=\"3\" ht=\"9\"><x:c r=\"A3\"><x:v>6</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    }

    @Test
    void refusesOutsideDefinitions() throws IOException {
        Path hostile = folder.resolve("恶意.xlsx");
        Files.write(hostile, changed(types().content(), "xl/styles.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><styleSheet>&e;</styleSheet>"));

        assertThatThrownBy(() -> TemplateBook.open(hostile)).isInstanceOf(Refused.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void refusesMoreXmlThanATemplateNeeds() throws IOException {
        Path huge = folder.resolve("太大.xlsx");
        String rows = "<row><c><v>1</v></c></row>".repeat(700_000);
        Files.write(huge, changed(types().content(), "xl/worksheets/sheet2.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>"));

        assertThatThrownBy(() -> TemplateBook.open(huge)).isInstanceOf(Refused.class)
                .hasMessageContaining("单元格太多");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "a,b\n");
        Path broken = Files.write(folder.resolve("b.xlsx"), new byte[]{'P', 'K', 3, 4, 0, 0});

        assertThatThrownBy(() -> TemplateBook.open(csv)).isInstanceOf(Refused.class).hasMessageContaining(".xlsx");
        assertThatThrownBy(() -> TemplateBook.open(broken)).isInstanceOf(Refused.class).hasMessageContaining("损坏");
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    // Takes every value out, and what says of which kind it is; formulas, styles and all else stay.
    private static String withoutValues(@org.jspecify.annotations.Nullable String sheet) {
        return Objects.requireNonNull(sheet)
                .replaceAll("<v>[^<]*</v>|<v ?/>", "")
                .replaceAll("(<c [^>]*?) t=\"\\w+\"", "$1")
                .replaceAll("(<c [^>]*?) ?/>", "$1></c>");
    }

    private static byte[] changed(byte[] file, String name, String content) throws IOException {
        Map<String, String> parts = parts(file);
        parts.put(name, content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
