package techcontract.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import techcontract.bureau.Bureau;
import techcontract.bureau.BureauSettings;
import techcontract.kernel.Actor;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.party.Particulars;
import techcontract.party.PartyBook;
import techcontract.party.PartyRecord;
import techcontract.party.PartyRegistry;
import techcontract.rules.RulePack;
import techcontract.rules.RulePacks;
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
    private final Clock clock;

    public ContractRegister(Database database, PartyRegistry parties, RulePacks rules, BureauSettings settings,
            ContractCheck check, Clock clock) {
        this.database = database;
        this.parties = parties;
        this.rules = rules;
        this.settings = settings;
        this.check = check;
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
            Contract contract = Contract.draft();
            fill(contract, draft, writing);
            new ContractStore(writing.session()).insert(contract);
            writing.trace(subject(contract), draft.toString());
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
            writing.trace(subject(contract), before + " → " + draft);
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
        return step(actor, ContractStep.SUBMIT, ref, entry(actor, on, "", ""), (contract, entry) -> {
            check.problems(contract.typed()).refuseErrors();
            contract.submit(entry);
        });
    }

    /**
     * 受理: the clock starts, the rule book in force that day is chosen.
     *
     * @throws Refused when the day lies before the signing, or the contract has run out
     */
    public Contract accept(Actor actor, ContractRef ref, LocalDate on) {
        return step(actor, ContractStep.ACCEPT, ref, entry(actor, on, "", ""), store -> (contract, entry) -> {
            check.acceptance(contract.typed(), on).refuseErrors();
            long serial = store.next("acceptance " + on.getYear());
            contract.accept(entry, rules.inForceOn(on), "SL%d-%04d".formatted(on.getYear(), serial));
        });
    }

    /** 退回补正, saying what is to be put right. */
    public Contract requestCorrection(Actor actor, ContractRef ref, LocalDate on, String note) {
        return step(actor, ContractStep.REQUEST_CORRECTION, ref, entry(actor, on, "", note),
                Contract::requestCorrection);
    }

    /**
     * 补正交回: the acceptance starts anew that day.
     *
     * @throws Refused with every field that is still missing or wrong
     */
    public Contract returnCorrected(Actor actor, ContractRef ref, LocalDate on) {
        return step(actor, ContractStep.RETURN_CORRECTED, ref, entry(actor, on, "", ""), (contract, entry) -> {
            Problems problems = check.problems(contract.typed());
            check.acceptance(contract.typed(), on).forEach(problems::add);
            problems.refuseErrors();
            contract.returnCorrected(entry, rules.inForceOn(on));
        });
    }

    /**
     * 认定 as a technology contract of a type, which may differ from the one applied for.
     *
     * @throws Refused with every field that is missing or wrong
     */
    public Contract recognise(Actor actor, ContractRef ref, LocalDate on, String typeKey) {
        return step(actor, ContractStep.RECOGNISE, ref, entry(actor, on, "", ""), (contract, entry) -> {
            check.problems(contract.typed()).refuseErrors();
            if (typeKey.isEmpty()) {
                throw Refused.because("contract.missing.type");
            }
            contract.recognise(entry, typeKey);
        });
    }

    /** 登记 under the next number of the year; the number is taken in the same transaction, so none is ever lost. */
    public Contract register(Actor actor, ContractRef ref, LocalDate on) {
        Bureau bureau = settings.bureau();
        NumberPattern pattern = NumberPattern.of(bureau.numberPattern());
        String series = pattern.series(on.getYear(), bureau.regionKey(), bureau.pointCode());
        return step(actor, ContractStep.REGISTER, ref, entry(actor, on, "", ""),
                store -> (contract, entry) -> contract.register(entry, pattern.number(series, store.next(series))));
    }

    /**
     * 不予登记 on grounds of the rule book the contract is handled under.
     *
     * @param grounds their codes, at least one
     */
    public Contract refuse(Actor actor, ContractRef ref, LocalDate on, List<String> grounds, String note) {
        return step(actor, ContractStep.REFUSE, ref, entry(actor, on, String.join(" ", grounds), note),
                (contract, entry) -> {
                    RulePack pack = rulesOf(contract);
                    for (String ground : grounds) {
                        if (pack.refusalGround(ground).isEmpty()) {
                            throw Refused.because("contract.unknown-ground", ground, pack.name());
                        }
                    }
                    contract.refuse(entry);
                });
    }

    /** The rule book a contract is handled under: the one it was accepted by, or today's. */
    public RulePack rulesOf(Contract contract) {
        return rules.withId(contract.rulePack()).orElse(rules.inForceOn(LocalDate.now(clock)));
    }

    private StepEntry entry(Actor actor, LocalDate on, String reasons, String note) {
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) {
            throw Refused.because("contract.step-in-future", on, today);
        }
        return new StepEntry(on, clock.instant(), actor, reasons, note.strip());
    }

    private Contract step(Actor actor, ContractStep step, ContractRef ref, StepEntry entry,
            BiConsumer<Contract, StepEntry> verb) {
        return step(actor, step, ref, entry, _ -> verb);
    }

    private Contract step(Actor actor, ContractStep step, ContractRef ref, StepEntry entry,
            Function<ContractStore, BiConsumer<Contract, StepEntry>> verb) {
        return database.write(actor, "contract." + step, writing -> {
            ContractStore store = new ContractStore(writing.session());
            Contract contract = store.load(ref);
            ContractStatus before = contract.status();
            verb.apply(store).accept(contract, entry);
            store.update(contract);
            writing.trace(subject(contract), before + " → " + contract.status() + " "
                    + contract.registrationNumber().orElse("") + entry.reasons());
            return contract;
        });
    }

    private static String subject(Contract contract) {
        return "contract " + contract.id();
    }

    /** Takes many contracts of old ledgers in, within one transaction. */
    public PastBatch pastBatch(Writing writing) {
        return new PastBatch(writing, parties.book(writing), settings.bureau(), rules, clock.instant());
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(Contract.class, NonTechnicalCost.class, FurtherParty.class, IntellectualProperty.class,
                Instalment.class, ContractEvent.class, NumberSeries.class);
    }
}
