package techcontract.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            13812345678,       138****5678
            0750-3123456,      075*-***3456
            020-81234567,      020-****4567
            3123456,           *****56
            110,               **0
            13812345678、13987654321, 138****5678、139****4321
            转 8012,            转 **12
            '',                ''
            """)
    void keepsTheFirstThreeAndLastFourDigits(String number, String shown) {
        assertThat(Masked.telephone(number)).isEqualTo(shown);
    }

    @Test
    void keepsTheFirstCharacterOfAName() {
        assertThat(Masked.person("张三")).isEqualTo("张*");
        assertThat(Masked.person("欧阳娜娜")).isEqualTo("欧***");
        assertThat(Masked.person("𠮷田")).isEqualTo("𠮷*");
        assertThat(Masked.person("张")).isEqualTo("*");
        assertThat(Masked.person(" ")).isEmpty();
    }

    @Test
    void hidesTheDayOfBirthInAnIdentityNumberAndTheNameInAMailAddress() {
        assertThat(Masked.idNumber("440704199001011234")).isEqualTo("440***********1234");
        assertThat(Masked.idNumber("12345")).isEqualTo("*****");
        assertThat(Masked.email("zhangsan@126.com")).isEqualTo("z***@126.com");
        assertThat(Masked.email("zhangsan")).isEqualTo("********");
    }
}
