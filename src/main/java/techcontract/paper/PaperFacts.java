package techcontract.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import techcontract.bureau.BureauSettings;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractEvent;
import techcontract.contract.ContractRegister;
import techcontract.contract.ContractStep;
import techcontract.contract.PartyRole;
import techcontract.kernel.CapitalAmount;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.party.Particulars;
import techcontract.rules.Deadline;
import techcontract.rules.RefusalGround;
import techcontract.rules.RulePack;
import techcontract.rules.WorkingCalendar;

/** What stands in the fields of a paper (文书填写), taken from contracts, codes, settings and the rule book. */
final class PaperFacts {
    private final ContractRegister register;
    private final CodeTables codes;
    private final BureauSettings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PaperFacts(ContractRegister register, CodeTables codes, BureauSettings settings, WorkingCalendar calendar,
            Clock clock) {
        this.register = register;
        this.codes = codes;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The content of a paper about one contract, but for its number and copy. */
    PaperContent of(PaperKind kind, Contract contract, ContractEvent event) {
        Map<PaperField, String> values = desk();
        contract(values, contract, kind == PaperKind.ACCEPTANCE_SLIP);
        if (kind == PaperKind.CERTIFICATE && !contract.registrar().isEmpty()) {
            // Whoever prints a later copy, the registrar stays who registered it.
            values.put(PaperField.REGISTRAR, contract.registrar());
        }
        RulePack pack = register.rulesOf(contract);
        values.put(PaperField.RULES, pack.name());
        contract.acceptedOn()
                .ifPresent(accepted -> values.put(PaperField.DECISION_DUE,
                        due(accepted, pack.decision(contract.needsReview(pack)))));
        List<Map<PaperField, String>> lines = new ArrayList<>();
        switch (kind) {
            case CORRECTION_NOTICE -> correction(values, event, pack);
            case REFUSAL_NOTICE -> lines.addAll(refusal(values, event, pack));
            case TAX_NOTICE -> ending(values, contract, event);
            default -> {
                // nothing of their own
            }
        }
        return new PaperContent(values, lines);
    }

    /** The content of a registration list. */
    PaperContent ofList(List<Contract> contracts, String band) {
        Map<PaperField, String> values = desk();
        Money total = Money.ZERO;
        Money technology = Money.ZERO;
        List<Map<PaperField, String>> lines = new ArrayList<>();
        for (Contract contract : contracts) {
            Map<PaperField, String> line = new EnumMap<>(PaperField.class);
            contract(line, contract, false);
            line.put(PaperField.LINE_NUMBER, Integer.toString(lines.size() + 1));
            lines.add(line);
            total = total.plus(contract.typed().price().amount().orElse(Money.ZERO));
            technology = technology.plus(contract.technologyAmount().orElse(Money.ZERO));
        }
        values.put(PaperField.AMOUNT_BAND, band);
        values.put(PaperField.COUNT, Integer.toString(contracts.size()));
        values.put(PaperField.CONTRACT_TOTAL, total.toString());
        values.put(PaperField.TECHNOLOGY_TOTAL, technology.toString());
        return new PaperContent(values, lines);
    }

    private Map<PaperField, String> desk() {
        Map<PaperField, String> values = new EnumMap<>(PaperField.class);
        values.put(PaperField.BUREAU, settings.bureau().name());
        values.put(PaperField.REGISTRAR, settings.actor().name());
        values.put(PaperField.ISSUED_ON, day(LocalDate.now(clock)));
        return values;
    }

    private void contract(Map<PaperField, String> values, Contract contract, boolean applied) {
        ContractDraft draft = contract.typed();
        values.put(PaperField.REGISTRATION_NUMBER, contract.registrationNumber().orElse(""));
        values.put(PaperField.PROVINCE_NUMBER, draft.supplement().provinceNumber());
        values.put(PaperField.ACCEPTANCE_NUMBER, contract.acceptanceNumber());
        values.put(PaperField.PROJECT_NAME, draft.subject().projectName());
        String type = applied ? draft.subject().appliedTypeKey() : contract.typeKey();
        CodeRows types = codes.of(CodeTable.CONTRACT_TYPE);
        String top = types.topOf(type).map(code -> code.name()).orElse(type);
        values.put(PaperField.TYPE, top);
        values.put(PaperField.SUBTYPE, types.nameOf(type).equals(top) ? none() : types.nameOf(type));
        values.put(PaperField.SELLER, names(draft, draft.seller(), PartyRole.SELLER));
        values.put(PaperField.SELLER_CODE, or(draft.seller().creditCode()));
        values.put(PaperField.BUYER, names(draft, draft.buyer(), PartyRole.BUYER));
        values.put(PaperField.BUYER_CODE, or(draft.buyer().creditCode()));
        values.put(PaperField.AGENT, or(names(draft, draft.agent(), PartyRole.AGENT)));
        values.put(PaperField.SIGNED_ON, day(draft.term().signed()));
        values.put(PaperField.VALID_FROM, day(draft.term().from()));
        values.put(PaperField.VALID_TO, day(draft.term().to()));
        values.put(PaperField.TERM, Text.of("paper.term", day(draft.term().from()), day(draft.term().to())));
        values.put(PaperField.ACCEPTED_ON, day(contract.acceptedOn()));
        values.put(PaperField.REGISTERED_ON, day(contract.registeredOn()));
        amount(values, draft.price().amount(), PaperField.CONTRACT_AMOUNT, PaperField.CONTRACT_AMOUNT_WORDS);
        amount(values, contract.technologyAmount(), PaperField.TECHNOLOGY_AMOUNT, PaperField.TECHNOLOGY_AMOUNT_WORDS);
    }

    private static void amount(Map<PaperField, String> values, Optional<Money> amount, PaperField figures,
            PaperField words) {
        amount.ifPresent(money -> {
            values.put(figures, money.toString());
            values.put(words, CapitalAmount.of(money));
        });
    }

    private static String names(ContractDraft draft, Particulars first, PartyRole role) {
        return Stream.concat(Stream.of(first.name()), draft.furtherParties()
                .stream()
                .filter(further -> further.role() == role)
                .map(further -> further.particulars().name()))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining("、"));
    }

