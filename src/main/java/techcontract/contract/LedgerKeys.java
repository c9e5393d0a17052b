package techcontract.browse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;

/** Which contracts a query finds, in order, with the amounts the status line sums (台账索引): 24 bytes for each. */
public final class GridKeys {
    /** Nothing found. */
    public static final GridKeys NONE = new GridKeys();
    private static final long NOT_GIVEN = Long.MIN_VALUE;

    private long[] ids = new long[1024];
    private long[] contractAmounts = new long[1024];
    private long[] technologyAmounts = new long[1024];
    private int size;

    void add(long id, @Nullable Money contractAmount, @Nullable Money technologyAmount) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            contractAmounts = Arrays.copyOf(contractAmounts, 2 * size);
            technologyAmounts = Arrays.copyOf(technologyAmounts, 2 * size);
        }
        ids[size] = id;
        contractAmounts[size] = cents(contractAmount);
        technologyAmounts[size] = cents(technologyAmount);
        size++;
    }

    /** The same from the last to the first. */
    GridKeys backwards() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, row -> size - 1 - row);
        return inOrder(order);
    }

    /** The same in another order. */
    GridKeys inOrder(Integer[] order) {
        GridKeys sorted = new GridKeys();
        sorted.size = size;
        sorted.ids = LongStream.range(0, size).map(row -> ids[order[(int) row]]).toArray();
        sorted.contractAmounts = LongStream.range(0, size).map(row -> contractAmounts[order[(int) row]]).toArray();
        sorted.technologyAmounts = LongStream.range(0, size).map(row -> technologyAmounts[order[(int) row]]).toArray();
        return sorted;
    }

    private static long cents(@Nullable Money money) {
        return money == null ? NOT_GIVEN : money.yuan().unscaledValue().longValueExact();
    }

    /** How many there are. */
    public int size() {
        return size;
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
    public GridSums sums() {
        BitSet all = new BitSet();
        all.set(0, size);
        return sums(all);
    }

    /** The sums of some rows. */
    public GridSums sums(BitSet rows) {
        return new GridSums(rows.cardinality(), sum(contractAmounts, rows), given(contractAmounts, rows),
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
