package techcontract.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techcontract.bureau.Bureau;
import techcontract.party.PartyBook;
import techcontract.rules.RulePacks;
import techcontract.storage.Writing;

/** Contracts of an old ledger on their way in (历史台账入库), a thousand at a time, within one transaction. */
public final class PastBatch {
    private static final int SIZE = 1000;

    private final Writing writing;
    private final ContractStore store;
    private final PartyBook book;
    private final Bureau bureau;
    private final NumberPattern pattern;
    private final RulePacks rules;
    private final Instant now;
    private final List<Contract> waiting = new ArrayList<>(SIZE);
    private final Map<String, Long> highest = new HashMap<>();
    private final Optional<PastImport> origin;

    /**
     * @param origin the import that brings the contracts, where they can be taken back with it
     */
    PastBatch(Writing writing, PartyBook book, Bureau bureau, RulePacks rules, Instant now,
            Optional<PastImport> origin) {
        this.writing = writing;
        this.store = new ContractStore(writing.session());
        this.book = book.loaded();
        this.bureau = bureau;
        this.pattern = NumberPattern.of(bureau.numberPattern());
        this.rules = rules;
        this.now = now;
        this.origin = origin;
        origin.map(PastImport::id).ifPresent(book::broughtBy);
    }

    /** A contract that was registered under its number on its day. */
    public void add(PastRegistration past) {
        String series = pattern.series(past.registeredOn().getYear(), bureau.regionKey(), bureau.pointCode());
        pattern.serial(series, past.registrationNumber()).ifPresent(serial -> highest.merge(series, serial, Math::max));
        add(Contract.registeredBefore(past, book.keepRow(past.draft().seller()), book.keepRow(past.draft().buyer()),
                rules.inForceOn(past.registeredOn()), now, writing.actor()));
    }

    /** A contract that has no number yet: it becomes a draft. */
    public void add(ContractDraft draft) {
        Contract contract = Contract.draft(writing.actor());
        contract.fill(draft, book.keepRow(draft.seller()), book.keepRow(draft.buyer()), null, List.of());
        add(contract);
    }

    private void add(Contract contract) {
        origin.map(PastImport::id).ifPresent(contract::broughtBy);
        waiting.add(contract);
        if (waiting.size() == SIZE) {
            flush();
        }
    }

    /** Writes what is still waiting, and keeps the numbers that came in from being given again. */
    public void finish() {
        flush();
        highest.forEach(store::reach);
    }

    private void flush() {
        store.insertAll(waiting);
        waiting.clear();
    }
}
