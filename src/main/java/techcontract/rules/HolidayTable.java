package techcontract.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import techcontract.excel.SheetReader;
import techcontract.excel.SheetRow;
import techcontract.kernel.Actor;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.storage.Database;

/** The bureau's own entries in the working calendar (节假日表): a year from a file, or day by day. */
public final class HolidayTable {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_DAYS = 1_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final List<String> COLUMNS = List.of("date", "kind", "name", "source");

    private final Database database;
    private final WorkingCalendar calendar;

    public HolidayTable(Database database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** The calendar it keeps. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /**
     * Enters a day, over whatever was entered for it.
     *
     * @throws Refused when the name is missing or something is too long
     */
    public void put(Actor actor, Holiday day) {
        Problems problems = new Problems();
        if (day.name().isBlank()) {
            problems.error("name", "rules.holiday.no-name");
        }
        tooLong(day).ifPresent(refused -> refused.problems().forEach(problems::add));
        problems.refuseErrors();
        database.write(actor, "rules.holiday", writing -> {
            writing.session().upsert(day);
            writing.trace("holiday " + day.day(), before(day.day()) + " → " + day);
            return true;
        });
        calendar.change(List.of(day), List.of(day.day()));
    }

    private static Optional<Refused> tooLong(Holiday day) {
        return day.name().length() > LONGEST_NAME || day.source().length() > LONGEST_SOURCE
                ? Optional.of(Refused.because("rules.holiday.too-long", LONGEST_NAME, LONGEST_SOURCE))
                : Optional.empty();
    }

    private String before(LocalDate day) {
        return calendar.at(day).map(Holiday::toString).orElse("");
    }

    /**
     * Takes the bureau's own entry for a day away; what a shipped notice says of it stands again.
     *
     * @throws Refused when the bureau entered nothing for that day
     */
    public void remove(Actor actor, LocalDate day) {
        if (!calendar.isOwn(day)) {
            throw Refused.because("rules.holiday.not-own", day);
        }
        String before = before(day);
        database.write(actor, "rules.holiday", writing -> {
            delete(writing.session(), day);
            writing.trace("holiday " + day, before + " → ");
            return true;
        });
        calendar.change(List.of(), List.of(day));
    }

    private static void delete(StatelessSession session, LocalDate day) {
        session.createMutationQuery("delete Holiday where day = :day").setParameter("day", day).executeUpdate();
    }

    /**
     * Reads a .csv, .xlsx or .xls file with the columns 日期, 休班, 名称, 出处 and compares it; nothing is stored.
     *
     * @throws Refused with every row that is wrong, or when nothing in it is new
     */
    public HolidayProposal read(Path file) {
        String fileName = Objects.toString(file.getFileName());
        List<Holiday> days = days(file, fileName);
        List<Holiday> fresh = days.stream().filter(one -> calendar.at(one.day()).isEmpty()).toList();
        List<Holiday> changed = days.stream()
                .filter(one -> calendar.at(one.day()).filter(old -> !old.saysTheSameAs(one)).isPresent())
                .toList();
        if (fresh.isEmpty() && changed.isEmpty()) {
            throw Refused.because("rules.holiday.same", fileName);
        }
        List<Integer> years = days.stream().map(one -> one.day().getYear()).distinct().sorted().toList();
        Set<LocalDate> named = new HashSet<>(days.stream().map(Holiday::day).toList());
        List<Holiday> left = years.stream()
                .flatMap(year -> calendar.in(year).stream())
                .filter(one -> !named.contains(one.day()))
                .toList();
        return new HolidayProposal(fileName, years, fresh, changed, left);
    }

    /** Stores what is new or otherwise in a file. */
    public void take(Actor actor, HolidayProposal proposal) {
        List<Holiday> days = Stream.concat(proposal.fresh().stream(), proposal.changed().stream()).toList();
        database.write(actor, "rules.holidays", writing -> {
            days.forEach(writing.session()::upsert);
            writing.trace("holidays " + proposal.years(), proposal.fileName() + " +" + proposal.fresh().size() + " ~"
                    + proposal.changed().size());
            return true;
        });
        calendar.change(days, days.stream().map(Holiday::day).toList());
    }

    private static List<Holiday> days(Path file, String fileName) {
        try (SheetReader reader = SheetReader.open(file)) {
            Iterator<SheetRow> rows = reader.iterator();
            int[] places = rows.hasNext() ? places(rows.next()) : new int[0];
            if (places.length == 0 || places[0] < 0 || places[1] < 0 || places[2] < 0) {
                throw Refused.because("rules.holiday.no-column", fileName);
            }
            List<Holiday> days = new ArrayList<>();
            Set<LocalDate> seen = new HashSet<>();
            Problems problems = new Problems();
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                try {
                    Holiday day = day(reader, row, places, fileName);
                    if (!seen.add(day.day())) {
                        throw Refused.because("rules.holiday.doubled", day.day());
                    }
                    days.add(day);
                } catch (Refused refused) {
                    refused.problems()
                            .forEach(problem -> problems.error("", "rules.holiday.at", row.number(),
                                    problem.message()));
                }
                if (days.size() > MOST_DAYS || problems.all().size() > MOST_DAYS) {
                    throw Refused.because("rules.holiday.too-many", fileName, MOST_DAYS);
                }
            }
            problems.refuseErrors();
            if (days.isEmpty()) {
                throw Refused.because("rules.holiday.empty", fileName);
            }
            return days;
        }
    }

    private static int[] places(SheetRow headings) {
        return COLUMNS.stream()
                .mapToInt(column -> IntStream.range(0, headings.width())
                        .filter(place -> {
                            String heading = headings.cell(place).text().strip();
                            return heading.equalsIgnoreCase(column)
                                    || heading.equals(Text.of("rules.holiday.column." + column));
                        })
                        .findFirst()
                        .orElse(-1))
                .toArray();
    }

    private static Holiday day(SheetReader reader, SheetRow row, int[] places, String fileName) {
        String written = row.cell(places[0]).text().strip();
        LocalDate day = reader.day(row.cell(places[0]))
                .or(() -> DayText.read(written))
                .filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR)
                .orElseThrow(() -> Refused.because("rules.holiday.day", written));
        String kind = row.cell(places[1]).text().strip();
        boolean working = switch (kind) {
            case "班" -> true;
            case "休" -> false;
            default -> throw Refused.because("rules.holiday.kind", kind);
        };
        String name = row.cell(places[2]).text().strip();
        if (name.isEmpty()) {
            throw Refused.because("rules.holiday.no-name");
        }
        String source = places[3] < 0 ? "" : row.cell(places[3]).text().strip();
        Holiday read = new Holiday(day, working, name, source.isEmpty() ? fileName : source);
        tooLong(read).ifPresent(refused -> {
            throw refused;
        });
        return read;
    }
}
