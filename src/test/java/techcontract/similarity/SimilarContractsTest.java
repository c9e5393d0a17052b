package techcontract.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

class SimilarContractsTest {
    private static final ComparedParty FIRM = new ComparedParty("江门市江海区样例智能装备有限公司（虚构）", "91440704MA4UXB123F", "李样例",
            "陈样例",
            "0750-3860000", "江海区样例路1号");
    private static final ComparedParty CLIENT = new ComparedParty("广州样例能源有限公司", "", "王样例", "赵样例", "020-83310000",
            "天河区样例路8号");
    private static final ComparedParty STRANGER = ComparedParty.named("佛山样例机电有限公司", "");
    private static final SplitRule RULE = new SplitRule(90, Money.ofYuan("5000000"));
    private static final LocalDate DAY = LocalDate.of(2026, 5, 11);
    private static final ComparedContract ONE = contract(1, "锂电池电解液在线监测系统开发", FIRM, CLIENT, "1250000", DAY);

    private static ComparedContract contract(long id, String project, ComparedParty seller, ComparedParty buyer,
            @Nullable String yuan, @Nullable LocalDate signedOn) {
        Money amount = yuan == null ? null : Money.ofYuan(yuan);
        return new ComparedContract(id, project, seller, buyer, amount, amount, signedOn);
    }

    private static List<SimilarContract> found(ComparedContract... others) {
        return new SimilarContracts(ONE, Optional.of(RULE)).among(List.of(others));
    }

    private static List<Likeness> likeness(ComparedContract... others) {
        return found(others).stream().map(SimilarContract::likeness).toList();
    }

