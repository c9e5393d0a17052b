package techcontract.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.ADMINISTRATOR;
import static techcontract.testing.TestDesk.CLERK;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.AfterRegistration;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractSearch;
import techcontract.contract.PastImport;
import techcontract.kernel.Actor;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.party.PartyRecord;
import techcontract.testing.TestDesk;

class ImportUndoTest {
    private static final String HEADINGS = "合同登记编号\t项目名称\t合同类别\t卖方名称\t卖方性质\t买方名称\t签订日期\t合同成交额(元)\t技术交易额(元)\t登记日期\n";
    private static final Actor OTHER = new Actor("李复核");

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void leavesEveryTableAsItWasBefore() {
        take("2021440701000003\t旧项目\t委托开发\t卖方公司\t\t买方公司\t2021-03-01\t100\t90\t2021-03-02\n");
        Map<String, List<String>> before = tables();

        // A new number, a draft, a new party, a further edition of one that is known, costs.
        take("""
                2021440701000009\t甲项目\t委托开发\t卖方公司\t内资企业\t新买方\t2021-03-01\t100\t90\t2021-03-02
                2022440701000001\t丁项目\t委托开发\t卖方公司\t内资企业\t新买方\t2022-03-01\t100\t90\t2022-03-02
                \t乙项目\t技术服务\t新卖方\t\t买方公司\t\t5\t5\t
                """);
        assertThat(tables()).isNotEqualTo(before);
        PastImport undone = desk.imports().undo(OTHER, desk.imports().all().getFirst());

        assertThat(tables()).isEqualTo(before);
        assertThat(undone.undone()).isTrue();
        assertThat(desk.imports().all()).hasSize(2).first().satisfies(past -> {
            assertThat(past.undone()).isTrue();
            assertThat(past.undoneBy()).isEqualTo("李复核");
            assertThat(past.contracts()).isEqualTo(3);
        });
        assertThat(numbers()).containsExactly("2021440701 3");
        assertThat(desk.parties().suggest("卖方公司").getFirst().particulars().natureKey()).isEmpty();
        assertThat(desk.parties().suggest("新买方")).isEmpty();
    }

    @Test
    void theSameLedgerCanBeTakenInAgainAfterwards() {
        take("2021440701000003\t旧项目\t委托开发\t卖方公司\t\t买方公司\t2021-03-01\t100\t90\t2021-03-02\n");
        desk.imports().undo(CLERK, desk.imports().all().getFirst());

        take("2021440701000003\t旧项目\t委托开发\t卖方公司\t\t买方公司\t2021-03-01\t100\t90\t2021-03-02\n");

        assertThat(count()).isEqualTo(1);
        assertThat(numbers()).containsExactly("2021440701 3");
    }

    @Test
    void isRefusedOnceAContractOfItWasChanged() {
        take("""
                2021440701000003\t旧项目\t委托开发\t卖方公司\t\t买方公司\t2021-03-01\t100\t90\t2021-03-02
                2021440701000004\t另一个\t委托开发\t卖方公司\t\t买方公司\t2021-03-01\t100\t90\t2021-03-02
                """);
        Contract changed = contract("旧项目");
        desk.register()
                .after()
                .beginChange(CLERK, ContractRef.to(changed),
                        new AfterRegistration.Cause(LocalDate.of(2026, 5, 1), "改", "协议",
                                ClosedYearEffect.SAME_YEAR));

        assertThatThrownBy(() -> desk.imports().undo(CLERK, desk.imports().all().getFirst()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems().all()).first()
                        .satisfies(problem -> assertThat(problem.message().toString())
                                .startsWith("2021440701000003 旧项目：导入以后改动或办理过")));
        assertThat(count()).isEqualTo(2);
        assertThat(desk.imports().all().getFirst().undone()).isFalse();
    }

