package techcontract.kernel;

import java.math.BigDecimal;
import java.util.Optional;

/** The unit an amount is written in (金额单位): 元, 万元 or 亿元. */
public enum AmountUnit {
    YUAN("元", 0), TEN_THOUSAND_YUAN("万元", 4), HUNDRED_MILLION_YUAN("亿元", 8);

    private final String label;
    private final int powerOfTen;

    AmountUnit(String label, int powerOfTen) {
        this.label = label;
        this.powerOfTen = powerOfTen;
    }

    /** The unit as printed in headings: 元, 万元 or 亿元. */
    public String label() {
        return label;
    }

    /** The unit with that label, if it is one. */
    public static Optional<AmountUnit> labelled(String label) {
        for (AmountUnit unit : values()) {
            if (unit.label.equals(label)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /**
     * The money a number in this unit stands for.
     *
     * @throws ArithmeticException when it is not a whole number of cents
     */
    public Money toMoney(BigDecimal number) {
        return new Money(number.movePointRight(powerOfTen).stripTrailingZeros());
    }

    /** The number in this unit that stands for the money, to the cent. */
    public BigDecimal of(Money money) {
        return money.yuan().movePointLeft(powerOfTen);
    }
}
