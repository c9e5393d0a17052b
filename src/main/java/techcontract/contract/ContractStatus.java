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
    /** 已受理 */
    ACCEPTED,
    /** 待补正 */
    CORRECTION,
    /** 已认定 */
    RECOGNISED,
    /** 已登记 */
    REGISTERED,
    /** 不予登记 */
    REFUSED;

    private static final Map<ContractStatus, Map<ContractStep, ContractStatus>> NEXT = new EnumMap<>(Map.of(
            DRAFT, Map.of(ContractStep.SUBMIT, SUBMITTED),
            SUBMITTED, Map.of(ContractStep.ACCEPT, ACCEPTED, ContractStep.REFUSE, REFUSED),
            ACCEPTED, Map.of(ContractStep.REQUEST_CORRECTION, CORRECTION, ContractStep.RECOGNISE, RECOGNISED,
                    ContractStep.REFUSE, REFUSED),
            CORRECTION, Map.of(ContractStep.RETURN_CORRECTED, ACCEPTED, ContractStep.REFUSE, REFUSED),
            RECOGNISED, Map.of(ContractStep.REQUEST_CORRECTION, CORRECTION, ContractStep.REGISTER, REGISTERED,
                    ContractStep.REFUSE, REFUSED),
            REGISTERED, Map.of(),
            REFUSED, Map.of()));

    /** The status a step leads to, if it may be taken now. */
    public Optional<ContractStatus> after(ContractStep step) {
        return Optional.ofNullable(NEXT.getOrDefault(this, Map.of()).get(step));
    }

    /** Whether the application may still be edited. */
    public boolean isOpen() {
        return this == DRAFT || this == SUBMITTED || this == ACCEPTED || this == CORRECTION;
    }

    /** The status in Chinese. */
    public String label() {
        return Text.of("contract.status." + name());
    }
}
