package techcontract.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techcontract.bureau.Bureau;
import techcontract.bureau.BureauSettings;
import techcontract.kernel.Actor;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Severity;
import techcontract.party.Particulars;
import techcontract.party.PartyBook;
import techcontract.party.PartyRecord;
import techcontract.party.PartyRegistry;
import techcontract.recognition.Finding;
import techcontract.recognition.Recognition;
import techcontract.recognition.Verdict;
import techcontract.rules.Consequence;
import techcontract.rules.Limit;
import techcontract.rules.Material;
import techcontract.rules.RulePack;
import techcontract.rules.RulePacks;
import techcontract.similarity.SimilarContract;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/**
 * The register of technology contracts (合同登记簿): keeps drafts, takes each contract through its steps, gives the numbers.
 * Every method that writes returns once the change is on the disk.
 */
public final class ContractRegister {
    private final Database database;
    private final PartyRegistry parties;
    private final RulePacks rules;
    private final BureauSettings settings;
    private final ContractCheck check;
    private final ContractFacts facts;
    private final StepTaker steps;
    private final Clock clock;

    public ContractRegister(Database database, PartyRegistry parties, RulePacks rules, BureauSettings settings,
            ContractCheck check, ContractFacts facts, Clock clock) {
        this.database = database;
        this.parties = parties;
        this.rules = rules;
        this.settings = settings;
        this.check = check;
        this.facts = facts;
        this.steps = new StepTaker(database, clock);
        this.clock = clock;
    }

    /** The contract with everything that belongs to it. */
    public Contract open(long id) {
        return database.read(session -> new ContractStore(session).load(id));
    }

    /**
     * Files a new draft, complete or not.
     *
     * @throws Refused when something typed does not fit the form
     */
    public Contract draft(Actor actor, ContractDraft draft) {
        return database.write(actor, "contract.draft", writing -> {
            Contract contract = Contract.draft(actor);
            fill(contract, draft, writing);
            new ContractStore(writing.session()).insert(contract);
            writing.trace(StepTaker.subject(contract), draft.toString());
            return contract;
        });
    }

    /**
     * Saves what was typed over an open contract.
     *
     * @throws Refused when the contract is no longer open or something typed does not fit the form
     * @throws techcontract.storage.ChangedElsewhere when it was saved since the screen opened it
     */
    public Contract save(Actor actor, ContractRef ref, ContractDraft draft) {
        return database.write(actor, "contract.save", writing -> {
            ContractStore store = new ContractStore(writing.session());
            Contract contract = store.load(ref);
            ContractDraft before = contract.typed();
            fill(contract, draft, writing);
            store.rewrite(contract);
            writing.trace(StepTaker.subject(contract), before + " → " + draft);
            return contract;
        });
    }

    private void fill(Contract contract, ContractDraft draft, Writing writing) {
        storable(draft);
        PartyBook book = parties.book(writing);
        List<FurtherParty> further = new ArrayList<>();
        for (ContractDraft.Further one : draft.furtherParties()) {
            further.add(new FurtherParty(one.role(), book.keep(one.particulars()), one.shareAmount()));
        }
        contract.fill(draft, keep(book, draft.seller()), keep(book, draft.buyer()), keep(book, draft.agent()), further);
    }

    // A draft may be wrong, but not longer than the form or below nothing.
    private void storable(ContractDraft draft) {
        Problems refused = new Problems();
        Set<String> unstorable = Set.of("contract.too-long", "contract.cost-negative");
        check.contradictions(draft).forEach(problem -> {
            if (unstorable.contains(problem.message().key())) {
                refused.add(problem);
            }
        });
        if (draft.circumstances().classified()) {
            refused.broken(Severity.ERROR, "R53", "classified", "contract.rule.R53");
        }
        if (draft.price().amount().filter(amount -> amount.isNegative()).isPresent()) {
            refused.error("contractAmount", "contract.amount-not-positive", draft.price().amount().orElseThrow());
        }
        refused.refuseErrors();
    }

    private static @Nullable PartyRecord keep(PartyBook book, Particulars particulars) {
        return particulars.isBlank() ? null : book.keep(particulars);
    }

    /**
     * 提交: the form is complete.
     *
     * @throws Refused with every field that is missing or wrong
     */
    public Contract submit(Actor actor, ContractRef ref, LocalDate on) {
        return steps.take(ContractStep.SUBMIT, ref, steps.entry(actor, on, "", ""), (contract, entry, _) -> {
            check.problems(contract.typed()).refuseErrors();
            contract.take(ContractStep.SUBMIT, entry);
        });
    }

