package techcontract.contract;

import techcontract.kernel.Text;

/** What a non-technical cost was paid for (非技术性费用名目), after the usual cost list. */
public enum NonTechnicalKind {
    /** 设备购置 */
    EQUIPMENT,
    /** 仪器 */
    INSTRUMENT,
    /** 零部件 */
    PART,
    /** 原材料 */
    MATERIAL,
    /** 土建 */
    CIVIL_WORKS,
    /** 其他 */
    OTHER;

    /** The kind in Chinese. */
    public String label() {
        return Text.of("contract.non-technical." + name());
    }
}
