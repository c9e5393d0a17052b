package techcontract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    // Counted by hand on the State Council's notice for 2026: 15 to 23 February off, 14 and 28 February working.
    @Test
    void countsMakeUpDaysAndPassesHolidays() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(calendar.due(LocalDate.of(2026, 2, 12), days(3, true))).isEqualTo(LocalDate.of(2026, 2, 24));
    }

    // 11, 12, 13, Saturday the 14th, 24 to 27, Saturday the 28th, 2 to 6 March, the 9th.
    @Test
    void countsFifteenWorkingDaysAcrossTheSpringFestivalOf2026() {
        assertThat(calendar.due(LocalDate.of(2026, 2, 10), days(15, true))).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 3, 9))).isEqualTo(15);
    }

    // Sunday the 20th, 21 to 24, 28 to 30 September, 8, 9, Saturday the 10th, 12 to 15 October.
    @Test
    void countsFifteenWorkingDaysAcrossMidAutumnAndTheNationalDayOf2026() {
        assertThat(calendar.due(LocalDate.of(2026, 9, 18), days(15, true))).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 10))).isEqualTo(3);
    }

    @Test
    void countsCalendarDaysUnderTheOldRules() {
        assertThat(calendar.due(LocalDate.of(2025, 12, 31), days(30, false)))
                .isEqualTo(LocalDate.of(2026, 1, 30));
    }

    @Test
    void fallsBackToMondayToFridayAndSaysSo() {
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2031)).isFalse();
        assertThat(calendar.due(LocalDate.of(2031, 10, 3), days(1, true))).isEqualTo(LocalDate.of(2031, 10, 6));
    }

    @Test
    void countsWorkingDaysBetweenTwoDays() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 24))).isEqualTo(2);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 13))).isEqualTo(-2);
    }

    @Test
    void choosesTheRuleBookInForceOnTheDay() {
        RulePacks packs = RulePacks.shipped();

        assertThat(packs.inForceOn(LocalDate.of(2026, 2, 28)).code()).isEqualTo("RS2001");
        assertThat(packs.inForceOn(LocalDate.of(2026, 3, 1)).code()).isEqualTo("RS2026");
        assertThat(packs.inForceOn(LocalDate.of(2026, 3, 1)).certain()).isFalse();
    }

    private static Deadline days(int days, boolean working) {
        return new Deadline(days, working, new Provenance("", Certainty.LOCAL, ""));
    }
}
