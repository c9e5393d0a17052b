package techcontract.contract;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;

/**
 * What is paid (价款); amounts in yuan whatever the currency of the contract.
 *
 * @param contractAmount 合同成交总金额
 * @param paymentModeKey 支付方式
 * @param currency ISO 4217 code of a foreign contract, else empty
 * @param currencyAmount amount in that currency
 * @param exchangeRate yuan for one unit of it
 * @param royaltyBase 提成基数
 * @param royaltyRate 提成比例
 * @param entryFee 入门费
 */
@Embeddable
public record Price(@Nullable Money contractAmount, String paymentModeKey, String currency,
        @Nullable BigDecimal currencyAmount, @Nullable BigDecimal exchangeRate, String royaltyBase, String royaltyRate,
        @Nullable Money entryFee) {
    public static final Price EMPTY = new Price(null, "", "", null, null, "", "", null);

    /** 合同成交额, if it was given. */
    public Optional<Money> amount() {
        return Optional.ofNullable(contractAmount);
    }
}
