package techcontract.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;

/** Which contracts were found, in order, with the amounts the status line sums (台账索引): 24 bytes for each. */
public final class LedgerKeys {
    /** Nothing found. */
    public static final LedgerKeys NONE = new LedgerKeys(0);
    private static final long NOT_GIVEN = Long.MIN_VALUE;

    private long[] ids;
    private long[] contractAmounts;
    private long[] technologyAmounts;
    private int size;

    /**
     * @param expected how many there will be, about
     */
    public LedgerKeys(int expected) {
        ids = new long[expected];
        contractAmounts = new long[expected];
        technologyAmounts = new long[expected];
    }

    /** One more, at the end. */
    public void add(long id, @Nullable Money contractAmount, @Nullable Money technologyAmount) {
        add(id, cents(contractAmount), cents(technologyAmount));
    }

    void add(long id, long contractAmount, long technologyAmount) {
        if (size == ids.length) {
            int more = Math.max(1024, 2 * size);
            ids = Arrays.copyOf(ids, more);
            contractAmounts = Arrays.copyOf(contractAmounts, more);
            technologyAmounts = Arrays.copyOf(technologyAmounts, more);
        }
        ids[size] = id;
        contractAmounts[size] = contractAmount;
        technologyAmounts[size] = technologyAmount;
        size++;
    }

    /** The same from the last to the first. */
    public LedgerKeys backwards() {
        LedgerKeys turned = new LedgerKeys(size);
        for (int row = size - 1; row >= 0; row--) {
            turned.add(ids[row], contractAmounts[row], technologyAmounts[row]);
        }
        return turned;
    }

    /** The same in another order. */
    public LedgerKeys inOrder(Integer[] order) {
        LedgerKeys sorted = new LedgerKeys(size);
        for (Integer row : order) {
            sorted.add(ids[row], contractAmounts[row], technologyAmounts[row]);
        }
        return sorted;
    }

    static long cents(@Nullable Money money) {
        return money == null ? NOT_GIVEN : money.yuan().unscaledValue().longValueExact();
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Whether a contract is among them; they must be in the order they were found in, the newest first. */
    boolean holds(long id) {
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            if (ids[middle] == id) {
                return true;
            }
            if (ids[middle] > id) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return false;
    }

    /** The contract of a row, from 0. */
    public long id(int row) {
        return ids[row];
    }

    /** The contracts of some rows, from 0, the last one left out. */
    public List<Long> ids(int from, int to) {
        return LongStream.of(Arrays.copyOfRange(ids, from, Math.min(to, size))).boxed().toList();
    }

    /** The contracts of some rows. */
    public List<Long> ids(BitSet rows) {
        return rows.stream().mapToObj(row -> ids[row]).toList();
    }

    /** The sums of all. */
    public LedgerSums sums() {
        BitSet all = new BitSet();
        all.set(0, size);
        return sums(all);
    }

    /** The sums of some rows. */
    public LedgerSums sums(BitSet rows) {
        return new LedgerSums(rows.cardinality(), sum(contractAmounts, rows), given(contractAmounts, rows),
                sum(technologyAmounts, rows), given(technologyAmounts, rows));
    }

    private static Money sum(long[] amounts, BitSet rows) {
        return new Money(BigDecimal.valueOf(
                rows.stream().mapToLong(row -> amounts[row]).filter(amount -> amount != NOT_GIVEN).sum(), 2));
    }

    private static long given(long[] amounts, BitSet rows) {
        return rows.stream().filter(row -> amounts[row] != NOT_GIVEN).count();
    }
}
