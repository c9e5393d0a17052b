package techcontract.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lists, comparisons and copies show of a person (脱敏显示): enough to tell one from another, not enough to reach
 * anybody. In full it stands in the form that is being filled in, and where somebody asked for it and left a trace.
 */
public final class Masked {
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d\\-() ]*");
    private static final int LONG_NUMBER = 8;
    private static final int FIRST_DIGITS = 3;
    private static final int LAST_DIGITS = 4;
    private static final int LAST_OF_SHORT = 2;

    private Masked() {}

    /** A person's name by its first character: 张*. */
    public static String person(String name) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            return "";
        }
        int first = plain.offsetByCodePoints(0, 1);
        int others = plain.codePointCount(first, plain.length());
        return others == 0 ? "*" : plain.substring(0, first) + "*".repeat(others);
    }

    /** One telephone number or several, each by its first three and last four digits: 138****5678. */
    public static String telephone(String numbers) {
        return NUMBER.matcher(numbers.strip()).replaceAll(found -> Matcher.quoteReplacement(digits(found.group())));
    }

    /** An identity card's number by its first three and last four characters: 440***********1234. */
    public static String idNumber(String number) {
        String plain = number.strip();
        int hidden = Math.max(0, plain.length() - FIRST_DIGITS - LAST_DIGITS);
        return hidden == 0
                ? "*".repeat(plain.length())
                : plain.substring(0, FIRST_DIGITS) + "*".repeat(hidden)
                        + plain.substring(plain.length() - LAST_DIGITS);
    }

    /** A mail address by its first character and its place: z***@126.com. */
    public static String email(String address) {
        String plain = address.strip();
        int at = plain.indexOf('@');
        return at < 1 ? "*".repeat(plain.length()) : plain.charAt(0) + "***" + plain.substring(at);
    }

    private static String digits(String number) {
        int all = (int) number.chars().filter(Character::isDigit).count();
        int first = all < LONG_NUMBER ? 0 : FIRST_DIGITS;
        int last = all < LONG_NUMBER ? Math.min(LAST_OF_SHORT, all / 2) : LAST_DIGITS;
        StringBuilder masked = new StringBuilder();
        int digit = 0;
        for (int i = 0; i < number.length(); i++) {
            char character = number.charAt(i);
            if (Character.isDigit(character)) {
                masked.append(digit < first || digit >= all - last ? character : '*');
                digit++;
            } else {
                masked.append(character);
            }
        }
        return masked.toString();
    }
}
