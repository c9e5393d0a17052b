package techcontract.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
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
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a number is shown: 项 without decimals, 万元 and % with two. */
    public enum Kind {
        COUNT("#,##0"), AMOUNT("#,##0.00"), PERCENT("0.00");

        private final String format;

        Kind(String format) {
            this.format = format;
        }
    }

    static StatisticsCell count(long count) {
        return new StatisticsCell(Kind.COUNT, Optional.of(BigDecimal.valueOf(count)));
    }

    /** An amount as printed: 万元, rounded half up to two decimals. */
    public static StatisticsCell amount(Money amount) {
        return new StatisticsCell(Kind.AMOUNT, Optional.of(amount.tenThousands()));
    }

    /** (now − before) / before in %, of unrounded numbers; none where there was nothing before. */
    static StatisticsCell growth(BigDecimal before, BigDecimal now) {
        return percent(now.subtract(before), before);
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
