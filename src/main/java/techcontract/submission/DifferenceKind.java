package techcontract.submission;

import techcontract.kernel.Text;

/** Why a contract no longer counts as it was handed in (差异原因). */
public enum DifferenceKind {
    /** 补登: counted now, not handed in */
    ADDED,
    /** 注销 */
    CANCELLED,
    /** 撤销 */
    REVOKED,
    /** 移出: counted in another period now, or not at all for another reason */
    LEFT,
    /** 变更: an amount is another */
    AMENDED,
    /** 改列: the same amounts in another row of some table */
    MOVED,
    /** 更正: words or days that no table counts by */
    CORRECTED,
    /** 名次变动: the contract is as it was, its seller came into the ranking or fell out of it */
    RANKED,
    /** 本期调整: another line of what contracts of closed years lost or gained */
    ADJUSTED;

    /** Whether the contract itself is another. */
    boolean isOfContract() {
        return this != RANKED && this != ADJUSTED;
    }

    /** The reason in Chinese. */
    public String label() {
        return Text.of("submission.kind." + name());
    }
}
