package techcontract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techcontract.codes.CodeTable;
import techcontract.testing.ShippedCodes;

class ShippedPacksTest {
    // What each answer or finding leads to, from the written policy: code, what a failing leads to.
    private static final String POLICY = """
            DEV-1 CORRECT N4
            DEV-2 CORRECT 51 N2
            DEV-3 CORRECT 51 N2
            DEVx-1 CORRECT 51 N2
            DEVx-2 CORRECT 51 N2
            DEVx-3 CORRECT 51 N2
            DEVx-4 CORRECT 51 N2
            DEVx-5 REFUSE N2
            DEVx-6 REFUSE N2
            TR-1 CORRECT 11 N2
            TR-2 CORRECT N4
            TR-3 CORRECT N4
            TR-4 CORRECT N9
            TR-6a CORRECT 51 N2
            TR-6b CORRECT 51 N2
            TR-6c CORRECT 51 N2
            TR-6d CORRECT 51 N2
            TRx-1 CORRECT 51 N2
            TRx-2 REFUSE N2
            TRx-3 CORRECT N4
            CON-1 CORRECT N4
            CON-2 REFUSE N2
            CON-3 CORRECT N4
            CONx-1 REFUSE N2
            CONx-2 REFUSE N2
            CONx-3 CORRECT 51 N2
            CONx-4 REFUSE N2
            SER-1 REFUSE N2
            SER-2 REFUSE N2
            SER-3 CORRECT N4
            SER-4 CORRECT 23 N7
            SERx-1 REFUSE N2
            SERx-2 REFUSE N2
            SERx-3 REFUSE N2
            SERx-4 REFUSE N2
            SERx-5 REFUSE N2
            TRN-1 CORRECT N4
            TRN-2 CORRECT N4
            TRNx-1 REFUSE N2
            TRNx-2 REFUSE N2
            MED-1 REFUSE N2
            MED-2 REFUSE N2
            R132 CORRECT 11
            R134 ASK
            R138 ASK
            R141 REFUSE N2
            R142 REFUSE N2
            R143 REFUSE N2
            R144 REFUSE N2
            R145 REFUSE N2
            F1 CORRECT N10
            F2 CORRECT N10
            F3 CORRECT N7
            F6 CORRECT N5
            F7 CORRECT N4
            F8 REFUSE N1
            F9 CORRECT N5
            F10 CORRECT N7
            F11 CORRECT N3
            F12 CORRECT N4
            N8-1 CORRECT N8
            N8-2 CORRECT N8
            N8-3 CORRECT N8
            N8-4 CORRECT N8
            N8-5 CORRECT N8
            N8-6 CORRECT N8
            V1 CORRECT N5
            V1z REFUSE N2
            R60p CORRECT N5
            V2 CORRECT N5
            V3 CORRECT N5
            V4 CORRECT
            V5 CORRECT
            R14 NOT_ACCEPT N11
            R14s ASK
            V7 CORRECT
            V8 CORRECT N11
            V9 ASK
            V10 REFUSE N2
            V10r HINT
            V11 CORRECT N9
            V12 CORRECT N9
            V13 HINT
            V14 HINT
            V15 CORRECT N3
            V16 ASK
            R11 NOT_ACCEPT N11
            R11s ASK
            R11t ASK
            R13 ASK
            R15 NOT_ACCEPT N11
            R16 NOT_ACCEPT N1
            R16a CORRECT N6
            R18 ASK
            R20 CORRECT N9
            R53 NOT_ACCEPT N12
            R73 CORRECT 29 N7
            R133 HINT
            R77 CORRECT N5
            R131 CORRECT 23 N9
            R131a CORRECT 22 N9
            R131g CORRECT 21 N9
            R85 ASK
            R139 HINT
            R146 HINT
            F5i CORRECT N5
            F5c CORRECT N5
            R4x CORRECT N5
            R137 ASK
            A1 CORRECT N9
            A2 CORRECT N9
            A3 CORRECT N9
            A4 CORRECT N9
            A5 CORRECT N9
            A6 CORRECT N9
            A7 CORRECT N9
            A8 CORRECT N9
            A9 CORRECT N9
            """;

