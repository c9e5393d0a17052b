package techcontract.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Reads what later years did to contracts whose year stays as reported (调整取数). A step that had the closed year counted
 * anew voids the adjustments before it: that year already holds them.
 */
final class AdjustmentReader {
    private final StatelessSession session;
    private final CountedReader reader;

    AdjustmentReader(StatelessSession session) {
        this.session = session;
        this.reader = new CountedReader(session);
    }

    void each(LocalDate from, LocalDate to, Consumer<Adjustment> taker) {
        List<Long> contracts = session
                .createSelectionQuery(
                        "select distinct e.contractId from ContractEvent e"
                                + " where e.effect = :adjust and e.happenedOn between :from and :to order by e.contractId",
                        Long.class)
                .setParameter("adjust", ClosedYearEffect.ADJUST)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        for (Long contract : contracts) {
            ofContract(contract).stream()
                    .filter(adjustment -> !adjustment.on().isBefore(from) && !adjustment.on().isAfter(to))
                    .forEach(taker);
        }
    }

    /** Every adjustment of a contract that still holds, oldest first. */
    List<Adjustment> ofContract(long contract) {
        Map<Integer, Long> versions = versions(contract);
        List<Adjustment> adjustments = new ArrayList<>();
        int version = 1;
        for (ContractEvent event : events(contract)) {
            int before = version;
            if (event.step() == ContractStep.REGISTER_CHANGE) {
                version++;
            }
            if (event.effect() == ClosedYearEffect.RESTATE) {
                adjustments.clear();
            } else if (event.effect() == ClosedYearEffect.ADJUST) {
                adjustments.add(adjustment(event, of(versions, before), of(versions, version)));
            }
        }
        return adjustments;
    }

    private CountedContract of(Map<Integer, Long> versions, int version) {
        return reader.of(List.of(Objects.requireNonNull(versions.get(version)))).getFirst();
    }

    private static Adjustment adjustment(ContractEvent event, CountedContract before, CountedContract after) {
        CountedTotal difference = event.step() == ContractStep.REGISTER_CHANGE
                ? new CountedTotal(0, after.contractAmount().minus(before.contractAmount()),
                        after.technologyAmount().minus(before.technologyAmount()))
                : new CountedTotal(-1, before.contractAmount().times(-1), before.technologyAmount().times(-1));
        return new Adjustment(after, event.step(), event.happenedOn(), difference);
    }

    private List<ContractEvent> events(long contract) {
        return session.createSelectionQuery(
                "from ContractEvent e where e.contractId = :id and e.step in (:steps) order by e.place",
                ContractEvent.class)
                .setParameter("id", contract)
                .setParameterList("steps",
                        List.of(ContractStep.REGISTER_CHANGE, ContractStep.CANCEL, ContractStep.REVOKE))
                .getResultList();
    }

    private Map<Integer, Long> versions(long contract) {
        Map<Integer, Long> versions = new HashMap<>();
        session.createSelectionQuery("""
                select new techcontract.contract.AdjustmentReader$Version(c.id, c.versionOf, c.contractVersion)
                from Contract c where c.id = :id or c.versionOf = :id""", Version.class)
                .setParameter("id", contract)
                .getResultList()
                .forEach(version -> versions.put(version.number, version.id));
        return versions;
    }

    /** Which row holds which version. */
    record Version(long id, @Nullable Long versionOf, int number) {}
}