    /** 撤回申请, before anything was decided. */
    public Contract withdraw(Actor actor, ContractRef ref, LocalDate on, String note) {
        return noted(ContractStep.WITHDRAW, actor, ref, on, note);
    }

    /** 逾期未补正，退回. */
    public Contract returnOverdue(Actor actor, ContractRef ref, LocalDate on, String note) {
        return noted(ContractStep.RETURN, actor, ref, on, note);
    }

    private Contract noted(ContractStep step, Actor actor, ContractRef ref, LocalDate on, String note) {
        if (note.isBlank()) {
            throw Refused.because("contract.step-note", step.label());
        }
        return steps.take(step, ref, steps.entry(actor, on, "", note),
                (contract, entry, _) -> contract.take(step, entry));
    }

    /**
     * 受理: the clock starts, the rule book in force that day is chosen.
     *
     * @param reasons why warnings are passed over, by {@link techcontract.kernel.Problem#id()}
     * @throws Refused when the contract may not be accepted, or a warning is not explained
     */
    public Contract accept(Actor actor, ContractRef ref, LocalDate on, Map<String, String> reasons) {
        return steps.take(ContractStep.ACCEPT, ref, steps.entry(actor, on, "", ""), (contract, entry, store) -> {
            RulePack pack = rules.inForceOn(on);
            acceptable(contract, pack, on, reasons, entry);
            contract.accept(entry, pack, acceptanceNumber(contract, on, store));
        });
    }

    private void acceptable(Contract contract, RulePack pack, LocalDate on, Map<String, String> reasons,
            StepEntry entry) {
        Problems facts = facts(contract, contract.typeKey(), pack, on);
        Verdict verdict = Recognition.verdict(pack, "", Map.of(), facts, false);
        refuse(verdict, Consequence.Outcome.NOT_ACCEPT);
        facts.forEach(problem -> {
            if (problem.rule().equals("V5") && problem.severity() == Severity.ERROR) {
                throw new Refused(new Problems().add(problem));
            }
        });
        explain(contract, verdict, reasons, entry);
    }

    private static String acceptanceNumber(Contract contract, LocalDate on, ContractStore store) {
        return contract.acceptanceNumber().isEmpty()
                ? "SL%d-%04d".formatted(on.getYear(), store.next("acceptance " + on.getYear()))
                : contract.acceptanceNumber();
    }

    /**
     * 不予受理, on grounds of the rule book in force that day.
     *
     * @param grounds their codes, at least one
     */
    public Contract notAccept(Actor actor, ContractRef ref, LocalDate on, List<String> grounds, String note) {
        return steps.take(ContractStep.NOT_ACCEPT, ref, steps.entry(actor, on, String.join(" ", grounds), note),
                (contract, entry, _) -> {
                    known(grounds, rules.inForceOn(on));
                    contract.notAccept(entry);
                });
    }

    /** 退回补正, saying what is to be put right. */
    public Contract requestCorrection(Actor actor, ContractRef ref, LocalDate on, String note) {
        return steps.take(ContractStep.REQUEST_CORRECTION, ref, steps.entry(actor, on, "", note),
                (contract, entry, _) -> contract.requestCorrection(entry));
    }

    /**
     * 补正交回: the acceptance starts anew that day.
     *
     * @throws Refused with every field that is still missing or wrong, or when the contract may not be accepted
     */
    public Contract returnCorrected(Actor actor, ContractRef ref, LocalDate on, Map<String, String> reasons) {
        return steps.take(ContractStep.RETURN_CORRECTED, ref, steps.entry(actor, on, "", ""),
                (contract, entry, store) -> {
                    check.problems(contract.typed()).refuseErrors();
                    RulePack pack = rules.inForceOn(on);
                    acceptable(contract, pack, on, reasons, entry);
                    contract.returnCorrected(entry, pack, acceptanceNumber(contract, on, store));
                });
    }

    /** Keeps what was answered so far, before anything is decided (暂存答复). */
    public Contract answer(Actor actor, ContractRef ref, List<ChecklistAnswer> answers) {
        return steps.write(actor, "answer", ref, (contract, _) -> {
            if (contract.status() != ContractStatus.ACCEPTED && contract.status() != ContractStatus.CHANGING) {
                throw Refused.because("contract.not-open", contract.status().label());
            }
            contract.answer(answers);
        });
    }

