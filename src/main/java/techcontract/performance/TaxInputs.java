package techcontract.performance;

import java.util.Optional;
import techcontract.kernel.Money;

/**
 * What only the taxpayer knows (纳税人自填), in yuan; used for a trial sum, never kept.
 *
 * @param transferIncome 本年度技术转让所得, of the whole firm
 * @param domesticResearchCost 境内符合条件的研发费用
 * @param cashReward 拟发放的现金奖励
 * @param stampDuty whether the stamp duty is asked for
 */
public record TaxInputs(Optional<Money> transferIncome, Optional<Money> domesticResearchCost,
        Optional<Money> cashReward, boolean stampDuty) {
    public static final TaxInputs NONE = new TaxInputs(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
