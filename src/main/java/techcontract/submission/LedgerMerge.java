package techcontract.submission;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;
import techcontract.contract.CountedContract;

/**
 * Lays the ledger beside frozen contracts (逐项对照): both come in the order of numbers, so that neither has to be kept. A
 * contract keeps its number for good, whatever becomes of it.
 */
final class LedgerMerge {
    private final Iterator<CountedContract> frozen;
    private final BiConsumer<Optional<CountedContract>, Optional<CountedContract>> pairs;
    private Optional<CountedContract> next;

    /**
     * @param pairs takes each contract as frozen and as it is now
     */
    LedgerMerge(Iterator<CountedContract> frozen,
            BiConsumer<Optional<CountedContract>, Optional<CountedContract>> pairs) {
        this.frozen = frozen;
        this.pairs = pairs;
        this.next = pull();
    }

    private Optional<CountedContract> pull() {
        return frozen.hasNext() ? Optional.of(frozen.next()) : Optional.empty();
    }

    /** Takes the next contract of the ledger. */
    void accept(CountedContract now) {
        int order = order(now);
        while (order < 0) {
            pairs.accept(next, Optional.empty());
            next = pull();
            order = order(now);
        }
        if (order == 0) {
            pairs.accept(next, Optional.of(now));
            next = pull();
        } else {
            pairs.accept(Optional.empty(), Optional.of(now));
        }
    }

    private int order(CountedContract now) {
        return next.map(one -> one.registrationNumber().compareTo(now.registrationNumber())).orElse(1);
    }

    /** The ledger has no more. */
    void finish() {
        while (next.isPresent()) {
            pairs.accept(next, Optional.empty());
            next = pull();
        }
    }
}
