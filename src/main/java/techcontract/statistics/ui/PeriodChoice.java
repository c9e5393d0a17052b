package techcontract.statistics.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;
import techcontract.statistics.ReportPeriod;

/** A span of days the user can choose (统计期间): a year so far, a whole one, or its first months. */
record PeriodChoice(ReportPeriod period, String label) {
    private static final int LAST_MONTH = 12;

    /** What a year offers, the usual one first; of the running year no month that is not over. */
    static List<PeriodChoice> of(ReportYear year, LocalDate today) {
        List<PeriodChoice> choices = new ArrayList<>();
        ReportPeriod soFar = ReportPeriod.upTo(year, today);
        if (!soFar.isWholeYear()) {
            choices.add(new PeriodChoice(soFar,
                    Text.of("statistics.ui.period.today", today.getMonthValue(), today.getDayOfMonth())));
        }
        choices.add(new PeriodChoice(ReportPeriod.whole(year), Text.of("statistics.ui.period.whole")));
        for (int month = LAST_MONTH - 1; month >= 1; month--) {
            LocalDate end = LocalDate.of(year.number(), month, 1).plusMonths(1).minusDays(1);
            if (!end.isAfter(soFar.lastDay())) {
                choices.add(new PeriodChoice(new ReportPeriod(year, end), months(month)));
            }
        }
        return List.copyOf(choices);
    }

    /** The choice that stays after another year was chosen: the same months, or what is usual for the year. */
    static PeriodChoice like(@Nullable PeriodChoice former, List<PeriodChoice> choices) {
        return choices.stream()
                .filter(choice -> former != null && !former.period().isWholeYear()
                        && former.label().equals(choice.label()))
                .findFirst()
                .orElse(choices.getFirst());
    }

    private static String months(int last) {
        return last == 1 ? Text.of("statistics.ui.period.month") : Text.of("statistics.ui.period.months", last);
    }

    /** As the list of choices shows it: 全年, 1—6月. */
    @Override
    public String toString() {
        return label;
    }
}
