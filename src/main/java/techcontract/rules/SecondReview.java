package techcontract.rules;

import techcontract.kernel.Money;

/**
 * When a second review is due (复审规则).
 *
 * @param basis which amount is compared
 * @param threshold from this amount on, yuan
 * @param experts whether expert opinions are asked for
 */
public record SecondReview(Basis basis, Money threshold, boolean experts, Provenance provenance) {
    /** The amount that makes a contract large. */
    public enum Basis {
        /** 技术交易额 */
        TECHNOLOGY_AMOUNT,
        /** 合同成交额 */
        CONTRACT_AMOUNT
    }

    /** Whether a contract with these amounts is large (重大合同). */
    public boolean isLarge(Money contractAmount, Money technologyAmount) {
        Money compared = basis == Basis.TECHNOLOGY_AMOUNT ? technologyAmount : contractAmount;
        return compared.compareTo(threshold) >= 0;
    }
}
