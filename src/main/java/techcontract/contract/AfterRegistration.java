package techcontract.contract;

import java.time.LocalDate;
import java.util.List;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.recognition.Verdict;
import techcontract.rules.RulePack;
import techcontract.storage.Database;

/**
 * What may still happen to a contract once it is registered or refused (登记后事项): change, cancellation, revocation,
 * objection. Each needs a day, a reason and a paper; the number stays with the contract for good.
 */
public final class AfterRegistration {
    private final Database database;
    private final Judgement judgement;
    private final StepTaker steps;

    AfterRegistration(Database database, Judgement judgement, StepTaker steps) {
        this.database = database;
        this.judgement = judgement;
        this.steps = steps;
    }

    /**
     * Why something happens after registration (办理依据).
     *
     * @param on the day
     * @param reason in words
     * @param document the paper it rests on, such as 变更协议 or a court's decision
     * @param effect what it does to a year before
     * @param relief whether tax relief was enjoyed; asked where a registration ends (R42)
     */
    public record Cause(LocalDate on, String reason, String document, ClosedYearEffect effect, ReliefUse relief) {
        /** A cause that has nothing to do with tax relief. */
        public Cause(LocalDate on, String reason, String document, ClosedYearEffect effect) {
            this(on, reason, document, effect, ReliefUse.UNKNOWN);
        }
    }

    private StepEntry entry(Actor actor, ContractStep step, Cause cause) {
        if (cause.reason().isBlank()) {
            throw Refused.because("contract.step-note", step.label());
        }
        if (cause.document().isBlank()) {
            throw Refused.because("contract.step-document", step.label());
        }
        return steps.entry(actor, cause.on(), "", cause.reason(), cause.document(), cause.effect(), cause.relief());
    }

    /** 受理变更: the contract is open again; the registered version stands and counts until the change is registered. */
    public Contract beginChange(Actor actor, ContractRef ref, Cause cause) {
        return open(ContractStep.BEGIN_CHANGE, ref, entry(actor, ContractStep.BEGIN_CHANGE, cause));
    }

    private Contract open(ContractStep step, ContractRef ref, StepEntry entry) {
        return steps.take(step, ref, entry, (contract, given, store) -> {
            Contract former = contract.beginChange(step, given);
            store.update(contract);
            store.insert(former);
        });
    }

    /**
     * 变更登记: type and 技术交易额 are decided anew, the number stays.
     *
     * @throws Refused when the verdict speaks against it and no reason is given, when a second review is due, or when
     * the year of registration is over and it was not said what becomes of it
     */
    public Contract registerChange(Actor actor, ContractRef ref, Cause cause, Decision decision) {
        StepEntry entry = entry(actor, ContractStep.REGISTER_CHANGE, cause);
        return steps.take(ContractStep.REGISTER_CHANGE, ref, entry, (contract, given, store) -> {
            RulePack rules = judgement.rulesOf(contract);
            Verdict verdict = judgement.decided(contract, decision, given);
            Contract former = store.former(contract);
            contract.registerChange(given.because(Judgement.codes(verdict)), rules, decision.typeKey(), former);
            store.update(former);
            if (contract.counted()) {
                store.uncountVersions(contract.id());
            }
        });
    }

    /** 放弃变更: the registered version stands as it was. */
    public Contract abandonChange(Actor actor, ContractRef ref, LocalDate on, String reason) {
        if (reason.isBlank()) {
            throw Refused.because("contract.step-note", ContractStep.ABANDON_CHANGE.label());
        }
        return steps.take(ContractStep.ABANDON_CHANGE, ref, steps.entry(actor, on, "", reason),
                (contract, given, store) -> {
                    Contract former = store.former(contract);
                    contract.abandonChange(given, former);
                    store.remove(former);
                    store.rewrite(contract);
                });
    }

    /** 注销: the contract was dissolved, annulled or declared void, and its party asks for it. */
    public Contract cancel(Actor actor, ContractRef ref, Cause cause) {
        return end(ContractStep.CANCEL, ref, entry(actor, ContractStep.CANCEL, cause));
    }

    /** 撤销登记: by the agency, because the registration was wrong. */
    public Contract revoke(Actor actor, ContractRef ref, Cause cause) {
        return end(ContractStep.REVOKE, ref, entry(actor, ContractStep.REVOKE, cause));
    }

    private Contract end(ContractStep step, ContractRef ref, StepEntry entry) {
        return steps.take(step, ref, entry, (contract, given, store) -> {
            contract.end(step, given);
            if (given.effect() != ClosedYearEffect.ADJUST) {
                store.uncountVersions(contract.id());
            }
        });
    }

    /** 受理异议 of the applicant or of a tax or finance office against a registration or refusal. */
    public Contract object(Actor actor, ContractRef ref, Cause cause) {
        return take(ContractStep.OBJECT, actor, ref, cause);
    }

    /** 维持: the objection does not change the decision. */
    public Contract uphold(Actor actor, ContractRef ref, Cause cause) {
        return take(ContractStep.UPHOLD, actor, ref, cause);
    }

    private Contract take(ContractStep step, Actor actor, ContractRef ref, Cause cause) {
        return steps.take(step, ref, entry(actor, step, cause), (contract, given, _) -> contract.take(step, given));
    }

    /** 重新认定: a registered contract goes into change of type or amount, a refused one back to recognition. */
    public Contract redecide(Actor actor, ContractRef ref, Cause cause) {
        StepEntry entry = entry(actor, ContractStep.REDECIDE, cause);
        Contract now = database.read(session -> new ContractStore(session).load(ref.id()));
        return now.status() == ContractStatus.REGISTERED_OBJECTED
                ? open(ContractStep.REDECIDE, ref, entry)
                : steps.take(ContractStep.REDECIDE, ref, entry,
                        (contract, given, _) -> contract.take(ContractStep.REDECIDE, given));
    }

    /** Every version of a contract that was set aside, oldest first (历史版本). */
    public List<Contract> formerVersions(long id) {
        return database.read(session -> {
            ContractStore store = new ContractStore(session);
            return session.createSelectionQuery(
                    "select c.id from Contract c where c.versionOf = :id order by c.contractVersion", Long.class)
                    .setParameter("id", id)
                    .getResultStream()
                    .map(store::load)
                    .toList();
        });
    }

    /** What becomes of the statistics, by the effect asked for: the choices on a day (可选的年度处理). */
    public static List<ClosedYearEffect> effects(Contract contract, LocalDate on) {
        boolean sameYear = contract.registeredOn().filter(day -> day.getYear() == on.getYear()).isPresent();
        return sameYear
                ? List.of(ClosedYearEffect.SAME_YEAR)
                : List.of(ClosedYearEffect.ADJUST, ClosedYearEffect.RESTATE);
    }
}
