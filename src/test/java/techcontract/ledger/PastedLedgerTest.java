package techcontract.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.CLERK;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.codes.CodeTable;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractSearch;
import techcontract.excel.SheetRow;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.testing.TestDesk;

class PastedLedgerTest {
    private static final String HEADINGS = "合同登记编号\t项目名称\t合同类别\t卖方名称\t买方名称\t签订日期\t合同成交额(万元)\t技术交易额(万元)\t登记日期\t备注\r\n";
    private static final String GOOD = "2021440701000001\t甲项目\t委托开发\t卖方公司\t买方公司\t2021/3/12\t12.5\t12.5\t2021/3/15\t\r\n";
    // 对方写甲方给的款, 编号 without a name anybody knows
    private static final String OWN = "号\t干什么\t哪类\t我方\t对方\t哪天签\t总钱\t技术钱\t哪天登\r\n";
    private static final String OWN_ROW = "2021440701000007\t丙项目\t开发类别\t卖方公司\t买方公司\t2021-3-1\t3\t2\t2021-3-2\r\n";

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    @Test
    void takesAPastedBlockInWithItsQuotesAndLineBreaks() {
        LedgerResult result = run(HEADINGS + GOOD
                + "2021440701000002\t\"乙\"项目\t技术服务\t卖方公司\t买方公司\t2021/3/12\t1,000.25\t1,000.25\t2021/3/16\t\"一\n\"\"二\"\"\"\r\n");

        assertThat(result.problems()).isEmpty();
        assertThat(result.fresh()).isEqualTo(2);
        ContractRow second = desk.ledger().search(ContractSearch.ALL, 2).rows().getFirst();
        assertThat(second.projectName()).isEqualTo("\"乙\"项目");
        assertThat(second.contractAmount()).isEqualTo(Money.ofYuan("10002500"));
        assertThat(desk.register().open(second.id()).typed().supplement().remark()).isEqualTo("一\n\"二\"");
    }

    @Test
    void aBlockWithoutHeadingsIsGuessedOnlyWhereItIsCertain() {
        LedgerPreview preview = preview(GOOD + GOOD.replace("000001\t甲", "000002\t乙").replace("12.5\t12.5", "13\t12"));

        assertThat(preview.recognised()).isFalse();
        assertThat(preview.result().accepted()).isFalse();
        LedgerLayout layout = preview.layout();
        assertThat(layout.headed()).isFalse();
        assertThat(layout.columns().places()).isEqualTo(Map.of(LedgerColumn.NUMBER, 0, LedgerColumn.TYPE, 2,
                LedgerColumn.AMOUNT, 6, LedgerColumn.TECHNOLOGY_AMOUNT, 7));
        assertThat(layout.columns().units()).isEmpty();
        assertThat(layout.problems().all()).extracting(problem -> problem.field())
                .containsExactlyInAnyOrder("PROJECT", "SELLER", "BUYER", "AMOUNT", "TECHNOLOGY_AMOUNT");
    }

    @Test
    void aBlockWithoutHeadingsIsTakenInOnceItsColumnsAreChosen() {
        LedgerPreview preview = preview(GOOD);
        LedgerLayout chosen = preview.layout()
                .with(0, Optional.of(LedgerColumn.NUMBER))
                .with(1, Optional.of(LedgerColumn.PROJECT))
                .with(2, Optional.of(LedgerColumn.TYPE))
                .with(3, Optional.of(LedgerColumn.SELLER))
                .with(4, Optional.of(LedgerColumn.BUYER))
                .with(8, Optional.of(LedgerColumn.REGISTERED))
                .in(LedgerColumn.AMOUNT, AmountUnit.YUAN)
                .in(LedgerColumn.TECHNOLOGY_AMOUNT, AmountUnit.YUAN);
        assertThat(chosen.problems().all()).isEmpty();

        LedgerResult result = desk.ledgerImport()
                .run(CLERK, intake(GOOD).by(chosen), Progress.NONE);

        assertThat(result.problems()).isEmpty();
        ContractRow row = desk.ledger().search(ContractSearch.ALL, 1).rows().getFirst();
        assertThat(row.contractAmount()).isEqualTo(Money.ofYuan("12.50"));
        assertThat(row.buyerName()).isEqualTo("买方公司");
        assertThat(row.signedOn()).isNull();
    }

