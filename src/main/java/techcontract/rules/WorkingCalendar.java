package techcontract.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import techcontract.storage.Database;

/**
 * Working days (工作日) by the State Council's yearly holiday notices, make-up working days (调休) included, and by what the
 * bureau entered itself, which comes first; a year without a notice falls back to Monday to Friday.
 */
public final class WorkingCalendar {
    /** No year has had fewer days off by law: a year with fewer entered is not known as a whole. */
    private static final int FEWEST_DAYS_OFF = 11;

    private final NavigableMap<LocalDate, Holiday> shipped;
    private volatile NavigableMap<LocalDate, Holiday> own;
    private volatile NavigableMap<LocalDate, Holiday> all;

    private WorkingCalendar(List<Holiday> shipped, List<Holiday> own) {
        this.shipped = byDay(shipped);
        this.own = byDay(own);
        this.all = together(this.shipped, this.own);
    }

    /** The shipped notices alone, 2021 to 2026. */
    public static WorkingCalendar shipped() {
        return new WorkingCalendar(notices(), List.of());
    }

    /** The shipped notices and what was entered into a database. */
    public static WorkingCalendar load(Database database) {
        return new WorkingCalendar(notices(), database
                .read(session -> session.createSelectionQuery("from Holiday", Holiday.class).getResultList()));
    }

    private static List<Holiday> notices() {
        return PackTable.resource("/techcontract/rules/holidays.csv")
                .stream()
                .map(row -> new Holiday(LocalDate.parse(row.get("date")), row.get("kind").equals("班"),
                        row.get("name"), row.get("source")))
                .toList();
    }

    private static NavigableMap<LocalDate, Holiday> byDay(List<Holiday> days) {
        NavigableMap<LocalDate, Holiday> byDay = new TreeMap<>();
        days.forEach(one -> byDay.put(one.day(), one));
        return byDay;
    }

    private static NavigableMap<LocalDate, Holiday> together(Map<LocalDate, Holiday> shipped,
            Map<LocalDate, Holiday> own) {
        NavigableMap<LocalDate, Holiday> all = new TreeMap<>(shipped);
        all.putAll(own);
        return all;
    }

    /** Whether a day is worked. */
    public boolean isWorkingDay(LocalDate day) {
        @Nullable
        Holiday entered = all.get(day);
        return entered != null
                ? entered.working()
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the year's notice is known; if not, say so beside every date counted in it. */
    public boolean knows(int year) {
        return in(year).stream().filter(one -> !one.working()).count() >= FEWEST_DAYS_OFF;
    }

    /** The years with any entry, oldest first. */
    public List<Integer> years() {
        return all.keySet().stream().map(LocalDate::getYear).distinct().toList();
    }

    /** The days of a year that are off or worked against the week's order, in order. */
    public List<Holiday> in(int year) {
        return List.copyOf(all.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).values());
    }

    /** What is entered for a day, if anything. */
    public Optional<Holiday> at(LocalDate day) {
        return Optional.ofNullable(all.get(day));
    }

    /** Whether the bureau entered the day itself. */
    public boolean isOwn(LocalDate day) {
        return own.containsKey(day);
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

    /** Takes over what was just stored. */
    synchronized void change(List<Holiday> stored, List<LocalDate> removed) {
        List<Holiday> kept = new ArrayList<>(own.values());
        kept.removeIf(one -> removed.contains(one.day()));
        kept.addAll(stored);
        own = byDay(kept);
        all = together(shipped, own);
    }
}
