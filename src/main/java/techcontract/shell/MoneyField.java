package techcontract.shell;

import techcontract.kernel.Money;

/** A field for an amount in yuan (金额框); takes {@code 12.5w} for 12.5 万元 and {@code 3y} for 3 亿元 from the number pad. */
public final class MoneyField extends TypedField<Money> {
    public MoneyField() {
        getStyleClass().add("number-field");
    }

    @Override
    Entry<Money> read(String typed) {
        return MoneyEntry.read(typed);
    }

    @Override
    String write(Money value) {
        return value.toString();
    }
}
