package techcontract.filling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import techcontract.bureau.Bureau;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractEvent;
import techcontract.contract.ContractStatus;
import techcontract.contract.ContractStep;
import techcontract.contract.Instalment;
import techcontract.contract.IntellectualProperty;
import techcontract.contract.LicenceScope;
import techcontract.contract.PartyRole;
import techcontract.contract.TaxRelief;
import techcontract.kernel.Masked;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.party.EnterpriseScale;
import techcontract.party.Particulars;
import techcontract.performance.PerformanceKind;
import techcontract.performance.PerformanceRecord;

/** Every field of the province's form by its name (填报字段目录), in the order of the form. */
final class FillingFields {
    private static final int MOST_PARTIES = 5;
    private static final int MOST_RIGHTS = 9;
    private static final int MOST_INSTALMENTS = 12;
    private static final int AREA_DIGITS = 4;
    private static final Set<ContractStep> UNFAVOURABLE = Set.of(ContractStep.REFUSE, ContractStep.NOT_ACCEPT,
            ContractStep.REQUEST_CORRECTION);

    private final CodeTables codes;
    private final Map<String, FillingField<?>> fields = new LinkedHashMap<>();

    FillingFields(CodeTables codes) {
        this.codes = codes;
        contract();
        statistics();
        parties(PartyRole.BUYER, MOST_PARTIES);
        parties(PartyRole.SELLER, MOST_PARTIES);
        parties(PartyRole.AGENT, 1);
        for (int place = 1; place <= MOST_RIGHTS; place++) {
            right(place);
        }
        price();
        for (int place = 1; place <= MOST_INSTALMENTS; place++) {
            instalment(place);
        }
        relief();
        registration();
    }

    /** The field of that name. */
    Optional<FillingField<?>> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** All of them. */
    List<FillingField<?>> all() {
        return new ArrayList<>(fields.values());
    }

