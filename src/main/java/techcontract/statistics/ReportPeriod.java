package techcontract.statistics;

import java.time.LocalDate;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;

/**
 * The days a report covers (统计期间), from the first of January on; the year before is counted over the same days.
 *
 * @param lastDay the last day counted, in that year
 */
public record ReportPeriod(ReportYear year, LocalDate lastDay) {
    public ReportPeriod {
        if (!year.contains(lastDay)) {
            throw new IllegalArgumentException(lastDay + " is not in " + year);
        }
    }

    /** The whole year. */
    public static ReportPeriod whole(ReportYear year) {
        return new ReportPeriod(year, year.lastDay());
    }

    /** The year up to today where it is not over, else the whole year. */
    public static ReportPeriod upTo(ReportYear year, LocalDate today) {
        return year.contains(today) ? new ReportPeriod(year, today) : whole(year);
    }

    public LocalDate firstDay() {
        return year.firstDay();
    }

    /** The same days of the year before; a month that is over stays whole in leap years. */
    public ReportPeriod lastYear() {
        LocalDate day = lastDay.minusYears(1);
        return new ReportPeriod(year.previous(), endsMonth() ? day.withDayOfMonth(day.lengthOfMonth()) : day);
    }

    public boolean isWholeYear() {
        return lastDay.equals(year.lastDay());
    }

    /** As titles name it: 2022年, 2022年1—6月 or 2022年1月1日至5月20日. */
    public String label() {
        if (isWholeYear()) {
            return Text.of("statistics.period.year", year);
        }
        return endsMonth()
                ? Text.of("statistics.period.months", year, lastDay.getMonthValue())
                : Text.of("statistics.period.days", year, lastDay.getMonthValue(), lastDay.getDayOfMonth());
    }

    /** As column headings name it: 2022年; the year compared with is 2021年, or 2021年同期 of part of a year. */
    String heading(ComparedYear compared) {
        if (compared == ComparedYear.THIS) {
            return Text.of("statistics.period.year", year);
        }
        return Text.of(isWholeYear() ? "statistics.period.year" : "statistics.period.same", year.previous());
    }

    private boolean endsMonth() {
        return lastDay.getDayOfMonth() == lastDay.lengthOfMonth();
    }
}
