package techcontract.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;
import techcontract.party.Particulars;

/**
 * Reads counted contracts in the order of their numbers with little memory (统计取数): first only ids and numbers, then a
 * thousand contracts at a time. The database never has to sort whole rows.
 */
final class CountedReader {
    private static final int CHUNK = 1000;

    private final StatelessSession session;
    private final Map<Long, Particulars> parties = new HashMap<>();

    CountedReader(StatelessSession session) {
        this.session = session;
    }

    void each(LocalDate from, LocalDate to, Consumer<CountedContract> taker) {
        List<Numbered> numbered = session.createSelectionQuery("""
                select new techcontract.contract.CountedReader$Numbered(c.id, c.registrationNumber)
                from Contract c where c.counted and c.registeredOn between :from and :to""",
                Numbered.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        List<Numbered> inOrder = new ArrayList<>(numbered);
        inOrder.sort(Comparator.comparing(Numbered::number));
        for (int start = 0; start < inOrder.size(); start += CHUNK) {
            of(inOrder.subList(start, Math.min(start + CHUNK, inOrder.size())).stream().map(Numbered::id).toList())
                    .forEach(taker);
        }
    }

    /** The contracts, or former versions of contracts, with those ids, in their order. */
    List<CountedContract> of(List<Long> ids) {
        Map<Long, Line> lines = HashMap.newHashMap(ids.size());
        for (Line line : session.createSelectionQuery("""
                select new techcontract.contract.CountedReader$Line(c.id, c.registrationNumber, c.subject.projectName,
                    c.decidedTypeKey, c.seller.id, c.buyer.id, c.subject.technologyFieldKey,
                    c.subject.intellectualPropertyKey, c.subject.planSourceKey, c.subject.objectiveKey,
                    c.subject.serviceIndustryKey, c.term.signedOn, c.term.validFrom, c.term.validTo,
                    c.price.contractAmount, c.decidedTechnologyAmount, c.price.paymentModeKey, c.registeredOn,
                    c.registrar, c.supplement.remark)
                from Contract c where c.id in :ids""", Line.class).setParameter("ids", ids).getResultList()) {
            lines.put(line.id, line);
        }
        loadParties(lines);
        return ids.stream().map(id -> counted(Objects.requireNonNull(lines.get(id)))).toList();
    }

    private void loadParties(Map<Long, Line> lines) {
        List<Long> unknown = lines.values()
                .stream()
                .<Long>mapMulti((line, add) -> {
                    add.accept(line.sellerId);
                    add.accept(line.buyerId);
                })
                .filter(id -> !parties.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            session.createSelectionQuery("select p.id, p.particulars from PartyRecord p where p.id in :ids",
                    Object[].class)
                    .setParameter("ids", unknown)
                    .getResultList()
                    .forEach(row -> parties.put((Long) row[0], (Particulars) row[1]));
        }
    }

    private CountedContract counted(Line line) {
        return new CountedContract(line.id, line.number, line.projectName, line.typeKey,
                Objects.requireNonNull(parties.get(line.sellerId)), Objects.requireNonNull(parties.get(line.buyerId)),
                line.technologyFieldKey, line.intellectualPropertyKey, line.planSourceKey, line.objectiveKey,
                line.serviceIndustryKey, line.signedOn, line.validFrom, line.validTo, line.contractAmount,
                line.technologyAmount, line.paymentModeKey, line.registeredOn, line.registrar, line.remark);
    }

    /** Which contract has which number. */
    record Numbered(long id, String number) {}

    /** One contract as it comes from the table. */
    record Line(long id, String number, String projectName, String typeKey, long sellerId, long buyerId,
            String technologyFieldKey, String intellectualPropertyKey, String planSourceKey, String objectiveKey,
            String serviceIndustryKey, @Nullable LocalDate signedOn, @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo, Money contractAmount, Money technologyAmount, String paymentModeKey,
            LocalDate registeredOn, String registrar, String remark) {}
}
