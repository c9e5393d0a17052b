package techcontract.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techcontract.contract.CountedContract;
import techcontract.kernel.Money;
import techcontract.party.Particulars;
import techcontract.testing.Drafts;

/** What is read back is what was frozen, whatever people type. */
class FrozenLineTest {
    private static CountedContract contract(String project, String number, String remark) {
        return new CountedContract(17, number, project, "11", Drafts.seller(),
                Particulars.briefly("", "", "", "502", ""), "03", "", "5", "", "38", null, LocalDate.of(2025, 1, 2),
                null, Money.ofYuan("0.01"), Money.ZERO, "1", LocalDate.of(2025, 2, 3), "", remark);
    }

    @Test
    void keepsTabsBreaksBackslashesAndBlanks() {
        for (String words : List.of("", " ", "一\t二", "一\n二\r三", "\\t", "\\", ".", "\t", "“引号”,逗号", "𠮷 ")) {
            CountedContract frozen = contract(words, words, words);

            String line = FrozenLine.of(frozen);

            assertThat(line.lines()).hasSize(1);
            assertThat(line).endsWith("\n");
            CountedContract read = FrozenLine
                    .read(line.strip().isEmpty() ? line : line.lines().findFirst().orElseThrow());
            assertThat(List.of(read.registrationNumber(), read.projectName(), read.remark())).containsOnly(words);
            assertThat(FrozenLine.of(read)).isEqualTo(line);
        }
    }

    @Test
    void keepsWhatStatisticsLookAtAndNoPersonalData() {
        CountedContract read = FrozenLine.read(FrozenLine.of(contract("项目", "1", "")).stripTrailing());

        assertThat(read.contractAmount()).isEqualTo(Money.ofYuan("0.01"));
        assertThat(read.signedOn()).isNull();
        assertThat(read.validFrom()).isEqualTo(LocalDate.of(2025, 1, 2));
        assertThat(read.seller().creditCode()).isEqualTo("91440704MA4UXB123F");
        assertThat(read.seller().highTech()).isTrue();
        assertThat(read.seller().inHighTechZone()).isTrue();
        assertThat(read.seller().listed()).isFalse();
        assertThat(read.seller().telephone()).isEmpty();
        assertThat(FrozenLine.of(contract("项目", "1", ""))).doesNotContain("0750-3123456", "陈红");
    }
}
