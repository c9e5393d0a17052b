package techcontract.keys;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Refused;

/**
 * The data key as it is printed and locked away (恢复密钥): 14 groups of 4 letters and digits, the last group tells a slip
 * of the pen. It opens the folder when every password and the key ring itself are lost.
 */
public final class RecoveryKey {
    // Without 0, 1, I and O, which look like one another.
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int BITS = 5;
    private static final int DIGITS = 52;
    private static final int CHECKED = 4;
    private static final int GROUP = 4;

    private RecoveryKey() {}

    /** The key in groups, such as {@code 7KQ2-…}. */
    public static String words(DataKey key) {
        String letters = letters(key);
        StringBuilder words = new StringBuilder(letters + check(letters));
        for (int at = words.length() - GROUP; at > 0; at -= GROUP) {
            words.insert(at, '-');
        }
        return words.toString();
    }

    private static String letters(DataKey key) {
        BigInteger number = new BigInteger(1, key.bytes());
        StringBuilder letters = new StringBuilder();
        for (int place = DIGITS - 1; place >= 0; place--) {
            letters.append(LETTERS.charAt(number.shiftRight(place * BITS).intValue() & (1 << BITS) - 1));
        }
        return letters.toString();
    }

    private static String check(String letters) {
        BigInteger hash = new BigInteger(ContentHash.of(letters).substring(0, 8), 16);
        StringBuilder check = new StringBuilder();
        for (int place = 0; place < CHECKED; place++) {
            check.append(LETTERS.charAt(hash.shiftRight(place * BITS).intValue() & (1 << BITS) - 1));
        }
        return check.toString();
    }

    /**
     * The key of what somebody typed, with or without hyphens and blanks, in small or large letters.
     *
     * @throws Refused when it is not whole or one letter is another
     */
    public static DataKey read(String typed) {
        String letters = typed.replaceAll("[\\s\\-－—–]", "").toUpperCase(Locale.ROOT);
        if (letters.length() != DIGITS + CHECKED) {
            throw Refused.because("keys.recovery-length", DIGITS + CHECKED, letters.length());
        }
        String own = letters.substring(0, DIGITS);
        if (!letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0) || own.charAt(0) > '3'
                || !letters.endsWith(check(own))) {
            throw Refused.because("keys.recovery-wrong");
        }
        BigInteger number = BigInteger.ZERO;
        for (int place = 0; place < DIGITS; place++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(LETTERS.indexOf(own.charAt(place))));
        }
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[DataKey.LENGTH];
        // a leading zero byte of the number's sign falls off, missing ones in front stay zero
        byte[] tail = bytes.length > DataKey.LENGTH ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        System.arraycopy(tail, 0, whole, DataKey.LENGTH - tail.length, tail.length);
        return DataKey.of(whole);
    }
}