    /**
     * 认定 as a technology contract of a type, which may differ from the one applied for.
     *
     * @throws Refused with every field that is missing or wrong; when the verdict speaks against it and no reason is
     * given
     */
    public Contract recognise(Actor actor, ContractRef ref, LocalDate on, Decision decision) {
        return steps.take(ContractStep.RECOGNISE, ref, steps.entry(actor, on, "", decision.againstVerdict()),
                (contract, entry, _) -> {
                    RulePack pack = rulesOf(contract);
                    if (pack.limit(Limit.ENTERER_MAY_RECOGNISE) == 0 && contract.enteredBy().equals(actor.name())) {
                        throw Refused.because("contract.enterer-recognises", actor.name(), pack.name());
                    }
                    Verdict verdict = decided(contract, decision, entry);
                    contract.recognise(entry.because(codes(verdict)), decision.typeKey());
                });
    }

    /** Files answers and reasons, and lets go on only with what the rule book or a written reason allows. */
    Verdict decided(Contract contract, Decision decision, StepEntry entry) {
        check.problems(contract.typed()).refuseErrors();
        if (decision.typeKey().isEmpty()) {
            throw Refused.because("contract.missing.type");
        }
        contract.answer(decision.answers());
        Verdict verdict = verdict(contract, decision.typeKey(), decision.answered());
        refuse(verdict, Consequence.Outcome.NOT_ACCEPT);
        if (verdict.outcome() != Verdict.Outcome.PASS && decision.againstVerdict().isBlank()) {
            throw Refused.because("contract.against-verdict", verdict.outcome().label(), codes(verdict));
        }
        explain(contract, verdict, decision.reasons(), entry);
        return verdict;
    }

