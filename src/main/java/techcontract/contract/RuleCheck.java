package techcontract.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import techcontract.bureau.BureauSettings;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.party.Particulars;
import techcontract.rules.Consequence;
import techcontract.rules.Limit;
import techcontract.rules.Material;
import techcontract.rules.RulePack;

/**
 * Checks a contract against the facts a rule book asks for (规则自动核对). Which rules are in force and how grave each is
 * stands in the pack; here is only how each is found out.
 */
public final class RuleCheck {
    private static final Set<String> ABOUT_A_PATENT = Set.of("21", "22", "24", "31");
    private static final Set<String> PATENT_TRANSFER = Set.of("21", "22");
    private static final String PATENT_RIGHT = "21";
    private static final String PATENT_APPLICATION = "22";
    private static final String TECHNICAL_SECRET = "23";
    private static final String PATENT_LICENCE_AS_TRANSFER = "24";
    private static final String PATENT = "2";
    private static final String SECRET = "1";
    private static final String SHARES = "5";
    private static final String WHOLE_CITY = "00";
    private static final int CITY_DIGITS = 4;
    private static final int HUNDRED = 100;

    private final CodeTables codes;
    private final BureauSettings settings;

    public RuleCheck(CodeTables codes, BureauSettings settings) {
        this.codes = codes;
        this.settings = settings;
    }

    /**
     * Every rule the contract breaks.
     *
     * @param typeKey the type it is held to be
     * @param acceptedOn the day of acceptance, or the day it would be
     */
    public Problems problems(ContractDraft draft, String typeKey, RulePack pack, LocalDate acceptedOn) {
        Broken broken = new Broken(pack);
        days(broken, draft, acceptedOn);
        intake(broken, draft);
        place(broken, draft, typeKey);
        rights(broken, draft, typeKey);
        amounts(broken, draft, typeKey);
        broken.when(pack.classOf(typeKey).isEmpty() && !typeKey.isEmpty(), "R70", "type", pack.name());
        for (Material material : missing(draft, typeKey, pack)) {
            broken.when(true, material.code(), "materials", material.name());
        }
        return broken.problems;
    }

    private static void days(Broken broken, ContractDraft draft, LocalDate acceptedOn) {
        Optional<LocalDate> signed = draft.term().signed();
        signed.filter(acceptedOn::isBefore)
                .ifPresent(day -> broken.when(true, "V5", "signedOn", Text.of("contract.day.signed"), day,
                        Text.of("contract.day.accepted"), acceptedOn));
        Optional<LocalDate> effective = draft.circumstances().effective();
        effective.filter(acceptedOn::isBefore)
                .ifPresent(day -> broken.when(true, "V5", "inEffectOn", Text.of("contract.day.effective"), day,
                        Text.of("contract.day.accepted"), acceptedOn));
        effective.filter(day -> signed.filter(day::isBefore).isPresent())
                .ifPresent(day -> broken.when(true, "V5", "inEffectOn", Text.of("contract.day.signed"),
                        signed.orElseThrow(), Text.of("contract.day.effective"), day));
        int within = broken.pack.limit(Limit.APPLY_WITHIN_DAYS);
        signed.filter(day -> within > 0 && acceptedOn.isAfter(day.plusDays(within)))
                .ifPresent(day -> broken.when(true, "R13", "signedOn", day, within));
        int soon = broken.pack.limit(Limit.VALIDITY_SOON_DAYS);
        draft.term().to().ifPresent(until -> {
            broken.when(acceptedOn.isAfter(until), "R14", "validTo", until);
            broken.when(acceptedOn.plusDays(soon).isAfter(until), "R14s", "validTo",
                    until,
                    soon);
        });
    }

    private static void intake(Broken broken, ContractDraft draft) {
        Circumstances given = draft.circumstances();
        broken.when(given.writtenForm() == WrittenForm.ORAL, "R15", "writtenForm");
        broken.when(!given.inEffect(), "R16", "inEffect");
        broken.when(given.approvalRequired() && given.approvalNumber().isBlank(), "R16a", "approvalNumber");
        broken.when(given.declaredBy().isBlank() || given.declared().isEmpty(), "R20", "declaredBy");
        broken.when(given.classified(), "R53", "classified");
        broken.when(given.replacement() && given.supersedesNumber().isBlank(), "R137", "supersedesNumber");
    }

