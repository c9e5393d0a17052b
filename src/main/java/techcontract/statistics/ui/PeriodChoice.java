package techcontract.statistics.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;
import techcontract.statistics.ReportPeriod;

/**
 * A span of days the user can choose (统计期间): a year so far, a whole one, half of it, a quarter, its first months, one
 * month, or days of the user's own.
 *
 * @param custom whether the days are typed; the period is what they begin with
 */
record PeriodChoice(ReportPeriod period, String label, boolean custom) {
    private static final int LAST_MONTH = 12;
    private static final int HALVES = 2;
    private static final int QUARTERS = 4;
    private static final int MONTHS_OF_HALF = 6;
    private static final int MONTHS_OF_QUARTER = 3;

    private PeriodChoice(ReportPeriod period, String label) {
        this(period, label, false);
    }

    /** What a year offers, the usual one first; of the running year nothing that is not over but the whole. */
    static List<PeriodChoice> of(ReportYear year, LocalDate today) {
        List<PeriodChoice> choices = new ArrayList<>();
        ReportPeriod soFar = ReportPeriod.upTo(year, today);
        if (!soFar.isWholeYear()) {
            choices.add(new PeriodChoice(soFar,
                    Text.of("statistics.ui.period.today", today.getMonthValue(), today.getDayOfMonth())));
        }
        choices.add(new PeriodChoice(ReportPeriod.whole(year), Text.of("statistics.ui.period.whole")));
        List<PeriodChoice> parts = new ArrayList<>();
        for (int half = 1; half <= HALVES; half++) {
            parts.add(new PeriodChoice(ReportPeriod.half(year, half), Text.of("statistics.ui.period.half." + half)));
        }
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            parts.add(new PeriodChoice(ReportPeriod.quarter(year, quarter),
                    Text.of("statistics.period.quarter." + quarter)));
        }
        // The first three and six months are a quarter and half a year already.
        for (int month = LAST_MONTH - 1; month > 1; month--) {
            if (month != MONTHS_OF_HALF && month != MONTHS_OF_QUARTER) {
                parts.add(new PeriodChoice(ReportPeriod.months(year, 1, month),
                        Text.of("statistics.ui.period.months", month)));
            }
        }
        for (int month = LAST_MONTH; month >= 1; month--) {
            parts.add(new PeriodChoice(ReportPeriod.month(year, month), Text.of("statistics.row.month", month)));
        }
        parts.stream().filter(part -> !part.period().lastDay().isAfter(soFar.lastDay())).forEach(choices::add);
        choices.add(new PeriodChoice(soFar, Text.of("statistics.ui.period.custom"), true));
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

    /** As the list of choices shows it: 全年, 上半年, 1—5月. */
    @Override
    public String toString() {
        return label;
    }
}
