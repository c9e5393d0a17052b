package techcontract.province;

import techcontract.kernel.Text;

/** What two registers disagree about (对账差异). */
public enum FindingKind {
    /** 省里没有 */
    MISSING_THERE,
    /** 我们没有 */
    MISSING_HERE,
    /** 金额不同 */
    AMOUNT,
    /** 技术交易额不同 */
    TECHNOLOGY_AMOUNT,
    /** 类别不同 */
    TYPE,
    /** 状态不同 */
    STATUS,
    /** 年度不同 */
    YEAR,
    /** 重复 */
    DUPLICATE,
    /** 没读出来 */
    UNREADABLE;

    /** Its name on the screen: 省里没有. */
    public String label() {
        return Text.of("province.kind." + this);
    }
}
