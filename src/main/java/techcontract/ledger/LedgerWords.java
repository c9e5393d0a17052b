package techcontract.ledger;

import java.text.Normalizer;

/** Brings what people type into one spelling (文字规范): full-width digits and letters, blanks, brackets. */
final class LedgerWords {
    private LedgerWords() {}

    /** Digits, codes, dates and amounts: full-width forms become plain, blanks go. */
    static String plain(String text) {
        return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** A heading without blanks, line breaks, brackets and stars. */
    static String heading(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s*()\\[\\]【】:/]+", "");
    }

    /** A name as the register writes it: full brackets, plain letters and digits, single blanks. */
    static String name(String text) {
        StringBuilder name = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0') {
                blank = !name.isEmpty();
                continue;
            }
            if (blank) {
                name.append(' ');
                blank = false;
            }
            name.append(registered(c));
        }
        return name.toString();
    }

    private static char registered(char c) {
        boolean fullWidthLetterOrDigit = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
        if (fullWidthLetterOrDigit) {
            return (char) (c - 'Ａ' + 'A');
        }
        return switch (c) {
            case '(' -> '（';
            case ')' -> '）';
            default -> c;
        };
    }
}
