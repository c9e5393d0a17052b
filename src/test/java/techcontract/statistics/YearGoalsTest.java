package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import techcontract.bureau.Bureau;
import techcontract.bureau.BureauYear;
import techcontract.kernel.Money;
import techcontract.kernel.ReportYear;

class YearGoalsTest {
    private static final ReportYear YEAR = new ReportYear(2025);
    private static final Money TARGET = Money.ofYuan("360000000");
    private static final Money GDP = Money.ofYuan("29150000000");
    private static final Bureau BUREAU = new Bureau("某局", "440704", "01", "YYYY PPCC RR NNNNNN",
            Bureau.FIRST.people(), List.of(new BureauYear(YEAR, Optional.of(TARGET), Optional.of(GDP)),
                    new BureauYear(YEAR.previous(), Optional.of(Money.ofYuan("1")), Optional.empty())));

    private static YearGoals of(ReportPeriod period) {
        return new YearGoals(BUREAU, period);
    }

    @Test
    void aYearHasItsOwnTarget() {
        assertThat(of(ReportPeriod.whole(YEAR)).target()).contains(TARGET);
        assertThat(of(ReportPeriod.half(YEAR, 1)).target()).contains(TARGET);
        assertThat(of(ReportPeriod.whole(YEAR.previous())).target()).contains(Money.ofYuan("1"));
        assertThat(of(ReportPeriod.whole(new ReportYear(2026))).target()).isEmpty();
    }

    @Test
    void whatDoesNotBeginTheYearHasNoTarget() {
        assertThat(of(ReportPeriod.quarter(YEAR, 2)).target()).isEmpty();
        assertThat(of(ReportPeriod.quarter(YEAR, 2)).targetNote()).contains("本期不从年初开始");
    }

    @Test
    void grossProductIsComparedWithWholeYearsOnly() {
        assertThat(of(ReportPeriod.whole(YEAR)).gdp(ComparedYear.THIS)).contains(GDP);
        assertThat(of(ReportPeriod.whole(YEAR)).gdp(ComparedYear.LAST)).isEmpty();
        assertThat(of(new ReportPeriod(YEAR, LocalDate.of(2025, 12, 30))).gdp(ComparedYear.THIS)).isEmpty();
    }

    @Test
    void saysWhatIsKnownAndWhatIsNot() {
        assertThat(of(ReportPeriod.whole(YEAR)).gdpNote())
                .isEqualTo("成交额占GDP比重：设置里没有填2024年的地区生产总值，记“—”；2025年地区生产总值 291.50 亿元。");
        assertThat(of(ReportPeriod.half(YEAR, 1)).gdpNote()).contains("不是整年");
        assertThat(of(ReportPeriod.whole(YEAR)).targetNote())
                .isEqualTo("任务完成率＝累计合同成交额÷年度任务；2025年的任务为合同成交额 36,000.00 万元。");
        assertThat(of(ReportPeriod.whole(new ReportYear(2026))).targetNote()).contains("没有填2026年的年度任务");
    }
}
