package techcontract.kernel;

import java.time.LocalDate;

/**
 * A calendar year that is reported on (统计年度); contracts belong to the year of their registration date.
 *
 * @param number the year, such as 2022
 */
public record ReportYear(int number) implements Comparable<ReportYear> {
    public LocalDate firstDay() {
        return LocalDate.of(number, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(number, 12, 31);
    }

    public ReportYear previous() {
        return new ReportYear(number - 1);
    }

    public boolean contains(LocalDate day) {
        return day.getYear() == number;
    }

    @Override
    public int compareTo(ReportYear other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
