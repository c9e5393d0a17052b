package techcontract.kernel;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount in Chinese capitals (大写金额), as contracts and certificates carry it beside the figures. Written after
 * 《支付结算办法》附一: 整 after 元 only, one 零 for any run of noughts inside a number, none where a whole part ends in noughts and
 * the next one fills its highest place, and 零 between 元 and 角 or 分 when the yuan end in nought.
 */
public final class CapitalAmount {
    /** The largest amount that can be written or read: 9,999 亿 and all places below it. */
    public static final Money LARGEST = Money.ofYuan("999999999999.99");
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] PARTS = {"", "万", "亿"};
    private static final int PLACES_OF_PART = 4;
    private static final int CENTS_OF_YUAN = 100;

    private CapitalAmount() {}

    /**
     * The amount in capitals without 人民币 before it, such as 壹佰万元整; 负 stands before a negative one.
     *
     * @throws Refused when it is beyond 9,999 亿元
     */
    public static String of(Money money) {
        BigDecimal size = money.yuan().abs();
        if (size.compareTo(LARGEST.yuan()) > 0) {
            throw Refused.because("kernel.capital-too-large", money);
        }
        long cents = size.unscaledValue().longValueExact();
        return (money.isNegative() ? "负" : "") + written(cents / CENTS_OF_YUAN, (int) (cents % CENTS_OF_YUAN));
    }

    /**
     * The amount a text in capitals stands for, in the many ways people write it: 元 or 圆, 整 or 正, with or without 人民币,
     * 零 left out or doubled, traditional signs, small numerals (一百万元整) and figures with a unit (100万元).
     *
     * @return empty when it cannot be read or can be read in two ways (三万五 is 35,000 or 30,005)
     */
    public static Optional<Money> read(String text) {
        return CapitalText.read(text).filter(money -> money.yuan().abs().compareTo(LARGEST.yuan()) <= 0);
    }

    private static String written(long yuan, int cents) {
        if (yuan == 0 && cents > 0) {
            return cents(cents);
        }
        StringBuilder words = new StringBuilder(yuan == 0 ? "零" : yuan(yuan)).append('元');
        if (cents == 0) {
            return words.append('整').toString();
        }
        boolean gap = yuan % 10 == 0 || cents < 10;
        return words.append(gap ? "零" : "").append(cents(cents)).toString();
    }

    private static String yuan(long yuan) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        boolean partBegun = false;
        String figures = Long.toString(yuan);
        for (int i = 0; i < figures.length(); i++) {
            int place = figures.length() - 1 - i;
            int digit = figures.charAt(i) - '0';
            if (digit > 0) {
                words.append(gap ? "零" : "").append(digit(digit)).append(PLACES[place % PLACES_OF_PART]);
                partBegun = true;
            }
            gap = digit == 0;
            if (place % PLACES_OF_PART == 0 && partBegun) {
                words.append(PARTS[place / PLACES_OF_PART]);
                gap = false;
                partBegun = false;
            }
        }
        return words.toString();
    }

    private static String cents(int cents) {
        return (cents >= 10 ? digit(cents / 10) + "角" : "") + (cents % 10 > 0 ? digit(cents % 10) + "分" : "");
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
