package techcontract.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;
import techcontract.storage.ChangedElsewhere;

/** How contracts lie in the tables (合同存取): loaded whole, their parts replaced, their events only added. */
final class ContractStore {
    static final List<Class<? extends ContractPart>> KINDS = Stream
            .concat(ContractParts.TYPED.stream(), ContractParts.OF_THE_DESK.stream())
            .toList();

    /** Counts what was saved, so that {@link LedgerIndex} finds what is new: whoever saves waits for whoever saves. */
    static final String SAVED = "contract-saves";
    /** Counts what was removed. */
    static final String REMOVED = "contract-removals";

    private final StatelessSession session;
    private long saved;

    ContractStore(StatelessSession session) {
        this.session = session;
    }

    /**
     * The contract with all its parts and events.
     *
     * @throws Refused when there is none
     */
    Contract load(long id) {
        Optional<Contract> found = session.createSelectionQuery("""
                from Contract c left join fetch c.seller left join fetch c.buyer left join fetch c.agent
                where c.id = :id""", Contract.class).setParameter("id", id).uniqueResultOptional();
        Contract contract = found.orElseThrow(() -> Refused.because("contract.unknown", id));
        ContractParts parts = new ContractParts();
        KINDS.forEach(kind -> read(parts, kind, id));
        contract.loaded(parts, rows(ContractEvent.class, id));
        return contract;
    }

    private <P extends ContractPart> void read(ContractParts parts, Class<P> kind, long id) {
        parts.put(kind, rows(kind, id));
    }

    private <P extends ContractPart> List<P> rows(Class<P> kind, long id) {
        String party = kind == FurtherParty.class ? " p join fetch p.party" : " p";
        return session.createSelectionQuery(
                "from " + kind.getSimpleName() + party + " where p.contractId = :id order by p.place", kind)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * The contract a screen wants to change.
     *
     * @throws ChangedElsewhere when it was saved since the screen opened it
     */
    Contract load(ContractRef ref) {
        Contract contract = load(ref.id());
        if (contract.lockVersion() != ref.lockVersion()) {
            throw new ChangedElsewhere();
        }
        return contract;
    }

    // One number for all a transaction saves.
    private long saved() {
        if (saved == 0) {
            saved = next(SAVED);
        }
        return saved;
    }

    void insert(Contract contract) {
        contract.saved(saved());
        session.insert(contract);
        insertParts(List.of(contract));
    }

    /** Many new contracts at once. */
    void insertAll(List<Contract> contracts) {
        contracts.forEach(contract -> contract.saved(saved()));
        session.insertMultiple(contracts);
        insertParts(contracts);
    }

    private void insertParts(List<Contract> contracts) {
        List<ContractPart> parts = new ArrayList<>();
        List<ContractEvent> events = new ArrayList<>();
        for (Contract contract : contracts) {
            parts.addAll(contract.parts(KINDS));
            events.addAll(contract.newEvents());
        }
        session.insertMultiple(parts);
        session.insertMultiple(events);
    }

    /** Writes a contract that was typed over, with its parts. */
    void rewrite(Contract contract) {
        update(contract, ContractParts.TYPED);
    }

    /** Writes a contract that took a step. */
    void update(Contract contract) {
        update(contract, List.of());
    }

    /** Writes a contract that took a step, and replaces its rows of some kinds. */
    void update(Contract contract, List<Class<? extends ContractPart>> kinds) {
        kinds.forEach(kind -> deleteParts(kind, contract.id()));
        contract.saved(saved());
        session.update(contract);
        session.insertMultiple(contract.newEvents());
        session.insertMultiple(contract.parts(kinds));
    }

    private void deleteParts(Class<?> kind, long id) {
        session.createMutationQuery("delete " + kind.getSimpleName() + " where contractId = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The version of a changing contract that is still registered. */
    Contract former(Contract changing) {
        Long id = session.createSelectionQuery("""
                select c.id from Contract c where c.versionOf = :id and c.status = :registered""", Long.class)
                .setParameter("id", changing.id())
                .setParameter("registered", ContractStatus.REGISTERED)
                .getSingleResult();
        return load(id);
    }

    /** Takes a version back as if it had never been set aside. */
    void remove(Contract former) {
        KINDS.forEach(kind -> deleteParts(kind, former.id()));
        session.delete(former);
    }

    /**
     * Removes a draft that went nowhere, with all it has.
     *
     * @throws Refused when something else belongs to it, such as an attachment
     */
    void removeDraft(Contract draft) {
        try {
            deleteParts(ContractEvent.class, draft.id());
            remove(draft);
            removed();
        } catch (ConstraintViolationException e) {
            throw Refused.because("contract.undo.used", draft.projectName());
        }
    }

    /** No earlier version of the contract counts any more. */
    void uncountVersions(long id) {
        session.createMutationQuery("update Contract set counted = false where versionOf = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The next number of a series; whoever else asks waits until this transaction ends. */
    long next(String series) {
        NumberSeries numbers = locked(series);
        long next = numbers.next();
        session.update(numbers);
        return next;
    }

    /** Marks the numbers of a series up to this one as given. */
    void reach(String series, long number) {
        NumberSeries numbers = locked(series);
        if (numbers.reaches(number)) {
            session.update(numbers);
        }
    }

    /**
     * Gives the numbers of a series free again that an import had taken, unless one above them was given since.
     *
     * @param taken the highest the import brought
     * @param remaining the highest that is still there, 0 when none is
     */
    void fall(String series, long taken, long remaining) {
        NumberSeries numbers = locked(series);
        if (numbers.last() != taken) {
            return;
        }
        if (remaining == 0) {
            session.delete(numbers);
        } else {
            numbers.fallTo(remaining);
            session.update(numbers);
        }
    }

    /** Notes that contracts were taken out, so that the search forgets them. */
    void removed() {
        next(REMOVED);
    }

    private NumberSeries locked(String series) {
        @Nullable
        NumberSeries known = session.get(NumberSeries.class, series, LockMode.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        NumberSeries begun = new NumberSeries(series);
        session.insert(begun);
        return begun;
    }
}
