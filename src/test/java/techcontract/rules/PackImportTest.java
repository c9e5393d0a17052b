package techcontract.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techcontract.Desk;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractStatus;
import techcontract.contract.Decision;
import techcontract.excel.CsvWriter;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.recognition.Finding;
import techcontract.recognition.Verdict;
import techcontract.rules.PackDifference.Change;
import techcontract.rules.PackDifference.What;
import techcontract.storage.AuditEntry;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

class PackImportTest {
    private static final LocalDate TODAY = TestDesk.TODAY;

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder.resolve("desk"));
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"规则 包.xlsx", "规则 包.csv"})
    void readsBackWhatItExported(String name) {
        for (PackEdition edition : desk.rules().editions()) {
            Path file = folder.resolve(name);
            desk.packImport().export(edition, file);

            assertThat(PackTable.read(file)).extracting(PackLine::texts)
                    .containsExactlyElementsOf(edition.lines().stream().map(PackLine::texts).toList());
            assertThatThrownBy(() -> desk.packImport().read(file)).isInstanceOf(Refused.class)
                    .hasMessageContaining(edition.pack().id() + " 内容完全相同");
        }
    }

    @Test
    void showsWhatAnEditedFileChanges() throws IOException {
        Path file = edited(StandardCharsets.UTF_8, "15 WORKING,,办法征求意见稿第14条", "20 WORKING,,办法正式文本第14条",
                "SERx-3,51,是否是计量法规定的强制检定？,NO,REFUSE N2", "SERx-9,51,是否是强制检定？,NO,REFUSE N2");

        PackProposal proposal = desk.packImport().read(file);

        assertThat(proposal.pack().id()).isEqualTo("RS2026/2");
        assertThat(proposal.compared().id()).isEqualTo("RS2026");
        PackDifference difference = proposal.difference();
        assertThat(difference.count(What.ADDED)).isEqualTo(1);
        assertThat(difference.count(What.REMOVED)).isEqualTo(1);
        assertThat(difference.count(What.CHANGED)).isEqualTo(1);
        Change changed = difference.changes().getLast();
        assertThat(changed.line().code()).isEqualTo("DECISION");
        assertThat(changed.columns()).containsExactly(PackColumn.VALUE, PackColumn.ARTICLE);
        assertThat(Change.text(changed.before(), PackColumn.VALUE)).isEqualTo("15 WORKING");
        assertThat(Change.text(changed.after(), PackColumn.VALUE)).isEqualTo("20 WORKING");
        assertThat(desk.rules().editions()).hasSize(2);
    }

    @Test
    void putsTheNextEditionInForceAndLeavesOldContractsTheirs() throws IOException {
        Contract old = accepted("旧规则下受理的合同");
        Path file = edited(Charset.forName("GBK"), "15 WORKING,,办法征求意见稿第14条", "20 WORKING,,办法正式文本第14条");

        PackEdition taken = desk.packImport().take(TestDesk.ADMINISTRATOR, desk.packImport().read(file));

        assertThat(taken.imported().orElseThrow().by()).isEqualTo("赵管理");
        assertThat(desk.rules().inForceOn(TODAY).id()).isEqualTo("RS2026/2");
        assertThat(desk.rules().inForceOn(TODAY).decision(false).days()).isEqualTo(20);
        assertThat(accepted("新一版下受理的合同").rulePack()).isEqualTo("RS2026/2");
        assertThat(desk.register().open(ContractRef.to(old).id()).rulePack()).isEqualTo("RS2026");
        assertThat(desk.rules().withId("RS2026").orElseThrow().decision(false).days()).isEqualTo(15);
        assertThat(desk.rules().inForceOn(LocalDate.of(2026, 2, 28)).id()).isEqualTo("RS2001");
        assertThat(audited("rules.import")).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("rule pack RS2026/2");
            assertThat(entry.detail()).matches("[0-9a-f]{64} RS2026 → ~DECISION");
        });
    }

    /** What a county asks for beyond the national list is a line in its own pack (R147). */
    @Test
    void aBureauMayAskForMaterialsOfItsOwn() throws IOException {
        Path file = edited(StandardCharsets.UTF_8,
                "FACT,A9,", "FACT,A11,,交齐盖章的分项报价单和技术方案,,CORRECT N9,本机构规定,LOCAL,本机构\nFACT,A9,",
                "MATERIAL,A9,", "MATERIAL,A11,,盖章的分项报价单和技术方案,ALWAYS,,本机构规定,LOCAL,本机构\nMATERIAL,A9,");
        desk.packImport().take(TestDesk.ADMINISTRATOR, desk.packImport().read(file));
        Contract contract = accepted("要交报价单的合同");

        assertThat(desk.register().materials(contract.typed(), desk.register().rulesOf(contract)))
                .extracting(Material::code)
                .contains("A11");
        Verdict verdict = desk.register()
                .recognition()
                .verdict(contract, "11", Decision.favourable("11", desk.register().rulesOf(contract)).answered());
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.CORRECT);
        assertThat(verdict.findings()).extracting(Finding::code, Finding::ground).containsExactly(tuple("A11", "N9"));
    }

    @Test
    void whoEnteredAContractMayBeKeptFromRecognisingIt() throws IOException {
        Path file = edited(StandardCharsets.UTF_8, "1可，0否,1,", "1可，0否,0,");
        desk.packImport().take(TestDesk.ADMINISTRATOR, desk.packImport().read(file));
        Contract contract = accepted("自己录入的合同");
        Decision favourable = Decision.favourable("11", desk.register().rulesOf(contract));

        assertThatThrownBy(() -> desk.register()
                .recognition()
                .recognise(TestDesk.CLERK, ContractRef.to(contract), TODAY, favourable)).isInstanceOf(Refused.class)
                .hasMessageContaining("张登记");

        assertThat(desk.register()
                .recognition()
                .recognise(new Actor("李登记"), ContractRef.to(contract), TODAY, favourable)
                .status()).isEqualTo(ContractStatus.RECOGNISED);
    }

    @Test
    void keepsImportedPacksOverAClosedProgram() throws IOException {
        Path file = edited(StandardCharsets.UTF_8, "15 WORKING,,办法征求意见稿第14条", "20 WORKING,,办法正式文本第14条");
        PackEdition taken = desk.packImport().take(TestDesk.ADMINISTRATOR, desk.packImport().read(file));
        desk.close();

        desk = TestDesk.in(folder.resolve("desk"));

        assertThat(desk.rules().withId("RS2026/2")).contains(taken.pack());
        assertThatThrownBy(() -> desk.packImport().read(file)).hasMessageContaining("RS2026/2 内容完全相同");
    }

    @Test
    void mayGoBackToAnEarlierEdition() throws IOException {
        Path first = folder.resolve("原来.xlsx");
        desk.packImport().export(desk.rules().editions().getLast(), first);
        Path file = edited(StandardCharsets.UTF_8, "15 WORKING,,办法征求意见稿第14条", "20 WORKING,,办法正式文本第14条");
        desk.packImport().take(TestDesk.ADMINISTRATOR, desk.packImport().read(file));

        desk.packImport().take(TestDesk.ADMINISTRATOR, desk.packImport().read(first));

        assertThat(desk.rules().inForceOn(TODAY).id()).isEqualTo("RS2026/3");
        assertThat(desk.rules().inForceOn(TODAY).decision(false).days()).isEqualTo(15);
    }

    @Test
    void comparesANewRuleBookWithTheOneItReplaces() throws IOException {
        Path file = edited(StandardCharsets.UTF_8, "PACK,CODE,,RS2026", "PACK,CODE,,RS2027", "PACK,FROM,,2026-03-01",
                "PACK,FROM,,2027/1/1");

        PackProposal proposal = desk.packImport().read(file);
        desk.packImport().take(TestDesk.ADMINISTRATOR, proposal);

        assertThat(proposal.pack().id()).isEqualTo("RS2027");
        assertThat(proposal.compared().id()).isEqualTo("RS2026");
        assertThat(desk.rules().inForceOn(TODAY).id()).isEqualTo("RS2026");
        assertThat(desk.rules().inForceOn(LocalDate.of(2027, 1, 1)).id()).isEqualTo("RS2027");
    }

    @Test
    void refusesAProposalAnotherImportHasOvertaken() throws IOException {
        Path file = edited(StandardCharsets.UTF_8, "15 WORKING,,办法征求意见稿第14条", "20 WORKING,,办法正式文本第14条");
        PackProposal late = desk.packImport().read(file);
        desk.packImport().take(TestDesk.ADMINISTRATOR, desk.packImport().read(file));

        assertThatThrownBy(() -> desk.packImport().take(TestDesk.ADMINISTRATOR, late)).isInstanceOf(Refused.class)
                .hasMessageContaining("再看一次差异");
        assertThat(desk.rules().editions()).hasSize(3);
    }

    @Test
    void namesEveryLineThatIsWrong() throws IOException {
        Path file = edited(StandardCharsets.UTF_8,
                "CHECK,DEV-1,1,", "CHEK,DEV-1,1,",
                "CHECK,DEV-3,1,", "CHECK,DEV-2,1,",
                "CON-1,41,咨询的是否是一个特定的技术项目？,YES,CORRECT N4", "CON-1,41,咨询的是否是一个特定的技术项目？,YES,CORRECT N14",
                "SER-1,51,", "SER-1,61,",
                "TYPE,53,,技术中介,5", "TYPE,59,,技术中介,5",
                "FACT,V4,", "FACT,F12,",
                "15 WORKING,,办法征求意见稿第14条", "十五个工作日,,办法征求意见稿第14条",
                "LIMIT,ARCHIVE_YEARS,,", "LIMIT,ARCHIVE_YEAR,,",
                "TR-2,2|3,", "TR-2,2|3；,",
                "REFUSE N1,合同形式审查,SECOND_HAND", "REFUSE,合同形式审查,SECONDHAND");

        Refused refused = catchThrowableOfType(Refused.class, () -> desk.packImport().read(file));

        assertThat(refused.problems().all()).extracting(problem -> problem.message().toString())
                .satisfiesOnlyOnce(words -> assertThat(words).contains("CHEK DEV-1").contains("种类“CHEK”不认识"))
                .satisfiesOnlyOnce(words -> assertThat(words).contains("CHECK DEV-2").contains("前面已经有一行"))
                .satisfiesOnlyOnce(words -> assertThat(words).contains("CHECK CON-1").contains("理由 N14"))
                .satisfiesOnlyOnce(words -> assertThat(words).contains("CHECK SER-1").contains("适用类别“61”"))
                .satisfiesOnlyOnce(words -> assertThat(words).contains("TYPE 59").contains("不在代码表里"))
                .satisfiesOnlyOnce(words -> assertThat(words).contains("FACT F12").contains("前面已经有一行"))
                .satisfiesOnlyOnce(words -> assertThat(words).contains("DEADLINE DECISION").contains("十五个工作日"))
                .satisfiesOnlyOnce(
                        words -> assertThat(words).contains("LIMIT ARCHIVE_YEAR）").contains("APPLY_WITHIN_DAYS"))
                .satisfiesOnlyOnce(words -> assertThat(words).contains("CHECK TR-2").contains("适用类别“3；”"))
                .satisfiesOnlyOnce(words -> assertThat(words).contains("CHECK F8").contains("SECONDHAND"))
                .allSatisfy(words -> assertThat(words).matches("第 \\d+ 行（.*"));
        assertThat(refused.problems().all()).extracting(problem -> problem.message().arguments().getFirst())
                .startsWith(26, 27, 29);
        assertThat(desk.rules().editions()).hasSize(2);
    }

    @Test
    void saysWhichKindsAreMissing() throws IOException {
        Path file = folder.resolve("缺.csv");
        CsvWriter.save(file, List.of(
                List.of("kind", "code", "applies", "text", "value", "leads_to", "article", "certainty", "source"),
                List.of("PACK", "CODE", "", "RS2028", "", "", "", "LOCAL", ""),
                List.of("PACK", "NAME", "", "新规则", "", "", "第1条", "LOCAL", "")));

        assertThatThrownBy(() -> desk.packImport().read(file)).isInstanceOf(Refused.class)
                .hasMessageContaining("缺少种类为 PACK、代码为 FROM")
                .hasMessageContaining("没有种类为 TYPE（合同类别）的行")
                .hasMessageContaining("没有种类为 CHECK")
                .hasMessageContaining("没有种类为 GROUND");
    }

    @Test
    void saysThatALedgerIsNoRulePack() {
        assertThatThrownBy(() -> desk.packImport().read(TestDesk.ledger())).isInstanceOf(Refused.class)
                .hasMessageContaining("表头缺少这些栏")
                .hasMessageContaining("种类 kind");
    }

    /** The last shipped pack as a .csv with words replaced, saved in an encoding. */
    private Path edited(Charset charset, String... wordsAndOthers) throws IOException {
        Path exported = folder.resolve("导出.csv");
        desk.packImport().export(desk.rules().editions().getLast(), exported);
        String text = Files.readString(exported).substring(1);
        for (int i = 0; i < wordsAndOthers.length; i += 2) {
            assertThat(text).contains(wordsAndOthers[i]);
            text = text.replace(wordsAndOthers[i], wordsAndOthers[i + 1]);
        }
        Path file = folder.resolve("修改 过.csv");
        Files.write(file, text.getBytes(charset));
        return file;
    }

    private Contract accepted(String name) {
        Contract draft = desk.register()
                .draft(TestDesk.CLERK, Drafts.ofPair(name.hashCode(), Drafts.development(name)));
        Contract submitted = desk.register().submit(TestDesk.CLERK, ContractRef.to(draft), Drafts.ACCEPTED);
        return desk.register().accept(TestDesk.CLERK, ContractRef.to(submitted), Drafts.ACCEPTED, Map.of());
    }

    private List<AuditEntry> audited(String action) {
        return desk.database()
                .read(session -> session.createSelectionQuery("from AuditEntry where action = :action",
                        AuditEntry.class).setParameter("action", action).getResultList());
    }
}
