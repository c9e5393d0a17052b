package techcontract.shell;

import java.math.BigDecimal;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;

/** A field for an amount typed in 亿元 (亿元框), as yearbooks print 地区生产总值; to the yuan. */
public final class HundredMillionField extends TypedField<Money> {
    private static final int DECIMALS = 8;

    public HundredMillionField() {
        getStyleClass().add("number-field");
    }

    @Override
    Entry<Money> read(String typed) {
        String plain = Entry.plain(typed);
        if (plain.isEmpty()) {
            return Entry.none();
        }
        return plain.matches("\\d{1,7}(\\.\\d{1," + DECIMALS + "})?")
                ? Entry.of(AmountUnit.HUNDRED_MILLION_YUAN.toMoney(new BigDecimal(plain)))
                : Entry.unreadable("shell.hundred-million.unreadable", typed.strip());
    }

    @Override
    String write(Money value) {
        BigDecimal shortest = value.yuan().movePointLeft(DECIMALS).stripTrailingZeros();
        return (shortest.scale() < 2 ? shortest.setScale(2) : shortest).toPlainString();
    }
}
