package techcontract.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An amount of money (金额) in yuan, exact to the cent; 万元 and 亿元 are views of it, rounded half up on output only.
 *
 * @param yuan the amount in yuan, always with two decimals
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);
    private static final int CENTS = 2;
    private static final int TEN_THOUSAND = 4;
    private static final int HUNDRED_MILLION = 8;

    /**
     * @throws ArithmeticException when the amount has a fraction of a cent: nothing may round it away unseen
     */
    public Money {
        yuan = yuan.setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    /**
     * An amount written in yuan, such as {@code 1250000.00}.
     *
     * @throws ArithmeticException when it has a fraction of a cent
     * @throws NumberFormatException when it is no plain number
     */
    public static Money ofYuan(String yuan) {
        return new Money(new BigDecimal(yuan));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money times(int factor) {
        return new Money(yuan.multiply(BigDecimal.valueOf(factor)));
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    public boolean isPositive() {
        return yuan.signum() > 0;
    }

    /** The amount in 万元, rounded half up to two decimals, as reports print it. */
    public BigDecimal tenThousands() {
        return exactTenThousands().setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** The amount in 万元 to the cent (six decimals), as the detail ledger keeps it. */
    public BigDecimal exactTenThousands() {
        return yuan.movePointLeft(TEN_THOUSAND).setScale(CENTS + TEN_THOUSAND, RoundingMode.UNNECESSARY);
    }

    /** The amount in 亿元, rounded half up to two decimals. */
    public BigDecimal hundredMillions() {
        return yuan.movePointLeft(HUNDRED_MILLION).setScale(CENTS, RoundingMode.HALF_UP);
    }

    /**
     * This amount in percent of another (占比), rounded half up.
     *
     * @throws ArithmeticException of nothing
     */
    public BigDecimal percentOf(Money whole, int decimals) {
        return yuan.movePointRight(2).divide(whole.yuan, decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    /** The amount in yuan with thousands separators, such as {@code 1,250,000.00}. */
    @Override
    public String toString() {
        return format(yuan);
    }

    /** A number with thousands separators and two decimals, such as {@code 1,250.00}. */
    public static String format(BigDecimal number) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
