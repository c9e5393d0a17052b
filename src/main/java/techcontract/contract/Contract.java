package techcontract.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.party.PartyRecord;
import techcontract.rules.RulePack;
import techcontract.rules.SecondReview;

/**
 * A technology contract on its way through the desk (技术合同). Only its verbs move its status; each leaves a dated event.
 */
@Entity
public class Contract extends RegistrationForm implements Cloneable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_seq")
    @SequenceGenerator(name = "contract_seq", allocationSize = 50) private @Nullable Long id;
    @Version private int lockVersion;
    @Enumerated(EnumType.STRING) private ContractStatus status = ContractStatus.DRAFT;
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
    private @Nullable LocalDate correctionAskedOn;
    private boolean disputed;
    private String enteredBy = "";
    private int contractVersion = 1;
    private @Nullable Long versionOf;
    private boolean counted;
    @SuppressWarnings("UnusedVariable") private @Nullable Long importId;
    @SuppressWarnings("UnusedVariable") private long saved;
    @Transient private ContractHistory history = new ContractHistory();

    protected Contract() {}

    /** Which save of all it was saved by last. */
    void saved(long number) {
        saved = number;
    }

    /** An empty draft. */
    static Contract draft(Actor actor) {
        Contract contract = new Contract();
        contract.enteredBy = actor.name();
        return contract;
    }

    /** Marks a new contract as brought by an import. */
    void broughtBy(long pastImport) {
        importId = pastImport;
    }

    /** A contract registered before this program kept the ledger (历史台账). */
    static Contract registeredBefore(PastRegistration past, PartyRecord seller, PartyRecord buyer, RulePack rules,
            Instant now, Actor actor) {
        Contract contract = draft(actor);
        contract.fill(past.draft(), seller, buyer, null, List.of());
        contract.registrationNumber = past.registrationNumber();
        contract.registeredOn = past.registeredOn();
        contract.recognisedOn = past.registeredOn();
        contract.decidedTypeKey = past.draft().subject().appliedTypeKey();
        contract.decidedTechnologyAmount = contract.computedTechnologyAmount().orElse(null);
        contract.rulePack = rules.id();
        contract.registrar = past.registrar();
        contract.status = ContractStatus.REGISTERED;
        contract.counted = true;
        contract.history.add(ContractStep.IMPORT, new StepEntry(past.registeredOn(), now, actor, "", "", "",
                ClosedYearEffect.SAME_YEAR, ReliefUse.UNKNOWN));
        return contract;
    }

    /**
     * Takes over what was typed. A change that was reviewed has to be reviewed anew.
     *
     * @throws Refused once the contract is recognised, registered or refused
     */
    void fill(ContractDraft draft, @Nullable PartyRecord newSeller, @Nullable PartyRecord newBuyer,
            @Nullable PartyRecord newAgent, List<FurtherParty> further) {
        if (!status.isOpen()) {
            throw Refused.because("contract.not-open", status.label());
        }
        type(draft, newSeller, newBuyer, newAgent, further);
        reviewer = "";
    }

    /**
     * Whether a field may be changed beside the form (批量修改): everything while the contract is open, afterwards only
     * what is the bureau's own.
     *
     * @throws Refused otherwise
     */
    void requireChangeable(BatchField field) {
        if (versionOf != null) {
            throw Refused.because("contract.old-version");
        }
        if (!status.isOpen() && !field.always()) {
            throw Refused.because(status.isRegistered() ? "contract.batch-registered" : "contract.not-open",
                    status.label());
        }
    }

    /**
     * Changes one field. A change that was reviewed has to be reviewed anew, unless the field is the bureau's own.
     *
     * @throws Refused when it may not be changed
     */
    void change(BatchField field, String value) {
        requireChangeable(field);
        retype(field, value);
        reviewer = field.always() ? reviewer : "";
    }

    /** Takes a step that changes nothing but the status. */
    void take(ContractStep step, StepEntry entry) {
        move(step, entry);
    }

    /** 受理: the clock starts and the rule book in force that day is chosen for good. */
    void accept(StepEntry entry, RulePack rules, String number) {
        move(ContractStep.ACCEPT, entry);
        start(entry, rules, number);
    }

    private void start(StepEntry entry, RulePack rules, String number) {
        acceptedOn = entry.on();
        rulePack = rules.id();
        acceptanceNumber = number;
    }

    /** 退回补正: what was decided so far falls. */
    void requestCorrection(StepEntry entry) {
        if (entry.note().isBlank()) {
            throw Refused.because("contract.correction-note");
        }
        move(ContractStep.REQUEST_CORRECTION, entry);
        correctionAskedOn = entry.on();
        undecide();
    }

    /** 补正交回: the day the corrected material came in becomes the day of acceptance, so the clock restarts. */
    void returnCorrected(StepEntry entry, RulePack rules, String number) {
        move(ContractStep.RETURN_CORRECTED, entry);
        start(entry, rules, number);
    }

    /** 认定: it is a technology contract, of this type, with this 技术交易额. */
    void recognise(StepEntry entry, String typeKey) {
        move(ContractStep.RECOGNISE, entry);
        decide(entry, typeKey);
    }

    private void decide(StepEntry entry, String typeKey) {
        recognisedOn = entry.on();
        decidedTypeKey = typeKey;
        decidedTechnologyAmount = computedTechnologyAmount().orElse(null);
    }

    private void undecide() {
        recognisedOn = null;
        decidedTypeKey = "";
        decidedTechnologyAmount = null;
        reviewer = "";
    }

    /** 送复审: as a large contract, or as a disputed one. */
    void sendToReview(StepEntry entry, RulePack rules) {
        move(ContractStep.SEND_TO_REVIEW, entry);
        disputed = disputed || !isLarge(rules);
    }

    /**
     * 复审通过, by somebody else than who recognised it.
     *
     * @throws Refused to the first reviewer, and without the expert opinions the rule book asks for
     */
    void passReview(StepEntry entry, RulePack rules) {
        String first = recogniser();
        if (entry.actor().name().equals(first)) {
            throw Refused.because("contract.review-same-person", first);
        }
        boolean expertsAsked = rules.secondReview().filter(SecondReview::experts).isPresent();
        if (expertsAsked && expertOpinions().isEmpty()) {
            throw Refused.because("contract.review-no-opinion", rules.secondReview().orElseThrow().provenance());
        }
        move(ContractStep.PASS_REVIEW, entry);
        reviewer = entry.actor().name();
    }

    /** 复审退回: the first decision falls. */
    void returnFromReview(StepEntry entry) {
        if (entry.note().isBlank()) {
            throw Refused.because("contract.step-note", ContractStep.RETURN_FROM_REVIEW.label());
        }
        move(ContractStep.RETURN_FROM_REVIEW, entry);
        undecide();
    }

    /**
     * 登记 under a number that is never given again.
     *
     * @throws Refused while a second review is due
     */
    void register(StepEntry entry, RulePack rules, String number) {
        if (status == ContractStatus.RECOGNISED && needsReview(rules)) {
            throw Refused.because("contract.review-first", rules.secondReview().orElseThrow().provenance());
        }
        move(ContractStep.REGISTER, entry);
        registrationNumber = number;
        registeredOn = entry.on();
        registrar = entry.actor().name();
        counted = true;
    }

    /** 不予登记 on coded grounds. */
    void refuse(StepEntry entry) {
        requireGround(entry);
        move(ContractStep.REFUSE, entry);
    }

    /** 不予受理 on coded grounds. */
    void notAccept(StepEntry entry) {
        requireGround(entry);
        move(ContractStep.NOT_ACCEPT, entry);
    }

    private static void requireGround(StepEntry entry) {
        if (entry.reasons().isBlank()) {
            throw Refused.because("contract.refusal-ground");
        }
    }

    /**
     * 受理变更: the registered version is set aside as it stands, and this one is open again.
     *
     * @return the version set aside, which goes on counting until the change is registered
     */
    Contract beginChange(ContractStep step, StepEntry entry) {
        Contract former = twin();
        move(step, entry);
        contractVersion++;
        counted = false;
        decidedTechnologyAmount = null;
        reviewer = "";
        return former;
    }

    private Contract twin() {
        try {
            Contract twin = (Contract) clone();
            twin.id = null;
            twin.lockVersion = 0;
            twin.versionOf = id();
            twin.status = ContractStatus.REGISTERED;
            twin.file(parts().twin());
            twin.history = new ContractHistory();
            return twin;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * 变更登记: type and amounts are decided again under the old number.
     *
     * @throws Refused while a second review of the changed amounts is due
     */
    void registerChange(StepEntry entry, RulePack rules, String typeKey, Contract former) {
        if (needsReview(rules) && (reviewer.isEmpty() || reviewer.equals(entry.actor().name()))) {
            throw Refused.because("contract.review-first", rules.secondReview().orElseThrow().provenance());
        }
        askedEffect(entry);
        move(ContractStep.REGISTER_CHANGE, entry);
        decide(entry, typeKey);
        former.status = ContractStatus.SUPERSEDED;
        counted = entry.effect() != ClosedYearEffect.ADJUST;
    }

    /** 放弃变更: everything is as before. */
    void abandonChange(StepEntry entry, Contract former) {
        move(ContractStep.ABANDON_CHANGE, entry);
        typeAgain(former);
        decidedTypeKey = former.decidedTypeKey;
        decidedTechnologyAmount = former.decidedTechnologyAmount;
        recognisedOn = former.recognisedOn;
        reviewer = former.reviewer;
        contractVersion = former.contractVersion;
        counted = former.counted;
    }

    /** 注销 or 撤销登记: the number stays with it for good. */
    void end(ContractStep step, StepEntry entry) {
        askedEffect(entry);
        move(step, entry);
        counted = counted && entry.effect() == ClosedYearEffect.ADJUST;
    }

    // A year that is over is never changed in silence.
    private void askedEffect(StepEntry entry) {
        boolean sameYear = registeredOn != null && registeredOn.getYear() == entry.on().getYear();
        if (sameYear != (entry.effect() == ClosedYearEffect.SAME_YEAR)) {
            throw Refused.because(sameYear ? "contract.effect-same-year" : "contract.effect-asked",
                    registeredOn == null ? "" : registeredOn.getYear());
        }
    }

    private void move(ContractStep step, StepEntry entry) {
        status = allowed(step, entry);
        history.add(step, entry);
    }

    /**
     * The status a step leads to.
     *
     * @throws Refused when it is not this person's, not now, or before the step taken last
     */
    ContractStatus allowed(ContractStep step, StepEntry entry) {
        if (versionOf != null) {
            throw Refused.because("contract.old-version");
        }
        if (!step.mayBeTakenBy(entry.actor().role())) {
            throw Refused.because("contract.step-role", entry.actor().role().label(), step.label());
        }
        ContractStatus next = status.after(step)
                .orElseThrow(() -> Refused.because("contract.step-not-now", status.label(), step.label()));
        history.requireInOrder(step, entry);
        return next;
    }

    /** Files what the registrar answered (答复留存), replacing earlier answers. */
    void answer(List<ChecklistAnswer> answers) {
        parts().put(ChecklistAnswer.class, answers);
    }

    /** Files why warnings were passed over, beside those filed before. */
    void explain(List<ExplainedWarning> explained) {
        parts().put(ExplainedWarning.class, Stream.concat(explanations().stream(), explained.stream()).toList());
    }

    /** Files an expert's opinion. */
    void opine(ExpertOpinion opinion) {
        parts().put(ExpertOpinion.class, Stream.concat(expertOpinions().stream(), Stream.of(opinion)).toList());
    }

    /** Whether it is large by the rule book (重大合同), by the amounts it has now. */
    public boolean isLarge(RulePack rules) {
        return contractAmount().isPresent() && technologyAmount().isPresent()
                && rules.secondReview()
                        .filter(review -> review.isLarge(contractAmount().orElseThrow(),
                                technologyAmount().orElseThrow()))
                        .isPresent();
    }

    /** Whether it may be registered only after a second review: large or disputed, where the rule book knows one. */
    public boolean needsReview(RulePack rules) {
        return rules.secondReview().isPresent() && (disputed || isLarge(rules));
    }

    /** Whether it is disputed (有争议). */
    public boolean disputed() {
        return disputed;
    }

    /** Who recognised it (初审人); empty before recognition. */
    public String recogniser() {
        return history.newest(ContractStep.RECOGNISE).map(ContractEvent::actor).orElse("");
    }

    /** Who entered it (录入人). */
    public String enteredBy() {
        return enteredBy;
    }

    /** Whether a correction was asked for and came back (曾经补正). */
    public boolean correctedBefore() {
        return history.newest(ContractStep.RETURN_CORRECTED).isPresent();
    }

    /** 版本号, from 1; every registered change makes a new one. */
    public int contractVersion() {
        return contractVersion;
    }

    /** The contract this is an earlier version of; empty for the contract itself. */
    public Optional<Long> versionOf() {
        return Optional.ofNullable(versionOf);
    }

    /** Whether statistics count this version (计入统计). */
    public boolean counted() {
        return counted;
    }

    /** What was answered to the checklist, in order. */
    public List<ChecklistAnswer> answers() {
        return parts().of(ChecklistAnswer.class);
    }

    /** Which warnings were passed over, and why. */
    public List<ExplainedWarning> explanations() {
        return parts().of(ExplainedWarning.class);
    }

    /** What experts said of it. */
    public List<ExpertOpinion> expertOpinions() {
        return parts().of(ExpertOpinion.class);
    }

    Optional<ContractEvent> newestEvent() {
        return history.newest();
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

    /** 认定的合同类别, or the one applied for until it is decided. */
    public String typeKey() {
        return decidedTypeKey.isEmpty() ? appliedTypeKey() : decidedTypeKey;
    }

    /** 核定的技术交易额, or the computed one until it is decided. */
    public Optional<Money> technologyAmount() {
        return Optional.ofNullable(decidedTechnologyAmount).or(this::computedTechnologyAmount);
    }

    /** 受理日期 */
    public Optional<LocalDate> acceptedOn() {
        return Optional.ofNullable(acceptedOn);
    }

    /** When a correction was last asked for (通知补正日期). */
    public Optional<LocalDate> correctionAskedOn() {
        return Optional.ofNullable(correctionAskedOn);
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
        return history.events();
    }

    /** Its rows of some kinds, each kind in its order. */
    List<ContractPart> parts(List<Class<? extends ContractPart>> kinds) {
        return parts().filed(kinds, id());
    }

    List<ContractEvent> newEvents() {
        return history.added(id());
    }

    void loaded(ContractParts loadedParts, List<ContractEvent> events) {
        file(loadedParts);
        history = new ContractHistory(events);
    }
}
