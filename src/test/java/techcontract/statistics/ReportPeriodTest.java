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
}
