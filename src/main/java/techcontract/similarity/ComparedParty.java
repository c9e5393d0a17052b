package techcontract.similarity;

/**
 * A party as the comparison sees it (比对的当事人); what is not known is empty.
 *
 * @param name 全称
 * @param code 统一社会信用代码 or 身份证号
 */
public record ComparedParty(String name, String code, String legalRepresentative, String contact, String telephone,
        String address) {
    /** A party of which only name and code are known. */
    public static ComparedParty named(String name, String code) {
        return new ComparedParty(name, code, "", "", "", "");
    }

    /** Whether it is the same party: by the codes where both are known, else by the name without marks and blanks. */
    boolean isSame(ComparedParty other) {
        return isSame(PlainText.of(name), other);
    }

    /**
     * The same, for a party that is compared with very many.
     *
     * @param plainName this party's name without marks and blanks
     */
    boolean isSame(String plainName, ComparedParty other) {
        if (!code.isEmpty() && !other.code.isEmpty()) {
            return code.equalsIgnoreCase(other.code);
        }
        return !plainName.isEmpty() && PlainText.isLeftOf(plainName, other.name);
    }
}