    /** A few whose names have something of this one, for somebody who mistyped it. */
    List<String> like(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).strip();
        return fields.keySet()
                .stream()
                .filter(known -> !last.isEmpty() && (known.contains(last) || last.contains(known)))
                .limit(3)
                .toList();
    }

    private void contract() {
        text("projectName", draft -> draft.subject().projectName());
        code("type", CodeTable.CONTRACT_TYPE, facts -> facts.contract().typeKey());
        code("appliedType", CodeTable.CONTRACT_TYPE, facts -> facts.draft().subject().appliedTypeKey());
        day("signedOn", facts -> facts.draft().term().signed());
        day("validFrom", facts -> facts.draft().term().from());
        day("validTo", facts -> facts.draft().term().to());
        amount("contractAmount", facts -> facts.draft().price().amount());
        amount("technologyAmount", facts -> facts.draft().technologyAmount());
        amount("nonTechnical", facts -> facts.draft().price().amount().map(_ -> facts.draft().nonTechnicalTotal()));
        code("paymentMode", CodeTable.PAYMENT_MODE, facts -> facts.draft().price().paymentModeKey());
        yesNo("related", facts -> Optional.of(facts.draft().supplement().relatedParties()));
        code("planSource", CodeTable.PLAN_SOURCE, facts -> facts.draft().subject().planSourceKey());
        code("property", CodeTable.INTELLECTUAL_PROPERTY, facts -> facts.draft().subject().intellectualPropertyKey());
    }

    private void statistics() {
        code("technologyField", CodeTable.TECHNOLOGY_FIELD, facts -> facts.draft().subject().technologyFieldKey());
        code("serviceIndustry", CodeTable.INDUSTRY, facts -> facts.draft().subject().serviceIndustryKey());
        code("objective", CodeTable.OBJECTIVE, facts -> facts.draft().subject().objectiveKey());
        amount("investment", facts -> Optional.ofNullable(facts.draft().supplement().expectedInvestment()));
        amount("output", facts -> Optional.ofNullable(facts.draft().supplement().expectedOutput()));
        text("licence", draft -> draft.subject().licenceScope() == LicenceScope.NONE
                ? ""
                : Text.of("contract.ui.licence." + draft.subject().licenceScope()));
        text("remark", draft -> draft.supplement().remark());
        text("provinceNumber", draft -> draft.supplement().provinceNumber());
    }

    private void parties(PartyRole role, int most) {
        for (int place = 1; place <= most; place++) {
            Side side = new Side(role, place);
            side.identity();
            side.traits();
            side.people();
        }
    }

    private void price() {
        text("currency", draft -> draft.price().currency());
        number("currencyAmount", draft -> draft.price().currencyAmount());
        number("exchangeRate", draft -> draft.price().exchangeRate());
        text("royaltyBase", draft -> draft.price().royaltyBase());
        text("royaltyRate", draft -> draft.price().royaltyRate());
        amount("entryFee", facts -> Optional.ofNullable(facts.draft().price().entryFee()));
        amount("agentFee", facts -> Optional.ofNullable(facts.draft().supplement().agentFee()));
        text("broker", draft -> draft.supplement().brokerName());
    }

    private void right(int place) {
        Function<FillingFacts, Optional<IntellectualProperty>> right = facts -> FillingFacts
                .at(facts.draft().properties(), place);
        String of = row("right", place);
        add(of + word("right.kind"), FieldKind.code(_ -> codes.of(CodeTable.INTELLECTUAL_PROPERTY)),
                right.andThen(found -> found.flatMap(one -> codes.of(CodeTable.INTELLECTUAL_PROPERTY)
                        .withKey(one.kindKey()))));
        add(of + word("right.number"), FieldKind.TEXT,
                right.andThen(found -> found.map(IntellectualProperty::propertyNumber)));
        add(of + word("right.name"), FieldKind.TEXT,
                right.andThen(found -> found.map(IntellectualProperty::propertyName)));
        add(of + word("right.owner"), FieldKind.TEXT, right.andThen(found -> found.map(IntellectualProperty::owner)));
        add(of + word("right.filed"), FieldKind.DAY,
                right.andThen(found -> found.flatMap(IntellectualProperty::filed)));
        add(of + word("right.granted"), FieldKind.DAY,
                right.andThen(found -> found.flatMap(IntellectualProperty::granted)));
        add(of + word("right.expires"), FieldKind.DAY,
                right.andThen(found -> found.flatMap(IntellectualProperty::expires)));
    }

    private void instalment(int place) {
        Function<FillingFacts, Optional<Instalment>> row = facts -> FillingFacts.at(facts.draft().instalments(), place);
        String of = row("instalment", place);
        add(of + word("instalment.due"), FieldKind.DAY, row.andThen(found -> found.flatMap(Instalment::due)));
        add(of + word("instalment.amount"), FieldKind.AMOUNT, row.andThen(found -> found.map(Instalment::amount)));
        add(of + word("instalment.condition"), FieldKind.TEXT, row.andThen(found -> found.map(Instalment::condition)));
        add(of + word("instalment.paid"), FieldKind.DAY, row.andThen(found -> found.flatMap(Instalment::paid)));
        add(of + word("instalment.paidAmount"), FieldKind.AMOUNT,
                row.andThen(found -> found.flatMap(Instalment::paidAmount)));
    }

    private void relief() {
        yesNo("reliefApplied",
                facts -> Optional.of(facts.draft().supplement().taxReliefKind() != TaxRelief.NONE));
        text("relief", draft -> draft.supplement().taxReliefKind() == TaxRelief.NONE
                ? ""
                : Text.of("contract.ui.tax." + draft.supplement().taxReliefKind()));
        amount("income", facts -> facts.performed()
                .map(sheet -> sheet.sum(PerformanceKind.INCOME))
                .filter(Money::isPositive));
        day("incomeOn", facts -> facts.performed()
                .flatMap(sheet -> sheet.records()
                        .stream()
                        .filter(one -> one.kind() == PerformanceKind.INCOME && one.reverses().isEmpty()
                                && !sheet.isReversed(one))
                        .reduce((_, later) -> later)
                        .map(PerformanceRecord::happenedOn)));
    }

    private void registration() {
        day("acceptedOn", facts -> facts.contract().acceptedOn());
        add(word("acceptanceNumber"), FieldKind.TEXT, facts -> Optional.of(facts.contract().acceptanceNumber()));
        add(word("bureauCode"), FieldKind.TEXT, facts -> Optional.of(code(facts.bureau())));
        add(word("bureauName"), FieldKind.TEXT, facts -> Optional.of(facts.bureau().name()));
        add(word("registrar"), FieldKind.TEXT, facts -> Optional.of(facts.contract().registrar()));
        add(word("reviewer"), FieldKind.TEXT, facts -> Optional.of(facts.contract().reviewer()));
        add(word("conclusion"), FieldKind.TEXT, facts -> conclusion(facts.contract())
                .map(one -> Text.of("filling.conclusion." + one)));
        add(word("refusal"), FieldKind.TEXT, facts -> conclusion(facts.contract())
                .filter(one -> one != ContractStatus.REGISTERED)
                .flatMap(_ -> facts.contract()
                        .events()
                        .stream()
                        .filter(event -> UNFAVOURABLE.contains(event.step()))
                        .reduce((_, later) -> later)
                        .map(ContractEvent::note)));
        code("decidedType", CodeTable.CONTRACT_TYPE,
                facts -> facts.contract().recognisedOn().map(_ -> facts.contract().typeKey()).orElse(""));
        amount("decidedTechnology",
                facts -> facts.contract().recognisedOn().flatMap(_ -> facts.contract().technologyAmount()));
        day("registeredOn", facts -> facts.contract().registeredOn());
        add(word("registrationNumber"), FieldKind.TEXT, facts -> facts.contract().registrationNumber());
    }

    // 登记机构代码: the area's first four digits and the point's two.
    private static String code(Bureau bureau) {
        String region = bureau.regionKey();
        return region.substring(0, Math.min(AREA_DIGITS, region.length())) + bureau.pointCode();
    }

    /** How it ended, as the status that stands for it. */
    private static Optional<ContractStatus> conclusion(Contract contract) {
        if (contract.status().isRegistered()) {
            return Optional.of(ContractStatus.REGISTERED);
        }
        return switch (contract.status()) {
            case REFUSED, REFUSED_OBJECTED -> Optional.of(ContractStatus.REFUSED);
            case NOT_ACCEPTED -> Optional.of(ContractStatus.NOT_ACCEPTED);
            case CORRECTION -> Optional.of(ContractStatus.CORRECTION);
            default -> Optional.empty();
        };
    }

    private void text(String key, Function<ContractDraft, String> value) {
        add(word(key), FieldKind.TEXT, facts -> Optional.of(value.apply(facts.draft())));
    }

    private void number(String key, Function<ContractDraft, @Nullable BigDecimal> value) {
        add(word(key), FieldKind.NUMBER, facts -> Optional.ofNullable(value.apply(facts.draft())));
    }

    private void amount(String key, Function<FillingFacts, Optional<Money>> value) {
        add(word(key), FieldKind.AMOUNT, value);
    }

    private void day(String key, Function<FillingFacts, Optional<LocalDate>> value) {
        add(word(key), FieldKind.DAY, value);
    }

    private void yesNo(String key, Function<FillingFacts, Optional<Boolean>> value) {
        add(word(key), FieldKind.YES_NO, value);
    }

    private void code(String key, CodeTable table, Function<FillingFacts, String> value) {
        add(word(key), FieldKind.code(_ -> codes.of(table)), facts -> codes.of(table).withKey(value.apply(facts)));
    }

    private <T> void add(String name, FieldKind<T> kind, Function<FillingFacts, Optional<T>> value) {
        fields.put(name, new FillingField<>(name, kind, value));
    }

    private static String word(String key) {
        return Text.of("filling.field." + key);
    }

    // 知识产权.编号 is the first one's, 知识产权2.编号 the second's.
    private static String row(String key, int place) {
        return word(key) + (place == 1 ? "" : String.valueOf(place)) + ".";
    }

    /** The fields of one party (一方当事人的字段). */
    private final class Side {
        private final PartyRole role;
        private final int place;
        private final String prefix;

        Side(PartyRole role, int place) {
            this.role = role;
            this.place = place;
            this.prefix = row(role.name(), place);
        }

        void identity() {
            words("name", Particulars::name);
            words("creditCode", Particulars::creditCode);
            person("idNumber", Masked::idNumber, Particulars::idNumber);
            code("nature", CodeTable.PARTY_NATURE, Particulars::natureKey);
            registrationType();
            code("country", CodeTable.COUNTRY, Particulars::countryKey);
            code("region", CodeTable.REGION, Particulars::regionKey);
            code("industry", CodeTable.INDUSTRY, Particulars::industryKey);
        }

        void traits() {
            words("scale", party -> party.scale() == EnterpriseScale.UNKNOWN
                    ? ""
                    : Text.of("party.scale." + party.scale()));
            trait("listed", Side::isEnterprise, Particulars::listed);
            trait("inHighTechZone", Side::isEnterprise, Particulars::inHighTechZone);
            trait("highTech", Side::isEnterprise, Particulars::highTech);
            trait("transferOrganisation", _ -> true, Particulars::transferOrganisation);
            trait("researchOrganisation", _ -> true, Particulars::researchOrganisation);
            trait("convertedInstitute", _ -> true, Particulars::convertedInstitute);
        }

        void people() {
            words("legalRepresentative", Particulars::legalRepresentative);
            person("contact", Masked::person, Particulars::contact);
            person("telephone", Masked::telephone, Particulars::telephone);
            words("address", Particulars::address);
            words("postcode", Particulars::postcode);
            person("email", Masked::email, Particulars::email);
            if (place > 1) {
                put("share", FieldKind.AMOUNT,
                        facts -> facts.further(role, place).flatMap(one -> Optional.ofNullable(one.shareAmount())));
            }
        }

        private static boolean isEnterprise(Particulars party) {
            return party.natureKey().matches("[123]\\d\\d");
        }

        private void words(String key, Function<Particulars, String> value) {
            put(key, FieldKind.TEXT, facts -> facts.party(role, place).map(value));
        }

        private void person(String key, UnaryOperator<String> mask, Function<Particulars, String> value) {
            put(key, FieldKind.personal(mask), facts -> facts.party(role, place).map(value));
        }

        private void code(String key, CodeTable table, Function<Particulars, String> value) {
            put(key, FieldKind.code(_ -> codes.of(table)),
                    facts -> facts.party(role, place).map(value).flatMap(codes.of(table)::withKey));
        }

        // Older contracts have keys of the table before.
        private void registrationType() {
            put("registrationType", FieldKind.code(code -> table(code.key()).orElseThrow()),
                    facts -> facts.party(role, place)
                            .map(Particulars::registrationTypeKey)
                            .flatMap(key -> table(key).flatMap(rows -> rows.withKey(key))));
        }

        private Optional<CodeRows> table(String key) {
            return List.of(CodeTable.REGISTRATION_TYPE_2023, CodeTable.REGISTRATION_TYPE_2011)
                    .stream()
                    .map(codes::of)
                    .filter(rows -> rows.withKey(key).isPresent())
                    .findFirst();
        }

        private void trait(String key, Predicate<Particulars> asked, Function<Particulars, Boolean> value) {
            put(key, FieldKind.YES_NO, facts -> facts.party(role, place).filter(asked).map(value));
        }

        private <T> void put(String key, FieldKind<T> kind, Function<FillingFacts, Optional<T>> value) {
            add(prefix + word("party." + key), kind, value);
        }
    }
}