    private void correction(Map<PaperField, String> values, ContractEvent event, RulePack pack) {
        values.put(PaperField.CORRECTION, event.note());
        Optional<Deadline> period = pack.deadline(Deadline.Kind.CORRECTION);
        values.put(PaperField.CORRECTION_DUE, period.map(one -> due(event.happenedOn(), one))
                .orElse(Text.of("paper.day.by-hand")));
        values.put(PaperField.CORRECTION_ARTICLE, period.map(one -> one.provenance().toString())
                .orElse(pack.provenance().toString()));
    }

    private static List<Map<PaperField, String>> refusal(Map<PaperField, String> values, ContractEvent event,
            RulePack pack) {
        values.put(PaperField.REFUSED_ON, day(event.happenedOn()));
        values.put(PaperField.REFUSAL_NOTE,
                event.note().isEmpty() ? "" : Text.of("paper.refusal-note", event.note()));
        String objection = "paper.objection." + pack.code();
        values.put(PaperField.OBJECTION, Text.of(Text.has(objection) ? objection : "paper.objection"));
        List<Map<PaperField, String>> lines = new ArrayList<>();
        for (String code : event.reasons().split(" ", -1)) {
            Optional<RefusalGround> ground = pack.refusalGround(code);
            lines.add(Map.of(PaperField.GROUND_CODE, code,
                    PaperField.GROUND, ground.map(RefusalGround::reason).orElse(""),
                    PaperField.GROUND_ARTICLE, ground.map(one -> one.provenance().toString()).orElse("")));
        }
        return lines;
    }

    private static void ending(Map<PaperField, String> values, Contract contract, ContractEvent event) {
        values.put(PaperField.ENDED_AS, Text.of("paper.ended." + event.step()));
        values.put(PaperField.CANCELLED_ON, day(event.happenedOn()));
        values.put(PaperField.CANCEL_REASON, or(event.note()));
        values.put(PaperField.CANCEL_ARTICLE, Text.of("paper.article." + event.step()));
        values.put(PaperField.TAX_RELIEF, Text.of("paper.relief." + event.relief(),
                Text.of("paper.tax." + contract.typed().supplement().taxReliefKind())));
    }

    private String due(LocalDate from, Deadline period) {
        LocalDate day = calendar.due(from, period);
        return period.working() && !calendar.knows(day.getYear())
                ? Text.of("paper.day.reckoned", day(day))
                : day(day);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(PaperFacts::day).orElse("");
    }

    private static String day(LocalDate day) {
        return Text.of("paper.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String or(String words) {
        return words.isBlank() ? none() : words;
    }

    private static String none() {
        return Text.of("paper.none");
    }

    /** The last time one of these steps was taken. */
    static Optional<ContractEvent> last(Contract contract, List<ContractStep> steps) {
        return contract.events().stream().filter(event -> steps.contains(event.step())).reduce((_, later) -> later);
    }
}
