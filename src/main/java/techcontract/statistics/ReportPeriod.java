package techcontract.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;

/**
 * The days a report covers (统计期间), any span of them; the year before is counted over the same days.
 *
 * @param firstDay the first day counted
 * @param lastDay the last day counted
 */
public record ReportPeriod(LocalDate firstDay, LocalDate lastDay) {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;
    private static final int MONTHS_OF_YEAR = 12;

    /**
     * @throws IllegalArgumentException when the last day is before the first
     */
    public ReportPeriod {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(lastDay + " is before " + firstDay);
        }
    }

    /**
     * A year from the first of January on.
     *
     * @throws IllegalArgumentException when the last day is not in the year
     */
    public ReportPeriod(ReportYear year, LocalDate lastDay) {
        this(year.firstDay(), lastDay);
        if (!year.contains(lastDay)) {
            throw new IllegalArgumentException(lastDay + " is not in " + year);
        }
    }

    /** The whole year (全年). */
    public static ReportPeriod whole(ReportYear year) {
        return new ReportPeriod(year, year.lastDay());
    }

    /** The year up to today where it is not over, else the whole year. */
    public static ReportPeriod upTo(ReportYear year, LocalDate today) {
        return year.contains(today) ? new ReportPeriod(year, today) : whole(year);
    }

    /** Half a year (上半年、下半年), the first or the second. */
    public static ReportPeriod half(ReportYear year, int half) {
        return months(year, (half - 1) * MONTHS_OF_HALF + 1, half * MONTHS_OF_HALF);
    }

    /** A quarter (季度), one to four. */
    public static ReportPeriod quarter(ReportYear year, int quarter) {
        return months(year, (quarter - 1) * MONTHS_OF_QUARTER + 1, quarter * MONTHS_OF_QUARTER);
    }

    /** A month (月), one to twelve. */
    public static ReportPeriod month(ReportYear year, int month) {
        return months(year, month, month);
    }

    /** Some months of a year, whole ones. */
    public static ReportPeriod months(ReportYear year, int first, int last) {
        return new ReportPeriod(LocalDate.of(year.number(), first, 1),
                YearMonth.of(year.number(), last).atEndOfMonth());
    }

    /** The year it ends in. */
    public ReportYear year() {
        return new ReportYear(lastDay.getYear());
    }

    /** The same days of the year before; whole months stay whole in leap years. */
    public ReportPeriod lastYear() {
        LocalDate first = firstDay.minusYears(1);
        LocalDate last = lastDay.minusYears(1);
        // The 29th of February has no day a year earlier: what begins on it begins on the 1st of March.
        return new ReportPeriod(
                first.getDayOfMonth() == firstDay.getDayOfMonth() || first.isEqual(last) ? first : first.plusDays(1),
                isWholeMonths() ? YearMonth.from(last).atEndOfMonth() : last);
    }

    /** Whether a contract registered on that day counts. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether it is one calendar year. */
    public boolean isWholeYear() {
        return beginsYear() && lastDay.equals(year().lastDay());
    }

    /** Whether it begins with its year, as what is compared with a year's target must. */
    public boolean beginsYear() {
        return firstDay.equals(year().firstDay());
    }

    /** As titles name it: 2022年, 2022年上半年, 2022年第二季度, 2022年1—5月, 2022年3月 or 2022年1月1日至5月20日. */
    public String label() {
        if (isWholeYear()) {
            return Text.of("statistics.period.year", year());
        }
        if (!isInOneYear()) {
            return Text.of("statistics.period.across", firstDay.getYear(), firstDay.getMonthValue(),
                    firstDay.getDayOfMonth(), lastDay.getYear(), lastDay.getMonthValue(), lastDay.getDayOfMonth());
        }
        return isWholeMonths()
                ? monthsLabel()
                : Text.of("statistics.period.days", year(), firstDay.getMonthValue(), firstDay.getDayOfMonth(),
                        lastDay.getMonthValue(), lastDay.getDayOfMonth());
    }

    private String monthsLabel() {
        int first = firstDay.getMonthValue();
        int last = lastDay.getMonthValue();
        int months = last - first + 1;
        if (months == MONTHS_OF_HALF && first % MONTHS_OF_HALF == 1) {
            return Text.of(first == 1 ? "statistics.period.first-half" : "statistics.period.second-half", year());
        }
        if (months == MONTHS_OF_QUARTER && first % MONTHS_OF_QUARTER == 1) {
            return Text.of("statistics.period.quarter", year(), quarterName(last / MONTHS_OF_QUARTER));
        }
        return months == 1
                ? Text.of("statistics.period.month", year(), first)
                : Text.of("statistics.period.months", year(), first, last);
    }

    static String quarterName(int quarter) {
        return Text.of("statistics.period.quarter." + quarter);
    }

    /**
     * As column headings name it: 2022年; the year compared with is 2021年, or 2021年同期 of part of a year. Across two
     * years 本期 and 上年同期.
     */
    String heading(ComparedYear compared) {
        if (!isInOneYear()) {
            return Text.of(
                    compared == ComparedYear.THIS ? "statistics.period.this-span" : "statistics.period.same-span");
        }
        if (compared == ComparedYear.THIS) {
            return Text.of("statistics.period.year", year());
        }
        return Text.of(isWholeYear() ? "statistics.period.year" : "statistics.period.same", year().previous());
    }

    /** This period, or the one a year earlier. */
    public ReportPeriod of(ComparedYear compared) {
        return compared == ComparedYear.THIS ? this : lastYear();
    }

    /** Every month it touches, in order. */
    List<YearMonth> months() {
        YearMonth end = YearMonth.from(lastDay);
        return Stream.iterate(YearMonth.from(firstDay), month -> !month.isAfter(end), month -> month.plusMonths(1))
                .toList();
    }

    /** The month of this period a contract counts in: last year's in the month a year later. */
    YearMonth monthOf(ComparedYear compared, LocalDate registeredOn) {
        YearMonth month = YearMonth.from(registeredOn);
        return compared == ComparedYear.THIS ? month : month.plusMonths(MONTHS_OF_YEAR);
    }

    boolean isInOneYear() {
        return firstDay.getYear() == lastDay.getYear();
    }

    private boolean isWholeMonths() {
        return firstDay.getDayOfMonth() == 1 && lastDay.getDayOfMonth() == lastDay.lengthOfMonth();
    }
}
