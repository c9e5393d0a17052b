package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techcontract.Desk;
import techcontract.bureau.Bureau;
import techcontract.kernel.Money;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.party.Particulars;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;
import techcontract.testing.TestDesk;

class RuleCheckTest {
    private static final LocalDate SIGNED = Drafts.SIGNED;

    @TempDir private Path folder;
    private Desk desk;
    private RuleCheck check;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
        check = new RuleCheck(desk.codes(), desk.settings());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> broken(ContractDraft draft, String typeKey) {
        return found(draft, typeKey).all().stream().map(Problem::rule).toList();
    }

    private Problems found(ContractDraft draft, String typeKey) {
        return check.problems(draft, typeKey, desk.rules().inForceOn(TestDesk.TODAY), Drafts.ACCEPTED);
    }

    /** Signed on 2026-05-06; the state of the patent on that day says which type it is. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "21, 2024-01-05, 2025-06-01, -",
            "21, 2024-01-05, 2026-05-06, -",
            "21, 2024-01-05, -,          -",
            "21, 2024-01-05, 2026-05-07, R131a",
            "21, 2026-05-07, -,          R131",
            "22, 2024-01-05, -,          -",
            "22, 2026-05-06, -,          -",
            "22, 2024-01-05, 2026-05-07, -",
            "22, 2026-05-07, -,          R131",
            "22, -,          -,          R131",
            "22, 2024-01-05, 2025-06-01, R131g",
            "23, 2026-05-07, -,          -",
            "23, 2024-01-05, -,          R131a",
            "23, 2024-01-05, 2025-06-01, R131g"})
    void tellsTransfersApartByTheStateOfThePatentAtSigning(String type, @Nullable LocalDate filed,
            @Nullable LocalDate granted, @Nullable String rule) {
        ContractDraft draft = with(patent(filed, granted));

        assertThat(broken(draft, type)).filteredOn(code -> code.startsWith("R131"))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void aSecretTransferredBesideAPatentStaysOne() {
        IntellectualProperty secret = new IntellectualProperty("1", "", "配方", "甲方", null, null, null);

        assertThat(broken(with(patent(LocalDate.of(2024, 1, 5), null), secret), "23")).noneMatch(
                code -> code.startsWith("R131"));
    }

    private static IntellectualProperty patent(@Nullable LocalDate filed, @Nullable LocalDate granted) {
        return new IntellectualProperty("21", "202410000001.6", "样例", "样例", filed, granted, null);
    }

    private static ContractDraft with(IntellectualProperty... rights) {
        ContractDraft draft = Drafts.development("项目");
        return Edited.from(draft).rows(draft.costs(), List.of(rights), List.of(), draft.materials()).draft();
    }

    /** A county's agency asks about every other county; the city's serves all of its own. */
    @ParameterizedTest
    @CsvSource({
            "440704, 440704, false",
            "440704, 440703, true",
            "440704, 440700, false",
            "440704, 440106, true",
            "440704, 440100, true",
            "440700, 440703, false",
            "440700, 440785, false",
            "440700, 440700, false",
            "440700, 440604, true"})
    void asksAboutAnApplicantFromOutsideTheAgencysArea(String agency, String seller, boolean asked) {
        Bureau bureau = desk.settings().bureau();
        desk.settings()
                .save(new Bureau(bureau.name(), agency, bureau.pointCode(), bureau.numberPattern(), bureau.people(),
                        bureau.years()));
        ContractDraft draft = Drafts.development("项目");
        Particulars from = draft.seller().overlaidBy(Particulars.briefly("", "", "", "142", seller));

        assertThat(broken(Edited.from(draft).parties(from, draft.buyer()).draft(), "11").contains("V9"))
                .isEqualTo(asked);
    }

    /** Signed on 2026-05-06, accepted on 2026-05-08. */
    @ParameterizedTest
    @CsvSource({"2026-05-05, true", "2026-05-06, false", "2026-05-08, false", "2026-05-09, true"})
    void theDayOfEffectLiesBetweenSigningAndAcceptance(LocalDate effective, boolean wrong) {
        ContractDraft draft = Edited.from(Drafts.development("项目")).circumstances(inEffect(effective)).draft();

        Problems found = found(draft, "11");

        assertThat(found.all().stream().anyMatch(problem -> problem.rule().equals("V5"))).isEqualTo(wrong);
        if (wrong) {
            assertThat(found.toString()).contains("生效日期 " + effective);
        }
    }

    @Test
    void keepsTheDayOfEffect() {
        ContractDraft draft = Edited.from(Drafts.development("项目")).circumstances(inEffect(SIGNED)).draft();

        long id = desk.register().draft(TestDesk.CLERK, draft).id();

        assertThat(desk.register().open(id).typed().circumstances().effective()).contains(SIGNED);
    }

    private static Circumstances inEffect(LocalDate on) {
        return new Circumstances(WrittenForm.WRITTEN, true, on, false, "", false, false, false, false, false, false,
                false, false, "李明", SIGNED, false, "", "");
    }

    @Test
    void remindsOfWhatSharesAre() {
        Price shares = new Price(Money.ofYuan("1250000"), "5", "", null, null, "", "", null);
        ContractDraft draft = Edited.from(Drafts.development("项目")).price(shares).draft();

        assertThat(broken(draft, "29")).contains("R133").doesNotContain("R73");
        assertThat(broken(draft, "11")).contains("R73").doesNotContain("R133");
        assertThat(broken(Drafts.development("项目"), "29")).doesNotContain("R133");
    }
}
