package techcontract.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.codes.CodeTable;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractSearch;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.testing.TestDesk;

/** Lays exports against the sample ledger that were changed in one known way each. */
class ReconciliationTest {
    private static final ReportYear YEAR = new ReportYear(2022);

    @TempDir private static Path folder;
    private static Desk desk;
    private static List<ContractRow> ours;

    /** A line of the province's export, as text and numbers. */
    private static final class Line {
        private CellValue number;
        private final String project;
        private final String seller;
        private final String buyer;
        private String type;
        private BigDecimal amount;
        private BigDecimal technology;
        private String status = "已登记";

        Line(ContractRow row) {
            number = CellValue.text(Objects.requireNonNull(row.number()));
            project = row.projectName();
            seller = Objects.requireNonNull(row.sellerName());
            buyer = Objects.requireNonNull(row.buyerName());
            type = desk.codes().of(CodeTable.CONTRACT_TYPE).topOf(row.typeKey()).orElseThrow().name();
            amount = Objects.requireNonNull(row.contractAmount()).yuan();
            technology = Objects.requireNonNull(row.technologyAmount()).yuan();
        }

        List<CellValue> cells() {
            return List.of(number, CellValue.text(project), CellValue.text(type), CellValue.text(seller),
                    CellValue.text(buyer), CellValue.exactAmount(amount), CellValue.exactAmount(technology),
                    CellValue.text(status));
        }
    }

