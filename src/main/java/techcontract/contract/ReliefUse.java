package techcontract.contract;

import techcontract.kernel.Text;

/** Whether tax relief was enjoyed on a contract whose registration ends, as far as the desk was told (优惠享受情况). */
public enum ReliefUse {
    /** 不掌握: nobody said */
    UNKNOWN,
    /** 已享受 */
    USED,
    /** 未享受 */
    NOT_USED;

    /** What is known, in Chinese. */
    public String label() {
        return Text.of("contract.relief." + name());
    }
}
