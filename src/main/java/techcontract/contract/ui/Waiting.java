package techcontract.contract.ui;

import java.util.List;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractStatus;
import techcontract.kernel.Text;

/** What contracts at the desk wait for (其他待办), in the order the lists are offered. */
enum Waiting {
    /** 待受理 */
    ACCEPTANCE(ContractStatus.SUBMITTED),
    /** 待补正 */
    CORRECTION(ContractStatus.CORRECTION),
    /** 待登记 */
    REGISTRATION(ContractStatus.RECOGNISED, ContractStatus.REVIEWED),
    /** 待复审 */
    REVIEW(ContractStatus.UNDER_REVIEW),
    /** 变更中 */
    CHANGE(ContractStatus.CHANGING),
    /** 有异议 */
    OBJECTION(ContractStatus.REGISTERED_OBJECTED, ContractStatus.REFUSED_OBJECTED),
    /** 草稿 */
    DRAFT(ContractStatus.DRAFT);

    private final List<ContractStatus> statuses;

    Waiting(ContractStatus... statuses) {
        this.statuses = List.of(statuses);
    }

    /** The contracts of today's work that wait for it, oldest first. */
    List<ContractRow> of(TodayWork work) {
        return statuses.stream().flatMap(status -> work.waiting(status).stream()).toList();
    }

    /** What is waited for, and how many wait. */
    String label(TodayWork work) {
        return Text.of("contract.ui.count", Text.of("contract.ui.today.waiting." + name()), of(work).size());
    }
}