    @BeforeAll
    static void importSample() {
        desk = TestDesk.in(folder.resolve("desk"));
        desk.ledgerImport().run(TestDesk.CLERK, TestDesk.ledger(), Optional.empty(), Progress.NONE);
        ours = desk.ledger()
                .search(new ContractSearch("", Optional.empty(), Optional.empty(), Optional.of(YEAR)), 1000)
                .rows()
                .stream()
                .sorted(Comparator.comparing(row -> String.valueOf(row.number())))
                .toList();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static List<Line> export() {
        return new ArrayList<>(ours.stream().map(Line::new).toList());
    }

    private static Path write(String name, List<Line> lines, String unit) {
        Path file = folder.resolve(name);
        try (SheetWriter writer = new SheetWriter()) {
            SheetPage page = writer.page("合同", PageLayout.landscape(20, 20, 20, 20, 20, 20, 20, 20));
            page.headings(Heading.of("合同登记编号"), Heading.of("项目名称"), Heading.of("合同类别"), Heading.of("卖方名称"),
                    Heading.of("买方名称"), Heading.of("合同成交额(" + unit + ")"), Heading.of("技术交易额(" + unit + ")"),
                    Heading.of("登记状态"));
            lines.forEach(line -> page.row(line.cells()));
            writer.save(file);
        }
        return file;
    }

    private static ReconciliationResult compare(Path file) {
        Reconciliation reconciliation = desk.reconciliation();
        return reconciliation.compare(file, reconciliation.columns(file), Optional.of(YEAR), Progress.NONE);
    }

    @Test
    void findsNothingBetweenTheSameContracts() {
        ReconciliationResult result = compare(write("same.xlsx", export(), "元"));

        assertThat(result.findings()).isEmpty();
        assertThat(result.agreed()).isEqualTo(150);
        assertThat(result.ours().amount()).isEqualTo(Money.ofYuan("360000000.00"));
        assertThat(result.theirs()).isEqualTo(result.ours());
    }

    @Test
    void namesEveryDifferenceOnceAndExplainsTheSum() {
        List<Line> lines = export();
        lines.get(1).amount = lines.get(1).amount.add(new BigDecimal("100"));
        lines.get(2).technology = lines.get(2).technology.subtract(new BigDecimal("0.01"));
        lines.get(3).type = lines.get(3).type.equals("技术咨询") ? "技术开发" : "技术咨询";
        lines.get(4).status = "已注销";
        lines.get(5).number = CellValue.count(Long.parseLong(number(5)));
        lines.get(6).number = CellValue.empty();
        lines.add(new Line(ours.get(7)));
        Line strange = new Line(ours.get(8));
        strange.number = CellValue.text("2022440799999999");
        strange.amount = new BigDecimal("5000");
        strange.technology = new BigDecimal("4000");
        lines.add(strange);
        lines.removeFirst();

        ReconciliationResult result = compare(write("changed.xlsx", lines, "元"));

        assertThat(result.findings()).extracting(Finding::kind, Finding::number)
                .containsExactlyInAnyOrder(tuple(FindingKind.MISSING_THERE, number(0)),
                        tuple(FindingKind.AMOUNT, number(1)), tuple(FindingKind.TECHNOLOGY_AMOUNT, number(2)),
                        tuple(FindingKind.TYPE, number(3)), tuple(FindingKind.STATUS, number(4)),
                        tuple(FindingKind.DUPLICATE, number(7)),
                        tuple(FindingKind.MISSING_HERE, "2022440799999999"));
        Money missing = amount(0);
        Money cancelled = amount(4);
        Money twice = amount(7);
        assertThat(result.difference().amount()).isEqualTo(missing.minus(Money.ofYuan("100"))
                .plus(cancelled)
                .minus(twice)
                .minus(Money.ofYuan("5000")));
        assertThat(result.unexplained()).isEqualTo(ReconciliationResult.Sum.ZERO);
        assertThat(result.findings()).allSatisfy(finding -> assertThat(finding.remedy().toString()).contains("请"));
        assertThat(result.notes()).extracting(Message::key).contains("province.note.prefix");
        assertThat(result.agreed()).isEqualTo(150 - 5);
    }

    private static org.assertj.core.groups.Tuple tuple(FindingKind kind, String number) {
        return org.assertj.core.groups.Tuple.tuple(kind, number);
    }

    private static String number(int place) {
        return Objects.requireNonNull(ours.get(place).number());
    }

    private static Money amount(int place) {
        return Objects.requireNonNull(ours.get(place).contractAmount());
    }

    @Test
    void takesAmountsRoundedToTenThousandsForTheSame() {
        List<Line> lines = export();
        BigDecimal written = BigDecimal.ZERO;
        for (Line line : lines) {
            line.amount = line.amount.movePointLeft(4).setScale(2, java.math.RoundingMode.HALF_UP);
            line.technology = line.technology.movePointLeft(4).setScale(2, java.math.RoundingMode.HALF_UP);
            written = written.add(line.amount);
        }
        lines.get(9).amount = lines.get(9).amount.add(new BigDecimal("0.01"));

        ReconciliationResult result = compare(write("rounded.xlsx", lines, "万元"));

        assertThat(result.findings()).extracting(Finding::kind, Finding::number)
                .containsExactly(tuple(FindingKind.AMOUNT, number(9)));
        Money rest = Money.ofYuan("360000000.00").minus(new Money(written.movePointRight(4)));
        Finding changed = result.findings().getFirst();
        assertThat(result.rounding().amount().plus(changed.amountDelta()).plus(Money.ofYuan("100"))).isEqualTo(rest);
        assertThat(result.unexplained()).isEqualTo(ReconciliationResult.Sum.ZERO);
    }

    @Test
    void guessesAtASlipOfUnits() {
        List<Line> lines = export();
        lines.get(9).amount = lines.get(9).amount.movePointLeft(4).setScale(2, java.math.RoundingMode.HALF_UP);
        boolean exact = lines.get(9).amount.movePointRight(4).compareTo(amount(9).yuan()) == 0;

        Finding slip = compare(write("slip.xlsx", lines, "元")).findings().getFirst();

        assertThat(slip.remedy().toString().contains("一万倍")).isEqualTo(exact);
    }

    @Test
    void readsExportsWithStrangeHeadingsOnceChosen() throws Exception {
        StringBuilder csv = new StringBuilder("编码,名字,出让,受让,钱\n");
        for (ContractRow row : ours) {
            csv.append('\t')
                    .append(row.number())
                    .append(',')
                    .append(row.projectName())
                    .append(',')
                    .append(row.sellerName())
                    .append(',')
                    .append(row.buyerName())
                    .append(',')
                    .append(amount(ours.indexOf(row)).yuan())
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("strange.csv"), csv.append("合计,,,,360000000\n"),
                Charset.forName("GB18030"));
        Reconciliation reconciliation = desk.reconciliation();
        ColumnChoice found = reconciliation.columns(file);
        assertThat(found.remembered()).isFalse();
        assertThatThrownBy(() -> reconciliation.compare(file, found, Optional.of(YEAR), Progress.NONE))
                .isInstanceOf(Refused.class);
        ColumnChoice chosen = found.with(ProvinceColumn.NUMBER, Optional.of(0))
                .with(ProvinceColumn.PROJECT, Optional.of(1))
                .with(ProvinceColumn.AMOUNT, Optional.of(4))
                .in(ProvinceColumn.AMOUNT, AmountUnit.YUAN);

        reconciliation.remember(TestDesk.CLERK, chosen);

        ColumnChoice again = reconciliation.columns(file);
        assertThat(again.remembered()).isTrue();
        ReconciliationResult result = reconciliation.compare(file, again, Optional.of(YEAR), Progress.NONE);
        assertThat(result.findings()).isEmpty();
        assertThat(result.agreed()).isEqualTo(150);
        assertThat(result.technologyCompared()).isFalse();
    }

    @Test
    void saysWhatToDoAboutContractsOfAnotherYear() {
        List<Line> lines = export();
        ContractRow other = desk.ledger()
                .search(new ContractSearch("", Optional.empty(), Optional.empty(), Optional.of(new ReportYear(2021))),
                        1)
                .rows()
                .getFirst();
        lines.add(new Line(other));

        ReconciliationResult result = compare(write("years.xlsx", lines, "元"));

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.YEAR);
            assertThat(finding.contractId()).contains(other.id());
        });
        assertThat(result.unexplained()).isEqualTo(ReconciliationResult.Sum.ZERO);
    }

    @Test
    void leavesOutWhatBothSidesRegisteredInAnotherYear() throws Exception {
        StringBuilder csv = new StringBuilder("合同登记编号,项目名称,合同成交额(元),登记日期\n");
        List<ContractRow> all = desk.ledger().search(ContractSearch.ALL, 1000).rows();
        all.forEach(row -> csv.append(row.number())
                .append(',')
                .append(row.projectName())
                .append(',')
                .append(Objects.requireNonNull(row.contractAmount()).yuan())
                .append(',')
                .append(row.registeredOn())
                .append('\n'));
        Path file = Files.writeString(folder.resolve("all-years.csv"), csv);

        ReconciliationResult result = compare(file);

        assertThat(all).hasSize(365);
        assertThat(result.findings()).isEmpty();
        assertThat(result.agreed()).isEqualTo(150);
        assertThat(result.theirs().amount()).isEqualTo(Money.ofYuan("360000000.00"));
        assertThat(result.notes()).extracting(Message::toString).anyMatch(note -> note.startsWith("有 215 份合同"));
    }

    @Test
    void writesTheResultAsAWorkbook() throws Exception {
        List<Line> lines = export();
        lines.removeFirst();
        ReconciliationResult result = compare(write("less.xlsx", lines, "元"));
        Path file = folder.resolve("对账.xlsx");

        desk.reconciliation().export(TestDesk.CLERK, result, file);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var findings = book.getSheet("差异清单");
            List<String> row = IntStream.range(1, 4).mapToObj(i -> findings.getRow(2).getCell(i).toString()).toList();
            assertThat(row).containsExactly("省里没有", number(0), ours.getFirst().projectName());
            assertThat(findings.getRow(2).getCell(8).getNumericCellValue())
                    .isEqualTo(amount(0).yuan().doubleValue());
            assertThat(book.getSheet("对账汇总").getRow(3).getCell(2).getNumericCellValue()).isEqualTo(360000000.0);
        }
    }
}