    @Test
    void aLayoutIsKnownAgainAfterTheDeskWasClosed() {
        LedgerPreview before = preview(OWN + OWN_ROW);
        assertThat(before.recognised()).isFalse();
        desk.layouts().remember(CLERK, own(before.layout()).named("所里的台账"));
        desk.close();
        desk = TestDesk.in(folder);

        LedgerPreview after = preview(OWN + OWN_ROW);

        assertThat(after.recognised()).isTrue();
        assertThat(after.layout().name()).isEqualTo("所里的台账");
        assertThat(after.layout().column(3)).contains(LedgerColumn.SELLER);
        assertThat(after.result().problems()).singleElement()
                .satisfies(problem -> assertThat(problem.reason().key()).isEqualTo("ledger.code"));
        assertThat(after.unknownWords()).containsExactly(
                new UnknownWord(LedgerColumn.TYPE, CodeTable.CONTRACT_TYPE, "开发类别"));
    }

    @Test
    void aForgottenLayoutIsAskedForAgain() {
        LedgerLayout layout = own(preview(OWN + OWN_ROW).layout()).named("所里的台账");
        desk.layouts().remember(CLERK, layout);

        desk.layouts().forget(CLERK, layout);

        assertThat(preview(OWN + OWN_ROW).recognised()).isFalse();
    }

    @Test
    void aWordMeansWhatWasChosenForIt() {
        LedgerLayout layout = own(preview(OWN + OWN_ROW).layout())
                .meaning(CodeTable.CONTRACT_TYPE, "开发类别", "11")
                .named("所里的台账");
        desk.layouts().remember(CLERK, layout);

        LedgerResult result = run(OWN + OWN_ROW);

        assertThat(result.problems()).isEmpty();
        ContractRow row = desk.ledger().search(ContractSearch.ALL, 1).rows().getFirst();
        assertThat(desk.register().open(row.id()).typed().subject().appliedTypeKey()).isEqualTo("11");
        assertThat(row.contractAmount()).isEqualTo(Money.ofYuan("30000"));
    }

    private static LedgerLayout own(LedgerLayout layout) {
        return layout.with(0, Optional.of(LedgerColumn.NUMBER))
                .with(1, Optional.of(LedgerColumn.PROJECT))
                .with(2, Optional.of(LedgerColumn.TYPE))
                .with(3, Optional.of(LedgerColumn.SELLER))
                .with(4, Optional.of(LedgerColumn.BUYER))
                .with(5, Optional.of(LedgerColumn.SIGNED))
                .with(6, Optional.of(LedgerColumn.AMOUNT))
                .with(7, Optional.of(LedgerColumn.TECHNOLOGY_AMOUNT))
                .with(8, Optional.of(LedgerColumn.REGISTERED))
                .in(LedgerColumn.AMOUNT, AmountUnit.TEN_THOUSAND_YUAN)
                .in(LedgerColumn.TECHNOLOGY_AMOUNT, AmountUnit.TEN_THOUSAND_YUAN);
    }

    @Test
    void aCellIsCorrectedOnItsWayInAndSoTheTrailSays() {
        String block = HEADINGS + GOOD.replace("2021/3/12", "2021/13/12");
        LedgerPreview preview = preview(block);
        PreviewRow wrong = preview.rows().get(1);
        assertThat(wrong.state()).isEqualTo(RowState.WRONG);
        assertThat(preview.wrongRows()).isEqualTo(1);
        assertThat(preview.result().problems()).singleElement()
                .satisfies(problem -> assertThat(preview.place(problem)).contains(5));

        LedgerCorrections still = LedgerCorrections.NONE.with(wrong.source(), 5, "2021/14/1");
        assertThat(preview.recheck(wrong, still)).hasSize(1);
        LedgerCorrections corrected = still.with(wrong.source(), 5, "2021-03-11");
        assertThat(preview.recheck(wrong, corrected)).isEmpty();
        assertThat(corrected.count()).isEqualTo(1);

        LedgerResult result = desk.ledgerImport().run(CLERK, intake(block).with(corrected), Progress.NONE);

        assertThat(result.fresh()).isEqualTo(1);
        assertThat(desk.ledger().search(ContractSearch.ALL, 1).rows().getFirst().signedOn()).hasToString("2021-03-11");
        assertThat(trail("ledger.import")).containsExactly("imported 1, skipped 0, corrected 1 cells, left out 0 rows");
        assertThat(desk.imports().all().getFirst().corrections()).isEqualTo(1);
    }

    @Test
    void aRowLeftOutIsNotTakenIn() {
        String block = HEADINGS + GOOD + "合计\t\t\t\t\t\t12.5\t12.5\r\n";
        LedgerPreview preview = preview(block);
        assertThat(preview.result().accepted()).isFalse();

        LedgerCorrections without = LedgerCorrections.NONE.leavingOut(preview.rows().get(2).source());
        LedgerPreview again = desk.ledgerImport().preview(intake(block).with(without), Progress.NONE);

        assertThat(again.result().accepted()).isTrue();
        assertThat(again.rows()).extracting(PreviewRow::state)
                .containsExactly(RowState.HEADINGS, RowState.FRESH, RowState.LEFT_OUT);
    }

