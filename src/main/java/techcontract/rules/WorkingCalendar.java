package techcontract.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techcontract.excel.CsvTable;

/**
 * Working days (工作日) by the State Council's yearly holiday notices, make-up working days (调休) included; a year without
 * a notice falls back to Monday to Friday.
 */
public final class WorkingCalendar {
    private final Map<LocalDate, Boolean> working = new HashMap<>();
    private final Set<Integer> knownYears = new HashSet<>();

    private WorkingCalendar(List<CsvTable.Row> notices) {
        for (CsvTable.Row row : notices) {
            LocalDate day = LocalDate.parse(row.get("date"));
            working.put(day, row.get("kind").equals("班"));
            knownYears.add(day.getYear());
        }
    }

    /** The shipped notices, 2021 to 2026. */
    public static WorkingCalendar shipped() {
        return new WorkingCalendar(RulePacks.rows("holidays.csv"));
    }

    public boolean isWorkingDay(LocalDate day) {
        @Nullable
        Boolean noticed = working.get(day);
        return noticed != null
                ? noticed
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the year's notice is known; if not, say so beside every date counted in it. */
    public boolean knows(int year) {
        return knownYears.contains(year);
    }

    /** The last day of a period that begins the day after {@code start}. */
    public LocalDate due(LocalDate start, Deadline deadline) {
        if (!deadline.working()) {
            return start.plusDays(deadline.days());
        }
        LocalDate day = start;
        for (int left = deadline.days(); left > 0;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }
}