    @Test
    void isRefusedOnceSomethingWasFiledWithAContractOfIt() throws Exception {
        take("2021440701000003\t旧项目\t委托开发\t卖方公司\t\t买方公司\t2021-03-01\t100\t90\t2021-03-02\n");
        Path file = Files.writeString(folder.resolve("合同.txt"), "合同");
        Path pdf = Files.writeString(folder.resolve("合同.pdf"), "%PDF-1.4\n%%EOF\n");
        assertThat(file).exists();
        desk.archive().add(CLERK, contract("旧项目").id(), pdf, "", Progress.NONE);

        assertThatThrownBy(() -> desk.imports().undo(CLERK, desk.imports().all().getFirst()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems().all()).singleElement()
                        .satisfies(problem -> assertThat(problem.message().toString()).contains("旧项目：已经存了附件")));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void isRefusedTheSecondTime() {
        take("2021440701000003\t旧项目\t委托开发\t卖方公司\t\t买方公司\t2021-03-01\t100\t90\t2021-03-02\n");
        PastImport past = desk.imports().all().getFirst();
        desk.imports().undo(OTHER, past);

        assertThatThrownBy(() -> desk.imports().undo(CLERK, past)).isInstanceOf(Refused.class)
                .hasMessageContaining("李复核");
    }

    @Test
    void aPartyALaterImportNeedsStaysUntilThatIsUndoneToo() {
        Map<String, List<String>> empty = tables();
        take("2021440701000003\t旧项目\t委托开发\t卖方公司\t\t买方公司\t2021-03-01\t100\t90\t2021-03-02\n");
        take("2021440701000005\t后来的\t委托开发\t卖方公司\t\t后来买方\t2021-03-01\t100\t90\t2021-03-02\n");
        List<PastImport> both = desk.imports().all();

        desk.imports().undo(CLERK, both.getLast());

        assertThat(names()).containsExactlyInAnyOrder("卖方公司", "后来买方");
        assertThat(numbers()).containsExactly("2021440701 5");

        desk.imports().undo(CLERK, both.getFirst());

        assertThat(tables()).isEqualTo(empty);
    }

    @Test
    void aNumberGivenSinceKeepsTheSeriesWhereItIs() {
        take("2026440701000003\t旧项目\t委托开发\t卖方公司\t\t买方公司\t2026-03-01\t100\t90\t2026-03-02\n");
        desk.database()
                .write(ADMINISTRATOR, "test", writing -> writing.session()
                        .createNativeMutationQuery("update number_series set last_number = 4 where name = '2026440701'")
                        .executeUpdate());

        desk.imports().undo(CLERK, desk.imports().all().getFirst());

        assertThat(numbers()).containsExactly("2026440701 4");
    }

    @Test
    void anImportThatBringsNothingLeavesNoEntry() {
        String row = "2021440701000003\t旧项目\t委托开发\t卖方公司\t\t买方公司\t2021-03-01\t100\t90\t2021-03-02\n";
        take(row);
        take(row);

        assertThat(desk.imports().all()).hasSize(1);
    }

    private void take(String rows) {
        LedgerResult result = desk.ledgerImport()
                .run(CLERK, LedgerIntake.of(LedgerSource.pasted(HEADINGS + rows)), Progress.NONE);
        assertThat(result.accepted()).as(result.problems().toString()).isTrue();
    }

    private Contract contract(String project) {
        return desk.register()
                .open(desk.ledger()
                        .search(ContractSearch.ALL, 10)
                        .rows()
                        .stream()
                        .filter(row -> row.projectName().equals(project))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private long count() {
        return desk.ledger().search(ContractSearch.ALL, 1).count();
    }

    private List<String> names() {
        return desk.parties().find("", 100).stream().map(PartyRecord::particulars).map(one -> one.name()).toList();
    }

    private List<String> numbers() {
        return rows(
                "select name || ' ' || last_number from number_series where name not like 'contract-%' order by name");
    }

    // Every row of every table but the trail and the list of imports, which say what happened, nor
    // how many saves and removals there were.
    private Map<String, List<String>> tables() {
        return rows("select table_name from information_schema.tables where lower(table_schema) = 'public'").stream()
                .filter(table -> !List.of("audit_entry", "past_import", "flyway_schema_history")
                        .contains(table.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Function.identity(),
                        table -> rows("select cast(count(*) as varchar(20)) from \"" + table + "\""
                                + (table.equalsIgnoreCase("number_series") ? " where name not like 'contract-%'" : "")),
                        (one, _) -> one, TreeMap::new));
    }

    private List<String> rows(String sql) {
        return desk.database().read(session -> session.createNativeQuery(sql, String.class).getResultList());
    }
}
