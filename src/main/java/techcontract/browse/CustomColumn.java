package techcontract.browse;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import techcontract.kernel.Refused;

/**
 * A column the bureau added to its ledger (自定义列).
 *
 * @param name stands over it
 * @param kind words, numbers, dates or choices
 * @param choices what can be chosen, in their order; empty for the other kinds
 */
public record CustomColumn(long id, String name, ColumnKind kind, List<String> choices) {
    /** How long what stands in it may be, in characters. */
    public static final int LONGEST = 200;
    /** The kinds a clerk can choose from, the usual one first. */
    public static final List<ColumnKind> KINDS = List.of(ColumnKind.TEXT, ColumnKind.NUMBER, ColumnKind.DATE,
            ColumnKind.CHOICE);
    private static final String NUMBER = "-?\\d{1,12}(\\.\\d{1,6})?";
    // Excel keeps 15 digits of a number and counts days from this one rightly.
    private static final int MOST_DIGITS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    public CustomColumn {
        choices = List.copyOf(choices);
    }

    /** What views and filters call it by; stays the same under another name. */
    public String key() {
        return "custom." + id;
    }

    /**
     * What was typed, in the form it is kept: numbers plain, dates as 2026-03-01.
     *
     * @throws Refused when such a column cannot hold it
     */
    public String read(String typed) {
        String plain = typed.replaceAll("\\s+", " ").strip();
        if (plain.length() > LONGEST) {
            throw Refused.because("contract.too-long", LONGEST, plain.length());
        }
        if (plain.isEmpty()) {
            return "";
        }
        return switch (kind) {
            case NUMBER -> number(plain);
            case DATE -> day(plain);
            case CHOICE -> choice(plain);
            case TEXT, MONEY -> plain;
        };
    }

    private static String number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('。', '.').replaceAll("[ ,]", "");
        if (!plain.matches(NUMBER)) {
            throw Refused.because("browse.custom.no-number", typed);
        }
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        if (number.precision() > MOST_DIGITS) {
            throw Refused.because("browse.custom.no-number", typed);
        }
        return number.toPlainString();
    }

    private static String day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day.toString();
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw Refused.because("browse.custom.no-day", typed);
    }

    private String choice(String typed) {
        if (!choices.contains(typed)) {
            throw Refused.because("browse.custom.no-choice", typed, String.join("、", choices));
        }
        return typed;
    }

    /** What a text as {@link #read} stands for in a cell; nothing for an empty one. */
    public Optional<Object> stands(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(value(text));
    }

    /** What a text as {@link #read} stands for: a number, a day or words. */
    Object value(String text) {
        return switch (kind) {
            case NUMBER -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case TEXT, CHOICE, MONEY -> text;
        };
    }
}
