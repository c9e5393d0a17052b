package techcontract.browse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
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

    void add(long id, Optional<Money> contractAmount, Optional<Money> technologyAmount) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            contractAmounts = Arrays.copyOf(contractAmounts, 2 * size);
            technologyAmounts = Arrays.copyOf(technologyAmounts, 2 * size);
        }
        ids[size] = id;
        contractAmounts[size] = contractAmount.map(GridKeys::cents).orElse(NOT_GIVEN);
        technologyAmounts[size] = technologyAmount.map(GridKeys::cents).orElse(NOT_GIVEN);
        size++;
    }

    private static long cents(Money money) {
        return money.yuan().unscaledValue().longValueExact();
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
