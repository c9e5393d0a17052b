package techcontract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import techcontract.bureau.Bureau;
import techcontract.contract.Circumstances;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractSearch;
import techcontract.contract.Decision;
import techcontract.contract.ExpertOpinion;
import techcontract.contract.LicenceScope;
import techcontract.contract.MaterialReceipt;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.NonTechnicalKind;
import techcontract.contract.Price;
import techcontract.contract.Subject;
import techcontract.contract.Supplement;
import techcontract.contract.Term;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Role;
import techcontract.party.EnterpriseScale;
import techcontract.party.Particulars;

/** Fills an empty demo folder (演示数据): the sample ledger, and a few invented contracts at every step of the desk. */
final class Demo {
    private Demo() {}

    static void fill(Desk desk) {
        if (desk.ledger().search(ContractSearch.ALL, 1).count() > 0) {
            return;
        }
        people(desk);
        Actor actor = desk.settings().actor();
        for (Path ledger : ledgers()) {
            desk.ledgerImport().run(actor, ledger, Optional.empty(), Progress.NONE);
        }
        LocalDate today = LocalDate.now(desk.clock());
        Contract drafted = draft(desk, "印制电路板自动光学检测算法开发", "680000", "0", today.minusDays(3));
        desk.register().draft(actor, withoutAmount(drafted.typed()));
        Contract submitted = draft(desk, "高压变频器散热结构优化服务", "260000", "20000", today.minusDays(6));
        desk.register().submit(actor, ContractRef.to(submitted), today);
        accept(desk, "锂电池电解液在线监测系统开发", "1250000", "250000", today.minusDays(12));
        Contract correcting = accept(desk, "半导体照明驱动芯片测试平台开发", "2600000", "600000", today.minusDays(9));
        desk.register().requestCorrection(actor, ContractRef.to(correcting), today.minusDays(2), "请补交非技术性费用清单。");
        Contract recognised = accept(desk, "摩托车车架焊接机器人系统开发", "980000", "300000", today.minusDays(15));
        recognise(desk, recognised, today.minusDays(1));
        Contract large = accept(desk, "新能源客车电驱动总成开发", "8600000", "1200000", today.minusDays(14));
        large = recognise(desk, large, today.minusDays(3));
        large = desk.register().recognition().sendToReview(actor, ContractRef.to(large), today.minusDays(3), "");
        desk.register()
                .recognition()
                .addOpinion(actor, ContractRef.to(large), new ExpertOpinion("何样例", "样例大学机电工程学院（虚构）",
                        today.minusDays(1), true, "研发目标和指标明确，设备费已扣除，金额合理，同意登记。"));
        Contract registered = accept(desk, "轨道交通轴承状态监测技术开发", "760000", "0", today.minusDays(20));
        registered = recognise(desk, registered, today.minusDays(8));
        desk.register().register(actor, ContractRef.to(registered), today.minusDays(7));
    }

    /** One more than a new folder has, so that a large contract can be reviewed. */
    private static void people(Desk desk) {
        Bureau first = Bureau.FIRST;
        desk.settings()
                .save(new Bureau(first.name(), first.regionKey(), first.pointCode(), first.numberPattern(),
                        List.of(new Actor("陈样例"), new Actor("周样例", Role.REVIEWER),
                                new Actor("黄样例", Role.ADMINISTRATOR)),
                        first.years()));
    }

    /** The sample ledgers beside the program or in the source tree. */
    private static List<Path> ledgers() {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("techcontract.samples", "sample-data")));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.xlsx")) {
            List<Path> ledgers = new ArrayList<>();
            files.forEach(ledgers::add);
            return ledgers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contract accept(Desk desk, String project, String amount, String equipment, LocalDate on) {
        Contract contract = draft(desk, project, amount, equipment, on);
        Actor actor = desk.settings().actor();
        contract = desk.register().submit(actor, ContractRef.to(contract), on);
        return desk.register().accept(actor, ContractRef.to(contract), on, Map.of());
    }

    private static Contract recognise(Desk desk, Contract contract, LocalDate on) {
        return desk.register()
                .recognition()
                .recognise(desk.settings().actor(), ContractRef.to(contract), on,
                        Decision.favourable("11", desk.register().rulesOf(contract)));
    }

    private static Contract draft(Desk desk, String project, String amount, String equipment, LocalDate on) {
        List<NonTechnicalCost> costs = equipment.equals("0")
                ? List.of()
                : List.of(new NonTechnicalCost(NonTechnicalKind.EQUIPMENT, "", Money.ofYuan(equipment)));
        ContractDraft draft = ContractDraft.usual(
                new Subject(project, "11", "03", "1", "5", "0206", "39", LicenceScope.NONE),
                new Term(on.minusDays(10), on.minusDays(10), on.plusYears(2)),
                new Price(Money.ofYuan(amount), "1", "", null, null, "", "", null), Supplement.remarked("演示合同，内容虚构"),
                seller(), buyer(), costs);
        List<MaterialReceipt> received = Stream.of("A1", "A2", "A9")
                .map(code -> new MaterialReceipt(code, on, ""))
                .toList();
        return desk.register()
                .draft(desk.settings().actor(), draft.handedIn(Circumstances.declared("李样例", on), received));
    }

    private static ContractDraft withoutAmount(ContractDraft draft) {
        return ContractDraft.usual(draft.subject(), draft.term(), Price.EMPTY, draft.supplement(), draft.seller(),
                Particulars.EMPTY, List.of());
    }

    private static Particulars seller() {
        return new Particulars("江门市江海区样例智能装备有限公司（虚构）", "91440704MA4UXB123F", "", "150", "112", "142", "440704", "35",
                EnterpriseScale.SMALL, false, true, true, false, false, false, "李样例", "陈样例", "0750-0000000",
                "江门市江海区样例路 1 号", "529040", "");
    }

    private static Particulars buyer() {
        return new Particulars("广州样例能源有限公司（虚构）", "", "", "150", "112", "142", "440106", "44", EnterpriseScale.MEDIUM,
                false, false, false, false, false, false, "王样例", "赵样例", "020-00000000", "广州市天河区样例路 8 号", "510620", "");
    }
}
