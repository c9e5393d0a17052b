package techcontract.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which backups stay (轮换): all of today, the last of each of 7 days, 8 weeks and 24 months that have any, a month long
 * those made before a migration or a restore, and always the newest that was proved. Of a day, week or month the last
 * proved one stays, or the last one when none was.
 */
final class Rotation {
    private static final int DAYS = 7;
    private static final int WEEKS = 8;
    private static final int MONTHS = 24;
    private static final int GUARDING_DAYS = 31;

    /**
     * A backup, as far as it matters here.
     *
     * @param name its own
     */
    record Kept(String name, Instant madeAt, boolean guards, BackupCondition condition) {}

    private Rotation() {}

    /** The names of those that may go. */
    static Set<String> outdated(Collection<Kept> backups, LocalDate today, ZoneId zone) {
        List<Kept> newestFirst = new ArrayList<>(backups);
        newestFirst.sort(Comparator.comparing(Kept::madeAt).reversed());
        Function<Kept, LocalDate> day = kept -> LocalDate.ofInstant(kept.madeAt(), zone);
        Set<String> staying = new HashSet<>();
        newestFirst.stream()
                .filter(kept -> !day.apply(kept).isBefore(today)
                        || (kept.guards() && day.apply(kept).isAfter(today.minusDays(GUARDING_DAYS))))
                .forEach(kept -> staying.add(kept.name()));
        newestFirst.stream()
                .filter(kept -> kept.condition() == BackupCondition.PROVED)
                .findFirst()
                .ifPresent(kept -> staying.add(kept.name()));
        keep(newestFirst, kept -> day.apply(kept).toEpochDay(), DAYS, staying);
        keep(newestFirst, kept -> week(day.apply(kept)), WEEKS, staying);
        keep(newestFirst, kept -> month(day.apply(kept)), MONTHS, staying);
        Set<String> going = new HashSet<>();
        newestFirst.stream().map(Kept::name).filter(name -> !staying.contains(name)).forEach(going::add);
        return going;
    }

    private static long week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100L + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static long month(LocalDate day) {
        return YearMonth.from(day).getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH);
    }

    private static void keep(List<Kept> newestFirst, Function<Kept, Long> span, int most, Set<String> staying) {
        Map<Long, Kept> last = new TreeMap<>(Comparator.reverseOrder());
        newestFirst.forEach(kept -> last.merge(span.apply(kept), kept, Rotation::better));
        last.values().stream().limit(most).forEach(kept -> staying.add(kept.name()));
    }

    private static Kept better(Kept newer, Kept older) {
        // the conditions stand in the order of trust
        return older.condition().compareTo(newer.condition()) < 0 ? older : newer;
    }
}
