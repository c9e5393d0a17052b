package techcontract.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.CLERK;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.ReportTable;
import techcontract.testing.TestDesk;

/**
 * The brief of the sample year 2022 says what the workbook beside it says; the workbook is read as a stranger would.
 */
class BriefTest {
    private static final Pattern TEXT = Pattern.compile("<w:t[^>]*>([^<]*)</w:t>");
    private static final Pattern VALUE = Pattern.compile("<c:v>([^<]*)</c:v>");
    private static final int COUNT = 2;
    private static final int COUNT_GROWTH = 3;
    private static final int AMOUNT = 5;
    private static final int SHARE = 7;
    private static final int TECHNOLOGY = 9;

    @TempDir private static Path folder;
    private static List<PackFile> files = List.of();

    @BeforeAll
    static void handIn() {
        try (Desk desk = TestDesk.in(folder.resolve("desk"))) {
            desk.ledgerImport().run(CLERK, TestDesk.ledger(), Optional.empty(), Progress.NONE);
            ReportPeriod year = ReportPeriod.whole(new ReportYear(2022));
            HandIn wanted = new HandIn(year, LastYearSource.COUNTED_NOW, "",
                    desk.report().of(year).table(ReportTable.TYPES).total().thisYear());
            Submission submission = desk.submissions().handIn(CLERK, wanted, Progress.NONE);
            files = desk.submissions().open(submission.id()).files();
        }
    }

    @AfterAll
    static void forget() {
        files = List.of();
    }

    private static byte[] file(String extension) {
        return files.stream().filter(file -> file.name().contains(extension)).findFirst().orElseThrow().content();
    }

    private static String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file("简报.docx")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    private static String words() throws IOException {
        StringBuilder words = new StringBuilder();
        Matcher text = TEXT.matcher(part("word/document.xml"));
        while (text.find()) {
            words.append(text.group(1)).append('\n');
        }
        return words.toString();
    }

    private static List<List<String>> rows(String sheet) throws IOException {
        DataFormatter format = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file("技术合同统计.xlsx")))) {
            Sheet found = book.getSheet(sheet);
            for (Row row : found) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> row(String sheet, String label) throws IOException {
        return rows(sheet).stream().filter(row -> row.getFirst().equals(label)).findFirst().orElseThrow();
    }

    @Test
    void theTotalsAreThoseOfTheWorkbook() throws IOException {
        List<String> total = row("T1 合同类别", "总计");

        assertThat(words()).contains("共登记技术合同 " + total.get(COUNT) + " 项，比上年同期增长 " + total.get(COUNT_GROWTH) + "%")
                .contains("合同成交额 " + total.get(AMOUNT) + " 万元，")
                .contains("技术交易额 " + total.get(TECHNOLOGY) + " 万元，");
        assertThat(total.get(COUNT)).isEqualTo("150");
    }

    @Test
    void everyTypeIsNamedWithItsFigures() throws IOException {
        String words = words();

        for (String type : List.of("技术开发", "技术转让", "技术许可", "技术咨询", "技术服务")) {
            List<String> row = row("T1 合同类别", type);
            assertThat(words).contains(
                    type + " " + row.get(COUNT) + " 项，合同成交额 " + row.get(AMOUNT) + " 万元，占 " + row.get(SHARE) + "%");
        }
    }

    @Test
    void outputAndAbsorptionAreThoseOfTheRegionTables() throws IOException {
        List<String> sellers = row("T10 卖方地区（输出）", "江海区");
        List<String> buyers = row("T11 买方地区（流向）", "本区（江海区）");

        assertThat(words())
                .contains("输出技术（卖方在本地）：" + sellers.get(COUNT) + " 项，合同成交额 " + sellers.get(AMOUNT) + " 万元")
                .contains("吸纳技术（买方在本地）：" + buyers.get(COUNT) + " 项，合同成交额 " + buyers.get(AMOUNT) + " 万元")
                .contains("吸纳只含在本机构登记的合同");
    }

    @Test
    void largeContractsAreThoseOfTheLedger() throws IOException {
        int[] place = {-1};
        List<BigDecimal> large = new ArrayList<>();
        for (List<String> row : rows("台账")) {
            if (row.contains("合同成交额(万元)")) {
                place[0] = row.indexOf("合同成交额(万元)");
            } else if (place[0] >= 0 && row.size() > place[0]) {
                BigDecimal amount = new BigDecimal(row.get(place[0]).replace(",", ""));
                if (amount.compareTo(BigDecimal.valueOf(1000)) >= 0) {
                    large.add(amount);
                }
            }
        }

        assertThat(large).isNotEmpty();
        assertThat(words()).contains("重大合同 " + large.size() + " 项");
        BigDecimal largest = large.stream().max(BigDecimal::compareTo).orElseThrow();
        assertThat(words().replace(",", "")).contains(largest.setScale(2).toPlainString());
    }

    @Test
    void chartsHoldTheNumbersOfTheTable() throws IOException {
        String chart = part("word/charts/chart2.xml");
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(chart);
        while (value.find()) {
            values.add(String.valueOf(value.group(1)));
        }

        for (String type : List.of("技术开发", "技术许可", "技术服务")) {
            List<String> row = row("T1 合同类别", type);
            assertThat(values).contains(type, row.get(AMOUNT).replace(",", ""), row.get(AMOUNT - 1).replace(",", ""));
        }
        assertThat(chart).contains("2021年", "2022年", "externalData");
    }
}
