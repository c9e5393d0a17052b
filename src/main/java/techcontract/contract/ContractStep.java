package techcontract.contract;

import techcontract.kernel.Permissions;
import techcontract.kernel.Role;
import techcontract.kernel.Text;

/** A step of a contract (办理步骤), and who may take it. */
public enum ContractStep {
    /** 提交 */
    SUBMIT,
    /** 撤回申请 */
    WITHDRAW,
    /** 受理 */
    ACCEPT,
    /** 不予受理 */
    NOT_ACCEPT,
    /** 退回补正 */
    REQUEST_CORRECTION,
    /** 补正交回 */
    RETURN_CORRECTED,
    /** 逾期未补正，退回 */
    RETURN,
    /** 认定 */
    RECOGNISE,
    /** 送复审 */
    SEND_TO_REVIEW,
    /** 复审通过 */
    PASS_REVIEW,
    /** 复审退回 */
    RETURN_FROM_REVIEW,
    /** 登记 */
    REGISTER,
    /** 不予登记 */
    REFUSE,
    /** 受理变更 */
    BEGIN_CHANGE,
    /** 变更登记 */
    REGISTER_CHANGE,
    /** 放弃变更 */
    ABANDON_CHANGE,
    /** 注销 */
    CANCEL,
    /** 撤销登记 */
    REVOKE,
    /** 受理异议 */
    OBJECT,
    /** 维持 */
    UPHOLD,
    /** 重新认定 */
    REDECIDE,
    /** 由历史台账导入 */
    IMPORT;

    /** Whether a person in that role may take it. */
    public boolean mayBeTakenBy(Role role) {
        return Permissions.allow(role, "contract." + name());
    }

    /** The step in Chinese, a verb. */
    public String label() {
        return Text.of("contract.step." + name());
    }
}
