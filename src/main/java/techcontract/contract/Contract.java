package techcontract.contract;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.party.Particulars;
import techcontract.party.PartyRecord;
import techcontract.rules.RulePack;

/**
 * A technology contract on its way through the desk (技术合同). Only its verbs move its status; each leaves a dated event.
 */
@Entity
public class Contract {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_seq")
    @SequenceGenerator(name = "contract_seq", allocationSize = 50) private @Nullable Long id;
    @Version private int lockVersion;
    @Enumerated(EnumType.STRING) private ContractStatus status = ContractStatus.DRAFT;
    @Embedded private Subject subject = Subject.EMPTY;
    // Hibernate gives null for an embedded value whose columns are all null.
    @Embedded private @Nullable Term term;
    @Embedded private Price price = Price.EMPTY;
    @Embedded private Supplement supplement = Supplement.EMPTY;
    @ManyToOne
    @JoinColumn(name = "seller_id") private @Nullable PartyRecord seller;
    @ManyToOne
    @JoinColumn(name = "buyer_id") private @Nullable PartyRecord buyer;
    @ManyToOne
    @JoinColumn(name = "agent_id") private @Nullable PartyRecord agent;
    private @Nullable Money technologyAmount;
    private String decidedTypeKey = "";
    private @Nullable Money decidedTechnologyAmount;
    private String acceptanceNumber = "";
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate recognisedOn;
    private @Nullable LocalDate registeredOn;
    private @Nullable String registrationNumber;
    private String rulePack = "";
    private String registrar = "";
    private String reviewer = "";
    @Transient private List<FurtherParty> furtherParties = new ArrayList<>();
    @Transient private List<NonTechnicalCost> costs = new ArrayList<>();
    @Transient private List<IntellectualProperty> properties = new ArrayList<>();
    @Transient private List<Instalment> instalments = new ArrayList<>();
    @Transient private List<ContractEvent> events = new ArrayList<>();

    protected Contract() {}

    /** An empty draft. */
    static Contract draft() {
        return new Contract();
    }

    /** A contract registered before this program kept the ledger (历史台账). */
    static Contract registeredBefore(PastRegistration past, PartyRecord seller, PartyRecord buyer, RulePack rules,
            Instant now, Actor actor) {
        Contract contract = new Contract();
        contract.fill(past.draft(), seller, buyer, null, List.of());
        contract.registrationNumber = past.registrationNumber();
        contract.registeredOn = past.registeredOn();
        contract.recognisedOn = past.registeredOn();
        contract.decidedTypeKey = past.draft().subject().appliedTypeKey();
        contract.decidedTechnologyAmount = contract.technologyAmount;
        contract.rulePack = rules.id();
        contract.registrar = past.registrar();
        contract.status = ContractStatus.REGISTERED;
        contract.events.add(new ContractEvent(ContractStep.IMPORT, past.registeredOn(), now, actor, "", ""));
        return contract;
    }

    /**
     * Takes over what was typed.
     *
     * @throws Refused once the contract is recognised, registered or refused
     */
    void fill(ContractDraft draft, @Nullable PartyRecord newSeller, @Nullable PartyRecord newBuyer,
            @Nullable PartyRecord newAgent, List<FurtherParty> further) {
        if (!status.isOpen()) {
            throw Refused.because("contract.not-open", status.label());
        }
        subject = draft.subject();
        term = draft.term();
        price = draft.price();
        supplement = draft.supplement();
        seller = newSeller;
        buyer = newBuyer;
        agent = newAgent;
        furtherParties = new ArrayList<>(further);
        costs = new ArrayList<>(draft.costs());
        properties = new ArrayList<>(draft.properties());
        instalments = new ArrayList<>(draft.instalments());
        technologyAmount = draft.technologyAmount().orElse(null);
    }

    void submit(StepEntry entry) {
        move(ContractStep.SUBMIT, entry);
    }

    /** 受理: the clock starts and the rule book in force that day is chosen for good. */
    void accept(StepEntry entry, RulePack rules, String number) {
        move(ContractStep.ACCEPT, entry);
        acceptedOn = entry.on();
        rulePack = rules.id();
        acceptanceNumber = number;
    }

    void requestCorrection(StepEntry entry) {
        if (entry.note().isBlank()) {
            throw Refused.because("contract.correction-note");
        }
        move(ContractStep.REQUEST_CORRECTION, entry);
    }

    /** 补正交回: the day the corrected material came in becomes the day of acceptance, so the clock restarts. */
    void returnCorrected(StepEntry entry, RulePack rules) {
        move(ContractStep.RETURN_CORRECTED, entry);
        acceptedOn = entry.on();
        rulePack = rules.id();
    }

    /** 认定: it is a technology contract, of this type, with this 技术交易额. */
    void recognise(StepEntry entry, String typeKey) {
        move(ContractStep.RECOGNISE, entry);
        recognisedOn = entry.on();
        decidedTypeKey = typeKey;
        decidedTechnologyAmount = technologyAmount;
    }

