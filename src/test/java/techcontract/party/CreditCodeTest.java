package techcontract.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    // The first is the example printed in GB 32100-2015.
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91440704MA4UXB123F"})
    void takesARightCheckCharacter(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @Test
    void catchesEveryWrongCheckCharacter() {
        for (char wrong : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            assertThat(CreditCode.isValid("91350100M000100Y4" + wrong)).as("%s", wrong).isEqualTo(wrong == '3');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", "91350100m000100Y43"})
    void refusesWrongLengthAndLetters(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }
}
