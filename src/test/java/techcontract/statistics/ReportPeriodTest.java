package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import techcontract.kernel.ReportYear;

class ReportPeriodTest {
    private static final ReportYear YEAR = new ReportYear(2025);

    @Test
    void coversAWholeYearThatIsOver() {
        ReportPeriod period = ReportPeriod.upTo(YEAR, LocalDate.of(2026, 1, 4));

        assertThat(period.lastDay()).isEqualTo("2025-12-31");
        assertThat(period.label()).isEqualTo("2025年");
        assertThat(period.heading(ComparedYear.LAST)).isEqualTo("2024年");
    }

    @Test
    void comparesTheRunningYearWithTheSameDaysOfLastYear() {
        ReportPeriod period = ReportPeriod.upTo(YEAR, LocalDate.of(2025, 5, 20));

        assertThat(period.label()).isEqualTo("2025年1月1日至5月20日");
        assertThat(period.lastYear().lastDay()).isEqualTo("2024-05-20");
        assertThat(period.heading(ComparedYear.LAST)).isEqualTo("2024年同期");
    }

    @Test
    void comparesWholeMonthsWithWholeMonthsInLeapYears() {
        ReportPeriod period = new ReportPeriod(YEAR, LocalDate.of(2025, 2, 28));

        assertThat(period.label()).isEqualTo("2025年1—2月");
        assertThat(period.lastYear().lastDay()).isEqualTo("2024-02-29");
        assertThat(new ReportPeriod(YEAR.previous(), LocalDate.of(2024, 2, 29)).lastYear().lastDay())
                .isEqualTo("2023-02-28");
    }

    @Test
    void namesHalvesQuartersMonthsAndDays() {
        assertThat(ReportPeriod.half(YEAR, 1).label()).isEqualTo("2025年上半年");
        assertThat(ReportPeriod.half(YEAR, 2).toString()).contains("2025-07-01", "2025-12-31");
        assertThat(ReportPeriod.quarter(YEAR, 3).label()).isEqualTo("2025年第三季度");
        assertThat(ReportPeriod.month(YEAR, 1).label()).isEqualTo("2025年1月");
        assertThat(ReportPeriod.months(YEAR, 4, 8).label()).isEqualTo("2025年4—8月");
        assertThat(new ReportPeriod(LocalDate.of(2025, 3, 5), LocalDate.of(2025, 4, 2)).label())
                .isEqualTo("2025年3月5日至4月2日");
        assertThat(new ReportPeriod(LocalDate.of(2025, 11, 5), LocalDate.of(2026, 1, 2)).label())
                .isEqualTo("2025年11月5日至2026年1月2日");
    }

    @Test
    void comparesAnySpanWithTheSameDaysAYearBefore() {
        ReportPeriod span = new ReportPeriod(LocalDate.of(2025, 11, 5), LocalDate.of(2026, 1, 2));

        assertThat(span.lastYear()).isEqualTo(new ReportPeriod(LocalDate.of(2024, 11, 5), LocalDate.of(2025, 1, 2)));
        assertThat(span.heading(ComparedYear.THIS)).isEqualTo("本期");
        assertThat(ReportPeriod.month(new ReportYear(2025), 2).lastYear())
                .isEqualTo(new ReportPeriod(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
        assertThat(new ReportPeriod(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 4, 3)).lastYear().firstDay())
                .isEqualTo("2023-03-01");
    }
}
