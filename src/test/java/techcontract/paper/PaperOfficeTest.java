package techcontract.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techcontract.Desk;
import techcontract.contract.AfterRegistration;
import techcontract.contract.AmountStatus;
import techcontract.contract.AmountTerms;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractStatus;
import techcontract.contract.ContractStep;
import techcontract.contract.ReliefUse;
import techcontract.contract.TaxRelief;
import techcontract.kernel.Actor;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Refused;
import techcontract.kernel.Role;
import techcontract.kernel.Unavailable;
import techcontract.kernel.WholeFile;
import techcontract.storage.DatabaseLocation;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;
import techcontract.testing.TestDesk;

class PaperOfficeTest {
    @TempDir private Path folder;
    private Desk desk;
    private PaperOffice office;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder.resolve("desk"));
        office = desk.papers();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private IssuedPaper issue(PaperKind kind, Contract contract, Medium medium) {
        return office.save(TestDesk.CLERK, PaperRequest.of(kind, contract.id()), medium, target(kind, medium));
    }

    private Path target(PaperKind kind, Medium medium) {
        return folder.resolve(kind.label() + (medium == Medium.DOCX ? ".docx" : ".pdf"));
    }

    @Test
    void certifiesARegisteredContractFieldByField() throws IOException {
        Contract contract = Papers.registered(desk, Drafts.development("锂电池隔膜（二期）“研发”"));

        issue(PaperKind.CERTIFICATE, contract, Medium.DOCX);
        issue(PaperKind.CERTIFICATE, contract, Medium.PDF);

        List<String> expected = List.of(contract.registrationNumber().orElseThrow(), "锂电池隔膜（二期）“研发”", "技术开发",
                "委托开发", "江门市江海区银湖智能装备有限公司", "91440704MA4UXB123F", "广州天河云帆能源有限公司", "2026年5月6日",
                "2026年5月6日至2027年12月31日", "人民币1,250,000.00元", "壹佰贰拾伍万元整", "江海区科学技术局（盖章）", "登记员：张登记",
                "2026年5月20日");
        assertThat(Papers.word(target(PaperKind.CERTIFICATE, Medium.DOCX))).contains(expected).doesNotContain("{{");
        assertThat(Papers.pdf(target(PaperKind.CERTIFICATE, Medium.PDF))).contains(expected).doesNotContain("{{");
    }

    @Test
    void certifiesNothingBeforeRegistration() {
        Contract contract = Papers.accepted(desk, Drafts.development("未登记"));

        assertThatThrownBy(() -> issue(PaperKind.CERTIFICATE, contract, Medium.DOCX)).isInstanceOf(Refused.class)
                .hasMessageContaining("不在登记状态")
                .hasMessageContaining("已受理");
        assertThat(office.possible(contract)).containsExactly(PaperKind.ACCEPTANCE_SLIP);
    }

    @Test
    void marksACopyOnThePaperItself() throws IOException {
        Contract contract = Papers.registered(desk, Drafts.development("补打"));

        issue(PaperKind.CERTIFICATE, contract, Medium.PDF);
        assertThat(Papers.pdf(target(PaperKind.CERTIFICATE, Medium.PDF))).doesNotContain("补打第");
        IssuedPaper copy = issue(PaperKind.CERTIFICATE, contract, Medium.PDF);

        assertThat(Papers.pdf(target(PaperKind.CERTIFICATE, Medium.PDF))).contains("补打第2份");
        assertThat(copy.copyNumber()).isEqualTo(2);
        assertThat(copy.issuedBy()).isEqualTo(TestDesk.CLERK.name());
        assertThat(copy.contentHash())
                .isEqualTo(ContentHash.of(Files.readAllBytes(target(PaperKind.CERTIFICATE, Medium.PDF))));
        assertThat(copy.templateHash()).isEqualTo(PaperTemplates.shipped(PaperKind.CERTIFICATE).hash());
    }

    @Test
    void aPdfAndItsPrintOnTheSameDayAreOnePaper() throws IOException {
        Contract contract = Papers.registered(desk, Drafts.development("先存后打"));
        issue(PaperKind.CERTIFICATE, contract, Medium.PDF);

        PaperPreview shown = office.preview(TestDesk.CLERK, PaperRequest.of(PaperKind.CERTIFICATE, contract.id()));
        assertThat(List.of(shown.copy(), shown.begun())).containsExactly(1, true);
        IssuedPaper printed = print(TestDesk.CLERK, contract);
        assertThat(Papers.pdf(folder.resolve("打印.pdf"))).doesNotContain("补打第");
        IssuedPaper again = print(TestDesk.CLERK, contract);

        assertThat(printed.copyNumber()).isEqualTo(1);
        assertThat(again.copyNumber()).isEqualTo(2);
        assertThat(Papers.pdf(folder.resolve("打印.pdf"))).contains("补打第2份");
        assertThat(office.log().of(contract.id()))
                .extracting(row -> row.paper().medium() + " " + row.paper().copyNumber())
                .containsExactly("PRINTER 2", "PRINTER 1", "PDF 1");
    }

    @Test
    void aPaperOfAnotherHandOrDayIsACopy() {
        Contract contract = Papers.registered(desk, Drafts.development("隔日"));
        issue(PaperKind.CERTIFICATE, contract, Medium.PDF);

        assertThat(print(new Actor("李登记"), contract).copyNumber()).isEqualTo(2);

        desk.close();
        desk = Desk.open(new DatabaseLocation(folder.resolve("desk")),
                Clock.offset(TestDesk.CLOCK, Duration.ofDays(1)));
        office = desk.papers();
        assertThat(office.preview(TestDesk.CLERK, PaperRequest.of(PaperKind.CERTIFICATE, contract.id())).copy())
                .isEqualTo(3);
        assertThat(print(new Actor("李登记"), contract).copyNumber()).isEqualTo(3);
        assertThat(issue(PaperKind.CERTIFICATE, contract, Medium.PDF).copyNumber()).isEqualTo(4);
    }

    private IssuedPaper print(Actor actor, Contract contract) {
        return office.issue(actor, PaperRequest.of(PaperKind.CERTIFICATE, contract.id()), Medium.PRINTER,
                content -> WholeFile.replace(folder.resolve("打印.pdf"), out -> out.write(content)));
    }

    @Test
    void certifiesNothingWhileTheAmountIsPending() {
        ContractDraft draft = Edited.from(Drafts.development("金额待定"))
                .amountTerms(new AmountTerms(AmountStatus.PENDING, "", null, null, null, null, null, ""))
                .draft();
        Contract contract = Papers.registered(desk, draft, Map.of("R85", "合同约定三个月内核定金额"));

        assertThat(contract.status()).isEqualTo(ContractStatus.REGISTERED);
        assertThatThrownBy(() -> issue(PaperKind.CERTIFICATE, contract, Medium.PDF)).isInstanceOf(Refused.class)
                .hasMessageContaining("待定");
        assertThat(office.possible(contract)).doesNotContain(PaperKind.CERTIFICATE);
        assertThat(office.log().of(contract.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "CANCEL, USED, 技术合同注销登记告知函, 已于2026年5月20日注销登记, 据申请人报告，已享受税收优惠（登记时申报：增值税免征）",
            "REVOKE, UNKNOWN, 技术合同撤销登记告知函, 已于2026年5月20日撤销登记, 是否已享受税收优惠本机构不掌握（登记时申报：增值税免征）",
            "CANCEL, NOT_USED, 技术合同注销登记告知函, 已于2026年5月20日注销登记, 据申请人报告，未享受税收优惠（登记时申报：增值税免征）"})
    void tellsTheTaxOfficeWhatIsKnownOfTheRelief(ContractStep step, ReliefUse relief, String title, String ended,
            String said) throws IOException {
        Contract registered = Papers.registered(desk, Papers.relieved("告知", TaxRelief.VALUE_ADDED_TAX));
        assertThat(office.possible(registered)).doesNotContain(PaperKind.TAX_NOTICE);
        AfterRegistration.Cause cause = new AfterRegistration.Cause(TestDesk.TODAY, "双方解除合同", "解除协议（2026-05-18）",
                ClosedYearEffect.SAME_YEAR, relief);
        AfterRegistration after = desk.register().after();
        Contract over = step == ContractStep.CANCEL
                ? after.cancel(TestDesk.CLERK, ContractRef.to(registered), cause)
                : after.revoke(TestDesk.CLERK, ContractRef.to(registered), cause);

        issue(PaperKind.TAX_NOTICE, desk.register().open(over.id()), Medium.DOCX);

        assertThat(Papers.word(target(PaperKind.TAX_NOTICE, Medium.DOCX))).contains(title, "技合告〔2026〕1号", ended,
                "原因：双方解除合同", said, over.registrationNumber().orElseThrow(), "待核实").doesNotContain("{{");
    }

    @Test
    void numbersNoticesWithoutGaps() {
        Contract first = Papers.accepted(desk, Drafts.development("甲"));
        Contract second = Papers.accepted(desk, Papers.priced("乙", "1250001"));
        first = desk.register().requestCorrection(TestDesk.CLERK, ContractRef.to(first), TestDesk.TODAY, "补签章页");
        second = desk.register().requestCorrection(TestDesk.CLERK, ContractRef.to(second), TestDesk.TODAY, "补附件");

        assertThat(issue(PaperKind.CORRECTION_NOTICE, first, Medium.DOCX).paperNumber()).isEqualTo("技合补〔2026〕1号");
        assertThat(issue(PaperKind.CORRECTION_NOTICE, first, Medium.DOCX).paperNumber()).isEqualTo("技合补〔2026〕1号");
        assertThat(issue(PaperKind.CORRECTION_NOTICE, second, Medium.DOCX).paperNumber()).isEqualTo("技合补〔2026〕2号");
    }

    @Test
    void saysWhatToCorrectAndUntilWhen() throws IOException {
        Contract contract = Papers.accepted(desk, Drafts.development("补正"));
        contract = desk.register()
                .requestCorrection(TestDesk.CLERK, ContractRef.to(contract), TestDesk.TODAY, "一是合同缺骑缝章\n二是缺费用清单");

        issue(PaperKind.CORRECTION_NOTICE, contract, Medium.DOCX);
        issue(PaperKind.CORRECTION_NOTICE, contract, Medium.PDF);

        // 15 working days after 2026-05-20, no holiday between: counted on a calendar
        List<String> expected = List.of("技合补〔2026〕1号", contract.acceptanceNumber(), "一是合同缺骑缝章", "二是缺费用清单",
                "请于2026年6月10日前");
        assertThat(Papers.word(target(PaperKind.CORRECTION_NOTICE, Medium.DOCX))).contains(expected);
        assertThat(Papers.pdf(target(PaperKind.CORRECTION_NOTICE, Medium.PDF))).contains(expected);
    }

    @Test
    void givesGroundArticleAndObjectionWithTheRefusal() throws IOException {
        Contract contract = Papers.accepted(desk, Drafts.development("不予"));
        contract = desk.register()
                .refuse(TestDesk.CLERK, ContractRef.to(contract), TestDesk.TODAY, List.of("N3", "N5"), "价款未写明");

        issue(PaperKind.REFUSAL_NOTICE, contract, Medium.PDF);

        assertThat(Papers.pdf(target(PaperKind.REFUSAL_NOTICE, Medium.PDF))).contains("技合不予〔2026〕1号", "N3", "合同主体不明确",
                "N5", "价款、报酬或使用费不明确", "待核实", "价款未写明", "行政复议", "未予登记");
    }

    @Test
    void marksWhatCouldNotBeWrittenAsNotSentAndLosesNoNumber() {
        Contract contract = Papers.accepted(desk, Drafts.development("写不出"));
        desk.register().requestCorrection(TestDesk.CLERK, ContractRef.to(contract), TestDesk.TODAY, "补");
        PaperRequest request = PaperRequest.of(PaperKind.CORRECTION_NOTICE, contract.id());

        assertThatThrownBy(() -> office.save(TestDesk.CLERK, request, Medium.DOCX,
                folder.resolve("没有的文件夹").resolve("通知.docx"))).isInstanceOf(Unavailable.class);

        assertThat(office.log().of(contract.id())).singleElement()
                .satisfies(row -> assertThat(row.paper().delivered()).isFalse());
        IssuedPaper second = office.save(TestDesk.CLERK, request, Medium.DOCX, folder.resolve("通知.docx"));
        assertThat(List.of(second.paperNumber(), second.copyNumber())).containsExactly("技合补〔2026〕1号", 1);
    }

    @Test
    void refusesReadersAndMixedLists() {
        Contract small = Papers.registered(desk, Drafts.development("小"));
        Contract large = Papers.past(desk, Papers.priced("大", "5000000"), "2026440701900001");

        assertThatThrownBy(() -> office.save(TestDesk.CLERK, PaperRequest.list(List.of(small.id(), large.id())),
                Medium.PDF, folder.resolve("清单.pdf"))).isInstanceOf(Refused.class)
                .hasMessageContaining("500 万元")
                .hasMessageContaining("分成两张");
        assertThatThrownBy(() -> office.save(new Actor("看客", Role.READER),
                PaperRequest.of(PaperKind.CERTIFICATE, small.id()), Medium.PDF, folder.resolve("证.pdf")))
                .hasMessageContaining("没有这项权限");
    }

    @Test
    void listFallsWithTheFirstContractThatLeavesTheRegister() throws IOException {
        Contract one = Papers.registered(desk, Drafts.development("清单一"));
        Contract other = Papers.registered(desk, Papers.priced("清单二", "1250001"));
        PaperRequest list = PaperRequest.list(List.of(one.id(), other.id()));
        office.save(TestDesk.CLERK, list, Medium.PDF, folder.resolve("清单.pdf"));
        assertThat(office.log().of(other.id()).getFirst().isVoid()).isFalse();

        desk.register()
                .after()
                .revoke(TestDesk.CLERK, ContractRef.to(one), new AfterRegistration.Cause(TestDesk.TODAY, "合同系伪造",
                        "市科技局函〔2026〕7号", ClosedYearEffect.SAME_YEAR));
        IssueRow row = office.log().of(other.id()).getFirst();
        office.save(TestDesk.CLERK, list, Medium.PDF, folder.resolve("清单.pdf"));

        assertThat(row.voided()).contains(one.registrationNumber().orElseThrow());
        assertThat(Papers.pdf(folder.resolve("清单.pdf"))).contains("已作废", "补打第2份");
    }

    @Test
    void annulledPaperIsReplacedByANewOriginal() {
        Contract contract = Papers.accepted(desk, Drafts.development("作废"));
        desk.register().requestCorrection(TestDesk.CLERK, ContractRef.to(contract), TestDesk.TODAY, "补");
        IssuedPaper first = issue(PaperKind.CORRECTION_NOTICE, contract, Medium.DOCX);

        office.annul(TestDesk.CLERK, first, "印错抬头");
        IssuedPaper second = issue(PaperKind.CORRECTION_NOTICE, contract, Medium.DOCX);

        assertThat(List.of(second.paperNumber(), second.copyNumber())).containsExactly("技合补〔2026〕2号", 1);
        assertThat(office.log().of(contract.id())).extracting(IssueRow::voided).containsExactly("", "印错抬头");
    }

    @Test
    void repeatsTheHeadingOfALongListOnEveryPage() throws IOException {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add(Papers.past(desk, Drafts.development("第%03d号项目".formatted(i + 1)),
                    "20264407019%05d".formatted(i + 1)).id());
        }

        office.save(TestDesk.CLERK, PaperRequest.list(ids), Medium.PDF, folder.resolve("清单.pdf"));

        List<String> pages = Papers.pages(folder.resolve("清单.pdf"));
        assertThat(pages).hasSizeGreaterThan(8).allMatch(page -> page.contains("合同登记编号") || page.contains("合计"));
        String all = String.join("", pages);
        for (int i = 1; i <= 200; i++) {
            assertThat(all).contains("第%03d号项目".formatted(i));
        }
        assertThat(all).contains("共%d页".formatted(pages.size()), "合计200项", "250,000,000.00");
    }

    @Test
    void previewLogsNothing() {
        Contract contract = Papers.registered(desk, Drafts.development("预览"));

        PaperPreview preview = office.preview(TestDesk.CLERK, PaperRequest.of(PaperKind.CERTIFICATE, contract.id()));

        assertThat(preview.pages()).hasSize(1);
        assertThat(preview.number()).isEqualTo(contract.registrationNumber().orElseThrow());
        assertThat(office.log().of(contract.id())).isEmpty();
    }
}
