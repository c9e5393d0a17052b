package techcontract.browse;

import java.util.List;

/** What a column of the ledger holds (列的类型), which says how it is filtered, sorted and written. */
public enum ColumnKind {
    /** 文字 */
    TEXT,
    /** 选项: a code or a state, kept as a key */
    CHOICE,
    /** 金额 */
    MONEY,
    /** 数字 */
    NUMBER,
    /** 日期 */
    DATE;

    /** The conditions such a column knows, the usual one first. */
    public List<Comparison> comparisons() {
        return switch (this) {
            case TEXT -> List.of(Comparison.CONTAINS, Comparison.EXCLUDES, Comparison.ONE_OF, Comparison.EMPTY,
                    Comparison.PRESENT);
            case CHOICE -> List.of(Comparison.ONE_OF, Comparison.NONE_OF, Comparison.EMPTY, Comparison.PRESENT);
            case MONEY, NUMBER, DATE -> List.of(Comparison.BETWEEN, Comparison.EMPTY, Comparison.PRESENT);
        };
    }

    /** Whether it is written at the right, as numbers and dates are. */
    public boolean isRightAligned() {
        return this == MONEY || this == NUMBER || this == DATE;
    }
}
