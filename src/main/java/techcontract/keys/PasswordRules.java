package techcontract.keys;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import techcontract.kernel.Problems;

/** What a password must be (口令要求), after GB/T 22239-2019 7.1.4.1 for systems of the second level. */
public final class PasswordRules {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    private static final int KINDS = 3;
    // What is tried first; letters small, as they are compared.
    private static final List<String> WEAK = List.of("password", "passw0rd", "p@ssw0rd", "admin", "12345", "54321",
            "11111", "00000", "88888", "66666", "abc123", "123abc", "qwert", "1qaz", "zaq1", "asdf", "iloveyou",
            "5201314", "1314520", "woaini", "jianghai", "jhqkjj", "kjj123", "jiangmen", "techcontract");

    private PasswordRules() {}

    /** What is wrong with a new password of a person; the field is {@code password}. */
    public static Problems problems(String name, CharSequence password) {
        Problems problems = new Problems();
        String typed = password.toString();
        String small = typed.toLowerCase(Locale.ROOT);
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            problems.error("password", "keys.password-length", SHORTEST, LONGEST, typed.length());
        } else if (kinds(typed) < KINDS) {
            problems.error("password", "keys.password-kinds");
        } else if (WEAK.stream().anyMatch(small::contains) || isOneLetter(typed)) {
            problems.error("password", "keys.password-weak");
        } else if (!name.isBlank() && small.contains(name.toLowerCase(Locale.ROOT))) {
            problems.error("password", "keys.password-name");
        }
        return problems;
    }

    private static long kinds(String typed) {
        return Stream
                .of(typed.chars().anyMatch(Character::isLowerCase), typed.chars().anyMatch(Character::isUpperCase),
                        typed.chars().anyMatch(Character::isDigit),
                        typed.chars()
                                .anyMatch(letter -> !Character.isLowerCase(letter)
                                        && !Character.isUpperCase(letter) && !Character.isDigit(letter)))
                .filter(Boolean::booleanValue)
                .count();
    }

    private static boolean isOneLetter(String typed) {
        return typed.chars().distinct().count() <= 3;
    }
}
