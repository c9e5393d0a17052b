package techcontract.statistics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techcontract.kernel.ReportYear;

class PeriodChoiceTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 15);

    @Test
    void offersTheRunningYearUpToTodayFirst() {
        List<PeriodChoice> choices = PeriodChoice.of(new ReportYear(2024), TODAY);

        assertThat(choices).extracting(PeriodChoice::label)
                .containsExactly("截至今天（3月15日）", "全年", "1—2月",
                        "2月", "1月", "自选日期……");
        assertThat(choices.getFirst().period().lastDay()).isEqualTo(TODAY);
        assertThat(choices.get(2).period().lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void offersAYearThatIsOverWholeFirst() {
        List<PeriodChoice> choices = PeriodChoice.of(new ReportYear(2023), TODAY);

        assertThat(choices).extracting(PeriodChoice::label)
                .containsExactly("全年", "上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", "1—11月", "1—10月", "1—9月",
                        "1—8月", "1—7月", "1—5月", "1—4月", "1—2月", "12月", "11月", "10月", "9月", "8月", "7月", "6月", "5月",
                        "4月", "3月", "2月", "1月", "自选日期……");
    }

    @Test
    void keepsTheMonthsWhenAnotherYearIsChosen() {
        List<PeriodChoice> former = PeriodChoice.of(new ReportYear(2023), TODAY);
        List<PeriodChoice> running = PeriodChoice.of(new ReportYear(2024), TODAY);

        assertThat(PeriodChoice.like(former.get(14), running).label()).isEqualTo("1—2月");
        assertThat(PeriodChoice.like(former.getFirst(), running)).isEqualTo(running.getFirst());
        assertThat(PeriodChoice.like(running.getFirst(), former)).isEqualTo(former.getFirst());
    }
}
