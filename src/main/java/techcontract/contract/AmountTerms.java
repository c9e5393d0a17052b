package techcontract.contract;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;

/**
 * How the amounts come about (金额约定), in yuan.
 *
 * @param amountStatus whether they are fixed, estimated or pending
 * @param capitalAmount the amount in capitals as the contract writes it (大写金额), or empty
 * @param subjectCost reasonable direct cost of the subject itself (标的物合理成本): shown, never deducted
 * @param technologyPart the technology value a mixed contract states (混合合同中写明的技术部分)
 * @param royaltyCap 提成上限
 * @param royaltyEstimate 预计提成, part of 成交额 while estimated
 * @param rateOn the day of the exchange rate (汇率日期)
 * @param valuation the paper that values shares (作价或评估文件), or empty
 */
@Embeddable
public record AmountTerms(@Enumerated(EnumType.STRING) AmountStatus amountStatus, String capitalAmount,
        @Nullable Money subjectCost, @Nullable Money technologyPart, @Nullable Money royaltyCap,
        @Nullable Money royaltyEstimate, @Nullable LocalDate rateOn, String valuation) {
    public static final AmountTerms FIXED = new AmountTerms(AmountStatus.FIXED, "", null, null, null, null, null, "");
}
