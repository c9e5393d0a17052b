package techcontract.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;
import techcontract.party.Particulars;

/**
 * A registered contract as statistics and the detail ledger see it (计入统计的合同); amounts in yuan, keys into the code
 * tables, empty where the ledger does not say.
 *
 * @param typeKey 认定的合同类别
 * @param contractAmount 合同成交额
 * @param technologyAmount 核定的技术交易额
 */
public record CountedContract(long id, String registrationNumber, String projectName, String typeKey,
        Particulars seller, Particulars buyer, String technologyFieldKey, String intellectualPropertyKey,
        String planSourceKey, String objectiveKey, String serviceIndustryKey, @Nullable LocalDate signedOn,
        @Nullable LocalDate validFrom, @Nullable LocalDate validTo, Money contractAmount, Money technologyAmount,
        String paymentModeKey, LocalDate registeredOn, String registrar, String remark) {}
