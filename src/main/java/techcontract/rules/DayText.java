package techcontract.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people and spreadsheets write it (日期文字): 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日. */
final class DayText {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?");

    private DayText() {}

    static Optional<LocalDate> read(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int place) {
        return Integer.parseInt(Objects.requireNonNull(parts.group(place)));
    }
}
