package techcontract.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.excel.SheetReader;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.storage.AuditEntry;
import techcontract.testing.TestDesk;

class PartyRegistryTest {
    private static final Actor CLERK = new Actor("王小明");

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    @Test
    void findsAFirmByNameSoundCodeFormerNameAndAlias() {
        PartyRecord firm = keep(party("江门市银湖装备有限公司", "91440704MA4UXB123F"));
        keep(party("广州云帆能源有限公司", ""));
        PartyRecord renamed = keep(party("江门银湖智能装备有限公司", "91440704MA4UXB123F"));
        desk.parties().addAlias(CLERK, firm, "Galaxy");

        for (String typed : List.of("银湖智能", "jmyh", "yinhuzhineng", "91440704", "xb123f", "江门市银湖", "galaxy", "GAL")) {
            assertThat(desk.parties().suggest(typed)).as(typed)
                    .extracting(found -> found.particulars().name())
                    .containsExactly("江门银湖智能装备有限公司");
        }
        assertThat(desk.parties().suggest("zzz")).isEmpty();
        assertThat(desk.parties().calledLike("jmyh").stream()).containsExactly((int) firm.id(), (int) renamed.id());
        assertThat(desk.parties().calledLike("xb123").stream()).containsExactly((int) firm.id(), (int) renamed.id());
        assertThat(desk.parties().suggest("")).hasSize(2);
    }

    @Test
    void putsWhatBeginsWithTheWordsFirst() {
        keep(party("广州银湖", ""));
        keep(party("银湖科技", ""));
        keep(party("英辉电子", ""));

        assertThat(desk.parties().suggest("银湖")).extracting(one -> one.particulars().name())
                .containsExactly("银湖科技", "广州银湖");
        assertThat(desk.parties().suggest("yh")).extracting(one -> one.particulars().name())
                .containsExactly("英辉电子", "银湖科技", "广州银湖");
    }

    @Test
    void mergesTwoEntriesAndPartsThemAgain() {
        PartyRecord twice = keep(party("江门银湖装备", ""));
        PartyRecord firm = keep(party("江门市银湖装备有限公司", "91440704MA4UXB123F"));
        desk.parties().addAlias(CLERK, twice, "银湖厂");
        desk.parties().addTitle(CLERK, twice.partyId(), TitleKind.HIGH_TECH, "GR1", day(2024), day(2026));
        List<Map<String, Object>> before = records();

        PartyMerge merge = desk.merges().merge(CLERK, twice, firm);

        assertThat(desk.parties().suggest("银湖")).extracting(PartyRecord::partyId).containsExactly(firm.partyId());
        assertThat(desk.parties().suggest("yinhuchang")).extracting(PartyRecord::partyId)
                .containsExactly(firm.partyId());
        assertThat(desk.parties().editions(firm.partyId())).hasSize(2);
        assertThat(desk.parties().titles(firm.partyId())).hasSize(1);
        assertThat(desk.merges().done()).extracting(PartyMerge::fromName).containsExactly("江门银湖装备");

        desk.merges().undo(CLERK, merge);

        assertThat(records()).isEqualTo(before);
        assertThat(desk.parties().suggest("银湖")).hasSize(2);
        assertThat(desk.parties().aliases(twice.partyId())).extracting(PartyAlias::alias).containsExactly("银湖厂");
        assertThat(desk.parties().titles(twice.partyId())).hasSize(1);
        assertThat(desk.merges().done()).isEmpty();
        assertThatThrownBy(() -> desk.merges().undo(CLERK, merge)).isInstanceOf(Refused.class);
    }

