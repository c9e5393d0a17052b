package techcontract.shell;

import java.math.BigDecimal;

/** A field for an exchange rate (汇率框): yuan for one unit, at most six decimals. */
public final class RateField extends TypedField<BigDecimal> {
    private static final int DECIMALS = 6;

    public RateField() {
        getStyleClass().add("number-field");
    }

    @Override
    Entry<BigDecimal> read(String typed) {
        String plain = Entry.plain(typed);
        if (plain.isEmpty()) {
            return Entry.none();
        }
        if (!plain.matches("\\d{1,6}(\\.\\d{1," + DECIMALS + "})?")) {
            return Entry.unreadable("shell.rate.unreadable", typed.strip());
        }
        return Entry.of(new BigDecimal(plain));
    }

    @Override
    String write(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
