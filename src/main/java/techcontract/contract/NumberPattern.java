package techcontract.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techcontract.kernel.Refused;

/**
 * How registration numbers are built (编号规则): {@code YYYY} the year, {@code PPCC} province and city of the bureau,
 * {@code RR} its registration point, {@code NNNNNN} the serial, which restarts each year. The default gives 16 digits;
 * this breakdown is inferred from the older 14-digit form and is therefore a setting.
 */
public final class NumberPattern {
    private static final String BEFORE_SERIAL = "YYYYPPCCRR";
    private static final Pattern PARTS = Pattern.compile(BEFORE_SERIAL + "N{4,8}");

    private final int serialDigits;

    private NumberPattern(int serialDigits) {
        this.serialDigits = serialDigits;
    }

    /**
     * Reads a pattern such as {@code YYYY PPCC RR NNNNNN}; blanks only help the eye.
     *
     * @throws Refused when it is not built of these parts in this order
     */
    public static NumberPattern of(String pattern) {
        Matcher parts = PARTS.matcher(pattern.replace(" ", "").toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw Refused.because("contract.number-pattern", pattern);
        }
        return new NumberPattern(parts.end() - BEFORE_SERIAL.length());
    }

    /** The series a number belongs to: everything before its serial. */
    public String series(int year, String regionKey, String pointCode) {
        return String.format(Locale.ROOT, "%04d", year) + regionKey.substring(0, 4) + pointCode;
    }

    /**
     * The number with that serial.
     *
     * @throws Refused when the serial no longer fits
     */
    public String number(String series, long serial) {
        String digits = Long.toString(serial);
        if (digits.length() > serialDigits) {
            throw Refused.because("contract.number-overflow", series);
        }
        return series + "0".repeat(serialDigits - digits.length()) + digits;
    }

    /** The serial of a number of that series, if it is one. */
    public Optional<Long> serial(String series, String number) {
        if (number.length() != series.length() + serialDigits || !number.startsWith(series)) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(number.substring(series.length())));
    }
}
