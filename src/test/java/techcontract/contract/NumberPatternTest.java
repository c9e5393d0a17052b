package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import techcontract.kernel.Refused;

class NumberPatternTest {
    private final NumberPattern usual = NumberPattern.of("YYYY PPCC RR NNNNNN");

    // The example constructed in the form's field list: 2023 4407 01 000123.
    @Test
    void buildsSixteenDigits() {
        String series = usual.series(2023, "440704", "01");

        assertThat(usual.number(series, 123)).isEqualTo("2023440701000123");
        assertThat(usual.serial(series, "2023440701000123")).contains(123L);
        assertThat(usual.serial(series, "2022440701000123")).isEmpty();
    }

    @Test
    void refusesAPatternItCannotRead() {
        assertThatThrownBy(() -> NumberPattern.of("YY PPCC NNNN")).isInstanceOf(Refused.class)
                .hasMessageContaining("YY PPCC NNNN");
    }

    @Test
    void refusesASerialThatNoLongerFits() {
        NumberPattern shortest = NumberPattern.of("YYYYPPCCRRNNNN");

        assertThat(shortest.number("2023440701", 9999)).isEqualTo("20234407019999");
        assertThatThrownBy(() -> shortest.number("2023440701", 10000)).isInstanceOf(Refused.class);
    }
}