    /** 登记 under a number that is never given again. */
    void register(StepEntry entry, String number) {
        move(ContractStep.REGISTER, entry);
        registrationNumber = number;
        registeredOn = entry.on();
        registrar = entry.actor().name();
    }

    /** 不予登记 on coded grounds. */
    void refuse(StepEntry entry) {
        if (entry.reasons().isBlank()) {
            throw Refused.because("contract.refusal-ground");
        }
        move(ContractStep.REFUSE, entry);
    }

    private void move(ContractStep step, StepEntry entry) {
        ContractStatus next = status.after(step)
                .orElseThrow(() -> Refused.because("contract.step-not-now", status.label(), step.label()));
        lastEvent().filter(last -> entry.on().isBefore(last.happenedOn())).ifPresent(last -> {
            throw Refused.because("contract.step-before-last", step.label(), entry.on(), last.step().label(),
                    last.happenedOn());
        });
        status = next;
        events.add(new ContractEvent(step, entry.on(), entry.recordedAt(), entry.actor(), entry.reasons(),
                entry.note()));
    }

    private Optional<ContractEvent> lastEvent() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    /** Whether the step may be taken now. */
    public boolean mayNow(ContractStep step) {
        return status.after(step).isPresent();
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    /** Grows with every save; whoever saves must have seen the last one. */
    public int lockVersion() {
        return lockVersion;
    }

    public ContractStatus status() {
        return status;
    }

    /** What was typed, for the form. */
    public ContractDraft typed() {
        return new ContractDraft(subject, term == null ? Term.EMPTY : term, price, supplement,
                particulars(seller, Particulars.EMPTY), particulars(buyer, Particulars.EMPTY),
                particulars(agent, ContractDraft.EMPTY.agent()),
                furtherParties.stream()
                        .map(further -> new ContractDraft.Further(further.role(), further.party().particulars(),
                                further.share().orElse(null)))
                        .toList(),
                List.copyOf(costs), List.copyOf(properties), List.copyOf(instalments));
    }

    private static Particulars particulars(@Nullable PartyRecord party, Particulars otherwise) {
        return party == null ? otherwise : party.particulars();
    }

    /** 认定的合同类别, or the one applied for until it is decided. */
    public String typeKey() {
        return decidedTypeKey.isEmpty() ? subject.appliedTypeKey() : decidedTypeKey;
    }

    /** 核定的技术交易额, or the computed one until it is decided. */
    public Optional<Money> technologyAmount() {
        return Optional.ofNullable(decidedTechnologyAmount != null ? decidedTechnologyAmount : technologyAmount);
    }

    /** 受理日期 */
    public Optional<LocalDate> acceptedOn() {
        return Optional.ofNullable(acceptedOn);
    }

    /** 受理编号, the bureau's own; empty before acceptance. */
    public String acceptanceNumber() {
        return acceptanceNumber;
    }

    /** 认定日期 */
    public Optional<LocalDate> recognisedOn() {
        return Optional.ofNullable(recognisedOn);
    }

    /** 登记日期 */
    public Optional<LocalDate> registeredOn() {
        return Optional.ofNullable(registeredOn);
    }

    /** 合同登记编号 */
    public Optional<String> registrationNumber() {
        return Optional.ofNullable(registrationNumber);
    }

    /** The code of the rule pack it was accepted under; empty before acceptance. */
    public String rulePack() {
        return rulePack;
    }

    /** 登记员, empty before registration. */
    public String registrar() {
        return registrar;
    }

    /** 复核人, empty where none was needed. */
    public String reviewer() {
        return reviewer;
    }

    /** What happened to it, oldest first. */
    public List<ContractEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** Every row filed under it but its events, each kind in its order. */
    List<ContractPart> editableParts() {
        List<ContractPart> parts = new ArrayList<>();
        for (List<? extends ContractPart> kind : List.of(furtherParties, costs, properties, instalments)) {
            for (int place = 0; place < kind.size(); place++) {
                kind.get(place).belongTo(id(), place);
                parts.add(kind.get(place));
            }
        }
        return parts;
    }

    List<ContractEvent> newEvents() {
        List<ContractEvent> added = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            if (events.get(place).isNew()) {
                events.get(place).belongTo(id(), place);
                added.add(events.get(place));
            }
        }
        return added;
    }

    void loaded(List<FurtherParty> further, List<NonTechnicalCost> nonTechnical,
            List<IntellectualProperty> intellectual, List<Instalment> payments, List<ContractEvent> history) {
        furtherParties = new ArrayList<>(further);
        costs = new ArrayList<>(nonTechnical);
        properties = new ArrayList<>(intellectual);
        instalments = new ArrayList<>(payments);
        events = new ArrayList<>(history);
    }
}
