package techcontract.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void keepsEveryCent() {
        assertThat(Money.ofYuan("0.10").plus(Money.ofYuan("0.20"))).isEqualTo(Money.ofYuan("0.3"));
        assertThat(Money.ofYuan("1250000").minus(Money.ofYuan("0.01"))).hasToString("1,249,999.99");
    }

    @Test
    void refusesAFractionOfACent() {
        assertThatThrownBy(() -> Money.ofYuan("1.005")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> AmountUnit.TEN_THOUSAND_YUAN.toMoney(new BigDecimal("0.0000001")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundsHalfUpOnOutputOnly() {
        Money money = Money.ofYuan("123450.00");

        assertThat(money.tenThousands()).isEqualByComparingTo("12.35");
        assertThat(money.exactTenThousands()).isEqualByComparingTo("12.345");
        assertThat(Money.ofYuan("360000000").hundredMillions()).isEqualByComparingTo("3.60");
        assertThat(Money.ofYuan("-123450").tenThousands()).isEqualByComparingTo("-12.35");
    }

    @Test
    void readsTheUnitsOfHeadings() {
        assertThat(AmountUnit.TEN_THOUSAND_YUAN.toMoney(new BigDecimal("36000"))).isEqualTo(Money.ofYuan("360000000"));
        assertThat(AmountUnit.HUNDRED_MILLION_YUAN.toMoney(new BigDecimal("3.6"))).isEqualTo(Money.ofYuan("360000000"));
        assertThat(AmountUnit.labelled("千元")).isEmpty();
    }
}
