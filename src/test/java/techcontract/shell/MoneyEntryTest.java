package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techcontract.kernel.Money;

class MoneyEntryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1250000|1250000", "1,250,000.00|1250000", "１２５００００|1250000",
            "125,0000|1250000",
            "12.5w|125000", "12.5W|125000", "12.5万|125000", "12.5 万元|125000", "3y|300000000", "3亿|300000000",
            "0.12345678亿元|12345678", "￥1，250元|1250", "12。5|12.5", "12.|12", "0|0", "-5|-5", "0.000001万|0.01"})
    void readsAmountsAsClerksTypeThem(String typed, String yuan) {
        assertThat(MoneyEntry.read(typed).value()).contains(Money.ofYuan(yuan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"十二万", "1,25", "12..5", "w", "12.5k", "1 250 000 元整"})
    void saysWhatIsNotAnAmount(String typed) {
        assertThat(MoneyEntry.read(typed).value()).isEmpty();
        assertThat(MoneyEntry.read(typed).problem().orElseThrow().toString()).contains("不是金额");
    }

    @Test
    void roundsNoFractionOfACentAway() {
        assertThat(MoneyEntry.read("0.005").problem().orElseThrow().toString()).contains("精确到分");
    }

    @Test
    void doubtsAmountsFromATrillion() {
        assertThat(MoneyEntry.read("9999.99亿").value()).isPresent();
        assertThat(MoneyEntry.read("10000亿").problem().orElseThrow().toString()).contains("核对单位");
    }

    @Test
    void takesBlanksForNothing() {
        assertThat(MoneyEntry.read("　 ").value()).isEmpty();
        assertThat(MoneyEntry.read("　 ").problem()).isEmpty();
    }
}
