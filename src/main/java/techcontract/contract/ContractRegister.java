package techcontract.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techcontract.bureau.Bureau;
import techcontract.bureau.BureauSettings;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Severity;
import techcontract.party.Particulars;
import techcontract.party.PartyBook;
import techcontract.party.PartyRecord;
import techcontract.party.PartyRegistry;
import techcontract.recognition.Verdict;
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
    private final Judgement judgement;
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
        this.judgement = new Judgement(rules, check, facts, clock);
        this.steps = new StepTaker(database, clock);
        this.clock = clock;
    }

    /** The contract with everything that belongs to it. */
    public Contract open(long id) {
        return database.read(session -> new ContractStore(session).load(id));
    }

    /**
     * The contract filed last (上一份合同), or that of one seller.
     *
     * @param seller the seller's full name; empty for any
     * @param but not this one, by its id
     */
    public Optional<Contract> last(String seller, long but) {
        return database.read(session -> session.createSelectionQuery("""
                select c.id from Contract c left join c.seller s
                where c.versionOf is null and c.id <> :but and (:seller = '' or s.particulars.name = :seller)
                order by c.id desc""", Long.class)
                .setParameter("but", but)
                .setParameter("seller", seller)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(new ContractStore(session)::load));
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
            writing.trace(StepTaker.subject(contract), contract.projectName());
            writing.undoneBy(Message.of("contract.undo.draft", contract.projectName()), remove(contract));
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
            writing.trace(StepTaker.subject(contract), contract.projectName());
            writing.undoneBy(Message.of("contract.undo.save", contract.projectName()), retype(contract, before));
            return contract;
        });
    }

    private static Consumer<Writing> remove(Contract contract) {
        Unchanged unchanged = Unchanged.since(contract);
        return undoing -> {
            ContractStore store = new ContractStore(undoing.session());
            store.removeDraft(unchanged.load(store));
            undoing.trace(StepTaker.subject(contract), "removed");
        };
    }

    private Consumer<Writing> retype(Contract contract, ContractDraft before) {
        Unchanged unchanged = Unchanged.since(contract);
        return undoing -> {
            ContractStore store = new ContractStore(undoing.session());
            Contract now = unchanged.load(store);
            fill(now, before, undoing);
            store.rewrite(now);
            undoing.trace(StepTaker.subject(now), now.projectName());
        };
    }

    /** What a contract was once it was saved: it is taken back only while it still is. */
    private record Unchanged(long id, ContractStatus status, String typed) {
        static Unchanged since(Contract contract) {
            return new Unchanged(contract.id(), contract.status(), text(contract));
        }

        private static String text(Contract contract) {
            return new TypedForm(contract.typed(), Map.of()).text();
        }

        Contract load(ContractStore store) {
            Contract now = store.load(id);
            if (now.status() != status || !text(now).equals(typed)) {
                throw Refused.because("contract.undo.changed", now.projectName());
            }
            return now;
        }
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
            judgement.acceptable(contract, pack, on, reasons, entry);
            contract.accept(entry, pack, acceptanceNumber(contract, on, store));
        });
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
                    Judgement.known(grounds, rules.inForceOn(on));
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
                    judgement.acceptable(contract, pack, on, reasons, entry);
                    contract.returnCorrected(entry, pack, acceptanceNumber(contract, on, store));
                });
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
                    Judgement.known(grounds, rulesOf(contract));
                    contract.refuse(entry);
                });
    }

    /**
     * What the program finds by itself if the contract were accepted on that day, by the rule book in force then
     * (受理核对).
     */
    public Verdict intake(Contract contract, LocalDate on) {
        return judgement.intake(contract, on);
    }

    /** Recognition, second review and what the rule book says of a contract (认定与复审). */
    public ContractRecognition recognition() {
        return new ContractRecognition(judgement, steps);
    }

    /** What may happen once a contract is registered or refused. */
    public AfterRegistration after() {
        return new AfterRegistration(database, judgement, steps);
    }

    /** The rule book a contract is handled under: the one it was accepted by, or today's. */
    public RulePack rulesOf(Contract contract) {
        return judgement.rulesOf(contract);
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
        return new PastBatch(writing, parties.book(writing), settings.bureau(), rules, clock.instant(),
                Optional.empty());
    }

    /**
     * Takes many contracts of old ledgers in, as one import that can be undone.
     *
     * @param origin where they come from
     */
    public PastBatch pastBatch(Writing writing, PastImport origin) {
        return new PastBatch(writing, parties.book(writing), settings.bureau(), rules, clock.instant(),
                Optional.of(origin));
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return Stream.concat(Stream.of(Contract.class, ContractEvent.class, NumberSeries.class, PastImport.class),
                ContractStore.KINDS.stream()).<Class<?>>map(kind -> kind).toList();
    }
}
