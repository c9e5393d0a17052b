package techcontract.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.CLERK;
import static techcontract.testing.TestDesk.CLOCK;
import static techcontract.testing.TestDesk.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.Circumstances;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.MaterialReceipt;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.NonTechnicalKind;
import techcontract.contract.RuleCheck;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.rules.Certainty;
import techcontract.rules.Material;
import techcontract.rules.Material.Circumstance;
import techcontract.rules.Provenance;
import techcontract.storage.AuditEntry;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

class ArchiveTest {
    @TempDir private Path folder;
    private Desk desk;
    private Contract contract;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder.resolve("数据"));
        contract = desk.register().draft(CLERK, Drafts.development("储能电池均衡控制开发"));
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    @Test
    void saysUntilWhenTheArchiveIsKept() {
        assertThat(desk.archive().keptUntil(contract)).isEmpty();

        Contract submitted = desk.register().submit(CLERK, ContractRef.to(contract), TODAY);

        // ARCHIVE_YEARS of the shipped pack is 10
        assertThat(desk.archive().keptUntil(submitted)).contains(LocalDate.of(2036, 5, 20));
    }

    private Path file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    private Attachment added(String name, String words, String material) throws IOException {
        return desk.archive().add(CLERK, contract.id(), file(name, words), material, Progress.NONE);
    }

    private Path stored(Attachment attachment) {
        return folder.resolve("数据/attachments")
                .resolve(attachment.sha256().substring(0, 2))
                .resolve(attachment.sha256());
    }

    @Test
    void remembersWhoFiledWhatAndWhen() throws IOException {
        added("合同 正本.txt", "甲方乙方", "A1");

        Attachment kept = desk.archive().of(contract.id()).getFirst();
        assertThat(kept.fileName()).isEqualTo("合同 正本.txt");
        assertThat(kept.materialCode()).isEqualTo("A1");
        assertThat(kept.byteCount()).isEqualTo(12);
        assertThat(kept.addedBy()).isEqualTo(CLERK.name());
        assertThat(kept.addedAt()).isEqualTo(CLOCK.instant());
        assertThat(kept.withdrawn()).isFalse();
        assertThat(stored(kept)).hasContent("甲方乙方");
        assertThat(trail("archive.add")).singleElement().satisfies(line -> {
            assertThat(line.subject()).isEqualTo("contract " + contract.id() + " attachment " + kept.id());
            assertThat(line.detail()).contains("合同 正本.txt").contains(kept.sha256());
        });
    }

    private List<AuditEntry> trail(String action) {
        return desk.database()
                .read(session -> session
                        .createSelectionQuery("from AuditEntry where action = :action order by id", AuditEntry.class)
                        .setParameter("action", action)
                        .getResultList());
    }

    @Test
    void refusesTheSameContentTwiceInAContractButSharesItBetweenContracts() throws IOException {
        Attachment first = added("合同.txt", "甲方乙方", "");
        Contract other = desk.register().draft(CLERK, Drafts.development("另一个项目"));

        assertThatThrownBy(() -> added("合同（副本）.txt", "甲方乙方", "")).isInstanceOf(Refused.class)
                .hasMessageContaining("合同（副本）.txt")
                .hasMessageContaining("“合同.txt”，2026-05-20 存入");
        Attachment shared = desk.archive().add(CLERK, other.id(), folder.resolve("合同.txt"), "", Progress.NONE);
        assertThat(shared.sha256()).isEqualTo(first.sha256());
        assertThat(desk.archive().of(contract.id())).hasSize(1);
        assertThat(desk.archive().strays()).isEmpty();
    }

    @Test
    void namesTheFileThatWasDeletedAndTheOneThatWasAltered() throws IOException {
        Attachment deleted = added("营业执照.txt", "一", "A3");
        Attachment altered = added("合同.txt", "二", "A1");
        added("清单.txt", "三", "A9");
        Files.delete(stored(deleted));
        Files.writeString(stored(altered), "贰");

        Verification found = desk.archive().verifyAll(Progress.NONE);

        assertThat(found.findings()).extracting(Finding::condition)
                .containsExactly(Condition.MISSING, Condition.ALTERED, Condition.SOUND);
        assertThat(found.faults().getFirst().fault().toString()).contains("营业执照.txt")
                .contains("储能电池均衡控制开发")
                .contains(TODAY.toString())
                .contains("找不到");
        assertThat(found.problems().toString()).contains("合同.txt").contains("被改动").doesNotContain("清单.txt");
    }

    @Test
    void givesNoAlteredContentAway() throws IOException {
        Attachment altered = added("合同.txt", "真的内容", "A1");
        Files.writeString(stored(altered), "假的内容");
        Path copy = folder.resolve("另存.txt");

        assertThatThrownBy(() -> desk.archive().copy(altered, copy, Progress.NONE)).isInstanceOf(Refused.class)
                .hasMessageContaining("合同.txt");
        assertThatThrownBy(() -> desk.archive().page(altered, 0, 100, Progress.NONE)).isInstanceOf(Refused.class);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("数据", "合同.txt");
    }

    @Test
    void copiesASoundFileOutOverAnOlderOne() throws IOException {
        Attachment kept = added("合同.txt", "真的内容", "A1");
        Path copy = file("另存.txt", "旧的");

        desk.archive().copy(kept, copy, Progress.NONE);

        assertThat(copy).hasContent("真的内容");
    }

    @Test
    void putsADeletedFileBackWhenTheSameIsAddedAgain() throws IOException {
        Attachment kept = added("合同.txt", "甲方乙方", "A1");
        Files.delete(stored(kept));

        Attachment restored = added("合同 重新扫描.txt", "甲方乙方", "");

        assertThat(restored.id()).isEqualTo(kept.id());
        assertThat(desk.archive().of(contract.id())).hasSize(1);
        assertThat(desk.archive().verify(contract.id(), Progress.NONE).faults()).isEmpty();
        assertThat(trail("archive.add").getLast().detail()).startsWith("restored");
    }

    @Test
    void withdrawsWithAReasonAndKeepsRowAndFile() throws IOException {
        Attachment wrong = added("传错的.txt", "别家的合同", "A1");

        desk.archive().withdraw(CLERK, wrong, " 传错了合同 ");

        Attachment kept = desk.archive().of(contract.id()).getFirst();
        assertThat(kept.withdrawn()).isTrue();
        assertThat(kept.removedReason()).isEqualTo("传错了合同");
        assertThat(kept.removedBy()).isEqualTo(CLERK.name());
        assertThat(stored(kept)).hasContent("别家的合同");
        assertThat(desk.archive().strays()).isEmpty();
        assertThat(trail("archive.withdraw").getFirst().detail()).contains("传错了合同");
        assertThatThrownBy(() -> desk.archive().withdraw(CLERK, wrong, "再来")).hasMessageContaining("已经撤下");
        assertThatThrownBy(() -> desk.archive().classify(CLERK, wrong, "A2")).hasMessageContaining("已经撤下");
    }

    @Test
    void refusesToWithdrawWithoutAReason() throws IOException {
        Attachment one = added("合同.txt", "甲方乙方", "");

        assertThatThrownBy(() -> desk.archive().withdraw(CLERK, one, " ")).isInstanceOf(Refused.class);
        assertThat(desk.archive().of(contract.id()).getFirst().withdrawn()).isFalse();
    }

    @Test
    void namesFilesThatNobodyFiled() throws IOException {
        Attachment kept = added("合同.txt", "甲方乙方", "");
        Path stranger = Files.writeString(stored(kept).resolveSibling("来历不明.txt"), "？");

        assertThat(desk.archive().strays()).containsExactly(stranger);
    }

    @Test
    void refusesPackedFilesProgramsAndHalfDownloads() throws IOException {
        assertThatThrownBy(() -> added("材料.zip", "PK", "")).hasMessageContaining("请先解压");
        assertThatThrownBy(() -> added("合同.pdf", "MZ\u0090", "")).hasMessageContaining("是程序");
        assertThatThrownBy(() -> added("合同.pdf", "<html>登录已失效</html>", "")).hasMessageContaining("不是 PDF");
        assertThatThrownBy(() -> added("录音.mp3", "ID3", "")).hasMessageContaining("不是附件接受的文件种类");
        assertThat(desk.archive().of(contract.id())).isEmpty();
        assertThat(folder.resolve("数据/attachments")).doesNotExist();
    }

    @Test
    void saysWhichMaterialsAreMissing() throws IOException {
        added("合同.txt", "甲方乙方", "A1");
        Attachment wrong = added("表.txt", "申请表", "A2");
        desk.archive().withdraw(CLERK, wrong, "填错了");
        AskedMaterials asked = new AskedMaterials(
                List.of(material("A1", Circumstance.ALWAYS), material("A2", Circumstance.ALWAYS),
                        material("A3", Circumstance.FIRST_FILING), material("A6", Circumstance.FOREIGN_LANGUAGE),
                        material("A9", Circumstance.NON_TECHNICAL_COSTS), material("A10", Circumstance.RECOMMENDED)),
                material -> material.when() != Circumstance.FOREIGN_LANGUAGE,
                material -> material.code().equals("A3"));

        assertThat(asked.missing(desk.archive().of(contract.id()))).extracting(Material::code)
                .containsExactly("A2", "A9");
    }

    @Test
    void asksWhatTheRuleBookAsksInTheContractsCircumstances() throws IOException {
        Contract bare = desk.register()
                .draft(CLERK, Drafts.development("有设备的项目",
                        new NonTechnicalCost(NonTechnicalKind.EQUIPMENT, "", Money.ofYuan("1000")))
                        .handedIn(Circumstances.declared("李明", TODAY),
                                List.of(new MaterialReceipt("A2", TODAY, ""))));
        AskedMaterials asked = AskedMaterials.of(bare, desk.register().rulesOf(bare),
                new RuleCheck(desk.codes(), desk.settings()));

        assertThat(asked.missing(desk.archive().of(bare.id()))).extracting(Material::code).containsExactly("A1", "A9");
        desk.archive().add(CLERK, bare.id(), file("清单.txt", "设备一台"), "A9", Progress.NONE);
        assertThat(asked.missing(desk.archive().of(bare.id()))).extracting(Material::code).containsExactly("A1");
    }

    private static Material material(String code, Circumstance when) {
        return new Material(code, "材料" + code, when, new Provenance("", Certainty.LOCAL, ""));
    }
}