    private void place(Broken broken, ContractDraft draft, String typeKey) {
        boolean imported = draft.circumstances().importContract();
        Particulars seller = draft.seller();
        // Whoever is named, the domestic side is the one to apply.
        Particulars applicant = seller.isDomestic() ? seller : draft.buyer();
        boolean known = !seller.countryKey().isEmpty();
        broken.when(known && imported == seller.isDomestic(), "V8", "seller.country", seller.name());
        String home = settings.bureau().regionKey();
        broken.when(applicant.isDomestic() && !applicant.regionKey().isEmpty()
                && !isInArea(applicant.regionKey(), home), "V9", seller.isDomestic() ? "seller.region" : "buyer.region",
                applicant.name());
        broken.when(PATENT_TRANSFER.contains(typeKey), "R18", "type");
        broken.when(draft.supplement().relatedParties(), "V10r", "relatedParties");
    }

    // A city's own agency serves all its counties; an applicant known by the city alone may lie in ours.
    private static boolean isInArea(String region, String agency) {
        String area = agency.endsWith(WHOLE_CITY) ? agency.substring(0, CITY_DIGITS) : agency;
        return region.startsWith(area)
                || (region.endsWith(WHOLE_CITY) && agency.startsWith(region.substring(0, CITY_DIGITS)));
    }

    private void rights(Broken broken, ContractDraft draft, String typeKey) {
        List<IntellectualProperty> patents = draft.properties()
                .stream()
                .filter(right -> topKind(right).equals(PATENT) && !right.propertyNumber().isBlank())
                .toList();
        if (ABOUT_A_PATENT.contains(typeKey)) {
            broken.when(patents.isEmpty(), "V11", "properties");
        }
        draft.term()
                .to()
                .filter(_ -> typeKey.startsWith("3") || typeKey.equals(PATENT_LICENCE_AS_TRANSFER))
                .ifPresent(until -> patents.forEach(patent -> patent.expires()
                        .filter(until::isAfter)
                        .ifPresent(expiry -> broken.when(true, "V12", "validTo", until, patent.propertyNumber(),
                                expiry))));
        boolean nothingElse = patents.size() == draft.properties().size();
        draft.term().signed().ifPresent(signed -> stateOfPatents(broken, typeKey, patents, nothingElse, signed));
    }

    // The state of the patents on the day of signing says which type it is; where a day is not given nothing is said.
    private static void stateOfPatents(Broken broken, String typeKey, List<IntellectualProperty> patents,
            boolean nothingElse, LocalDate signed) {
        boolean filed = patents.stream().anyMatch(patent -> by(signed, patent.filed()));
        boolean filedLater = !patents.isEmpty()
                && patents.stream().allMatch(patent -> patent.filed().filter(signed::isBefore).isPresent());
        boolean granted = !patents.isEmpty() && patents.stream().allMatch(patent -> by(signed, patent.granted()));
        boolean grantedLater = !patents.isEmpty()
                && patents.stream().allMatch(patent -> patent.granted().filter(signed::isBefore).isPresent());
        switch (typeKey) {
            case PATENT_RIGHT -> {
                broken.when(filedLater, "R131", "properties");
                broken.when(!filedLater && grantedLater, "R131a", "properties");
            }
            case PATENT_APPLICATION -> {
                broken.when(!filed, "R131", "properties");
                broken.when(filed && granted, "R131g", "properties");
            }
            case TECHNICAL_SECRET -> {
                broken.when(nothingElse && granted, "R131g", "properties");
                broken.when(nothingElse && filed && !granted, "R131a", "properties");
            }
            default -> {
                // R131 tells transfers apart only
            }
        }
    }

    private static boolean by(LocalDate signed, Optional<LocalDate> day) {
        return day.filter(one -> !one.isAfter(signed)).isPresent();
    }

    private String topKind(IntellectualProperty right) {
        return codes.of(CodeTable.INTELLECTUAL_PROPERTY).topOf(right.kindKey()).map(Code::key).orElse("");
    }

