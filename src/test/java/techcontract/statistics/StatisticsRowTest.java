package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techcontract.kernel.Money;

class StatisticsRowTest {
    private static StatisticsRow row(Figures thisYear, Figures lastYear) {
        return new StatisticsRow("1", "invented", 0, StatisticsRow.Kind.PART, thisYear, lastYear);
    }

    private static Figures amount(String yuan) {
        return new Figures(1, Money.ofYuan(yuan), Money.ZERO);
    }

    private static Figures count(long count) {
        return new Figures(count, Money.ZERO, Money.ZERO);
    }

    /** Counts of 2020 and the growth Guangdong printed beside them; last year's follow from both. */
    @ParameterizedTest
    @CsvSource({"江门, 590, 350, -40.68", "珠海, 296, 371, 25.34", "佛山, 427, 2653, 521.31", "惠州, 95, 216, 127.37",
            "云浮, 9, 89, 888.89", "中山, 221, 415, 87.78", "汕头, 35, 116, 231.43", "韶关, 11, 85, 672.73",
            "梅州, 45, 21, -53.33",
            "清远, 11, 15, 36.36", "阳江, 5, 101, 1920.00", "河源, 22, 19, -13.64", "揭阳, 1, 3, 200.00", "汕尾, 6, 6, 0.00"})
    void growsAsThePublishedCitiesDid(String city, long before, long now, String growth) {
        assertThat(row(count(now), count(before)).growth(Measure.COUNT).toString()).as(city).isEqualTo(growth);
    }

    @ParameterizedTest
    @CsvSource({"100000.00, 101005.00, 1.01", "100000.00, 98995.00, -1.01", "100000.00, 101004.99, 1.00",
            "3000000.00, 1000000.00, -66.67"})
    void roundsGrowthHalfUpToTwoDecimals(String before, String now, String growth) {
        assertThat(row(amount(now), amount(before)).growth(Measure.CONTRACT_AMOUNT).toString()).isEqualTo(growth);
    }

    @Test
    void computesGrowthFromYuanAndNotFromWhatIsPrinted() {
        StatisticsRow row = row(amount("149.99"), amount("50.00"));

        assertThat(Measure.CONTRACT_AMOUNT.cell(row.thisYear()).toString()).isEqualTo("0.01");
        assertThat(Measure.CONTRACT_AMOUNT.cell(row.lastYear()).toString()).isEqualTo("0.01");
        assertThat(row.growth(Measure.CONTRACT_AMOUNT).toString()).isEqualTo("199.98");
    }

    @Test
    void hasNoGrowthFromNothing() {
        assertThat(row(amount("5.00"), Figures.ZERO).growth(Measure.CONTRACT_AMOUNT).toString()).isEqualTo("—");
        assertThat(row(Figures.ZERO, Figures.ZERO).growth(Measure.COUNT).number()).isEmpty();
    }

    @Test
    void fallsByAHundredPercentToNothing() {
        assertThat(row(Figures.ZERO, amount("5.00")).growth(Measure.CONTRACT_AMOUNT).number())
                .contains(new BigDecimal("-100.00"));
    }

    @Test
    void showsAmountsIn10000YuanWithThousandsSeparators() {
        assertThat(Measure.CONTRACT_AMOUNT.cell(amount("360000050.00")).toString()).isEqualTo("36,000.01");
        assertThat(Measure.COUNT.cell(count(39845)).toString()).isEqualTo("39,845");
    }
}
