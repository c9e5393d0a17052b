package techcontract.party;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import techcontract.kernel.Problems;
import techcontract.kernel.Severity;

/**
 * What is known of a party (当事人信息); a text that was not given is empty. Keys point into the code tables.
 *
 * @param name full legal name (全称)
 * @param creditCode 统一社会信用代码, for domestic organisations
 * @param idNumber 身份证号, natural persons only
 * @param natureKey 单位性质
 * @param registrationTypeKey 登记注册类型
 * @param countryKey 国别, a customs code; 142 is China
 * @param regionKey 行政区划, only in China
 * @param industryKey 从事的国民经济行业
 */
@Embeddable
public record Particulars(String name, String creditCode, String idNumber, String natureKey, String registrationTypeKey,
        String countryKey, String regionKey, String industryKey, @Enumerated(EnumType.STRING) EnterpriseScale scale,
        boolean listed, boolean inHighTechZone, boolean highTech, boolean transferOrganisation,
        boolean researchOrganisation, boolean convertedInstitute, String legalRepresentative, String contact,
        String telephone, String address, String postcode, String email) {
    /** The customs code of China. */
    public static final String CHINA = "142";
    /** Nothing known yet but the usual country. */
    public static final Particulars EMPTY = briefly("", "", "", CHINA, "");

    /** What a ledger row tells of a party. */
    public static Particulars briefly(String name, String creditCode, String natureKey, String countryKey,
            String regionKey) {
        return new Particulars(name, creditCode, "", natureKey, "", countryKey, regionKey, "", EnterpriseScale.UNKNOWN,
                false, false, false, false, false, false, "", "", "", "", "", "");
    }

    /** These particulars with what a ledger row tells laid over them; what it leaves empty stays. */
    public Particulars overlaidBy(Particulars row) {
        return new Particulars(or(row.name, name), or(row.creditCode, creditCode), idNumber,
                or(row.natureKey, natureKey), registrationTypeKey, or(row.countryKey, countryKey),
                row.countryKey.isEmpty() ? or(row.regionKey, regionKey) : row.regionKey, industryKey, scale, listed,
                inHighTechZone, highTech, transferOrganisation, researchOrganisation, convertedInstitute,
                legalRepresentative, contact, telephone, address, postcode, email);
    }

    private static String or(String given, String otherwise) {
        return given.isEmpty() ? otherwise : given;
    }

    public boolean isBlank() {
        return name.isBlank();
    }

    public boolean isDomestic() {
        return countryKey.equals(CHINA);
    }

    /** What is written wrongly, whatever step the contract is at. */
    public Problems malformed() {
        Problems problems = new Problems();
        if (!creditCode.isEmpty() && !CreditCode.isValid(creditCode)) {
            problems.broken(Severity.ERROR, "V15", "creditCode", "party.credit-code", creditCode);
        }
        if (!postcode.isEmpty() && !postcode.matches("\\d{6}")) {
            problems.error("postcode", "party.postcode");
        }
        if (!isDomestic() && !countryKey.isEmpty() && !regionKey.isEmpty()) {
            problems.error("region", "party.region-abroad");
        }
        return problems;
    }

    /** What the registration form (技术合同登记表) demands and is not given yet, with what is written wrongly. */
    public Problems problems() {
        Problems problems = malformed();
        require(problems, "name", name);
        require(problems, "nature", natureKey);
        require(problems, "country", countryKey);
        if (isDomestic()) {
            require(problems, "region", regionKey);
        }
        if (!isBlank() && isDomestic() && creditCode.isEmpty() && idNumber.isEmpty()) {
            problems.hint("creditCode", "party.no-credit-code");
        }
        require(problems, "industry", industryKey);
        require(problems, "legalRepresentative", legalRepresentative);
        require(problems, "contact", contact);
        require(problems, "telephone", telephone);
        require(problems, "address", address);
        require(problems, "postcode", postcode);
        return problems;
    }

    private static void require(Problems problems, String field, String content) {
        if (content.isBlank()) {
            problems.error(field, "party.missing." + field);
        }
    }
}
