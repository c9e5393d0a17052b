package techcontract.shell;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;

/** Reads an amount as clerks type it (金额录入): {@code 1250000}, {@code 1,250,000.00}, {@code 12.5w}, {@code 3亿}. */
final class MoneyEntry {
    // Groups of four digits are the Chinese way to part a number; any other comma is taken for a slip.
    private static final Pattern AMOUNT = Pattern
            .compile("¥?-?(\\d{1,3}(,\\d{3})+|\\d{1,4}(,\\d{4})+|\\d+)(\\.\\d*)?(?<unit>元|w|万|万元|y|亿|亿元)?");
    private static final Money LIMIT = Money.ofYuan("1000000000000");

    private MoneyEntry() {}

    static Entry<Money> read(String typed) {
        String plain = Entry.plain(typed).toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return Entry.none();
        }
        Matcher amount = AMOUNT.matcher(plain);
        if (!amount.matches()) {
            return Entry.unreadable("shell.money.unreadable", typed.strip());
        }
        BigDecimal number = new BigDecimal(plain.replaceAll("[^-.\\d]", ""));
        try {
            Money money = unit(amount.group("unit")).toMoney(number);
            return money.compareTo(LIMIT) < 0 ? Entry.of(money) : Entry.unreadable("shell.money.tooLarge");
        } catch (ArithmeticException fractionOfACent) {
            return Entry.unreadable("shell.money.belowCent");
        }
    }

    private static AmountUnit unit(@Nullable String suffix) {
        if (suffix == null) {
            return AmountUnit.YUAN;
        }
        return switch (suffix.charAt(0)) {
            case 'w', '万' -> AmountUnit.TEN_THOUSAND_YUAN;
            case 'y', '亿' -> AmountUnit.HUNDRED_MILLION_YUAN;
            default -> AmountUnit.YUAN;
        };
    }
}
