package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.bureau.Bureau;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.storage.DatabaseLocation;
import techcontract.testing.PastContracts;

/** The report of 2025, a year that is over, and of 2026, which runs until the 20th of May. */
class YearlyReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final ReportYear OVER = new ReportYear(2025);
    private static final ReportYear RUNNING = new ReportYear(2026);
    private static final int AMOUNT = 19;
    private static final int TECHNOLOGY_AMOUNT = 20;

    @TempDir static Path data;
    @TempDir Path folder;
    private static Desk desk;

    @BeforeAll
    static void register() {
        desk = Desk.open(new DatabaseLocation(data),
                Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        PastContracts contracts = new PastContracts(desk, 7);
        contracts.register(250, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        contracts.register(30, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 5, 20));
        contracts.register(320, LocalDate.of(2025, 5, 21), LocalDate.of(2025, 12, 31));
        contracts.register(40, LocalDate.of(2026, 1, 1), TODAY);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private Path file() {
        return folder.resolve("年报.xlsx");
    }

    private XSSFWorkbook exported(ReportYear year) throws IOException {
        desk.report().export(year, file(), Progress.NONE);
        try (InputStream bytes = Files.newInputStream(file())) {
            return new XSSFWorkbook(bytes);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(shown(cell)));
        return texts;
    }

    private static String shown(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString()
                : cell.getStringCellValue();
    }

    private static String shown(StatisticsCell cell) {
        return switch (cell.kind()) {
            case PERCENT_TEXT, RATIO -> cell.toString();
            default -> cell.number().map(number -> number.stripTrailingZeros().toPlainString()).orElse("—");
        };
    }

    private static Row headingRow(XSSFSheet sheet, String first) {
        for (Row row : sheet) {
            if (shown(row.getCell(0)).equals(first)) {
                return row;
            }
        }
        throw new AssertionError("no heading " + first + " in " + sheet.getSheetName());
    }

    @Test
    void writesEveryTableAsItIsOnScreen() throws IOException {
        YearlyReport.Result screen = desk.report().of(OVER);

        try (XSSFWorkbook book = exported(OVER)) {
            for (StatisticsTable table : screen.tables()) {
                XSSFSheet sheet = book.getSheet(table.title());
                boolean numbered = table.id().isNumbered();
                boolean grouped = table.columns().stream().anyMatch(column -> !column.group().isEmpty());
                int top = headingRow(sheet, numbered ? "序号" : table.rowHeading()).getRowNum() + (grouped ? 2 : 1);
                for (int i = 0; i < table.rows().size(); i++) {
                    StatisticsRow row = table.rows().get(i);
                    List<String> expected = new ArrayList<>();
                    if (numbered) {
                        expected.add(row.kind() == StatisticsRow.Kind.PART && !row.key().equals("others")
                                ? Integer.toString(i + 1)
                                : "");
                    }
                    expected.add(row.label());
                    table.cells(row).forEach(cell -> expected.add(shown(cell)));

                    assertThat(texts(sheet.getRow(top + i))).as(table.title()).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void countsAsManyContractsAsWereRegistered() {
        YearlyReport.Result result = desk.report().of(OVER);

        assertThat(result.check().balances()).isTrue();
        assertThat(result.table(ReportTable.TYPES).total().thisYear().count()).isEqualTo(350);
        assertThat(result.table(ReportTable.TYPES).total().lastYear().count()).isEqualTo(250);
    }

    @Test
    void comparesARunningYearWithTheSameDaysOfLastYear() {
        YearlyReport.Result result = desk.report().of(RUNNING);

        assertThat(result.period().label()).isEqualTo("2026年1月1日至5月20日");
        assertThat(result.table(ReportTable.TYPES).total().thisYear().count()).isEqualTo(40);
        assertThat(result.table(ReportTable.TYPES).total().lastYear().count()).isEqualTo(30);
        assertThat(result.table(ReportTable.MONTHS).parts()).hasSize(5);
        assertThat(result.check().balances()).isTrue();
    }

    @Test
    void reportsAYearWithoutAnyContract() throws IOException {
        try (XSSFWorkbook book = exported(new ReportYear(2019))) {
            assertThat(texts(headingRow(book.getSheet("T1 合同类别"), "总计"))).containsExactly("总计", "0", "0", "—", "0", "0",
                    "—", "—", "0", "0", "—");
        }
    }

    @Test
    void namesYearsAndUnitsInTheHeadings() throws IOException {
        try (XSSFWorkbook book = exported(OVER)) {
            XSSFSheet sheet = book.getSheet("T1 合同类别");
            Row upper = headingRow(sheet, "合同类别");

            assertThat(shown(sheet.getRow(0).getCell(0))).isEqualTo("江海区科学技术局2025年技术合同登记统计表");
            assertThat(shown(sheet.getRow(2).getCell(0))).isEqualTo("单位：项、万元");
            assertThat(texts(upper)).filteredOn(text -> !text.isEmpty())
                    .containsExactly("合同类别", "交易量(项)", "合同成交额(万元)", "技术交易额(万元)");
            assertThat(texts(sheet.getRow(upper.getRowNum() + 1))).containsExactly("", "2024年", "2025年", "增长率(%)",
                    "2024年", "2025年", "增长率(%)", "占比(%)", "2024年", "2025年", "增长率(%)");
        }
    }

    @Test
    void printsEveryTableOnA4AcrossUnderItsHeadings() throws IOException {
        try (XSSFWorkbook book = exported(OVER)) {
            for (ReportTable table : ReportTable.values()) {
                XSSFSheet sheet = book.getSheet(table.title());

                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getRepeatingRows()).isNotNull();
            }
        }
    }

    @Test
    void writesTheDetailLedgerExactToTheCent() throws IOException {
        Figures total = desk.report().of(OVER).table(ReportTable.SUMMARY).total().thisYear();

        try (XSSFWorkbook book = exported(OVER)) {
            XSSFSheet sheet = book.getSheet("台账");
            BigDecimal amount = BigDecimal.ZERO;
            BigDecimal technology = BigDecimal.ZERO;
            for (int i = 2; i <= sheet.getLastRowNum(); i++) {
                amount = amount.add(new BigDecimal(shown(sheet.getRow(i).getCell(AMOUNT))));
                technology = technology.add(new BigDecimal(shown(sheet.getRow(i).getCell(TECHNOLOGY_AMOUNT))));
            }

            assertThat(sheet.getLastRowNum() - 1L).isEqualTo(total.count());
            assertThat(amount).isEqualByComparingTo(total.contractAmount().exactTenThousands());
            assertThat(technology).isEqualByComparingTo(total.technologyAmount().exactTenThousands());
        }
    }

    @Test
    void listsEveryComparisonOfTheCheck() throws IOException {
        YearlyReport.Result result = desk.report().export(OVER, file(), Progress.NONE);

        try (XSSFWorkbook book = exported(OVER)) {
            XSSFSheet sheet = book.getSheet("校验");
            int top = headingRow(sheet, "表").getRowNum() + 2;
            for (int i = 0; i < result.check().lines().size(); i++) {
                assertThat(texts(sheet.getRow(top + i))).endsWith("平").contains(result.check().lines().get(i).what());
            }
        }
    }

    @Test
    void writesNoFileWhenATableDoesNotFoot() throws IOException {
        YearlyReport.Result result = desk.report().of(OVER);
        Figures wrong = result.table(ReportTable.TYPES)
                .total()
                .thisYear()
                .plus(new Figures(1, Money.ofYuan("120000.00"), Money.ZERO));
        ReportCheck check = ReportCheck.of(result.period(), result.tables(),
                new LedgerTotals(wrong, result.table(ReportTable.TYPES).total().lastYear()));

        try (ReportWorkbook workbook = new ReportWorkbook(result.period(), Bureau.FIRST, desk.codes())) {
            assertThatThrownBy(() -> workbook.save(file(), wrongly(result, check), List.of()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("T4 技术领域：2025年各行合计成交额比台账少 120,000.00 元（1 项）");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static YearlyReport.Result wrongly(YearlyReport.Result result, ReportCheck check) {
        return new YearlyReport.Result(result.period(), result.bureau(), result.lastYear(), result.tables(),
                result.adjustments(),
                result.years(), check);
    }

    @Test
    void keepsTheOldFileWhenTheUserStops() throws IOException {
        Files.writeString(file(), "old");

        assertThatThrownBy(() -> desk.report().export(OVER, file(), new Stopped())).isInstanceOf(Cancelled.class);
        assertThat(file()).hasContent("old");
    }

    /** A user who stops at once. */
    private static final class Stopped implements Progress {
        @Override
        public void at(long done, long total) {
            throw new AssertionError("went on");
        }

        @Override
        public boolean cancelled() {
            return true;
        }
    }
}
