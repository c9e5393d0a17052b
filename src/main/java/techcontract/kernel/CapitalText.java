package techcontract.kernel;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an amount in capitals (大写金额) as people write it; what can be read in two ways is not read. */
final class CapitalText {
    private static final int LONGEST = 120;
    private static final String LABELS = "(?:人民币|人民幣|RMB|CNY|¥|\\(?大写\\)?|\\(人民币\\)|合计|金额|:)*";
    private static final Pattern LABEL = Pattern.compile(LABELS + "(?<minus>[负負−-]?)" + LABELS);
    private static final String ENDING = "。.;,";
    private static final Pattern CENTS = Pattern.compile("零*(?:([零壹贰叁肆伍陆柒捌玖0-9])角)?零*(?:([零壹贰叁肆伍陆柒捌玖0-9])分)?零*整?");
    private static final Pattern FIGURES = Pattern.compile("零*(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?");
    private static final String SMALL = "一二两兩三四五六七八九0123456789";
    private static final Map<Character, Character> SIGNS = signs();
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final int ABOVE = 10_000;
    private static final BigDecimal PART = BigDecimal.valueOf(ABOVE);

    private final boolean formal;

    // Formal signs and 元 behind them: a last digit then stands where it stands even if 零 was left out before it.
    private CapitalText(boolean formal) {
        this.formal = formal;
    }

    static Optional<Money> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        boolean small = plain.chars().anyMatch(sign -> SMALL.indexOf(sign) >= 0);
        String signs = canonical(plain);
        Matcher label = LABEL.matcher(signs);
        boolean negative = label.lookingAt() && label.end("minus") > label.start("minus");
        int end = signs.length();
        while (end > label.end() && ENDING.indexOf(signs.charAt(end - 1)) >= 0) {
            end--;
        }
        return new CapitalText(!small && signs.indexOf("元") > 0).amount(signs.substring(label.end(), end))
                .filter(yuan -> yuan.stripTrailingZeros().scale() <= 2)
                .map(yuan -> new Money(negative ? yuan.negate() : yuan));
    }

    private Optional<BigDecimal> amount(String signs) {
        int yuan = signs.indexOf('元');
        if (yuan > 0) {
            return whole(signs.substring(0, yuan)).flatMap(whole -> withCents(whole, signs.substring(yuan + 1)));
        }
        if (yuan == 0 || signs.isEmpty()) {
            return Optional.empty();
        }
        if (signs.contains("角") || signs.contains("分")) {
            return withCents(BigDecimal.ZERO, signs);
        }
        String number = signs.endsWith("整") ? signs.substring(0, signs.length() - 1) : signs;
        boolean hasUnit = signs.endsWith("整") || signs.contains("万") || signs.contains("亿");
        return hasUnit ? whole(number) : Optional.empty();
    }

    private static Optional<BigDecimal> withCents(BigDecimal whole, String rest) {
        Matcher cents = CENTS.matcher(rest);
        if (!cents.matches()) {
            return Optional.empty();
        }
        int count = 10 * digitOf(cents.group(1)) + digitOf(cents.group(2));
        return count > 0 && whole.scale() > 0
                ? Optional.empty()
                : Optional.of(whole.add(BigDecimal.valueOf(count, 2)));
    }

    // The yuan: so many 亿, so many 万 and what is left.
    private Optional<BigDecimal> whole(String signs) {
        BigDecimal sum = BigDecimal.ZERO;
        String rest = signs;
        for (int power = 8; power >= 0; power -= 4) {
            int end = power == 0 ? rest.length() : rest.indexOf(power == 8 ? '亿' : '万');
            boolean begun = !rest.equals(signs);
            if (end >= 0 && (end > 0 || power > 0 || !begun)) {
                Optional<BigDecimal> part = part(rest.substring(0, end), begun, power == 0);
                rest = rest.substring(Math.min(end + 1, rest.length()));
                if (part.isEmpty() || (part.get().scale() > 0 && !rest.isEmpty())) {
                    return Optional.empty();
                }
                sum = sum.add(part.get().movePointRight(power));
            }
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> part(String signs, boolean begun, boolean last) {
        if (signs.isEmpty() || !FIGURES.matcher(signs).matches()) {
            return signs.isEmpty() ? Optional.empty() : numerals(signs, begun, last);
        }
        String figures = signs.replace("零", "").replace(",", "");
        boolean loose = begun && last && signs.length() == 1;
        BigDecimal value = new BigDecimal(figures);
        return loose || (begun && value.compareTo(PART) >= 0) ? Optional.empty() : Optional.of(value);
    }

    // Up to four places, each a digit and its unit, the units falling; 零 may stand anywhere between.
    private Optional<BigDecimal> numerals(String signs, boolean begun, boolean last) {
        int sum = 0;
        int unitBefore = ABOVE;
        int digit = -1;
        boolean afterNought = false;
        for (int i = 0; i < signs.length(); i++) {
            char sign = signs.charAt(i);
            int value = digitOf(sign);
            int unit = unitOf(sign);
            boolean follows = value >= 0 ? digit <= 0 : unit < unitBefore && takes(digit, unit, unitBefore);
            if ((value < 0 && unit == 0) || !follows) {
                return Optional.empty();
            }
            if (value >= 0) {
                afterNought = value > 0 && digit == 0;
                digit = value;
            } else {
                sum += unit * (digit < 0 ? 1 : digit);
                unitBefore = unit;
                digit = -1;
            }
        }
        boolean gap = unitBefore == 1000 || unitBefore == 100 || (begun && last && unitBefore == ABOVE);
        boolean loose = digit > 0 && gap && !afterNought && !formal;
        return loose ? Optional.empty() : Optional.of(BigDecimal.valueOf(sum + Math.max(0, digit)));
    }

    // 拾 may stand alone; 零 right before it is a nought of its own only where 佰 stands before, else it may fill a gap.
    private static boolean takes(int digit, int unit, int unitBefore) {
        return unit == 10 ? digit != 0 || unitBefore == 100 : digit >= 0;
    }

    private static int digitOf(@Nullable String group) {
        return group == null ? 0 : digitOf(group.charAt(0));
    }

    private static int digitOf(char sign) {
        return sign >= '0' && sign <= '9' ? sign - '0' : DIGITS.indexOf(sign);
    }

    private static int unitOf(char sign) {
        return switch (sign) {
            case '拾' -> 10;
            case '佰' -> 100;
            case '仟' -> 1000;
            default -> 0;
        };
    }

    // Without blanks, and with the same sign wherever several mean the same.
    private static String canonical(String text) {
        StringBuilder signs = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
                signs.append(SIGNS.getOrDefault(sign, sign).charValue());
            }
        }
        return signs.toString();
    }

    // Each first sign with the others written for it: small, traditional, old, and look-alikes.
    private static Map<Character, Character> signs() {
        Map<Character, Character> signs = new HashMap<>();
        for (String same : new String[]{"零〇○◯", "壹一弌壱", "贰二两兩貳弍貮", "叁三參参叄弎", "肆四", "伍五", "陆六陸", "柒七", "捌八",
                "玖九", "拾十", "佰百", "仟千", "万萬", "亿億", "元圆圓", "整正"}) {
            same.chars().skip(1).forEach(sign -> signs.put((char) sign, same.charAt(0)));
        }
        return Map.copyOf(signs);
    }
}
