package techcontract.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.ADMINISTRATOR;
import static techcontract.testing.TestDesk.CLERK;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techcontract.Desk;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractSearch;
import techcontract.contract.ContractStatus;
import techcontract.contract.LedgerPage;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.NonTechnicalKind;
import techcontract.excel.CsvTable;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Severity;
import techcontract.testing.TestDesk;

class LedgerImportTest {
    private static final String HEADINGS = "合同登记编号,项目名称,合同类别,卖方名称,买方名称,签订日期,合同成交额(万元),技术交易额(万元),登记日期\n";

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    // The published totals of 江海区: 36,000 万元 in 2022, 23,000 万元 in the first half of 2023.
    @Test
    void takesTheSampleLedgerInToTheCent() throws IOException {
        LedgerResult result = run(TestDesk.ledger());

        assertThat(result.accepted()).isTrue();
        assertThat(result.fresh()).isEqualTo(365);
        assertThat(year(2022).contractAmount()).isEqualTo(Money.ofYuan("360000000"));
        assertThat(year(2023).contractAmount()).isEqualTo(Money.ofYuan("230000000"));
        try (var expected = Files.newInputStream(TestDesk.sample("expected.csv"))) {
            for (CsvTable.Row row : CsvTable.read(expected)) {
                LedgerPage found = desk.ledger()
                        .search(new ContractSearch("", Optional.empty(),
                                Optional.of(row.get("type")),
                                Optional.of(new ReportYear(Integer.parseInt(row.get("year"))))), 1);
                assertThat(found.count()).isEqualTo(Long.parseLong(row.get("count")));
                assertThat(found.contractAmount()).isEqualTo(Money.ofYuan(row.get("contract_yuan")));
                assertThat(found.technologyAmount()).isEqualTo(Money.ofYuan(row.get("technology_yuan")));
            }
        }
    }

    @Test
    void addsNothingTheSecondTime() {
        run(TestDesk.ledger());

        LedgerResult again = run(TestDesk.ledger());

        assertThat(again.accepted()).isTrue();
        assertThat(again.fresh()).isZero();
        assertThat(again.skipped()).isEqualTo(365);
        assertThat(count()).isEqualTo(365);
    }

    @Test
    void dryRunChangesNothing() {
        LedgerResult result = desk.ledgerImport().dryRun(TestDesk.ledger(), Optional.empty(), Progress.NONE);

        assertThat(result.fresh()).isEqualTo(365);
        assertThat(count()).isZero();
    }

    @Test
    void theNextNumberFollowsTheImportedOnes() throws IOException {
        run(csv(HEADINGS + "2026440701000041,甲项目,委托开发,卖方公司,买方公司,2026-03-02,1,1,2026-03-05\n"));

        String next = desk.database()
                .write(ADMINISTRATOR, "test", writing -> writing.session()
                        .createNativeQuery("select last_number from number_series where name = '2026440701'",
                                Long.class)
                        .getSingleResult())
                .toString();

        assertThat(next).isEqualTo("41");
    }

    @Test
    void readsTheOldXlsWithOtherHeadings() {
        LedgerResult result = run(TestDesk.sample("台账样例2022（旧式表头）.xls"));

        assertThat(result.problems()).filteredOn(problem -> problem.severity() == Severity.ERROR).isEmpty();
        assertThat(result.fresh()).isEqualTo(40);
        assertThat(year(2012).contractAmount()).isEqualTo(Money.ofYuan("79861278.64"));
        assertThat(year(2013).technologyAmount()).isEqualTo(Money.ofYuan("21429164.00"));
    }

    @Test
    void readsTheSameFromGbkAndUtf8() {
        LedgerResult gbk = run(TestDesk.sample("台账样例2012（GBK）.csv"));
        LedgerResult utf8 = run(TestDesk.sample("台账样例2012（UTF-8）.csv"));

        assertThat(gbk.fresh()).isEqualTo(15);
        assertThat(utf8.fresh()).isZero();
        assertThat(utf8.skipped()).isEqualTo(15);
        assertThat(year(2011).contractAmount()).isEqualTo(Money.ofYuan("37983167.53"));
    }

