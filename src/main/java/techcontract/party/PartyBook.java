package techcontract.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The registry within one transaction (当事人登记): finds the party a name or credit code stands for and keeps new editions.
 * A party is recognised by its credit code, else by its exact name.
 */
public final class PartyBook {
    private final StatelessSession session;
    private final Map<String, List<PartyRecord>> byCode = new HashMap<>();
    private final Map<String, List<PartyRecord>> byName = new HashMap<>();
    private boolean wholeRegistryLoaded;
    private @Nullable Long importId;

    PartyBook(StatelessSession session) {
        this.session = session;
    }

    /** Reads the whole registry once, before many rows are kept. */
    public PartyBook loaded() {
        session.createSelectionQuery("from PartyRecord order by id", PartyRecord.class)
                .getResultList()
                .forEach(this::remember);
        wholeRegistryLoaded = true;
        return this;
    }

    /** Marks the editions kept from now on as brought by an import. */
    public PartyBook broughtBy(long pastImport) {
        importId = pastImport;
        return this;
    }

    /** The edition that carries exactly these particulars: the one on file, or a new one. */
    public PartyRecord keep(Particulars particulars) {
        List<PartyRecord> editions = editionsOf(particulars);
        for (PartyRecord edition : editions) {
            if (edition.particulars().equals(particulars)) {
                return edition;
            }
        }
        return editions.isEmpty() ? first(particulars) : next(editions, particulars);
    }

    /** As {@link #keep}, but what the ledger row leaves open is taken from the newest edition on file. */
    public PartyRecord keepRow(Particulars row) {
        Optional<Particulars> known = editionsOf(row).stream()
                .filter(PartyRecord::newest)
                .map(PartyRecord::particulars)
                .findFirst();
        return keep(known.map(particulars -> particulars.overlaidBy(row)).orElse(row));
    }

    private List<PartyRecord> editionsOf(Particulars particulars) {
        if (!wholeRegistryLoaded) {
            load(particulars);
        }
        if (!particulars.creditCode().isEmpty()) {
            @Nullable
            List<PartyRecord> sameCode = byCode.get(particulars.creditCode());
            if (sameCode != null) {
                return sameCode;
            }
        }
        return byName.getOrDefault(particulars.name(), List.of())
                .stream()
                .filter(known -> particulars.creditCode().isEmpty() || known.particulars().creditCode().isEmpty())
                .toList();
    }

    private void load(Particulars particulars) {
        byCode.clear();
        byName.clear();
        session.createSelectionQuery("""
                from PartyRecord where partyId in (select p.partyId from PartyRecord p
                    where p.particulars.name = :name
                    or p.particulars.creditCode = :code and p.particulars.creditCode <> '')
                order by id""", PartyRecord.class)
                .setParameter("name", particulars.name())
                .setParameter("code", particulars.creditCode())
                .getResultList()
                .forEach(this::remember);
    }

    private PartyRecord first(Particulars particulars) {
        PartyRecord record = new PartyRecord(0, 1, particulars, importId);
        session.insert(record);
        record.foundParty();
        session.update(record);
        return remember(record);
    }

    private PartyRecord next(List<PartyRecord> editions, Particulars particulars) {
        int last = 0;
        for (PartyRecord edition : editions) {
            last = Math.max(last, edition.edition());
            if (edition.newest()) {
                edition.supersede();
                session.update(edition);
            }
        }
        PartyRecord record = new PartyRecord(editions.getFirst().partyId(), last + 1, particulars,
                importId);
        session.insert(record);
        return remember(record);
    }

    /**
     * Takes editions away that nobody uses any more (清除不再使用的当事人), the last of each party first, as far as no other
     * edition came after; the one before stands again. A party that was merged stays as it is, one with an alias or a
     * title keeps its last edition.
     *
     * @param idle editions no contract points at
     */
    public void forget(List<PartyRecord> idle) {
        Set<Long> wanted = idle.stream().map(PartyRecord::id).collect(Collectors.toSet());
        Set<Long> known = parties("select partyId from PartyAlias union select partyId from EnterpriseTitle");
        Set<Long> merged = parties("select intoParty from PartyMerge union select fromParty from PartyMerge");
        Set<Long> touched = idle.stream().map(PartyRecord::partyId).collect(Collectors.toSet());
        touched.removeAll(merged);
        loaded();
        byName.values()
                .stream()
                .flatMap(List::stream)
                .filter(record -> touched.contains(record.partyId()))
                .distinct()
                .sorted(Comparator.comparingInt(PartyRecord::edition))
                .collect(Collectors.groupingBy(PartyRecord::partyId))
                .forEach((party, editions) -> forget(new ArrayList<>(editions), wanted, known.contains(party)));
    }

    private Set<Long> parties(String query) {
        return new HashSet<>(session.createSelectionQuery(query, Long.class).getResultList());
    }

    private void forget(List<PartyRecord> editions, Set<Long> idle, boolean keepsLast) {
        boolean stands = true;
        while (!editions.isEmpty() && idle.contains(editions.getLast().id()) && (editions.size() > 1 || !keepsLast)) {
            PartyRecord last = editions.removeLast();
            stands = !last.newest();
            session.delete(last);
        }
        if (!stands && !editions.isEmpty()) {
            editions.getLast().stand();
            session.update(editions.getLast());
        }
    }

    private PartyRecord remember(PartyRecord record) {
        String code = record.particulars().creditCode();
        if (!code.isEmpty()) {
            byCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(record);
        }
        byName.computeIfAbsent(Objects.requireNonNull(record.particulars().name()), _ -> new ArrayList<>()).add(record);
        return record;
    }
}