    private static void amounts(Broken broken, ContractDraft draft, String typeKey) {
        AmountTerms terms = draft.amountTerms();
        Price price = draft.price();
        if (draft.circumstances().mixed()) {
            Optional<Money> stated = Optional.ofNullable(terms.technologyPart());
            broken.when(stated.isEmpty(), "R77", "technologyPart");
            stated.ifPresent(part -> draft.technologyAmount()
                    .filter(amount -> !amount.equals(part))
                    .ifPresent(amount -> broken.when(true, "V2", "technologyPart", part, amount)));
        }
        broken.when(price.paymentModeKey().equals(SHARES) && !typeKey.startsWith("2"), "R73", "paymentMode");
        broken.when(price.paymentModeKey().equals(SHARES) && typeKey.startsWith("2"), "R133", "paymentMode");
        broken.when(!price.currency().isEmpty()
                && (price.currencyAmount() == null || price.exchangeRate() == null || terms.rateOn() == null),
                "R4x", "exchangeRate", price.currency());
        broken.when(terms.amountStatus() == AmountStatus.PENDING, "R85", "amountStatus");
        broken.when(terms.amountStatus() == AmountStatus.ESTIMATED, "R146", "amountStatus");
        broken.when(price.entryFee() != null && !price.royaltyRate().isBlank(), "R139", "entryFee");
        int share = broken.pack.limit(Limit.TECHNOLOGY_SHARE_PERCENT);
        price.amount()
                .filter(Money::isPositive)
                .ifPresent(amount -> draft.technologyAmount()
                        .filter(technology -> technology.times(HUNDRED).compareTo(amount.times(share)) < 0)
                        .ifPresent(technology -> broken.when(true, "V16", "costs", technology, amount, share)));
    }

    /** The materials the rule book asks for in these circumstances that were not handed in (缺少的材料). */
    public List<Material> missing(ContractDraft draft, String typeKey, RulePack pack) {
        return needed(draft, typeKey, pack).stream().filter(material -> !draft.received(material.code())).toList();
    }

    /** The materials the rule book asks for in these circumstances (应交材料). */
    public List<Material> needed(ContractDraft draft, String typeKey, RulePack pack) {
        return pack.materials().stream().filter(material -> isNeeded(material.when(), draft, typeKey)).toList();
    }

    private static boolean isNeeded(Material.Circumstance when, ContractDraft draft, String typeKey) {
        Circumstances given = draft.circumstances();
        return switch (when) {
            case ALWAYS -> true;
            case FIRST_FILING -> given.firstFiling();
            case SIGNED_BY_DEPARTMENT -> given.signedByDepartment();
            case RIGHT_INVOLVED -> (typeKey.startsWith("2") || typeKey.startsWith("3"))
                    && draft.properties().stream().anyMatch(right -> !right.kindKey().equals(SECRET));
            case FOREIGN_LANGUAGE -> given.foreignLanguage();
            case GOVERNMENT_PROJECT -> given.governmentProject();
            case PRODUCTION_PERMIT -> given.productionPermit();
            case NON_TECHNICAL_COSTS -> !draft.costs().isEmpty();
            case RECOMMENDED -> false;
        };
    }

    /** Files broken rules by what the pack says of them. */
    private static final class Broken {
        private final RulePack pack;
        private final Problems problems = new Problems();

        private Broken(RulePack pack) {
            this.pack = pack;
        }

        private void when(boolean broken, String rule, String field, Object... arguments) {
            if (broken) {
                breaks(problems, pack, rule, field, arguments);
            }
        }
    }

    /** A rule the pack does not have is not in force, and cannot be broken. */
    static void breaks(Problems problems, RulePack pack, String rule, String field, Object... arguments) {
        pack.fact(rule)
                .ifPresent(known -> problems.broken(severity(known.failing().outcome()), rule, field,
                        rule.matches("A\\d+") ? "contract.rule.material" : "contract.rule." + rule, arguments));
    }

    private static Severity severity(Consequence.Outcome outcome) {
        return switch (outcome) {
            case HINT -> Severity.HINT;
            case ASK -> Severity.WARNING;
            case CORRECT, NOT_ACCEPT, REFUSE -> Severity.ERROR;
        };
    }
}
