package techcontract.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.excel.CellPlace;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.statistics.ReportPeriod;
import techcontract.storage.AuditEntry;
import techcontract.testing.TestDesk;

/** Expected figures are worked out by hand from sample-data/expected.csv and the ledger file itself. */
class ProvinceFormsTest {
    private static final ReportYear YEAR = new ReportYear(2022);
    private static final ReportPeriod WHOLE = ReportPeriod.whole(YEAR);

    @TempDir private static Path folder;
    private static Desk desk;

    @BeforeAll
    static void importSample() {
        desk = TestDesk.in(folder.resolve("desk"));
        desk.ledgerImport().run(TestDesk.CLERK, TestDesk.ledger(), Optional.empty(), Progress.NONE);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static ProvinceForms forms() {
        return desk.provinceForms();
    }

    private static FormDraft draft(String template, ReportPeriod period) throws IOException {
        ProvinceForm form = forms().load(TestDesk.CLERK, period.year(), Templates.copy(template, folder));
        return forms().draft(form, period);
    }

    private static Path filled(FormDraft draft, AmountPrecision precision, String name) {
        Path target = folder.resolve(name);
        forms().fill(TestDesk.CLERK, draft, precision, target, Progress.NONE);
        return target;
    }

    private static List<Double> numbers(Row row) {
        return IntStream.range(1, row.getLastCellNum())
                .mapToObj(row::getCell)
                .map(Cell::getNumericCellValue)
                // Excel shows 15 digits; what a sum of binary fractions leaves beyond them is noise
                .map(number -> new BigDecimal(number).round(new MathContext(15)).doubleValue())
                .toList();
    }

    @Test
    void fillsAFormByItsTwoLevelHeadings() throws IOException {
        Path file = filled(draft("types.xlsx", WHOLE), AmountPrecision.AS_PRINTED, "2022.xlsx");

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = book.getSheet("表2");
            // 246,111,315.51 and 192,187,571.18 yuan: 1.2805…, 58 to 51 contracts: 1.1372…
            assertThat(numbers(sheet.getRow(3))).containsExactly(51.0, 58.0, 0.1373, 1.92, 2.46, 0.2806, 1.73, 2.18,
                    0.2578);
            // 14,880,499.99 and 8,005,342.00 yuan
            assertThat(numbers(sheet.getRow(5))).containsExactly(4.0, 9.0, 1.25, 0.08, 0.15, 0.8588, 0.08, 0.15,
                    0.8588);
            Row total = sheet.getRow(8);
            assertThat(numbers(total)).containsExactly(130.0, 150.0, 0.1538, 2.9, 3.6, 0.2414, 2.61, 3.23, 0.237);
            assertThat(total.getCell(5).getCellFormula()).isEqualTo("SUM(F4:F8)");
        }
    }

    @Test
    void refusesATotalThatRoundingMakesWrong() throws IOException {
        // 2023: 1.43 + 0.09 + 0.14 + 0.03 + 0.36 = 2.05, but 205,769,236.30 yuan are 2.06 亿元
        FormDraft draft = draft("types.xlsx", ReportPeriod.whole(new ReportYear(2023)));
        Path target = folder.resolve("refused.xlsx");

        assertThatThrownBy(() -> forms().fill(TestDesk.CLERK, draft, AmountPrecision.AS_PRINTED, target,
                Progress.NONE)).isInstanceOf(Refused.class)
                .hasMessageContaining("T1 合同类别")
                .hasMessageContaining("I9")
                .hasMessageContaining("2.05")
                .hasMessageContaining("2.06")
                .hasMessageContaining("-0.01 亿元")
                .hasMessageContaining("写到分");
        assertThat(target).doesNotExist();
    }

