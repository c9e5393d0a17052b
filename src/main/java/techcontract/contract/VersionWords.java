package techcontract.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.kernel.Masked;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.party.EnterpriseScale;
import techcontract.party.Particulars;

/** One version of a contract in words (版本内容), each field under the words the form has for it. */
final class VersionWords {
    private final Contract contract;
    private final ContractDraft draft;
    private final CodeTables codes;
    private final Map<String, String> fields = new LinkedHashMap<>();

    VersionWords(Contract contract, CodeTables codes) {
        this.contract = contract;
        this.draft = contract.typed();
        this.codes = codes;
    }

    /** Every field of the form in its order. */
    Map<String, String> fields() {
        fields.clear();
        subject();
        party("SELLER", draft.seller());
        party("BUYER", draft.buyer());
        party("AGENT", draft.agent());
        amounts();
        terms();
        statistics();
        circumstances();
        return fields;
    }

    /** The rows of every list, by the list's words. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put(Text.of("contract.ui.furtherParties"),
                draft.furtherParties()
                        .stream()
                        .map(one -> row(Text.of("contract.role." + one.role()), one.particulars().name(),
                                yuan(one.shareAmount())))
                        .toList());
        rows.put(Text.of("contract.ui.costs"),
                draft.costs()
                        .stream()
                        .map(cost -> row(cost.kind().label(), cost.description(), yuan(cost.amount())))
                        .toList());
        rows.put(Text.of("contract.ui.instalments"),
                draft.instalments()
                        .stream()
                        .map(one -> row(day(one.due()), yuan(one.amount()), one.condition()))
                        .toList());
        rows.put(Text.of("contract.ui.properties"), draft.properties().stream().map(this::property).toList());
        rows.put(Text.of("contract.ui.materials"),
                draft.materials()
                        .stream()
                        .map(one -> row(one.materialCode(), day(one.received()), one.note()))
                        .toList());
        return rows;
    }

    private String property(IntellectualProperty right) {
        return row(name(CodeTable.INTELLECTUAL_PROPERTY, right.kindKey()), right.propertyNumber(),
                right.propertyName(), right.owner(), day(right.filed()), day(right.expires()));
    }

    private void subject() {
        Subject subject = draft.subject();
        put("contract.ui.projectName", subject.projectName());
        put("contract.ui.type", name(CodeTable.CONTRACT_TYPE, subject.appliedTypeKey()));
        put("contract.compare.decidedType", name(CodeTable.CONTRACT_TYPE, contract.typeKey()));
        put("contract.ui.signedOn", day(draft.term().signed()));
        put("contract.ui.validFrom", day(draft.term().from()));
        put("contract.ui.validTo", day(draft.term().to()));
        put("contract.ui.provinceNumber", draft.supplement().provinceNumber());
        put("contract.ui.licenceScope", Text.of("contract.ui.licence." + subject.licenceScope()));
    }

    private void party(String role, Particulars party) {
        String side = Text.of("contract.role." + role);
        fields.put(side + Text.of("party.ui.name"), party.name());
        put(party, side + Text.of("party.ui.creditCode"), party.creditCode());
        put(party, side + Text.of("party.ui.idNumber"), party.idNumber());
        put(party, side + Text.of("party.ui.nature"), name(CodeTable.PARTY_NATURE, party.natureKey()));
        put(party, side + Text.of("party.ui.registrationType"),
                name(CodeTable.REGISTRATION_TYPE_2023, party.registrationTypeKey()));
        put(party, side + Text.of("party.ui.country"), name(CodeTable.COUNTRY, party.countryKey()));
        put(party, side + Text.of("party.ui.region"), name(CodeTable.REGION, party.regionKey()));
        put(party, side + Text.of("party.ui.industry"), name(CodeTable.INDUSTRY, party.industryKey()));
        put(party, side + Text.of("party.ui.scale"),
                party.scale() == EnterpriseScale.UNKNOWN ? "" : Text.of("party.scale." + party.scale()));
        put(party, side + Text.of("party.ui.legalRepresentative"), party.legalRepresentative());
        put(party, side + Text.of("party.ui.contact"), party.contact());
        put(party, side + Text.of("party.ui.telephone"), party.telephone());
        put(party, side + Text.of("party.ui.address"), party.address());
        put(party, side + Text.of("party.ui.postcode"), party.postcode());
        put(party, side + Text.of("party.ui.email"), party.email());
        put(party, side + Text.of("contract.compare.traits"), traits(party));
    }

    /** How a field is shown in a list (脱敏规则): persons and how to reach them masked, all else as it is. */
    static UnaryOperator<String> mask(String label) {
        for (PartyRole role : PartyRole.values()) {
            String side = Text.of("contract.role." + role);
            if (label.equals(side + Text.of("party.ui.contact"))) {
                return Masked::person;
            } else if (label.equals(side + Text.of("party.ui.telephone"))) {
                return Masked::telephone;
            } else if (label.equals(side + Text.of("party.ui.idNumber"))) {
                return Masked::idNumber;
            } else if (label.equals(side + Text.of("party.ui.email"))) {
                return Masked::email;
            }
        }
        return UnaryOperator.identity();
    }

