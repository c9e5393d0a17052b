package techcontract.filling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/**
 * A kind of content and the ways it may be written (字段类型): text, number, amount, day, code, yes or no.
 *
 * @param <T> what stands in such a field
 */
final class FieldKind<T> {
    static final FieldKind<String> TEXT = new FieldKind<>("TEXT", format -> format.isEmpty()
            ? Optional.of(Function.identity())
            : Optional.empty());
    static final FieldKind<BigDecimal> NUMBER = new FieldKind<>("NUMBER", format -> format.isEmpty()
            ? Optional.of(number -> number.stripTrailingZeros().toPlainString())
            : Optional.empty());
    static final FieldKind<Money> AMOUNT = new FieldKind<>("AMOUNT", FieldKind::amount);
    static final FieldKind<LocalDate> DAY = new FieldKind<>("DAY", FieldKind::day);
    static final FieldKind<Boolean> YES_NO = new FieldKind<>("YES_NO", FieldKind::yesNo);

    private static final int CENTS = 2;
    // Year, month and day in this order, with anything between them that DateTimeFormatter takes as it is.
    private static final Pattern DAY_PATTERN = Pattern
            .compile("yyyy[^A-Za-z'\\[\\]{}#]*M{1,2}[^A-Za-z'\\[\\]{}#]*d{1,2}[^A-Za-z'\\[\\]{}#]*");
    private static final Pattern PAIR = Pattern.compile("[^/]+/[^/]+");

    private final String name;
    private final Function<String, Optional<Function<T, String>>> formats;
    private final UnaryOperator<String> mask;

    private FieldKind(String name, Function<String, Optional<Function<T, String>>> formats) {
        this(name, formats, UnaryOperator.identity());
    }

    private FieldKind(String name, Function<String, Optional<Function<T, String>>> formats,
            UnaryOperator<String> mask) {
        this.name = name;
        this.formats = formats;
        this.mask = mask;
    }

    /** A text that says who somebody is or how to reach them. */
    static FieldKind<String> personal(UnaryOperator<String> mask) {
        return new FieldKind<>(TEXT.name, TEXT.formats, mask);
    }

    /** A code, of the table as it is when it is written. */
    static FieldKind<Code> code(Function<Code, CodeRows> table) {
        return new FieldKind<>("CODE", format -> code(format, table));
    }

    /** The way to write it in a format; none where it cannot be written so. The empty format is the usual one. */
    Optional<Function<T, String>> writing(String format) {
        return formats.apply(format);
    }

    /** What a list shows of it. */
    String shown(String written) {
        return mask.apply(written);
    }

    /** Its name: 金额. */
    String label() {
        return Text.of("filling.kind." + name);
    }

    /** The formats it can be written in, in words. */
    String allowed() {
        return Text.of("filling.formats." + name);
    }

    private static Optional<Function<Money, String>> amount(String format) {
        Map<String, Function<Money, String>> ways = new HashMap<>();
        ways.put("", money -> money.yuan().toPlainString());
        for (AmountUnit unit : AmountUnit.values()) {
            ways.put(unit.label(), money -> exactly(unit.of(money)));
        }
        ways.put(Text.of("filling.format.rounded", AmountUnit.TEN_THOUSAND_YUAN.label()),
                money -> money.tenThousands().toPlainString());
        ways.put(Text.of("filling.format.rounded", AmountUnit.HUNDRED_MILLION_YUAN.label()),
                money -> money.hundredMillions().toPlainString());
        return Optional.ofNullable(ways.get(format));
    }

    // To the cent, but without the noughts behind that.
    private static String exactly(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.setScale(Math.max(CENTS, shortest.scale())).toPlainString();
    }

    private static Optional<Function<LocalDate, String>> day(String format) {
        if (format.isEmpty()) {
            return Optional.of(LocalDate::toString);
        }
        return DAY_PATTERN.matcher(format).matches()
                ? Optional.of(DateTimeFormatter.ofPattern(format, Locale.ROOT)::format)
                : Optional.empty();
    }

    private static Optional<Function<Boolean, String>> yesNo(String format) {
        String pair = format.isEmpty() ? Text.of("filling.format.yes-no") : format;
        if (!PAIR.matcher(pair).matches()) {
            return Optional.empty();
        }
        int slash = pair.indexOf('/');
        String yes = pair.substring(0, slash).strip();
        String no = pair.substring(slash + 1).strip();
        return Optional.of(answer -> answer ? yes : no);
    }

    private static Optional<Function<Code, String>> code(String format, Function<Code, CodeRows> table) {
        if (format.isEmpty() || format.equals(Text.of("filling.format.name"))) {
            return Optional.of(Code::name);
        } else if (format.equals(Text.of("filling.format.code"))) {
            return Optional.of(Code::code);
        } else if (format.equals(Text.of("filling.format.code-name"))) {
            return Optional.of(code -> code.code() + " " + code.name());
        } else if (format.equals(Text.of("filling.format.path"))) {
            return Optional.of(code -> path(code, table.apply(code)));
        }
        return Optional.empty();
    }

    private static String path(Code code, CodeRows table) {
        Deque<String> names = new ArrayDeque<>();
        Optional<Code> row = Optional.of(code);
        while (row.isPresent()) {
            names.push(row.get().name());
            row = table.withKey(row.get().parentKey());
        }
        return String.join("/", names);
    }
}
