package techcontract.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;
import techcontract.storage.ChangedElsewhere;

/** How contracts lie in the tables (合同存取): loaded whole, their parts replaced, their events only added. */
final class ContractStore {
    private final StatelessSession session;

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
        contract.loaded(further(id), parts(NonTechnicalCost.class, id), parts(IntellectualProperty.class, id),
                parts(Instalment.class, id), parts(ContractEvent.class, id));
        return contract;
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

    private List<FurtherParty> further(long id) {
        return session.createSelectionQuery(
                "from FurtherParty f join fetch f.party where f.contractId = :id order by f.place", FurtherParty.class)
                .setParameter("id", id)
                .getResultList();
    }

    private <P extends ContractPart> List<P> parts(Class<P> kind, long id) {
        return session.createSelectionQuery(
                "from " + kind.getSimpleName() + " where contractId = :id order by place", kind)
                .setParameter("id", id)
                .getResultList();
    }

    void insert(Contract contract) {
        session.insert(contract);
        insertParts(List.of(contract));
    }

    /** Many new contracts at once. */
    void insertAll(List<Contract> contracts) {
        session.insertMultiple(contracts);
        insertParts(contracts);
    }

    private void insertParts(List<Contract> contracts) {
        List<ContractPart> parts = new ArrayList<>();
        List<ContractEvent> events = new ArrayList<>();
        for (Contract contract : contracts) {
            parts.addAll(contract.editableParts());
            events.addAll(contract.newEvents());
        }
        session.insertMultiple(parts);
        session.insertMultiple(events);
    }

    /** Writes a contract that was typed over, with its parts. */
    void rewrite(Contract contract) {
        for (Class<?> kind : List.of(FurtherParty.class, NonTechnicalCost.class, IntellectualProperty.class,
                Instalment.class)) {
            session.createMutationQuery("delete " + kind.getSimpleName() + " where contractId = :id")
                    .setParameter("id", contract.id())
                    .executeUpdate();
        }
        update(contract);
        session.insertMultiple(contract.editableParts());
    }

    /** Writes a contract that took a step. */
    void update(Contract contract) {
        session.update(contract);
        session.insertMultiple(contract.newEvents());
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
