package techcontract.contract;

import techcontract.kernel.Text;

/** What a change, cancellation or revocation does to a year before its own (对已结年度的影响); asked, never assumed. */
public enum ClosedYearEffect {
    /** 同一年度，直接计入 */
    SAME_YEAR,
    /** 重算原年度 */
    RESTATE,
    /** 原年度不变，差额列入办理年度 */
    ADJUST;

    /** The effect in Chinese. */
    public String label() {
        return Text.of("contract.effect." + name());
    }
}
