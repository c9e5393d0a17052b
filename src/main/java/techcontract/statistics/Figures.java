package techcontract.statistics;

import techcontract.contract.CountedContract;
import techcontract.contract.CountedTotal;
import techcontract.kernel.Money;

/**
 * The three figures every report is about (三项指标); amounts in yuan, exact to the cent.
 *
 * @param count 合同数 (交易量)
 * @param contractAmount 合同成交额
 * @param technologyAmount 技术交易额
 */
public record Figures(long count, Money contractAmount, Money technologyAmount) {
    public static final Figures ZERO = new Figures(0, Money.ZERO, Money.ZERO);

    /** One contract. */
    public static Figures of(CountedContract contract) {
        return new Figures(1, contract.contractAmount(), contract.technologyAmount());
    }

    /** What the database counted. */
    public static Figures of(CountedTotal total) {
        return new Figures(total.count(), total.contractAmount(), total.technologyAmount());
    }

    /** Whether all three are nothing. */
    public boolean isZero() {
        return equals(ZERO);
    }

    public Figures plus(Figures other) {
        return new Figures(count + other.count, contractAmount.plus(other.contractAmount),
                technologyAmount.plus(other.technologyAmount));
    }

    public Figures minus(Figures other) {
        return new Figures(count - other.count, contractAmount.minus(other.contractAmount),
                technologyAmount.minus(other.technologyAmount));
    }
}
