package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.statistics.StatisticsRow.Kind;

/** Made-up tables that do not foot. */
class ReportCheckTest {
    private static final ReportPeriod PERIOD = ReportPeriod.whole(new ReportYear(2022));

    private static Figures figures(long count, String contract, String technology) {
        return new Figures(count, Money.ofYuan(contract), Money.ofYuan(technology));
    }

    private static StatisticsRow row(String label, int level, Kind kind, Figures thisYear) {
        return new StatisticsRow(label, label, level, kind, thisYear, Figures.ZERO);
    }

    private static ReportCheck check(Figures ledger, StatisticsRow... rows) {
        StatisticsTable table = new StatisticsTable(ReportTable.TECHNOLOGY_FIELDS, List.of(), List.of(rows), List.of());
        return ReportCheck.of(PERIOD, List.of(table), new LedgerTotals(ledger, Figures.ZERO));
    }

    @Test
    void namesTheTableAndWhatItsRowsLack() {
        Figures ledger = figures(3, "1000000.00", "900000.00");

        ReportCheck check = check(ledger, row("电子信息", 0, Kind.PART, figures(2, "880000.00", "900000.00")),
                row("总计", 0, Kind.TOTAL, ledger));

        assertThat(check.balances()).isFalse();
        assertThat(check.problems().toString()).isEqualTo("T4 技术领域：2022年各行合计成交额比台账少 120,000.00 元（1 项）");
    }

    @Test
    void namesATotalThatIsTooHigh() {
        Figures ledger = figures(1, "10.00", "10.00");

        ReportCheck check = check(ledger, row("电子信息", 0, Kind.PART, ledger),
                row("总计", 0, Kind.TOTAL, figures(1, "10.01", "10.02")));

        assertThat(check.problems().toString()).isEqualTo("""
                T4 技术领域：2022年总计行成交额比台账多 0.01 元（0 项）
                T4 技术领域：2022年总计行技术交易额比台账多 0.02 元（0 项）""");
    }

    @Test
    void namesAParentItsPartsDoNotAddUpTo() {
        Figures ledger = figures(2, "10.00", "10.00");

        ReportCheck check = check(ledger, row("专利", 0, Kind.PART, figures(3, "10.00", "10.00")),
                row("发明专利", 1, Kind.PART, figures(1, "4.00", "4.00")),
                row("外观设计专利", 1, Kind.PART, figures(1, "6.00", "6.00")), row("总计", 0, Kind.TOTAL, ledger));

        assertThat(check.problems().toString()).isEqualTo("T4 技术领域：2022年“专利”下级各行合计比该行少 1 项");
    }

    @Test
    void countsNoLineTwice() {
        Figures ledger = figures(2, "10.00", "10.00");

        ReportCheck check = check(ledger, row("专利", 0, Kind.PART, ledger),
                row("发明专利", 1, Kind.PART, figures(1, "4.00", "4.00")),
                row("外观设计专利", 1, Kind.PART, figures(1, "6.00", "6.00")), row("# 涉及知识产权合计", 0, Kind.SUBTOTAL, ledger),
                row("总计", 0, Kind.TOTAL, ledger));

        assertThat(check.balances()).isTrue();
    }

    @Test
    void footsLastYearToo() {
        Figures ledger = figures(1, "10.00", "10.00");
        StatisticsTable table = new StatisticsTable(ReportTable.TYPES, List.of(),
                List.of(row("技术开发", 0, Kind.PART, ledger), row("总计", 0, Kind.TOTAL, ledger)), List.of());

        ReportCheck check = ReportCheck.of(PERIOD, List.of(table), new LedgerTotals(ledger, ledger));

        assertThat(check.problems().toString()).contains("T1 合同类别：2021年各行合计成交额比台账少 10.00 元（1 项）");
    }

    @Test
    void refusesADetailLedgerThatLostARow() {
        Figures ledger = figures(2, "10.00", "10.00");

        ReportCheck check = new ReportCheck(List.of())
                .withDetailLedger(PERIOD, figures(1, "4.00", "4.00"), ledger);

        assertThatThrownBy(check::refuseDifferences).isInstanceOf(Refused.class)
                .hasMessageContaining("台账：2022年写出的明细合计成交额比台账少 6.00 元（1 项）")
                .hasMessageContaining("没有写出文件");
    }
}