    @Test
    void theUnitIsNeverGuessed() {
        Path file = TestDesk.sample("bad/17-金额表头无单位.xlsx");

        LedgerResult asked = run(file);
        LedgerResult given = desk.ledgerImport()
                .run(CLERK, file, Optional.of(AmountUnit.TEN_THOUSAND_YUAN), Progress.NONE);

        assertThat(asked.unitMissing()).isTrue();
        assertThat(asked.errors()).isEqualTo(2);
        assertThat(given.accepted()).isTrue();
        assertThat(given.fresh()).isPositive();
    }

    @Test
    void aUnitThatContradictsTheHeadingIsRefused() throws IOException {
        Path file = csv(HEADINGS + "2021440701000001,甲,委托开发,卖方公司,买方公司,2021-03-12,1,1,2021-03-15\n");

        LedgerResult result = desk.ledgerImport().run(CLERK, file, Optional.of(AmountUnit.YUAN), Progress.NONE);

        assertThat(result.accepted()).isFalse();
        assertThat(count()).isZero();
    }

    @Test
    void theUnitMayStandInALineAboveTheHeadings() throws IOException {
        run(csv("""
                江海区台账,,,,,,,
                单位：元,,,,,,,
                合同编号,合同名称,合同类型,乙方,甲方,成交额,技术交易额,登记时间
                12440701000007,某项目,开发,研究所,工厂,"1,234,567.89","１０００",2012年3月12日
                """));

        ContractRow row = desk.ledger().search(ContractSearch.ALL, 1).rows().getFirst();
        assertThat(row.contractAmount()).isEqualTo(Money.ofYuan("1234567.89"));
        assertThat(row.technologyAmount()).isEqualTo(Money.ofYuan("1000"));
        assertThat(row.sellerName()).isEqualTo("研究所");
        assertThat(row.buyerName()).isEqualTo("工厂");
        assertThat(row.number()).isEqualTo("12440701000007");
    }

    @ParameterizedTest
    @CsvSource({"2021.03.12", "2021/3/12", "2021年3月12日", "20210312", "2021-3-12", "２０２１-０３-１２"})
    void readsDatesAsPeopleWriteThem(String written) throws IOException {
        run(csv(HEADINGS + "2021440701000001,甲,开发,卖方公司,买方公司," + written + ",1,1,2021-03-15\n"));

        assertThat(desk.ledger().search(ContractSearch.ALL, 1).rows().getFirst().signedOn()).hasToString("2021-03-12");
    }

    @Test
    void theSidesOfAJointDevelopmentMustBeNamed() throws IOException {
        LedgerResult result = run(csv("""
                合同编号,合同名称,合同类型,乙方,甲方,成交额(元),技术交易额(元),登记时间
                12440701000007,某项目,合作开发,研究所,工厂,1,1,2012-03-12
                """));

        assertThat(result.problems())
                .anySatisfy(problem -> assertThat(problem.line()).contains("row 2").contains("合作开发"));
        assertThat(count()).isZero();
    }

    @Test
    void costsNamedInTheRemarkBecomeItems() throws IOException {
        run(csv("""
                项目名称,合同类别,卖方名称,买方名称,成交额(万元),技术交易额(万元),备注
                甲,委托开发,卖方公司,买方公司,100,84.5,"非技术性费用：
                设备购置 12.00 万元
                原材料 3.50 万元"
                """));

        ContractRow row = desk.ledger().search(ContractSearch.ALL, 1).rows().getFirst();
        ContractDraft draft = desk.register().open(row.id()).typed();
        assertThat(row.status()).isEqualTo(ContractStatus.DRAFT);
        assertThat(draft.costs()).extracting(NonTechnicalCost::kind)
                .containsExactly(NonTechnicalKind.EQUIPMENT,
                        NonTechnicalKind.MATERIAL);
        assertThat(draft.nonTechnicalTotal()).isEqualTo(Money.ofYuan("155000"));
    }

    @Test
    void oneWrongRowKeepsTheWholeFileOut() throws IOException {
        LedgerResult result = run(csv(HEADINGS + "2021440701000001,甲,委托开发,卖方公司,买方公司,2021-03-12,1,1,2021-03-15\n"
                + "2021440701000002,乙,委托开发,卖方公司,买方公司,2021-13-12,1,1,2021-03-15\n"));

        assertThat(result.problems()).singleElement()
                .satisfies(
                        problem -> assertThat(problem.line()).startsWith("row 3, column 签订日期: "));
        assertThat(count()).isZero();
    }