    @Test
    void partsTheLastMergeFirst() {
        PartyRecord a = keep(party("甲", ""));
        PartyRecord b = keep(party("乙", ""));
        PartyRecord c = keep(party("丙", ""));
        List<Map<String, Object>> before = records();
        PartyMerge first = desk.merges().merge(CLERK, a, b);
        PartyMerge second = desk.merges().merge(CLERK, b, c);

        assertThatThrownBy(() -> desk.merges().undo(CLERK, first)).isInstanceOf(Refused.class)
                .hasMessageContaining("后来又并入");
        desk.merges().undo(CLERK, second);
        desk.merges().undo(CLERK, first);

        assertThat(records()).isEqualTo(before);
    }

    @Test
    void doesNotMergeFirmsOfTwoCreditCodes() {
        PartyRecord one = keep(party("甲", "91440704MA4UXB123F"));
        PartyRecord other = keep(party("乙", "91440704MA4UXB999X"));

        assertThatThrownBy(() -> desk.merges().merge(CLERK, one, other)).isInstanceOf(Refused.class)
                .hasMessageContaining("统一社会信用代码不同");
        assertThatThrownBy(() -> desk.merges().merge(CLERK, one, one)).isInstanceOf(Refused.class);
    }

    @Test
    void countsTheHoldersOfATitleOnADay() {
        PartyRecord one = keep(party("甲", ""));
        PartyRecord other = keep(party("乙", ""));
        desk.parties()
                .addTitle(CLERK, one.partyId(), TitleKind.HIGH_TECH, "GR1", day(2020), LocalDate.of(2022, 12, 31));
        desk.parties()
                .addTitle(CLERK, one.partyId(), TitleKind.HIGH_TECH, "GR2", day(2023), LocalDate.of(2025, 12, 31));
        desk.parties()
                .addTitle(CLERK, other.partyId(), TitleKind.HIGH_TECH, "GR3", day(2022), LocalDate.of(2024, 12, 31));
        desk.parties().addTitle(CLERK, other.partyId(), TitleKind.GAZELLE, "", day(2022), day(2022));

        assertThat(desk.parties().holdersOn(day(2022))).containsOnly(Map.entry(TitleKind.HIGH_TECH, 2L),
                Map.entry(TitleKind.GAZELLE, 1L));
        assertThat(desk.parties().holdersOn(LocalDate.of(2025, 12, 31))).containsOnly(
                Map.entry(TitleKind.HIGH_TECH, 1L));
        assertThat(desk.parties().holdersOn(day(2026))).isEmpty();
        assertThat(desk.parties().endingBetween(day(2022), LocalDate.of(2024, 12, 31)))
                .extracting(EnterpriseTitle::certificate)
                .containsExactly("", "GR1", "GR3");
        assertThatThrownBy(() -> desk.parties()
                .addTitle(CLERK, one.partyId(), TitleKind.HIGH_TECH, "GR4", day(2025), day(2028)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("高新技术企业");
    }

    @Test
    void countsTheLadderYearByYear() {
        long a = keep(party("甲", "")).partyId();
        long b = keep(party("乙", "")).partyId();
        long c = keep(party("丙", "")).partyId();
        // 甲: small firm 2022, high-tech from 2023 on, renewed without a gap; 乙: small firm 2022–2023, then nothing;
        // 丙: high-tech since May 2023, gazelle since 2024; a second certificate of the same days would count once.
        title(a, TitleKind.TECHNOLOGY_SME, "2022-03-01", "2022-12-31");
        title(a, TitleKind.HIGH_TECH, "2023-06-01", "2024-12-30");
        title(a, TitleKind.HIGH_TECH, "2024-12-31", "2027-12-30");
        title(b, TitleKind.TECHNOLOGY_SME, "2022-04-01", "2023-12-31");
        title(c, TitleKind.HIGH_TECH, "2023-05-01", "2026-05-01");
        title(c, TitleKind.GAZELLE, "2024-02-01", "2027-01-31");

        List<LadderYear> years = desk.parties().ladder(LocalDate.of(2026, 5, 20));

        // Counted by hand from the lines above: held, gained, climbed, lapsed.
        assertThat(years).extracting(one -> one.year().number()).containsExactly(2026, 2025, 2024, 2023, 2022);
        assertThat(years).extracting(LadderYear::on).contains(LocalDate.of(2026, 5, 20), LocalDate.of(2025, 12, 31));
        assertThat(years).extracting(one -> one.step(TitleKind.TECHNOLOGY_SME))
                .containsExactly(step(0, 0, 0, 0), step(0, 0, 0, 0), step(0, 0, 0, 1), step(1, 0, 0, 1),
                        step(2, 2, 0, 0));
        assertThat(years).extracting(one -> one.step(TitleKind.HIGH_TECH))
                .containsExactly(step(1, 0, 0, 1), step(2, 0, 0, 0), step(2, 0, 0, 0), step(2, 2, 1, 0),
                        step(0, 0, 0, 0));
        assertThat(years).extracting(one -> one.step(TitleKind.GAZELLE))
                .containsExactly(step(1, 0, 0, 0), step(1, 0, 0, 0), step(1, 1, 1, 0), step(0, 0, 0, 0),
                        step(0, 0, 0, 0));
    }

    @Test
    void writesTheLadderAsAWorkbook() {
        long a = keep(party("甲", "")).partyId();
        title(a, TitleKind.TECHNOLOGY_SME, "2025-03-01", "2025-12-31");
        title(a, TitleKind.HIGH_TECH, "2026-02-01", "2029-01-31");
        Path file = folder.resolve("阶梯.xlsx");

        LadderSheet.write(file, desk.parties().ladder(LocalDate.of(2026, 5, 20)));

        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file)) {
            reader.forEach(row -> rows.add(IntStream.range(0, row.width()).mapToObj(i -> row.cell(i).text()).toList()));
        }
        assertThat(rows).hasSize(7);
        assertThat(rows.get(2)).startsWith("年度", "截至", "科技型中小企业");
        assertThat(rows.get(3)).containsSubsequence("有效", "新增", "失效", "有效", "新增", "其中由下一级晋级", "失效");
        assertThat(rows.get(4)).startsWith("2026").endsWith("0", "0", "1", "1", "1", "1", "0", "0", "0", "0", "0");
        assertThat(rows.get(5)).startsWith("2025").endsWith("1", "1", "0", "0", "0", "0", "0", "0", "0", "0", "0");
    }