    // Whether there is such a party at all is what its name says.
    private void put(Particulars party, String label, String words) {
        fields.put(label, party.isBlank() ? "" : words);
    }

    private static String traits(Particulars party) {
        return Stream.of(trait(party.highTech(), "party.ui.highTech"), trait(party.listed(), "party.ui.listed"),
                trait(party.inHighTechZone(), "party.ui.inHighTechZone"),
                trait(party.transferOrganisation(), "party.ui.transferOrganisation"),
                trait(party.researchOrganisation(), "party.ui.researchOrganisation"),
                trait(party.convertedInstitute(), "party.ui.convertedInstitute"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private static String trait(boolean has, String key) {
        return has ? Text.of(key) : "";
    }

    private void amounts() {
        Price price = draft.price();
        put("contract.ui.contractAmount", yuan(price.contractAmount()));
        put("contract.compare.technologyAmount", yuan(contract.technologyAmount().orElse(null)));
        put("contract.ui.paymentMode", name(CodeTable.PAYMENT_MODE, price.paymentModeKey()));
        put("contract.ui.entryFee", yuan(price.entryFee()));
        put("contract.ui.royaltyBase", price.royaltyBase());
        put("contract.ui.royaltyRate", price.royaltyRate());
        put("contract.ui.currency", price.currency());
        put("contract.ui.currencyAmount", number(price.currencyAmount()));
        put("contract.ui.exchangeRate", number(price.exchangeRate()));
    }

    private void terms() {
        AmountTerms terms = draft.amountTerms();
        put("contract.ui.rateOn", day(Optional.ofNullable(terms.rateOn())));
        put("contract.ui.capitalAmount", terms.capitalAmount());
        put("contract.ui.amountStatus", terms.amountStatus().label());
        put("contract.ui.subjectCost", yuan(terms.subjectCost()));
        put("contract.ui.technologyPart", yuan(terms.technologyPart()));
        put("contract.ui.royaltyCap", yuan(terms.royaltyCap()));
        put("contract.ui.royaltyEstimate", yuan(terms.royaltyEstimate()));
        put("contract.ui.valuation", terms.valuation());
    }

    private void statistics() {
        Subject subject = draft.subject();
        put("contract.ui.technologyField", name(CodeTable.TECHNOLOGY_FIELD, subject.technologyFieldKey()));
        put("contract.ui.intellectualProperty",
                name(CodeTable.INTELLECTUAL_PROPERTY, subject.intellectualPropertyKey()));
        put("contract.ui.planSource", name(CodeTable.PLAN_SOURCE, subject.planSourceKey()));
        put("contract.ui.objective", name(CodeTable.OBJECTIVE, subject.objectiveKey()));
        put("contract.ui.serviceIndustry", name(CodeTable.INDUSTRY, subject.serviceIndustryKey()));
        Supplement more = draft.supplement();
        put("contract.ui.taxRelief", Text.of("contract.ui.tax." + more.taxReliefKind()));
        put("contract.ui.expectedInvestment", yuan(more.expectedInvestment()));
        put("contract.ui.expectedOutput", yuan(more.expectedOutput()));
        put("contract.ui.agentFee", yuan(more.agentFee()));
        put("contract.ui.brokerName", more.brokerName());
        put("contract.ui.relatedParties", more.relatedParties());
        put("contract.ui.remark", more.remark());
    }

    private void circumstances() {
        Circumstances given = draft.circumstances();
        put("contract.ui.writtenForm", given.writtenForm().label());
        put("contract.ui.inEffect", given.inEffect());
        put("contract.ui.inEffectOn", day(given.effective()));
        put("contract.ui.approvalRequired", given.approvalRequired());
        put("contract.ui.approvalNumber", given.approvalNumber());
        put("contract.ui.signedByDepartment", given.signedByDepartment());
        put("contract.ui.foreignLanguage", given.foreignLanguage());
        put("contract.ui.governmentProject", given.governmentProject());
        put("contract.ui.productionPermit", given.productionPermit());
        put("contract.ui.firstFiling", given.firstFiling());
        put("contract.ui.importContract", given.importContract());
        put("contract.ui.mixed", given.mixed());
        put("contract.ui.declaredBy", given.declaredBy());
        put("contract.ui.declaredOn", day(given.declared()));
        put("contract.ui.replacement", given.replacement());
        put("contract.ui.supersedesNumber", given.supersedesNumber());
        put("contract.ui.underlyingNumber", given.underlyingNumber());
    }

    private void put(String key, String words) {
        fields.put(Text.of(key), words);
    }

    private void put(String key, boolean yes) {
        put(key, Text.of(yes ? "contract.compare.yes" : "contract.compare.no"));
    }

    private String name(CodeTable table, String key) {
        return key.isEmpty() ? "" : codes.of(table).nameOf(key);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String yuan(@Nullable Money money) {
        return money == null ? "" : Text.of("contract.ui.sum.yuan", money);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String row(String... words) {
        return Stream.of(words).filter(word -> !word.isBlank()).collect(Collectors.joining("　"));
    }
}