    @Test
    void agreesWithTheRegisterWhenWrittenToTheCent() throws IOException {
        FormDraft draft = draft("types.xlsx", ReportPeriod.whole(new ReportYear(2023)));

        Path file = filled(draft, AmountPrecision.TO_THE_CENT, "2023.xlsx");

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Row total = book.getSheet("表2").getRow(8);
            assertThat(BigDecimal.valueOf(total.getCell(8).getNumericCellValue())
                    .setScale(6,
                            RoundingMode.HALF_UP))
                    .isEqualByComparingTo("2.057692");
            assertThat(book.getSheet("表2").getRow(3).getCell(5).getNumericCellValue()).isEqualTo(1.6331742001);
        }
    }

    @Test
    void refusesAFormThatLeavesOutARow() throws IOException {
        FormDraft draft = draft("types-without-licences.xlsx", WHOLE).with(CellPlace.at("表2", "B8"), Optional.empty());
        assertThat(draft.field(CellPlace.at("表2", "F4")).orElseThrow().name()).isEqualTo("T1四类.技术开发.成交额.本年.亿元");
        FormDraft five = draft.with(CellPlace.at("表2", "F4"), field("T1.技术开发.成交额.亿元"))
                .with(CellPlace.at("表2", "F5"), field("T1.技术转让.成交额.亿元"))
                .with(CellPlace.at("表2", "F6"), field("T1.技术咨询.成交额.亿元"))
                .with(CellPlace.at("表2", "F7"), field("T1.技术服务.成交额.亿元"))
                .with(CellPlace.at("表2", "F8"), field("T1.总计.成交额.亿元"));

        assertThat(forms().check(five, AmountPrecision.AS_PRINTED).toString()).contains("F8", "3.45", "3.60", "-0.15")
                .contains("技术许可", "1,488.05 万元");
    }

    private static Optional<FormField> field(String name) {
        return new FieldCatalogue(desk.report().of(WHOLE), desk.codes(), TestDesk.TODAY).find(name);
    }

    @Test
    void countsLicencesAmongTransfersInAFormOfFourTypes() throws IOException {
        Path file = filled(draft("types-without-licences.xlsx", WHOLE), AmountPrecision.AS_PRINTED, "four.xlsx");

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            // 12 + 9 contracts; 20,000,861.13 + 14,880,499.99 yuan
            assertThat(book.getSheet("表2").getRow(4).getCell(2).getNumericCellValue()).isEqualTo(21);
            assertThat(book.getSheet("表2").getRow(4).getCell(5).getNumericCellValue()).isEqualTo(0.35);
        }
    }

    @Test
    void reportsMisnamedFieldsCellByCell() throws IOException {
        FormDraft draft = draft("marked.xlsx", WHOLE);

        assertThat(draft.problems()).extracting(problem -> problem.sheet() + "!" + problem.cell())
                .containsExactlyInAnyOrder("封面!B8", "封面!B9", "封面!B10", "封面!C6");
        assertThat(problem(draft, "B8")).contains("T1.技术开发.成交额.本年.亿元");
        assertThat(problem(draft, "C6")).contains("T1.技术开发.项数");
        assertThat(problem(draft, "B10")).contains("没有成对");
        assertThatThrownBy(() -> filled(draft, AmountPrecision.AS_PRINTED, "never.xlsx")).isInstanceOf(Refused.class)
                .hasMessageContaining("B8");
    }

    private static String problem(FormDraft draft, String cell) {
        return draft.problems()
                .stream()
                .filter(problem -> problem.cell().equals(cell))
                .map(problem -> problem.reason().toString())
                .findFirst()
                .orElse("");
    }

    @Test
    void fillsNamesMarksAndSentences() throws IOException {
        FormDraft draft = draft("marked.xlsx", WHOLE);
        for (String cell : List.of("B8", "B9", "B10", "C6")) {
            draft = draft.with(CellPlace.at("封面", cell), Optional.empty());
        }

        Path file = filled(draft, AmountPrecision.AS_PRINTED, "marked-out.xlsx");

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = book.getSheet("封面");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("江海区科学技术局2022年技术合同登记快报");
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(150);
            assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(3.6);
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isEqualTo(24.14);
            assertThat(sheet.getRow(5).getCell(1).getNumericCellValue()).isEqualTo(24611.13);
            assertThat(sheet.getRow(7).getCell(1).getStringCellValue()).as("left alone").contains("技术开法");
            assertThat(sheet.getRow(10).getCell(0).getStringCellValue()).isEqualTo("截至2022年共150项");
        }
    }

    @Test
    void fillsATableOfPlacesAndNamesTheRowItDoesNotKnow() throws IOException {
        ReportPeriod year2023 = ReportPeriod.whole(new ReportYear(2023));
        FormDraft draft = draft("places.xlsx", year2023);

        assertThat(draft.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).isEqualTo("A7");
            assertThat(problem.text()).isEqualTo("某某开发区");
        });
        assertThat(draft.shown(CellPlace.at("各地登记情况", "B3"))).contains("85");
        assertThat(draft.shown(CellPlace.at("各地登记情况", "D4"))).contains("22,700.57");
        assertThat(draft.shown(CellPlace.at("各地登记情况", "D5"))).contains("240.03");
        assertThat(draft.shown(CellPlace.at("各地登记情况", "C4"))).as("79 after 127").contains("-37.80");
        assertThat(draft.shown(CellPlace.at("各地登记情况", "D8"))).as("nobody of 新会区").contains("0.00");
        FormDraft known = draft.with(CellPlace.at("各地登记情况", "A7"), Optional.empty());
        assertThat(forms().check(known, AmountPrecision.AS_PRINTED).toString()).contains("开平市", "鹤山市");
        assertThat(forms().check(known.printing(true), AmountPrecision.AS_PRINTED).isEmpty()).isTrue();
    }

    @Test
    void keepsTemplatesPerYearWithWhatWasConfirmed() throws IOException {
        ReportYear year = new ReportYear(2021);
        FormDraft draft = draft("types.xlsx", ReportPeriod.whole(year)).with(CellPlace.at("表2", "B4"),
                field("T1.技术服务.项数"));

        forms().confirm(TestDesk.CLERK, draft.printing(true));
        forms().load(TestDesk.CLERK, year, Templates.copy("marked.xlsx", folder));

        assertThat(forms().of(year)).extracting(ProvinceForm::fileName).containsExactly("types.xlsx", "marked.xlsx");
        ProvinceForm kept = forms().of(year).getFirst();
        FormDraft again = forms().draft(kept, ReportPeriod.whole(year));
        assertThat(again.field(CellPlace.at("表2", "B4")).orElseThrow().name()).isEqualTo("T1.技术服务.项数.本年");
        assertThat(again.someRowsOnly()).isTrue();
        assertThat(kept.sha256()).isEqualTo(ContentHash.of(Files.readAllBytes(folder.resolve("types.xlsx"))));

        ReportYear later = new ReportYear(2030);
        assertThat(forms().before(new ReportYear(2022))).hasSize(2);
        ProvinceForm taken = forms().takeOver(TestDesk.CLERK, later, kept);
        assertThat(forms().of(later)).singleElement()
                .satisfies(
                        one -> assertThat(one.mapping()).isEqualTo(kept.mapping()));
        forms().retire(TestDesk.CLERK, taken);
        assertThat(forms().of(later)).isEmpty();
        List<String> audit = desk.database()
                .read(session -> session
                        .createSelectionQuery("from AuditEntry", AuditEntry.class)
                        .getResultStream()
                        .map(AuditEntry::action)
                        .toList());
        assertThat(audit).contains("province.form");
    }

    @Test
    void listsEveryFieldAndUnderstandsEachOfItsNames() {
        FieldCatalogue fields = new FieldCatalogue(desk.report().of(WHOLE), desk.codes(), TestDesk.TODAY);

        assertThat(fields.all().size()).isGreaterThan(1000);
        for (FormField field : fields.all()) {
            assertThat(fields.find(field.name())).as(field.name()).contains(field);
            assertThat(fields.find(field.name().replace('.', '_'))).as(field.name()).contains(field);
        }
        forms().fieldList(WHOLE, folder.resolve("字段清单.xlsx"));
        assertThat(folder.resolve("字段清单.xlsx")).isNotEmptyFile();
    }
}
