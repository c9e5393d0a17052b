package techcontract.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    private final Pinyin pinyin = new Pinyin();

    // Places counted by hand.
    @ParameterizedTest
    @CsvSource({"江海区科学技术局, jhqkxjsj, 0", "江海区科学技术局, jianghaiqu, 0", "江海区科学技术局, jianghq, 0",
            "江海区科学技术局, kexue, 3", "江海区科学技术局, kxjish, 3", "江海区科学技术局, jhk, -1",
            "重庆长安汽车, chongqing, 0", "重庆长安汽车, zqza, 0", "重庆长安汽车, cqca, 0", "银行, yinhang, 0", "银行, yx, 0",
            "广东省(江门)研究院, jmyjy, 4", "绿洲, lvzhou, 0", "A3光电, a3, -1", "Ago光电, agogd, 0", "光电, gx, -1",
            "西安, xian, 0", "先河, xian, 0", "江, jiangh, -1"})
    void findsANameByItsSound(String name, String letters, int place) {
        int found = Pinyin.letters(letters).map(plain -> pinyin.spell(name).find(plain)).orElse(-1);

        assertThat(found).isEqualTo(place);
    }
}