    @Test
    void aNumberThatIsTakenByAnotherContractIsRefused() throws IOException {
        run(csv(HEADINGS + "2021440701000001,甲,委托开发,卖方公司,买方公司,2021-03-12,1,1,2021-03-15\n"));

        LedgerResult result = run(csv(HEADINGS + "2021440701000001,甲,委托开发,卖方公司,买方公司,2021-03-12,2,1,2021-03-15\n"));

        assertThat(result.problems()).singleElement()
                .satisfies(
                        problem -> assertThat(problem.line()).contains("10,000.00").contains("20,000.00"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void cancellingLeavesNothingBehind() {
        Progress impatient = new Progress() {
            @Override
            public void at(long done, long total) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> desk.ledgerImport().run(CLERK, TestDesk.ledger(), Optional.empty(), impatient))
                .isInstanceOf(Cancelled.class);

        assertThat(count()).isZero();
    }

    // File, row and column as sample-data/bad/README.md describes them.
    @ParameterizedTest
    @CsvSource({"01-空文件.xlsx,file,", "02-空工作簿.xlsx,file,", "03-只有表头.xlsx,row 1,", "04-文本冒充xlsx.xlsx,file,",
            "05-xls冒充xlsx.xlsx,file,", "06-xlsx冒充xls.xls,file,", "07-截断的压缩包.xlsx,file,", "08-有密码.xlsx,file,",
            "09-压缩炸弹.xlsx,file,", "10-外部实体.xlsx,file,", "11-实体膨胀.xlsx,file,", "14-合并表头.xlsx,row 1,",
            "15-双层表头.xlsx,row 2,", "16-缺少合同类别列.xlsx,row 1,合同类别", "17-金额表头无单位.xlsx,row 1,合同成交额",
            "18-公式错误.xlsx,row 3,合同成交额(万元)", "19-金额带万字.xlsx,row 4,技术交易额(万元)",
            "20-技术交易额大于成交额.xlsx,row 3,技术交易额(万元)", "21-负数金额.xlsx,row 3,合同成交额(万元)",
            "22-日期9999年.xlsx,row 3,有效期止", "23-日期1899年.xlsx,row 4,签订日期", "24-信用代码校验位错.xlsx,row 3,卖方统一社会信用代码",
            "25-未知区划449999.xlsx,row 3,买方所在地(国别)", "26-文件内编号重复.xlsx,row 4,合同登记编号",
            "27-编号存为数字.xlsx,row 3,合同登记编号", "28-编号位数不对.xlsx,row 4,合同登记编号", "29-有编号无登记日期.xlsx,row 3,登记日期",
            "30-未知合同类别.xlsx,row 3,合同类别", "32-引号不配对.csv,file,"})
    void saysWhatIsWrongWithABadFileAndChangesNothing(String file, String place, @Nullable String column) {
        LedgerResult result = run(TestDesk.sample("bad").resolve(file));

        assertThat(result.accepted()).isFalse();
        assertThat(result.problems()).anySatisfy(problem -> assertThat(problem.line())
                .startsWith(column == null ? place : place + ", column " + column + ": "));
        assertThat(result.problems()).allSatisfy(
                problem -> assertThat(problem.reason().toString()).endsWith("。").hasSizeGreaterThan(8));
        assertThat(count()).isZero();
    }

    private LedgerResult run(Path file) {
        return desk.ledgerImport().run(CLERK, file, Optional.empty(), Progress.NONE);
    }

    private long count() {
        return desk.ledger().search(ContractSearch.ALL, 1).count();
    }

    private LedgerPage year(int year) {
        return desk.ledger()
                .search(
                        new ContractSearch("", Optional.empty(), Optional.empty(), Optional.of(new ReportYear(year))),
                        1);
    }

    private Path csv(String text) throws IOException {
        return csv(text, StandardCharsets.UTF_8);
    }

    private Path csv(String text, Charset charset) throws IOException {
        Path file = Files.createTempFile(folder, "ledger", ".csv");
        return Files.writeString(file, text, charset);
    }
}
