package techcontract.contract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.party.PartyRegistry;
import techcontract.storage.Database;

/**
 * The words of every contract in memory (台账检索), so that a key finds them at once: number, 受理号, project name and remark
 * as they stand, the parties by all their names, codes and sounds. About 120 bytes for each contract. It follows what is
 * saved, here or at another PC, by the numbers every save leaves in {@link ContractStore}.
 */
public final class LedgerIndex {
    private static final int AT_ONCE = 20_000;
    private static final String ROWS = """
            select new techcontract.contract.IndexedContract(c.id, c.registrationNumber, c.acceptanceNumber,
                c.subject.projectName, c.supplement.remark, c.seller.id, c.buyer.id, c.price.contractAmount,
                coalesce(c.decidedTechnologyAmount, c.technologyAmount))
            from Contract c where c.versionOf is null and\s""";

    /** Up to where the saves are known; the numbers another PC has not committed yet come later. */
    private record Stamp(long saved, long removed) {
        static final Stamp NEVER = new Stamp(-1, -1);
    }

    private final Database database;
    private final PartyRegistry parties;
    private final List<IndexBlock> blocks = new ArrayList<>();
    private Stamp stamp = Stamp.NEVER;

    public LedgerIndex(Database database, PartyRegistry parties) {
        this.database = database;
        this.parties = parties;
    }

    /**
     * The contracts some words are found in, the newest first: each of the words somewhere in the number, the 受理号, the
     * project name or the remark, capitals or not, or in what a party is or was called, its code or its sound. All
     * contracts where there are no words.
     *
     * @throws techcontract.kernel.Cancelled when nobody waits for it any more
     */
    public synchronized LedgerKeys find(String typed, Progress progress) {
        database.read(session -> {
            refresh(session, progress);
            return true;
        });
        List<String> words = words(typed);
        List<BitSet> called = words.stream().map(parties::calledLike).toList();
        List<BitSet> found = blocks.parallelStream().map(block -> block.find(words, called)).toList();
        LedgerKeys hits = new LedgerKeys(found.stream().mapToInt(BitSet::cardinality).sum());
        for (int i = blocks.size() - 1; i >= 0; i--) {
            blocks.get(i).take(found.get(i), hits);
        }
        return hits;
    }

    private static List<String> words(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+", -1));
    }

    private void refresh(StatelessSession session, Progress progress) {
        Stamp now = new Stamp(last(session, ContractStore.SAVED), last(session, ContractStore.REMOVED));
        if (now.equals(stamp)) {
            return;
        }
        Optional<List<IndexedContract>> changed = now.removed() == stamp.removed()
                ? changedAfter(session, stamp.saved())
                : Optional.empty();
        if (changed.isPresent()) {
            changed.get().forEach(this::put);
        } else {
            readAll(session, progress);
        }
        stamp = now;
    }

    private static long last(StatelessSession session, String series) {
        @Nullable
        NumberSeries known = session.get(NumberSeries.class, series);
        return known == null ? 0 : known.last();
    }

    /** What was saved since, unless it is so much that reading everything takes no longer. */
    private static Optional<List<IndexedContract>> changedAfter(StatelessSession session, long saved) {
        List<IndexedContract> changed = session
                .createSelectionQuery(ROWS + "c.saved > :saved order by c.id", IndexedContract.class)
                .setParameter("saved", saved)
                .setMaxResults(AT_ONCE)
                .getResultList();
        return changed.size() < AT_ONCE ? Optional.of(changed) : Optional.empty();
    }

    private void readAll(StatelessSession session, Progress progress) {
        stamp = Stamp.NEVER;
        blocks.clear();
        long last = Long.MIN_VALUE;
        boolean more = true;
        while (more) {
            progress.step(blocks.size() * IndexBlock.SIZE, 0);
            List<IndexedContract> some = session
                    .createSelectionQuery(ROWS + "c.id > :last order by c.id", IndexedContract.class)
                    .setParameter("last", last)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            for (int from = 0; from < some.size(); from += IndexBlock.SIZE) {
                blocks.add(new IndexBlock(some.subList(from, Math.min(from + IndexBlock.SIZE, some.size()))));
            }
            more = some.size() == AT_ONCE;
            last = some.isEmpty() ? last : some.getLast().id();
        }
    }

    // Contracts lie in the order of their ids; one that was not there goes where it belongs.
    private void put(IndexedContract contract) {
        int place = blocks.size() - 1;
        while (place > 0 && blocks.get(place).firstId() > contract.id()) {
            place--;
        }
        if (place < 0) {
            blocks.add(new IndexBlock(List.of(contract)));
            return;
        }
        List<IndexedContract> contracts = blocks.get(place).with(contract);
        int half = contracts.size() > 2 * IndexBlock.SIZE ? IndexBlock.SIZE : contracts.size();
        blocks.set(place, new IndexBlock(contracts.subList(0, half)));
        if (half < contracts.size()) {
            blocks.add(place + 1, new IndexBlock(contracts.subList(half, contracts.size())));
        }
    }
}
