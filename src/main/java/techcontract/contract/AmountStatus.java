package techcontract.contract;

import techcontract.kernel.Text;

/** Whether the amounts are fixed (金额状态); while they are pending no certificate for tax purposes is printed. */
public enum AmountStatus {
    /** 已确定 */
    FIXED,
    /** 暂估 */
    ESTIMATED,
    /** 待定 */
    PENDING;

    /** The status in Chinese. */
    public String label() {
        return Text.of("contract.amount-status." + name());
    }
}
