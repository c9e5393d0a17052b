package techcontract.contract;

import java.time.LocalDate;

/**
 * A row of an old ledger that carries a number and a date (历史登记).
 *
 * @param registrationNumber 14 or 16 digits
 * @param registeredOn 登记日期
 * @param registrar 登记员, empty where the ledger does not say
 */
public record PastRegistration(String registrationNumber, LocalDate registeredOn, String registrar,
        ContractDraft draft) {}