    /** The codes of what was found, separated by blanks; what is unanswered is left out. */
    static String codes(Verdict verdict) {
        return verdict.findings()
                .stream()
                .filter(finding -> !finding.unanswered() && finding.outcome() != Consequence.Outcome.HINT)
                .map(Finding::code)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static void refuse(Verdict verdict, Consequence.Outcome outcome) {
        Problems refused = new Problems();
        verdict.findings()
                .stream()
                .filter(finding -> finding.outcome() == outcome)
                .forEach(finding -> refused.broken(Severity.ERROR, finding.code(), "", "contract.finding",
                        finding.words(), finding.provenance(), finding.ground()));
        refused.refuseErrors();
    }

    // A warning is passed over with a reason, once; the reason stays on record.
    private static void explain(Contract contract, Verdict verdict, Map<String, String> reasons, StepEntry entry) {
        List<String> before = contract.explanations().stream().map(ExplainedWarning::problem).toList();
        Problems unexplained = new Problems();
        List<ExplainedWarning> explained = new ArrayList<>();
        for (Finding finding : verdict.toExplain()) {
            String reason = reasons.getOrDefault(finding.code(), "").strip();
            if (!reason.isEmpty()) {
                explained.add(new ExplainedWarning(finding.code(), finding.words(), reason, entry.actor(),
                        entry.recordedAt()));
            } else if (!before.contains(finding.code())) {
                unexplained.broken(Severity.ERROR, finding.code(), "", "contract.unexplained", finding.words());
            }
        }
        unexplained.refuseErrors();
        contract.explain(explained);
    }

    /**
     * What the rule book says of the contract (认定意见), as it would be decided now.
     *
     * @param typeKey the type the registrar holds it to be
     * @param answers to the questions by their codes
     */
    public Verdict verdict(Contract contract, String typeKey, Map<String, Boolean> answers) {
        RulePack pack = rulesOf(contract);
        LocalDate on = contract.acceptedOn().orElse(LocalDate.now(clock));
        return Recognition.verdict(pack, typeKey, answers, facts(contract, typeKey, pack, on),
                contract.correctedBefore());
    }

    /**
     * What the program finds by itself if the contract were accepted on that day, by the rule book in force then
     * (受理核对).
     */
    public Verdict intake(Contract contract, LocalDate on) {
        RulePack pack = rules.inForceOn(on);
        return Recognition.verdict(pack, "", Map.of(), facts(contract, contract.typeKey(), pack, on), false);
    }

    private Problems facts(Contract contract, String typeKey, RulePack pack, LocalDate on) {
        return facts.problems(contract.typed(), Optional.of(contract.id()), typeKey, pack, on);
    }

    /** 送复审: as a large contract, or, with a note, as a disputed one. */
    public Contract sendToReview(Actor actor, ContractRef ref, LocalDate on, String note) {
        return steps.take(ContractStep.SEND_TO_REVIEW, ref, steps.entry(actor, on, "", note),
                (contract, entry, _) -> {
                    RulePack pack = rulesOf(contract);
                    if (!contract.isLarge(pack) && note.isBlank()) {
                        throw Refused.because("contract.review-why");
                    }
                    contract.sendToReview(entry, pack);
                });
    }

    /** Files an expert's opinion while the contract is under review (专家意见). */
    public Contract addOpinion(Actor actor, ContractRef ref, ExpertOpinion opinion) {
        return steps.write(actor, "opinion", ref, (contract, _) -> {
            if (contract.status() != ContractStatus.UNDER_REVIEW && contract.status() != ContractStatus.CHANGING) {
                throw Refused.because("contract.step-not-now", contract.status().label(),
                        ContractStep.PASS_REVIEW.label());
            }
            contract.opine(opinion);
        });
    }

    /**
     * 复审通过.
     *
     * @throws Refused to the first reviewer, and without the expert opinions the rule book asks for
     */
    public Contract passReview(Actor actor, ContractRef ref, LocalDate on, String note) {
        return steps.take(ContractStep.PASS_REVIEW, ref, steps.entry(actor, on, "", note),
                (contract, entry, _) -> contract.passReview(entry, rulesOf(contract)));
    }

    /** 复审退回, saying why. */
    public Contract returnFromReview(Actor actor, ContractRef ref, LocalDate on, String note) {
        return steps.take(ContractStep.RETURN_FROM_REVIEW, ref, steps.entry(actor, on, "", note),
                (contract, entry, _) -> contract.returnFromReview(entry));
    }

    /** 登记 under the next number of the year; the number is taken in the same transaction, so none is ever lost. */
    public Contract register(Actor actor, ContractRef ref, LocalDate on) {
        Bureau bureau = settings.bureau();
        NumberPattern pattern = NumberPattern.of(bureau.numberPattern());
        String series = pattern.series(on.getYear(), bureau.regionKey(), bureau.pointCode());
        return steps.take(ContractStep.REGISTER, ref, steps.entry(actor, on, "", ""),
                (contract, entry, store) -> contract.register(entry, rulesOf(contract),
                        pattern.number(series, store.next(series))));
    }

    /**
     * 不予登记 on grounds of the rule book the contract is handled under.
     *
     * @param grounds their codes, at least one
     */
    public Contract refuse(Actor actor, ContractRef ref, LocalDate on, List<String> grounds, String note) {
        return steps.take(ContractStep.REFUSE, ref, steps.entry(actor, on, String.join(" ", grounds), note),
                (contract, entry, _) -> {
                    known(grounds, rulesOf(contract));
                    contract.refuse(entry);
                });
    }

    private static void known(List<String> grounds, RulePack pack) {
        for (String ground : grounds) {
            if (pack.refusalGround(ground).isEmpty()) {
                throw Refused.because("contract.unknown-ground", ground, pack.name());
            }
        }
    }

    /** What may happen once a contract is registered or refused. */
    public AfterRegistration after() {
        return new AfterRegistration(database, this, steps);
    }

    /** The rule book a contract is handled under: the one it was accepted by, or today's. */
    public RulePack rulesOf(Contract contract) {
        return rules.withId(contract.rulePack()).orElse(rules.inForceOn(LocalDate.now(clock)));
    }

    /** The rule book a contract accepted on that day is handled under (当日适用的规则). */
    public RulePack rulesOn(LocalDate day) {
        return rules.inForceOn(day);
    }

    /** The papers a rule book asks for in view of what was typed (应交材料). */
    public List<Material> materials(ContractDraft draft, RulePack pack) {
        return facts.materials(draft, pack);
    }

    /** The contracts of the ledger that look like this one, the most alike first (查重). */
    public List<SimilarContract> similar(Contract contract) {
        return facts.similar(contract.typed(), Optional.of(contract.id()), rulesOf(contract));
    }

    /** Takes many contracts of old ledgers in, within one transaction. */
    public PastBatch pastBatch(Writing writing) {
        return new PastBatch(writing, parties.book(writing), settings.bureau(), rules, clock.instant());
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return Stream.concat(Stream.of(Contract.class, ContractEvent.class, NumberSeries.class),
                ContractStore.KINDS.stream()).<Class<?>>map(kind -> kind).toList();
    }
}
