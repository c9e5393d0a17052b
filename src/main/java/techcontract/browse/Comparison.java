package techcontract.browse;

import techcontract.kernel.Text;

/** How a filter compares (筛选条件). */
public enum Comparison {
    /** 包含 */
    CONTAINS(1),
    /** 不包含 */
    EXCLUDES(1),
    /** 是其中之一 */
    ONE_OF(1),
    /** 不是其中任何一个 */
    NONE_OF(1),
    /** 从…到…，含两端 */
    BETWEEN(2),
    /** 为空 */
    EMPTY(0),
    /** 不为空 */
    PRESENT(0);

    private final int fields;

    Comparison(int fields) {
        this.fields = fields;
    }

    /** How many fields its values take on a screen: none, one, or two for the ends of a range. */
    public int fields() {
        return fields;
    }

    /** The condition in Chinese. */
    public String label() {
        return Text.of("browse.comparison." + name());
    }
}
