package techcontract.contract;

import java.time.LocalDate;

/**
 * How a contract of the ledger stands now (合同现状), and the last step that touched what is counted.
 *
 * @param step 登记, 导入, 变更登记, 注销 or 撤销登记
 * @param on the day of that step
 * @param note why, in words, or empty
 * @param document the paper it rests on, or empty
 */
public record ContractStanding(String registrationNumber, ContractStatus status, ContractStep step, LocalDate on,
        String note, String document) {}
