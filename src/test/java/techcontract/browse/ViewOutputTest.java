package techcontract.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.LedgerKeys;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.testing.PastContracts;
import techcontract.testing.TestDesk;

/** What leaves the grid: workbook, pages and clipboard, read with the libraries of others. */
class ViewOutputTest {
    private static final List<View.Shown> COLUMNS = List.of(new View.Shown("amount", 110),
            new View.Shown("number", 150), new View.Shown("project", 200), new View.Shown("registered", 90));
    @TempDir private Path folder;
    private Desk desk;
    private LedgerBrowser browser;
    private LedgerKeys keys = LedgerKeys.NONE;

    @BeforeEach
    void fill() {
        desk = TestDesk.in(folder);
        new PastContracts(desk, 11).register(120, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1));
        browser = desk.browser();
        keys = browser.keys(new GridQuery("", List.of(), List.of(new SortKey("amount", true))), Progress.NONE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void exportsExactlyTheView() throws IOException {
        Path file = folder.resolve("view.xlsx");

        new ViewSheet(browser).write(file, "台账", "全部合同", COLUMNS, keys.ids(0, keys.size()), Progress.NONE);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("成交额(万元)");
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("登记日期");
            assertThat(sheet.getLastRowNum()).isEqualTo(2 + 120);
            double before = Double.MAX_VALUE;
            for (int row = 3; row <= sheet.getLastRowNum(); row++) {
                var contract = desk.register().open(keys.id(row - 3));
                double amount = sheet.getRow(row).getCell(0).getNumericCellValue();
                assertThat(amount).isLessThanOrEqualTo(before)
                        .isEqualTo(contract.typed().price().amount().orElseThrow().yuan().doubleValue() / 10000,
                                org.assertj.core.data.Offset.offset(1e-9));
                assertThat(sheet.getRow(row).getCell(1).getStringCellValue())
                        .isEqualTo(contract.registrationNumber().orElseThrow());
                assertThat(sheet.getRow(row).getCell(3).getLocalDateTimeCellValue().toLocalDate())
                        .isEqualTo(contract.registeredOn().orElseThrow());
                before = amount;
            }
        }
    }

    @Test
    void leavesNoFileWhenCancelled() {
        Path file = folder.resolve("cancelled.xlsx");
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> new ViewSheet(browser).write(file, "台账", "", COLUMNS, keys.ids(0, 120), cancelled))
                .isInstanceOf(Cancelled.class);

        assertThat(file).doesNotExist();
    }

    @Test
    void printsTheHeadingsOnEveryPage() throws IOException {
        byte[] pdf = new ViewPaper(browser).pdf("台账", "全部合同", COLUMNS, keys.ids(0, 120), keys.sums(), Progress.NONE);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document)).contains("项目名称", "第 " + page + " 页，共");
            }
            String all = new PDFTextStripper().getText(document);
            for (int row = 0; row < 120; row++) {
                assertThat(all).contains(desk.register().open(keys.id(row)).registrationNumber().orElseThrow());
            }
            assertThat(all).contains(keys.sums()
                    .contractAmount()
                    .tenThousands()
                    .toBigInteger()
                    .toString()
                    .substring(
                            keys.sums().contractAmount().tenThousands().toBigInteger().toString().length() - 3));
        }
    }

    @Test
    void copiesNumbersPlainAndFormulasHarmless() {
        GridColumns columns = browser.columns();
        GridCopy copy = new GridCopy(List.of(columns.of("number"), columns.of("project"), columns.of("amount"),
                columns.of("signed")));

        copy.row(new GridRow(1, Map.of("number", "2026440704000001", "project", "=1+1\t<乙>", "amount",
                Money.ofYuan("12345678.90"), "signed", LocalDate.of(2026, 3, 1))));

        assertThat(copy.lines()).isEqualTo("""
                编号\t项目名称\t成交额(万元)\t签订日期
                2026440704000001\t'=1+1 <乙>\t1234.56789\t2026-03-01
                """);
        assertThat(copy.table())
                .contains("<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">2026440704000001</td>")
                .contains("&lt;乙&gt;")
                .contains("<td>1234.56789</td>");
        for (String begun : List.of("+86", "-2+3", "@SUM(A1)")) {
            GridCopy one = new GridCopy(List.of(columns.of("project")));
            one.row(new GridRow(1, Map.of("project", begun)));
            assertThat(one.lines()).endsWith("\n'" + begun + "\n");
        }
    }
}
