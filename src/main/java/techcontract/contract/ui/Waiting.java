package techcontract.contract.ui;

import java.util.List;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractStatus;
import techcontract.kernel.Text;

/** What contracts at the desk wait for (其他待办), in the order the lists are offered. */
enum Waiting {
    /** 待受理 */
    ACCEPTANCE,
    /** 待补正 */
    CORRECTION,
    /** 待登记 */
    REGISTRATION,
    /** 待复审 */
    REVIEW,
    /** 变更中 */
    CHANGE,
    /** 有异议 */
    OBJECTION,
    /** 草稿 */
    DRAFT;

    private List<ContractStatus> statuses() {
        return switch (this) {
            case ACCEPTANCE -> List.of(ContractStatus.SUBMITTED);
            case CORRECTION -> List.of(ContractStatus.CORRECTION);
            case REGISTRATION -> List.of(ContractStatus.RECOGNISED, ContractStatus.REVIEWED);
            case REVIEW -> List.of(ContractStatus.UNDER_REVIEW);
            case CHANGE -> List.of(ContractStatus.CHANGING);
            case OBJECTION -> List.of(ContractStatus.REGISTERED_OBJECTED, ContractStatus.REFUSED_OBJECTED);
            case DRAFT -> List.of(ContractStatus.DRAFT);
        };
    }

    /** The contracts of today's work that wait for it, oldest first. */
    List<ContractRow> of(TodayWork work) {
        return statuses().stream().flatMap(status -> work.waiting(status).stream()).toList();
    }

    /** What is waited for, and how many wait. */
    String label(TodayWork work) {
        return Text.of("contract.ui.count", Text.of("contract.ui.today.waiting." + name()), of(work).size());
    }
}
