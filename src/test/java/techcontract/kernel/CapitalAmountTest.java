package techcontract.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalAmountTest {
    /** The examples of 《支付结算办法》附一; where it allows two writings, both are read. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            1409.50, 壹仟肆佰零玖元伍角
            6007.14, 陆仟零柒元壹角肆分
            1680.32, 壹仟陆佰捌拾元零叁角贰分
            107000.53, 壹拾万柒仟元零伍角叁分
            16409.02, 壹万陆仟肆佰零玖元零贰分
            325.04, 叁佰贰拾伍元零肆分
            """)
    void writesAndReadsTheExamplesOfThePaymentRules(String yuan, String words) {
        assertThat(CapitalAmount.of(Money.ofYuan(yuan))).isEqualTo(words);
        assertThat(CapitalAmount.read(words)).contains(Money.ofYuan(yuan));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1680.32, 壹仟陆佰捌拾元叁角贰分
            107000.53, 壹拾万零柒仟元伍角叁分
            """)
    void readsTheOtherWritingThePaymentRulesAllow(String yuan, String words) {
        assertThat(CapitalAmount.read(words)).contains(Money.ofYuan(yuan));
    }

    /** Written by hand, place by place. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 零元整
            0.05, 伍分
            0.30, 叁角
            0.37, 叁角柒分
            1, 壹元整
            10, 壹拾元整
            10.01, 壹拾元零壹分
            19, 壹拾玖元整
            100, 壹佰元整
            101, 壹佰零壹元整
            110, 壹佰壹拾元整
            1000, 壹仟元整
            1001, 壹仟零壹元整
            1010, 壹仟零壹拾元整
            1100, 壹仟壹佰元整
            10000, 壹万元整
            10001, 壹万零壹元整
            10100, 壹万零壹佰元整
            11000, 壹万壹仟元整
            100000.50, 壹拾万元零伍角
            100100, 壹拾万零壹佰元整
            101000, 壹拾万壹仟元整
            1000000, 壹佰万元整
            10000001, 壹仟万零壹元整
            10001000, 壹仟万壹仟元整
            10010001, 壹仟零壹万零壹元整
            100000000, 壹亿元整
            100000001, 壹亿零壹元整
            100001000, 壹亿零壹仟元整
            100010000, 壹亿零壹万元整
            101000000, 壹亿零壹佰万元整
            110001000, 壹亿壹仟万壹仟元整
            1000000000, 壹拾亿元整
            1010010010.10, 壹拾亿壹仟零壹万零壹拾元零壹角
            999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分
            -1234.50, 负壹仟贰佰叁拾肆元伍角
            """)
    void putsEveryNoughtInItsPlace(String yuan, String words) {
        assertThat(CapitalAmount.of(Money.ofYuan(yuan))).isEqualTo(words);
        assertThat(CapitalAmount.read(words)).contains(Money.ofYuan(yuan));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000000 | 人民币壹佰万元整
            1000000 | 人民币（大写）：壹佰万圆正
            1000000 | 　壹 佰 万 元 整 。
            1000000 | 壹佰萬圓整
            1000000 | 一百万元整
            1000000 | 一百万
            1000000 | 壹佰万整
            1000000 | 100万元
            1000000 | 100万
            1000000 | １００万元整
            1000000 | ￥1,000,000.00元
            1000000 | 1,000,000.00元
            1000000 | 零仟壹佰零拾零万零仟零佰零拾零元零角零分
            1205.50 | 壹仟贰佰零拾伍元伍角零分
            15000 | 1.5万元
            120000000 | 1亿2000万元
            120000000 | 壹亿贰仟万元整
            150000000 | 1.5亿元
            35000 | 3万5千元
            30500 | 3万零5百元
            150000 | 十五万元
            115 | 一百十五元
            2000 | 两千元
            236.45 | 弍佰參拾陸圓肆角伍分
            230000 | 貳拾參萬圓整
            10005 | 壹万伍元整
            10005 | 壹万零零伍元整
            6007 | 陆仟柒元
            1050000 | 壹佰伍万元整
            100050000 | 一亿五万元
            100050000 | 壹亿伍万元
            100000005 | 壹亿零万零伍元整
            -500 | 人民币负伍佰元整
            -500 | 負伍佰元整
            -20000 | -2万元
            0.50 | 伍角整
            3.05 | 叁元零角伍分
            0 | 零元整
            """)
    void readsWhatPeopleWrite(String yuan, String words) {
        assertThat(CapitalAmount.read(words)).contains(Money.ofYuan(yuan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "元整", "万元", "面议", "壹佰万美元", "美元壹佰万元", "港元伍佰元", "1000000", "1,000,000.00", "壹贰叁元",
            "二〇二六元", "壹拾佰元", "佰万元", "壹亿亿元", "壹万亿元", "壹万壹亿元", "壹元元", "壹元整伍角", "壹佰伍角", "1.5亿2000万元", "1.005元",
            "0.00000001万元",
            "1.5元五角", "12,34元", "壹佰万元整（¥1000000）", "壹佰万元至贰佰万元", "负", "负负壹元", "10000亿元", "壹元五", "五"})
    void leavesUnreadWhatIsNoAmount(String words) {
        assertThat(CapitalAmount.read(words)).isEmpty();
    }

    /** 三万五 is thirty-five thousand to the ear and thirty thousand and five to the eye. */
    @ParameterizedTest
    @ValueSource(strings = {"三万五", "三万五元", "一百五元", "一百五万元", "3万5元", "壹万伍", "一千二元", "壹万零拾伍元", "壹仟零拾元"})
    void leavesUnreadWhatCanBeReadInTwoWays(String words) {
        assertThat(CapitalAmount.read(words)).isEmpty();
    }

    @Test
    void readsNoEndlessText() {
        assertThat(CapitalAmount.read("零".repeat(1_000_000) + "壹元")).isEmpty();
    }

    @Test
    void refusesAnAmountBeyondTheLargest() {
        assertThatThrownBy(() -> CapitalAmount.of(Money.ofYuan("1000000000000"))).isInstanceOf(Refused.class)
                .hasMessageContaining("9,999 亿元");
    }

    /** Every length of amount alike, and every second one full of noughts. */
    @Test
    void comesBackFromAMillionAmounts() {
        SplittableRandom random = new SplittableRandom(20260301);
        List<Long> ends = List.of(1L, 10L, 100L, 1000L, 100_000L, 10_000_000L);

        for (int i = 0; i < 1_000_000; i++) {
            long cents = random.nextLong(powerOfTen(1 + random.nextInt(14)));
            long step = i % 2 == 0 ? 1 : ends.get(random.nextInt(ends.size()));
            Money money = new Money(BigDecimal.valueOf((random.nextInt(10) == 0 ? -1 : 1) * (cents - cents % step), 2));

            String words = CapitalAmount.of(money);

            if (!money.equals(CapitalAmount.read(words).orElse(null)) || words.contains("零零")) {
                assertThat(CapitalAmount.read(words)).as(words).contains(money);
                assertThat(words).doesNotContain("零零");
            }
        }
    }

    private static long powerOfTen(int power) {
        return BigDecimal.TEN.pow(power).longValueExact();
    }
}
