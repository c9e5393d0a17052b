package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.CountedContract;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.testing.PastContracts;
import techcontract.testing.TestDesk;

/** The charts of 2025, against the contracts themselves and as the workbook holds them. */
class ReportChartsTest {
    private static final ReportYear YEAR = new ReportYear(2025);

    @TempDir static Path data;
    @TempDir Path folder;
    private static Desk desk;

    @BeforeAll
    static void register() {
        desk = TestDesk.in(data);
        PastContracts contracts = new PastContracts(desk, 11);
        contracts.register(20, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
        contracts.register(60, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        contracts.register(80, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static List<CountedContract> contracts(int year) {
        List<CountedContract> found = new ArrayList<>();
        desk.ledger().count(counting -> {
            counting.each(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), found::add);
            return found.size();
        });
        return found;
    }

    private static BigDecimal tenThousands(List<CountedContract> contracts) {
        BigDecimal yuan = contracts.stream()
                .map(CountedContract::contractAmount)
                .map(Money::yuan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return yuan.divide(BigDecimal.valueOf(10_000), 2, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> numbers(ReportChart chart, int series) {
        return chart.series().get(series).numbers().stream().map(cell -> cell.number().orElseThrow()).toList();
    }

    @Test
    void showsQuartersOfBothYears() {
        ReportChart quarters = ReportCharts.of(desk.report().of(YEAR), Measure.CONTRACT_AMOUNT).get(1);

        assertThat(quarters.categories()).containsExactly("第一季度", "第二季度", "第三季度", "第四季度");
        for (int series = 0; series < 2; series++) {
            List<CountedContract> year = contracts(2024 + series);
            List<BigDecimal> expected = IntStream.range(0, 4)
                    .mapToObj(quarter -> tenThousands(year.stream()
                            .filter(contract -> (contract.registeredOn().getMonthValue() - 1) / 3 == quarter)
                            .toList()))
                    .toList();

            assertThat(numbers(quarters, series)).isEqualTo(expected);
        }
    }

    @Test
    void showsFiveYearsAndThoseWithoutContracts() {
        ReportChart years = ReportCharts.of(desk.report().of(YEAR), Measure.COUNT).getLast();

        assertThat(years.categories()).containsExactly("2021年", "2022年", "2023年", "2024年", "2025年");
        assertThat(numbers(years, 0)).extracting(BigDecimal::intValueExact).containsExactly(20, 0, 0, 60, 80);
    }

    @Test
    void drawsTheWorkbooksChartsFromCellsThatHoldTheSameNumbers() throws IOException {
        Path file = folder.resolve("年报.xlsx");
        YearlyReport.Result result = desk.report().export(YEAR, file, Progress.NONE);
        List<ReportChart> expected = ReportCharts.of(result, Measure.CONTRACT_AMOUNT);

        try (InputStream bytes = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(bytes)) {
            XSSFSheet sheet = book.getSheet("图表");
            List<XSSFChart> drawn = sheet.getDrawingPatriarch().getCharts();

            assertThat(drawn).extracting(chart -> chart.getTitleText().toString())
                    .containsExactlyElementsOf(expected.stream().map(ReportChart::title).toList());
            for (int i = 0; i < drawn.size(); i++) {
                XDDFChartData content = drawn.get(i).getChartSeries().getFirst();
                for (int series = 0; series < content.getSeriesCount(); series++) {
                    String cells = content.getSeries(series).getValuesData().getFormula();

                    assertThat(held(sheet, cells)).as(cells)
                            .usingElementComparator(BigDecimal::compareTo)
                            .isEqualTo(numbers(expected.get(i), series));
                }
            }
        }
    }

    private static List<BigDecimal> held(Sheet sheet, String cells) {
        String[] ends = cells.substring(cells.indexOf('!') + 1).split(":", -1);
        CellReference first = new CellReference(ends[0]);
        CellReference last = new CellReference(ends[ends.length - 1]);
        return IntStream.rangeClosed(first.getRow(), last.getRow())
                .mapToObj(row -> BigDecimal.valueOf(sheet.getRow(row).getCell(first.getCol()).getNumericCellValue()))
                .toList();
    }

    @Test
    void leavesTheDetailLedgerOutWhenOnlyTablesAreWanted() throws IOException {
        Path file = folder.resolve("报表.xlsx");
        desk.report().exportTables(YEAR, file, Progress.NONE);

        try (InputStream bytes = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(bytes)) {
            assertThat(book.getSheet("台账")).isNull();
            assertThat(book.getSheet("图表")).isNotNull();
            assertThat(book.getSheet("校验")).isNotNull();
        }
    }
}
