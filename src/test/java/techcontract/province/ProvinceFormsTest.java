package techcontract.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techcontract.Desk;
import techcontract.bureau.Bureau;
import techcontract.bureau.BureauYear;
import techcontract.excel.CellPlace;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsCell;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.StatisticsTable;
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

    // 300 亿元 and 4.5 亿元; nothing is known of 2021.
    @BeforeAll
    static void setGoals() {
        Bureau bureau = desk.settings().bureau();
        desk.settings()
                .save(new Bureau(bureau.name(), bureau.regionKey(), bureau.pointCode(), bureau.numberPattern(),
                        bureau.people(), List.of(new BureauYear(YEAR, Optional.of(Money.ofYuan("450000000")),
                                Optional.of(Money.ofYuan("30000000000"))))));
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

    /** Counted in the ledger file with openpyxl, field by type. */
    @Test
    void fillsATableOfFieldsByContractType() throws IOException {
        FormDraft draft = draft("fields-by-type.xlsx", WHOLE);
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.field(CellPlace.at("分类别情况", "C4")).orElseThrow().name())
                .isEqualTo("T15领域.电子信息.技术开发.成交额.本年.万元");

        Path file = filled(draft, AmountPrecision.TO_THE_CENT, "fields.xlsx");

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = book.getSheet("分类别情况");
            assertThat(numbers(sheet.getRow(3))).containsExactly(14.0, 5998.4698, 1.0, 182.0, 0.0, 0.0, 5.0, 188.1,
                    8.0, 936.808557, 28.0, 7305.378357);
            assertThat(numbers(sheet.getRow(5))).containsExactly(12.0, 4928.3229, 2.0, 146.3, 1.0, 41.166384, 2.0,
                    49.261, 16.0, 2928.51448, 33.0, 8093.564764);
            assertThat(numbers(sheet.getRow(14))).startsWith(58.0, 24611.131551).endsWith(150.0, 36000.0);
        }
    }

    @Test
    void refusesATotalOfOneContractTypeThatRoundingMakesWrong() throws IOException {
        FormDraft draft = draft("fields-by-type.xlsx", WHOLE);

        // services rounded field by field add to 7371.48, all of them are 7371.491237; consulting is right: 529.24
        assertThat(forms().check(draft, AmountPrecision.AS_PRINTED).toString()).contains("K15", "7371.48", "7371.49")
                .doesNotContain("I15");
    }

    @Test
    void countsLicencesAmongTransfersWhereAFormHasNoColumnForThem() throws IOException {
        FormDraft draft = draft("fields-by-four-types.xlsx", WHOLE);

        assertThat(draft.field(CellPlace.at("分类别情况", "E6")).orElseThrow().name())
                .isEqualTo("T15领域四类.先进制造.技术转让含技术许可.成交额.本年.万元");
        // 2 + 1 contracts; 1,463,000.00 + 411,663.84 yuan
        assertThat(draft.shown(CellPlace.at("分类别情况", "D6"))).contains("3");
        assertThat(draft.shown(CellPlace.at("分类别情况", "E6"))).contains("187.47");
    }

    @Test
    void leavesColumnsOfATypeAloneWhereNoTableDividesByType() throws IOException {
        FormDraft draft = draft("plans-by-type.xlsx", WHOLE);

        assertThat(draft.field(CellPlace.at("分类别情况", "B4"))).isEmpty();
        assertThat(draft.problems()).extracting(FormProblem::cell).contains("B3", "C3").doesNotContain("D3");
        assertThat(draft.field(CellPlace.at("分类别情况", "D4")).orElseThrow().name()).startsWith("T6.");
    }

    /** Counted in the ledger file with openpyxl. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T15领域.先进制造.技术服务.项数                      | 16
            T15领域.先进制造.服务.成交额.元                    | 29,285,144.80
            T15领域.合计.开发.成交额.亿元                      | 2.46
            T15领域.电子信息.合计.技术交易额.亿元              | 0.68
            T15领域.农业.技术开发.成交额.上年                  | 691.23
            T15领域四类.先进制造.技术转让.项数                 | 3
            T15卖方_企业法人_内资企业_技术开发_成交额          | 15,628.44
            T15卖方.企业法人.内资企业.技术开发.项数            | 39
            T15卖方四类.事业法人.高等院校.技术转让.项数        | 3
            P1.全省.合同数                                     | 150
            P1.江门市.成交额                                   | 3.60
            P1.江门市.成交额.增长率                            | 24.14
            P2.技术开发.成交额.本年.亿元                       | 2.46
            P2.技术开发.合同数.上年                            | 51
            P2四类.转让.合同数                                 | 21
            P3.深圳市.成交额                                   | 0.47
            P3.深圳市.成交额.增长率                            | 602.64
            P3.深圳市.成交额.增长率.小数                       | 602.64%
            P3.深圳市.成交额.排名                              | 2
            P3.第1名.成交额.万元                               | 197.00
            T14.第1名.成交额                                   | 4,058.67
            T14.广东衡屿电源技术股份有限公司.项数              | 4
            T0.平均每项成交额                                  | 240.00
            T0.平均每项成交额.上年.元                          | 2,230,769.23
            T0.平均每项成交额.增长率                           | 7.59
            T0.成交额占GDP比重                                 | 1.20
            T0.成交额占GDP比重.小数                            | 1.20%
            T0.成交额占GDP比重.上年                            | —
            T13累计.1至6月.成交额.完成率                       | 32.55
            """)
    void knowsTheFigureOf(String name, String value) {
        FieldCatalogue fields = fields();

        assertThat(fields.find(name)).as(name).isPresent();
        assertThat(fields.value(fields.find(name).orElseThrow()).toString()).isEqualTo(value);
    }

    @Test
    void namesTheSellersByRank() {
        assertThat(fields().text("T14.第1名.名称")).contains("广东衡屿电源技术股份有限公司");
        assertThat(fields().text("P3_第1名_名称")).contains("惠州市");
    }

    @Test
    void everyFigureTheReportPrintsHasAField() {
        FieldCatalogue fields = fields();
        for (StatisticsTable table : desk.report().of(WHOLE).tables()) {
            List<FormField> found = fields.all().stream().filter(one -> one.table() == table.id()).toList();
            List<StatisticsCell> printed = table.id() == ReportTable.SUMMARY
                    ? table.rows().stream().flatMap(row -> summary(table, row)).toList()
                    : table.rows().stream().flatMap(row -> table.cells(row).stream()).toList();

            assertThat(found).as(table.title()).hasSameSizeAs(printed);
            for (int i = 0; i < printed.size(); i++) {
                assertSame(fields.value(found.get(i)), printed.get(i), found.get(i).name());
            }
        }
    }

    // Last year, this year and growth stand in this order in the catalogue; a ratio has no growth.
    private static Stream<StatisticsCell> summary(StatisticsTable table, StatisticsRow row) {
        List<StatisticsCell> cells = table.cells(row);
        return row.key().endsWith("RATIO")
                ? Stream.of(cells.get(1), cells.get(0))
                : Stream.of(cells.get(1), cells.get(0), cells.get(2));
    }

    // Growth as a ratio has three decimals in the report, as a field it is in %: both round the same growth.
    private static void assertSame(FieldValue value, StatisticsCell printed, String name) {
        if (printed.kind() == StatisticsCell.Kind.RATIO && printed.number().isPresent()) {
            assertThat(value.printed().orElseThrow().movePointLeft(2)).as(name)
                    .isCloseTo(printed.number().get(), within(new BigDecimal("0.0006")));
        } else {
            assertThat(value.printed().map(BigDecimal::toPlainString)).as(name)
                    .isEqualTo(printed.number().map(BigDecimal::toPlainString));
        }
    }

    private static FieldCatalogue fields() {
        return new FieldCatalogue(desk.report().of(WHOLE), desk.codes(), TestDesk.TODAY);
    }

    private static Optional<FormField> field(String name) {
        return fields().find(name);
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
        FieldCatalogue fields = fields();

        assertThat(fields.all().size()).isGreaterThan(1000);
        for (FormField field : fields.all()) {
            assertThat(fields.find(field.name())).as(field.name()).contains(field);
            assertThat(fields.find(field.name().replace('.', '_'))).as(field.name()).contains(field);
        }
        forms().fieldList(WHOLE, folder.resolve("字段清单.xlsx"));
        assertThat(folder.resolve("字段清单.xlsx")).isNotEmptyFile();
    }
}
