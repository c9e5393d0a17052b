package techcontract.contract;

import techcontract.kernel.Text;

/** A step of a contract (办理步骤). */
public enum ContractStep {
    /** 提交 */
    SUBMIT,
    /** 受理 */
    ACCEPT,
    /** 退回补正 */
    REQUEST_CORRECTION,
    /** 补正交回 */
    RETURN_CORRECTED,
    /** 认定 */
    RECOGNISE,
    /** 登记 */
    REGISTER,
    /** 不予登记 */
    REFUSE,
    /** 由历史台账导入 */
    IMPORT;

    /** The step in Chinese, a verb. */
    public String label() {
        return Text.of("contract.step." + name());
    }
}
