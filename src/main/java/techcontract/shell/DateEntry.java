package techcontract.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a date as clerks type it (日期录入): {@code 2026-03-12}, {@code 20260312}, {@code 0312}, {@code 3-12}, 今天. */
final class DateEntry {
    private static final Pattern PARTED = Pattern.compile("(\\d{4}[-./年])?\\d{1,2}[-./月]\\d{1,2}日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})?\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;

    private final Clock clock;

    DateEntry(Clock clock) {
        this.clock = clock;
    }

    Entry<LocalDate> read(String typed) {
        String plain = Entry.plain(typed);
        return switch (plain) {
            case "" -> Entry.none();
            case "今天", "今日" -> Entry.of(today());
            case "昨天", "昨日" -> Entry.of(today().minusDays(1));
            case "明天", "明日" -> Entry.of(today().plusDays(1));
            default -> numbers(plain, typed);
        };
    }

    private Entry<LocalDate> numbers(String plain, String typed) {
        if (PARTED.matcher(plain).matches()) {
            return date(NUMBER.matcher(plain).results().map(MatchResult::group).map(Integer::valueOf).toList());
        }
        if (DIGITS.matcher(plain).matches()) {
            int digits = Integer.parseInt(plain);
            int month = digits / 100 % 100;
            int day = digits % 100;
            return date(plain.length() == 4 ? List.of(month, day) : List.of(digits / 10000, month, day));
        }
        return Entry.unreadable("shell.date.unreadable", typed.strip());
    }

    private Entry<LocalDate> date(List<Integer> numbers) {
        int year = numbers.size() == 3 ? numbers.getFirst() : today().getYear();
        return date(year, numbers.get(numbers.size() - 2), numbers.getLast());
    }

    private static Entry<LocalDate> date(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Entry.unreadable("shell.date.noYear", year);
        }
        if (month < 1 || month > 12) {
            return Entry.unreadable("shell.date.noMonth", month);
        }
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Entry.unreadable("shell.date.noDay", year, month, day);
        }
        return Entry.of(LocalDate.of(year, month, day));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