    @Test
    void aRowLeftOutTwiceIsTakenAgain() {
        SheetRow row = preview(HEADINGS + GOOD).rows().get(1).source();
        LedgerCorrections without = LedgerCorrections.NONE.leavingOut(row);

        assertThat(without.leavesOut(row)).isTrue();
        assertThat(without.leavingOut(row).leavesOut(row)).isFalse();
        assertThat(without.leavingOut(row).isEmpty()).isTrue();
    }

    @Test
    void anotherRowInThePlaceOfOneLeftOutIsTaken() {
        LedgerCorrections without = LedgerCorrections.NONE
                .leavingOut(preview(HEADINGS + GOOD).rows().get(1).source());

        LedgerPreview now = desk.ledgerImport()
                .preview(intake(HEADINGS + GOOD.replace("甲项目", "新项目")).with(without), Progress.NONE);

        assertThat(now.rows()).extracting(PreviewRow::state).containsExactly(RowState.HEADINGS, RowState.FRESH);
    }

    @Test
    void aCellTypedBackIsNoCorrection() {
        SheetRow row = preview(HEADINGS + GOOD).rows().get(1).source();

        assertThat(LedgerCorrections.NONE.with(row, 1, "改过的").with(row, 1, "甲项目").isEmpty()).isTrue();
    }

    @Test
    void runningNumbersOfABlockWithoutHeadingsAreNoAmounts() {
        LedgerPreview preview = preview("1\t" + GOOD + "2\t" + GOOD.replace("000001\t甲", "000002\t乙"));

        assertThat(preview.layout().columns().places()).containsEntry(LedgerColumn.SERIAL, 0)
                .containsEntry(LedgerColumn.NUMBER, 1)
                .containsEntry(LedgerColumn.AMOUNT, 7)
                .containsEntry(LedgerColumn.TECHNOLOGY_AMOUNT, 8);
    }

    @Test
    void aCorrectionIsNotUsedOnceTheSourceHoldsSomethingElse() {
        String block = HEADINGS + GOOD;
        LedgerCorrections corrected = LedgerCorrections.NONE.with(preview(block).rows().get(1).source(), 1, "改过的");

        LedgerPreview now = desk.ledgerImport()
                .preview(intake(block.replace("甲项目", "新项目")).with(corrected), Progress.NONE);

        assertThat(now.result().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("项目名称");
            assertThat(problem.reason().toString()).contains("新项目");
        });
    }

    @Test
    void ofALongSourceTheFirstRowsAndThoseWithProblemsAreKept() {
        String rows = IntStream.rangeClosed(1, 2500)
                .mapToObj(i -> GOOD.replace("000001\t甲", "%06d\t第%d个".formatted(i, i)))
                .collect(Collectors.joining());

        LedgerPreview preview = preview(HEADINGS + rows + GOOD.replace("000001", "002501").replace("12.5\t", "x\t"));

        assertThat(preview.total()).isEqualTo(2502);
        assertThat(preview.rows()).hasSize(2001);
        assertThat(preview.rows().getLast().number()).isEqualTo(2502);
        assertThat(preview.result().fresh()).isEqualTo(2500);
    }

    @Test
    void marksTheRightOneOfTwoColumnsWithTheSameHeading() {
        String block = "编号\t名称\t类别\t名称\t名称\t成交额(元)\t技术交易额(元)\r\n\t甲项目\t委托开发\t\t买方公司\t1\t1\r\n";
        LedgerLayout chosen = preview(block).layout()
                .with(1, Optional.of(LedgerColumn.PROJECT))
                .with(2, Optional.of(LedgerColumn.TYPE))
                .with(3, Optional.of(LedgerColumn.SELLER))
                .with(4, Optional.of(LedgerColumn.BUYER));

        LedgerPreview preview = desk.ledgerImport().preview(intake(block).by(chosen), Progress.NONE);

        assertThat(preview.result().problems()).singleElement()
                .satisfies(problem -> assertThat(preview.place(problem)).contains(3));
    }

    private List<String> trail(String action) {
        return desk.database()
                .read(session -> session
                        .createSelectionQuery("select a.detail from AuditEntry a where a.action = :action",
                                String.class)
                        .setParameter("action", action)
                        .getResultList());
    }

    private static LedgerIntake intake(String block) {
        return LedgerIntake.of(LedgerSource.pasted(block));
    }

    private LedgerPreview preview(String block) {
        return desk.ledgerImport().preview(intake(block), Progress.NONE);
    }

    private LedgerResult run(String block) {
        return desk.ledgerImport().run(CLERK, intake(block), Progress.NONE);
    }
}