    private final RulePacks packs = RulePacks.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"RS2001", "RS2026"})
    void eachAnswerLeadsWhereThePolicySays(String id) {
        RulePack pack = pack(id);
        List<String> written = Stream.concat(
                pack.checklist().stream().map(item -> line(item.code(), item.failing())),
                pack.facts()
                        .stream()
                        .filter(rule -> !rule.code().equals("R70"))
                        .map(rule -> line(rule.code(), rule.failing())))
                .toList();

        assertThat(written).containsExactlyInAnyOrderElementsOf(POLICY.lines().toList());
    }

    @Test
    void aTypeOfTheOtherBookIsSentToItsNeighbour() {
        assertThat(pack("RS2001").fact("R70").orElseThrow().failing())
                .isEqualTo(new Consequence(Consequence.Outcome.CORRECT, "24", "N7"));
        assertThat(pack("RS2026").fact("R70").orElseThrow().failing())
                .isEqualTo(new Consequence(Consequence.Outcome.CORRECT, "31", "N7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS2001", "RS2026"})
    void everythingPointsAtSomethingThatExists(String id) {
        RulePack pack = pack(id);
        List<String> keys = pack.types().stream().map(TypeRule::key).toList();

        assertThat(keys).doesNotHaveDuplicates()
                .allMatch(key -> ShippedCodes.TABLES.of(CodeTable.CONTRACT_TYPE).withKey(key).isPresent());
        assertThat(pack.checklist()).extracting(ChecklistItem::code).doesNotHaveDuplicates();
        assertThat(pack.facts()).extracting(FactRule::code).doesNotHaveDuplicates();
        assertThat(pack.checklist())
                .allMatch(item -> keys.stream().anyMatch(item::appliesTo))
                .allMatch(item -> item.question().endsWith("？") || item.question().endsWith("）"));
        assertThat(Stream.concat(pack.checklist().stream().map(ChecklistItem::failing),
                pack.facts().stream().map(FactRule::failing)))
                .allMatch(failing -> failing.ground().isEmpty() || pack.refusalGround(failing.ground()).isPresent())
                .allMatch(failing -> failing.typeKey().isEmpty() || keys.contains(failing.typeKey()));
        assertThat(pack.refusalGrounds()).extracting(RefusalGround::code)
                .containsExactly("N1", "N2", "N3", "N4", "N5",
                        "N6", "N7", "N8", "N9", "N10", "N11", "N12");
        assertThat(pack.materials()).extracting(Material::code)
                .containsExactly("A1", "A2", "A3", "A4", "A5", "A6",
                        "A7", "A8", "A9", "A10");
        assertThat(pack.certificateFields()).extracting(CertificateField::name)
                .containsExactly("合同登记编号", "项目名称",
                        "合同类别", "合同子类", "卖方", "买方", "中介方", "签订日期", "有效期起", "有效期止", "合同成交额", "技术交易额",
                        "登记机构", "登记员", "登记日期");
        assertThat(pack.hints()).extracting(PolicyHint::code).containsExactly("R100", "R101", "R102", "R103", "R104");
        assertThat(pack.limits()).containsOnlyKeys(Limit.values());
        assertThat(pack.deadlines()).containsOnlyKeys(Deadline.Kind.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS2001", "RS2026"})
    void everyRuleNamesItsArticle(String id) {
        RulePack pack = pack(id);

        assertThat(Stream.of(pack.types().stream().map(TypeRule::provenance),
                pack.checklist().stream().map(ChecklistItem::provenance),
                pack.facts().stream().map(FactRule::provenance),
                pack.refusalGrounds().stream().map(RefusalGround::provenance),
                pack.materials().stream().map(Material::provenance),
                pack.hints().stream().map(PolicyHint::provenance))
                .flatMap(each -> each))
                .allMatch(from -> !from.article().isEmpty() && !from.source().isEmpty());
    }

    @Test
    void theLicenceIsATransferUnderTheOldBookOnly() {
        assertThat(pack("RS2001").classOf("24")).contains("2");
        assertThat(pack("RS2001").classOf("31")).isEmpty();
        assertThat(pack("RS2026").classOf("24")).isEmpty();
        assertThat(pack("RS2026").classOf("31")).contains("3");
        assertThat(keys("RS2026")).isEqualTo("11 12 21 22 23 25 26 27 28 29 31 32 33 34 35 36 39 41 51 52 53");
        assertThat(keys("RS2001")).isEqualTo("11 12 21 22 23 24 25 26 27 28 29 41 51 52 53");
    }

    @Test
    void aServiceIsAskedAboutServicesAndATechnicalSecretAboutItsFourTests() {
        assertThat(asked("51")).contains("SER-1", "SERx-5", "R134", "R141", "R144", "R138", "F1", "N8-6")
                .doesNotContain("DEV-1", "TR-1", "CON-1", "TRN-1", "MED-1", "R142");
        assertThat(asked("23")).contains("TR-1", "TR-6a", "TR-6d", "TRx-3", "R143").doesNotContain("TR-4", "SER-1");
        assertThat(asked("21")).contains("TR-4").doesNotContain("TR-6a", "TRx-3");
        assertThat(asked("11")).contains("DEV-1", "R141", "R142").doesNotContain("R132");
        assertThat(asked("12")).contains("R132");
    }

    @Test
    void theBookChangesOnTheFirstOfMarch2026() {
        assertThat(packs.inForceOn(LocalDate.of(2026, 2, 28)).id()).isEqualTo("RS2001");
        assertThat(packs.inForceOn(LocalDate.of(2026, 3, 1)).id()).isEqualTo("RS2026");
        assertThat(pack("RS2001").decision(false)).extracting(Deadline::days, Deadline::working)
                .containsExactly(30, false);
        assertThat(pack("RS2026").decision(true)).extracting(Deadline::days, Deadline::working)
                .containsExactly(30, true);
    }

    private List<String> asked(String type) {
        return pack("RS2026").questions(type).stream().map(ChecklistItem::code).toList();
    }

    private String keys(String id) {
        return pack(id).types().stream().map(TypeRule::key).collect(Collectors.joining(" "));
    }

    private RulePack pack(String id) {
        return packs.withId(id).orElseThrow();
    }

    private static String line(String code, Consequence failing) {
        return Stream.concat(Stream.of(code), Arrays.stream(new String[]{failing.outcome().name(), failing.typeKey(),
                failing.ground()})).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
