package techcontract.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import techcontract.kernel.Money;

/**
 * What contracts come to (合计与平均), in yuan.
 *
 * @param count how many contracts
 * @param contractAmount 合同成交额
 * @param contractsGiven how many of them have one
 * @param technologyAmount 技术交易额
 * @param technologiesGiven how many of them have one
 */
public record LedgerSums(long count, Money contractAmount, long contractsGiven, Money technologyAmount,
        long technologiesGiven) {
    /** The average of 合同成交额, over those that have one, rounded half up to the cent. */
    public Money averageContract() {
        return average(contractAmount, contractsGiven);
    }

    /** The average of 技术交易额, over those that have one, rounded half up to the cent. */
    public Money averageTechnology() {
        return average(technologyAmount, technologiesGiven);
    }

    private static Money average(Money sum, long count) {
        return count == 0
                ? Money.ZERO
                : new Money(sum.yuan().divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }
}