    @Test
    void whoSeesContactDataInFullIsWrittenDown() {
        desk.parties().reveal(CLERK, "party 7");

        List<AuditEntry> traces = desk.database()
                .read(session -> session
                        .createSelectionQuery("from AuditEntry where action = 'party.reveal'", AuditEntry.class)
                        .getResultList());
        assertThat(traces).extracting(AuditEntry::actor, AuditEntry::subject)
                .containsExactly(tuple(CLERK.name(), "party 7"));
    }

    private void title(long party, TitleKind kind, String from, String until) {
        desk.parties().addTitle(CLERK, party, kind, "", LocalDate.parse(from), LocalDate.parse(until));
    }

    private static LadderYear.Step step(long held, long gained, long climbed, long lapsed) {
        return new LadderYear.Step(held, gained, climbed, lapsed);
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static Particulars party(String name, String code) {
        return Particulars.briefly(name, code, "150", Particulars.CHINA, "440704");
    }

    private PartyRecord keep(Particulars particulars) {
        return desk.database()
                .write(CLERK, "contract.draft",
                        writing -> desk.parties().book(writing).keep(particulars));
    }

    // Straight from the table.
    private List<Map<String, Object>> records() {
        return desk.database()
                .read(session -> session
                        .createNativeQuery("select id, party_id, edition, newest, name from party_record order by id",
                                Object[].class)
                        .getResultStream()
                        .map(row -> Map.of("id", row[0], "party", row[1], "edition", row[2], "newest", row[3], "name",
                                row[4]))
                        .toList());
    }
}
