package techcontract.similarity;

import techcontract.kernel.Text;

/** How two contracts are alike (相似程度). */
public enum Likeness {
    /** 同一份合同再次申请：不得登记 */
    SAME,
    /** 相似，须核对 */
    SIMILAR,
    /** 疑似拆分，须核对 */
    SPLIT;

    /** The likeness in Chinese. */
    public String label() {
        return Text.of("similarity.likeness." + name());
    }
}