    @Test
    void findsTheSameContractWhateverItsName() {
        List<SimilarContract> found = found(contract(2, "另一个名称", FIRM, CLIENT, "1250000", DAY));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().likeness()).isEqualTo(Likeness.SAME);
        assertThat(found.getFirst().score()).isEqualTo(100);
        assertThat(found.getFirst().reasons().toString())
                .isEqualTo("[双方当事人相同, 签订日期同为 2026-05-11, 成交额同为 1,250,000.00 元]");
    }

    @Test
    void knowsThePartyByItsCodeWhenBothAreKnownAndElseByItsPlainName() {
        ComparedParty renamed = ComparedParty.named("江门样例装备集团", "91440704ma4uxb123f");
        ComparedParty otherFirm = ComparedParty.named(FIRM.name(), "91440704MA4XXXXX1A");
        ComparedParty typedByHand = ComparedParty.named(" 江门市江海区样例智能装备有限公司(虚构)", "");

        assertThat(likeness(contract(2, "另", renamed, CLIENT, "1250000", DAY))).containsExactly(Likeness.SAME);
        assertThat(likeness(contract(2, "另", otherFirm, CLIENT, "1250000", DAY))).isEmpty();
        assertThat(likeness(contract(2, "另", typedByHand, CLIENT, "1250000", DAY))).containsExactly(Likeness.SAME);
    }

    @Test
    void takesNothingMissingForTheSame() {
        ComparedContract unsigned = contract(1, "", FIRM, CLIENT, null, null);

        assertThat(new SimilarContracts(unsigned, Optional.of(RULE))
                .among(List.of(contract(2, "", FIRM, CLIENT, null, null)))).isEmpty();
        assertThat(
                new SimilarContracts(contract(1, "", ComparedParty.named("", ""), CLIENT, "1", DAY), Optional.empty())
                        .among(List.of(contract(2, "", ComparedParty.named("", ""), CLIENT, "1", DAY))))
                .isEmpty();
    }

    @Test
    void neverFindsTheContractItself() {
        assertThat(found(ONE)).isEmpty();
    }

    @Test
    void comparesProjectNamesWithoutWhatSuchNamesCarryAround() {
        for (String name : List.of("关于《锂电池电解液在线监测系统开发》项目的技术开发合同", "2025年度锂电池电解液在线监测系统开发项目", "锂电池 电解液在线监测系统开发（合同书）",
                "锂电池电解液在线监测系统开发委托技术开发合同")) {
            assertThat(found(contract(2, name, CLIENT, FIRM, "1", DAY)).getFirst().reasons().toString()).as(name)
                    .isEqualTo("[双方当事人相同，买卖方对调, 项目名称相似度 100%]");
        }
    }

    /** 锂电池电解液在线监测系统开发 has 13 pairs of neighbours; counted by hand. */
    @ParameterizedTest
    @CsvSource({"锂电池电解液在线监测平台开发, 76", "锂电池电解液在线监测, 81", "锂电池电解液在室, 60", "锂电池电解液在线监护室改造工程, 59", "锂电池隔膜在线监测装备, 43",
            "摩托车车架焊接机器人系统开发, 23"})
    void takesProjectNamesForSimilarFromSixtyPerCentOn(String name, int percent) {
        assertThat(new ProjectName(ONE.projectName()).likeness(name)).isEqualTo(percent);
        assertThat(likeness(contract(2, name, FIRM, CLIENT, "1", DAY)))
                .isEqualTo(percent >= 60 ? List.of(Likeness.SIMILAR) : List.of());
    }

    @Test
    void keepsAProjectNameThatHoldsNothingElse() {
        assertThat(ProjectName.plain("技术服务合同")).isEqualTo("技术服务合同");
        assertThat(ProjectName.plain("２０２６年")).isEqualTo("2026年");
        assertThat(ProjectName.plain("GB20261234标准研究")).isEqualTo("gb20261234标准研究");
    }

    @Test
    void asksAboutTheSameAmountWithinSixtyDays() {
        ComparedContract sixty = contract(2, "另一个名称", CLIENT, FIRM, "1250000", DAY.minusDays(60));
        ComparedContract sixtyOne = contract(2, "另一个名称", CLIENT, FIRM, "1250000", DAY.minusDays(61));
        ComparedContract otherAmount = contract(2, "另一个名称", CLIENT, FIRM, "1250000.01", DAY);

        assertThat(found(sixty).getFirst().reasons().toString())
                .isEqualTo("[双方当事人相同，买卖方对调, 成交额同为 1,250,000.00 元，签订日期相隔 60 天]");
        assertThat(found(sixtyOne)).isEmpty();
        assertThat(found(otherAmount)).isEmpty();
    }

    @Test
    void asksAboutTheSameProjectAndAmountAmongRelatedFirms() {
        ComparedParty sister = new ComparedParty("中山样例装备有限公司", "", "李样例", "无", "0750 3860000", "");
        ComparedContract related = contract(2, "锂电池电解液在线监测系统开发项目", sister, STRANGER, "1250000", DAY.plusYears(1));

        assertThat(found(related).getFirst().reasons().toString())
                .isEqualTo("[项目名称相同, 成交额同为 1,250,000.00 元, 法定代表人同为“李样例”, 电话同为 075*-***0000]");
        assertThat(found(contract(2, ONE.projectName(), STRANGER, CLIENT, "1250000", DAY))).isEmpty();
        assertThat(found(contract(2, ONE.projectName(), sister, STRANGER, "1250001", DAY))).isEmpty();
        assertThat(found(contract(2, "锂电池电解液在线监测平台开发", sister, STRANGER, "1250000", DAY))).isEmpty();
    }

    @Test
    void asksAboutContractsThatAreLargeOnlyTogether() {
        ComparedContract first = contract(2, "甲", FIRM, CLIENT, "1750000", DAY.minusDays(30));
        ComparedContract last = contract(3, "乙", FIRM, CLIENT, "2000000", DAY.plusDays(60));

        List<SimilarContract> found = found(last, first);

        assertThat(found).extracting(match -> match.contract().id()).containsExactly(2L, 3L);
        assertThat(found).allMatch(match -> match.likeness() == Likeness.SPLIT);
        assertThat(found.getFirst().reasons().toString()).isEqualTo(
                "[同一双方在 90 天内签订 3 份合同，合计 5,000,000.00 元，达到重大合同标准 5,000,000.00 元，而每份都低于标准]");
    }

    @Test
    void asksAboutNoSplitBelowTheThresholdOutsideTheWindowOrBetweenOthers() {
        ComparedContract first = contract(2, "甲", FIRM, CLIENT, "1750000", DAY.minusDays(30));

        assertThat(found(first, contract(3, "乙", FIRM, CLIENT, "1999999.99", DAY.plusDays(60)))).isEmpty();
        assertThat(found(first, contract(3, "乙", FIRM, CLIENT, "2000000", DAY.plusDays(61)))).isEmpty();
        assertThat(found(first, contract(3, "乙", CLIENT, FIRM, "2000000", DAY.plusDays(60)))).isEmpty();
        assertThat(found(contract(3, "乙", FIRM, CLIENT, "5000000", DAY))).isEmpty();
        assertThat(found(contract(3, "乙", FIRM, CLIENT, "4999999.99", DAY))).hasSize(1);
    }

    @Test
    void asksAboutNoSplitOfALargeContractOrWithoutARule() {
        ComparedContract large = contract(1, "甲", FIRM, CLIENT, "5000000", DAY);
        List<ComparedContract> others = List.of(contract(2, "乙", FIRM, CLIENT, "4000000", DAY),
                contract(3, "丙", FIRM, CLIENT, "4100000", DAY));

        assertThat(new SimilarContracts(large, Optional.of(RULE)).among(others)).isEmpty();
        assertThat(new SimilarContracts(ONE, Optional.empty()).among(others)).isEmpty();
    }

    @Test
    void countsNoContractTwiceForASplit() {
        assertThat(likeness(contract(2, "甲", FIRM, CLIENT, "1250000", DAY), contract(3, "乙", FIRM, CLIENT,
                "2600000", DAY))).containsExactly(Likeness.SAME);
    }

    @Test
    void showsTheSurestFirst() {
        assertThat(found(contract(4, "甲", FIRM, CLIENT, "4000000", DAY),
                contract(3, "锂电池电解液在线监测", CLIENT, FIRM, "1", DAY),
                contract(2, ONE.projectName(), CLIENT, FIRM, "1", DAY),
                contract(9, "丁", FIRM, CLIENT, "1250000", DAY))).extracting(match -> match.contract().id())
                .containsExactly(9L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @EnumSource(Reason.Kind.class)
    void everyReasonHasItsWords(Reason.Kind kind) {
        assertThat(Text.has("similarity.reason." + kind)).isTrue();
    }

    @Test
    void agreesWithANaiveRecount() {
        SplittableRandom random = new SplittableRandom(42);
        List<ComparedContract> all = invented(random, 400);
        int found = 0;

        for (ComparedContract one : all) {
            List<SimilarContract> matches = new SimilarContracts(one, Optional.of(RULE)).among(all);
            for (Likeness likeness : Likeness.values()) {
                List<Long> ids = matches.stream()
                        .filter(match -> match.likeness() == likeness)
                        .map(match -> match.contract().id())
                        .sorted()
                        .toList();
                assertThat(ids).as("%s %s", likeness, one).isEqualTo(NaiveComparison.of(one, all, likeness, RULE));
                found += ids.size();
            }
        }

        assertThat(found).isGreaterThan(1000);
    }

    /** Small worlds, so that chance makes many contracts alike. */
    private static List<ComparedContract> invented(SplittableRandom random, int count) {
        List<String> words = Arrays.asList("轴承", "电池", "监测", "系统", "平台", "开发", "装置");
        List<ComparedContract> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder project = new StringBuilder();
            for (int w = 0; w < 4; w++) {
                project.append(words.get(random.nextInt(words.size())));
            }
            all.add(contract(i, project.toString(), party(random), party(random),
                    random.nextInt(20) == 0 ? null : Integer.toString((1 + random.nextInt(6)) * 900_000),
                    random.nextInt(20) == 0 ? null : DAY.plusDays(random.nextInt(250))));
        }
        return all;
    }

    private static ComparedParty party(SplittableRandom random) {
        int number = random.nextInt(5);
        String code = random.nextBoolean() ? "" : "CODE" + number;
        return new ComparedParty("样例公司" + number, code, "法人" + number % 2, "", "", "");
    }

    /** A hundred thousand contracts in one pass; measured, not asserted, as the machine is shared. */
    @Test
    void passesOverAHundredThousandContracts() {
        SplittableRandom random = new SplittableRandom(7);
        SimilarContracts similar = new SimilarContracts(ONE, Optional.of(RULE));
        long start = System.nanoTime();

        for (int i = 0; i < 100_000; i++) {
            int firm = random.nextInt(3000);
            similar.accept(contract(100 + i, "某样例材料制备工艺及装备研究开发" + i,
                    firm == 0 ? FIRM : new ComparedParty("江门市样例科技有限公司第" + firm + "分公司", "", "法人" + firm, "", "", ""),
                    firm == 1 ? CLIENT : ComparedParty.named("广东样例集团（第" + firm + "部）", ""), "1250000",
                    DAY.minusDays(random.nextInt(3000))));
        }

        System.out.println("100,000 contracts compared in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(similar.found()).isEmpty();
    }
}
