package techcontract.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/**
 * One number of a table as printed (表中数字): what the screen shows is what the file holds.
 *
 * @param number rounded as printed, or empty where there is none, shown as a dash
 */
public record StatisticsCell(Kind kind, Optional<BigDecimal> number) {
    static final StatisticsCell NO_PERCENT = new StatisticsCell(Kind.PERCENT, Optional.empty());
    private static final int DECIMALS = 2;
    private static final int RATIO_DECIMALS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * How a number is shown: 项 without decimals, 万元 and % with two, growth as text with its sign (12.34%) or as a ratio
     * with three (0.123).
     */
    public enum Kind {
        COUNT("#,##0"), AMOUNT("#,##0.00"), PERCENT("0.00"), PERCENT_TEXT("0.00'%'"), RATIO("0.000");

        private final String format;

        Kind(String format) {
            this.format = format;
        }
    }

    static StatisticsCell count(long count) {
        return new StatisticsCell(Kind.COUNT, Optional.of(BigDecimal.valueOf(count)));
    }

    static StatisticsCell amount(Money amount) {
        return amount(amount, AmountUnit.TEN_THOUSAND_YUAN);
    }

    static StatisticsCell amount(Money amount, AmountUnit unit) {
        return new StatisticsCell(Kind.AMOUNT, Optional.of(switch (unit) {
            case YUAN -> amount.yuan();
            case TEN_THOUSAND_YUAN -> amount.tenThousands();
            case HUNDRED_MILLION_YUAN -> amount.hundredMillions();
        }));
    }

    /** An amount by a number of contracts, in 万元 rounded half up to two decimals; none of no contracts. */
    static StatisticsCell average(Money amount, long count) {
        return new StatisticsCell(Kind.AMOUNT,
                count == 0
                        ? Optional.empty()
                        : Optional.of(amount.exactTenThousands()
                                .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP)));
    }

    /** (now − before) / before in %, of unrounded numbers; none where there was nothing before. */
    static StatisticsCell growth(BigDecimal before, BigDecimal now) {
        return percent(now.subtract(before), before);
    }

    /** (now − before) / before of unrounded numbers as provinces print it; none where there was nothing before. */
    static StatisticsCell growth(BigDecimal before, BigDecimal now, Kind kind) {
        if (before.signum() == 0) {
            return new StatisticsCell(kind, Optional.empty());
        }
        return kind == Kind.RATIO
                ? new StatisticsCell(kind,
                        Optional.of(now.subtract(before).divide(before, RATIO_DECIMALS, RoundingMode.HALF_UP)))
                : new StatisticsCell(kind, growth(before, now).number());
    }

    /** part / whole in %, of unrounded numbers; none of nothing. */
    public static StatisticsCell percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? NO_PERCENT
                : new StatisticsCell(Kind.PERCENT,
                        Optional.of(part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP)));
    }

    /** As shown: {@code 1,234}, {@code 1,234.50}, {@code 12.34} or the dash. */
    @Override
    public String toString() {
        return number
                .map(shown -> new DecimalFormat(kind.format, DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(shown))
                .orElse(Text.of("statistics.none"));
    }
}
