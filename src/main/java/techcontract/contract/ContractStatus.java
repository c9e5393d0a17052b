package techcontract.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import techcontract.kernel.Text;

/** Where a contract stands (合同状态), and which steps may follow. */
public enum ContractStatus {
    /** 草稿 */
    DRAFT,
    /** 待受理 */
    SUBMITTED,
    /** 不予受理 */
    NOT_ACCEPTED,
    /** 已受理 */
    ACCEPTED,
    /** 待补正 */
    CORRECTION,
    /** 逾期退回 */
    RETURNED,
    /** 撤回 */
    WITHDRAWN,
    /** 已认定 */
    RECOGNISED,
    /** 待复审 */
    UNDER_REVIEW,
    /** 复审通过 */
    REVIEWED,
    /** 已登记 */
    REGISTERED,
    /** 变更中 */
    CHANGING,
    /** 登记有异议 */
    REGISTERED_OBJECTED,
    /** 注销 */
    CANCELLED,
    /** 撤销登记 */
    REVOKED,
    /** 不予登记 */
    REFUSED,
    /** 不予登记有异议 */
    REFUSED_OBJECTED,
    /** 历史版本 */
    SUPERSEDED;

    private static final Map<ContractStatus, Map<ContractStep, ContractStatus>> NEXT = new EnumMap<>(
            ContractStatus.class);

    static {
        NEXT.put(DRAFT, Map.of(ContractStep.SUBMIT, SUBMITTED, ContractStep.REQUEST_CORRECTION, CORRECTION,
                ContractStep.WITHDRAW, WITHDRAWN));
        NEXT.put(SUBMITTED, Map.of(ContractStep.ACCEPT, ACCEPTED, ContractStep.NOT_ACCEPT, NOT_ACCEPTED,
                ContractStep.REQUEST_CORRECTION, CORRECTION, ContractStep.WITHDRAW, WITHDRAWN));
        NEXT.put(ACCEPTED, Map.of(ContractStep.REQUEST_CORRECTION, CORRECTION, ContractStep.RECOGNISE, RECOGNISED,
                ContractStep.REFUSE, REFUSED, ContractStep.WITHDRAW, WITHDRAWN));
        NEXT.put(CORRECTION, Map.of(ContractStep.RETURN_CORRECTED, ACCEPTED, ContractStep.REFUSE, REFUSED,
                ContractStep.RETURN, RETURNED, ContractStep.WITHDRAW, WITHDRAWN));
        NEXT.put(RECOGNISED, Map.of(ContractStep.REQUEST_CORRECTION, CORRECTION, ContractStep.SEND_TO_REVIEW,
                UNDER_REVIEW, ContractStep.REGISTER, REGISTERED, ContractStep.REFUSE, REFUSED));
        NEXT.put(UNDER_REVIEW, Map.of(ContractStep.PASS_REVIEW, REVIEWED, ContractStep.RETURN_FROM_REVIEW, ACCEPTED));
        NEXT.put(REVIEWED, Map.of(ContractStep.REGISTER, REGISTERED, ContractStep.RETURN_FROM_REVIEW, ACCEPTED));
        NEXT.put(REGISTERED, Map.of(ContractStep.BEGIN_CHANGE, CHANGING, ContractStep.CANCEL, CANCELLED,
                ContractStep.REVOKE, REVOKED, ContractStep.OBJECT, REGISTERED_OBJECTED));
        NEXT.put(CHANGING, Map.of(ContractStep.REGISTER_CHANGE, REGISTERED, ContractStep.ABANDON_CHANGE, REGISTERED,
                ContractStep.PASS_REVIEW, CHANGING));
        NEXT.put(REGISTERED_OBJECTED, Map.of(ContractStep.UPHOLD, REGISTERED, ContractStep.REDECIDE, CHANGING,
                ContractStep.REVOKE, REVOKED));
        NEXT.put(REFUSED, Map.of(ContractStep.OBJECT, REFUSED_OBJECTED));
        NEXT.put(REFUSED_OBJECTED, Map.of(ContractStep.UPHOLD, REFUSED, ContractStep.REDECIDE, ACCEPTED));
    }

    /** The status a step leads to, if it may be taken now. */
    public Optional<ContractStatus> after(ContractStep step) {
        return Optional.ofNullable(NEXT.getOrDefault(this, Map.of()).get(step));
    }

    /** Whether what was typed may still be edited. */
    public boolean isOpen() {
        return this == DRAFT || this == SUBMITTED || this == ACCEPTED || this == CORRECTION || this == CHANGING;
    }

    /** Whether the contract stands in the register now (登记有效). */
    public boolean isRegistered() {
        return this == REGISTERED || this == CHANGING || this == REGISTERED_OBJECTED;
    }

    /** Whether no step follows any more (已办结). */
    public boolean isFinal() {
        return NEXT.getOrDefault(this, Map.of()).isEmpty();
    }

    /** The status in Chinese. */
    public String label() {
        return Text.of("contract.status." + name());
    }
}
