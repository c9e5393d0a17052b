package techcontract.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techcontract.contract.LicenceScope;
import techcontract.kernel.Money;
import techcontract.rules.RulePack;
import techcontract.rules.RulePacks;

/** Expected sums are worked out by hand from the wording of the policies. */
class TaxHintsTest {
    private static final RulePack PACK = RulePacks.shipped().inForceOn(LocalDate.of(2026, 5, 20));
    private static final LocalDate SIGNED = LocalDate.of(2026, 5, 6);

    private static TaxFacts facts(String type, String property, long years) {
        return new TaxFacts(type, false, Set.of(property), years, LicenceScope.ORDINARY, Optional.of(SIGNED), false,
                false, false, false, "150", Money.ofYuan("1250000"), Money.ofYuan("300000"));
    }

    private static TaxFacts linked(TaxFacts facts) {
        return new TaxFacts(facts.typeKey(), true, facts.propertyKinds(), facts.licenceYears(), facts.scope(),
                facts.signedOn(), facts.related(), facts.sellerAbroad(), facts.buyerAbroad(), facts.sellerIndividual(),
                facts.sellerNature(), facts.amount(), facts.paid());
    }

    private static TaxFacts parties(TaxFacts facts, boolean related, boolean sellerAbroad, boolean individual,
            String sellerNature) {
        return new TaxFacts(facts.typeKey(), facts.linked(), facts.propertyKinds(), facts.licenceYears(),
                facts.scope(), facts.signedOn(), related, sellerAbroad, false, individual, sellerNature,
                facts.amount(), facts.paid());
    }

    private static TaxInputs inputs(String transferIncome, String domesticCost, String reward) {
        return new TaxInputs(Optional.of(Money.ofYuan(transferIncome)), Optional.of(Money.ofYuan(domesticCost)),
                Optional.of(Money.ofYuan(reward)), true);
    }

    private static TaxHint hint(String code, TaxFacts facts, TaxInputs inputs) {
        return TaxHints.of(PACK, facts, inputs)
                .stream()
                .filter(one -> one.policy().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static boolean applies(String code, TaxFacts facts) {
        return hint(code, facts, TaxInputs.NONE).applies();
    }

    @Test
    void neverSaysMoreThanAHint() {
        assertThat(TaxHints.of(PACK, facts("11", "21", 1), inputs("1", "1", "1"))).hasSize(5)
                .allMatch(hint -> hint.heading().contains("提示，不作认定"));
        assertThat(TaxHints.of(PACK, facts("41", "9", 1), inputs("1", "1", "1"))).hasSize(5)
                .allMatch(hint -> hint.heading().contains("提示，不作认定"));
    }

    @Test
    void showsTheStampDutyOnlyWhenAskedForAndMarksWhatMustBeVerified() {
        assertThat(TaxHints.of(PACK, facts("11", "21", 1), TaxInputs.NONE)).extracting(hint -> hint.policy().code())
                .containsExactly("R100", "R101", "R102", "R103");

        TaxHint stamp = hint("R104", facts("11", "21", 1), inputs("1", "1", "1"));

        assertThat(stamp.figures().toString()).contains("375.00 元");
        assertThat(stamp.policy().provenance().toString()).contains("待核实");
    }

    @ParameterizedTest
    @CsvSource({"11, true", "12, true", "21, true", "31, true", "24, true", "41, false", "51, false", "52, false"})
    void exemptsDevelopmentTransferAndLicenceFromValueAddedTax(String type, boolean may) {
        assertThat(applies("R100", facts(type, "9", 1))).isEqualTo(may);
        assertThat(applies("R100", linked(facts(type, "9", 1)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"21, 21, 0, true", "25, 3, 0, true", "26, 5, 0, true", "27, 4, 0, true", "28, 6, 0, true",
            "23, 1, 0, false", "29, 8, 0, false", "11, 21, 9, false", "41, 21, 9, false", "31, 21, 5, true",
            "31, 21, 4, false", "24, 21, 4, false", "24, 21, 5, true", "32, 1, 9, false"})
    void frees500IncomeOfTransfersAndLongLicencesInScope(String type, String property, long years, boolean may) {
        assertThat(applies("R101", facts(type, property, years))).isEqualTo(may);
    }

    @Test
    void freesNoIncomeBetweenRelatedPartiesOrAcrossTheBorder() {
        TaxFacts transfer = facts("21", "21", 0);

        assertThat(applies("R101", parties(transfer, true, false, false, "150"))).isFalse();
        assertThat(applies("R101", parties(transfer, false, true, false, "150"))).isFalse();
    }

    @Test
    void freesOnlyExclusiveLicencesSignedBeforeOctober2015() {
        TaxFacts old = new TaxFacts("24", false, Set.of("21"), 10, LicenceScope.ORDINARY,
                Optional.of(LocalDate.of(2015, 9, 30)), false, false, false, false, "150", Money.ZERO, Money.ZERO);
        TaxFacts exclusive = new TaxFacts("24", false, Set.of("21"), 10, LicenceScope.EXCLUSIVE,
                Optional.of(LocalDate.of(2015, 9, 30)), false, false, false, false, "150", Money.ZERO, Money.ZERO);

        assertThat(applies("R101", old)).isFalse();
        assertThat(applies("R101", exclusive)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4000000 | 4,000,000.00 | 0.00
            5000000 | 5,000,000.00 | 0.00
            5000000.01 | 5,000,000.00 | 0.01
            8200000 | 5,000,000.00 | 3,200,000.00
            """)
    void splitsTheIncomeAtFiveMillion(String income, String free, String halved) {
        TaxHint hint = hint("R101", facts("21", "21", 0), inputs(income, "1", "1"));

        assertThat(hint.figures().toString()).contains("免征部分 " + free + " 元，减半部分 " + halved + " 元");
    }

    @Test
    void countsEightyPerCentOfCommissionedResearch() {
        assertThat(hint("R102", facts("11", "9", 1), TaxInputs.NONE).figures().toString()).contains("可计入 240,000.00 元");
        assertThat(applies("R102", facts("12", "9", 1))).isFalse();
    }

    @Test
    void limitsResearchAbroadToTwoThirdsOfTheDomesticCost() {
        TaxFacts abroad = parties(facts("11", "9", 1), false, true, false, "500");

        assertThat(hint("R102", abroad, inputs("1", "300000", "1")).figures().toString())
                .contains("上限 200,000.00 元，可计入 200,000.00 元");
        assertThat(hint("R102", abroad, inputs("1", "600000", "1")).figures().toString())
                .contains("上限 400,000.00 元，可计入 240,000.00 元");
        assertThat(hint("R102", abroad, TaxInputs.NONE).figures().toString()).contains("填写境内符合条件的研发费用");
        assertThat(applies("R102", parties(facts("11", "9", 1), false, true, true, "600"))).isFalse();
    }

    @Test
    void countsHalfOfCashRewardsOfInstitutesAndUniversities() {
        TaxFacts university = parties(facts("21", "21", 0), false, false, false, "0221");

        assertThat(hint("R103", university, inputs("1", "1", "100001")).figures().toString())
                .contains("计入工资薪金 50,000.50 元");
        assertThat(applies("R103", parties(facts("11", "21", 0), false, false, false, "022"))).isFalse();
        assertThat(applies("R103", facts("21", "21", 0))).isFalse();
    }
}
