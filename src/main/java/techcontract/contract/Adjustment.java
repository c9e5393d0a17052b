package techcontract.contract;

import java.time.LocalDate;

/**
 * What a step of a later year did to a contract whose year stays as reported (以前年度合同的调整).
 *
 * @param contract as it stood after the step, or as it was cancelled
 * @param step 变更登记, 注销 or 撤销登记
 * @param on the day of the step, which decides the year it is listed in
 * @param difference what the register gained or, negative, lost; the count is -1 when the contract ended
 */
public record Adjustment(CountedContract contract, ContractStep step, LocalDate on, CountedTotal difference) {}
