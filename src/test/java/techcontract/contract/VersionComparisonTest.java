package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.CLERK;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.VersionComparison.Line;
import techcontract.kernel.Money;
import techcontract.party.Particulars;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;
import techcontract.testing.TestDesk;

class VersionComparisonTest {
    private static final NonTechnicalCost CABLES = new NonTechnicalCost(NonTechnicalKind.MATERIAL, "电缆",
            Money.ofYuan("50000"));

    @TempDir private Path folder;

    @Test
    void saysFieldByFieldWhatChanged() {
        ContractDraft first = Drafts.development("数控系统开发", cabinet("200000"), CABLES);
        ContractDraft second = Drafts.development("数控系统二期开发", CABLES, cabinet("300000"));

        VersionComparison comparison = compare(first, agented(second));

        assertThat(comparison.differences()).containsExactly(new Line("项目名称", "数控系统开发", "数控系统二期开发"),
                new Line("中介方全称", "", "江门技术交易中心"),
                new Line("技术交易额（元）", "1,000,000.00 元", "900,000.00 元"),
                new Line("支付方式", "一次支付", "分期支付"),
                new Line("非技术性费用", "设备购置　控制柜　200,000.00 元", "设备购置　控制柜　300,000.00 元"),
                new Line("分期计划", "", "2026-06-30　1,250,000.00 元　验收后"));
    }

    @Test
    void listsWhatStayedWithoutWhatNeitherFillsIn() {
        ContractDraft draft = Drafts.development("数控系统开发", CABLES);

        VersionComparison comparison = compare(draft, draft);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.lines()).contains(new Line("合同成交额（元）", "1,250,000.00 元", "1,250,000.00 元"),
                new Line("非技术性费用", "原材料　电缆　50,000.00 元", "原材料　电缆　50,000.00 元"),
                new Line("申请材料", "A9　2026-05-08", "A9　2026-05-08"), new Line("合同已生效", "是", "是"));
        assertThat(comparison.lines()).extracting(Line::label).doesNotContain("中介方全称", "作价或评估文件", "分期计划");
    }

    @Test
    void masksPersonsAndStillTellsThatTheyDiffer() {
        ContractDraft draft = Drafts.development("数控系统开发");
        ContractDraft other = Edited.from(draft).parties(draft.seller(), called(draft.buyer(), "赵刚")).draft();

        VersionComparison comparison = compare(draft, other).masked();

        assertThat(comparison.differences()).containsExactly(new Line("买方联系人", "赵*", "赵*", true));
        assertThat(comparison.lines()).contains(new Line("买方联系电话", "020-****4567", "020-****4567"),
                new Line("买方法定代表人", "王芳", "王芳"));
    }

    private static Particulars called(Particulars party, String contact) {
        return new Particulars(party.name(), party.creditCode(), party.idNumber(), party.natureKey(),
                party.registrationTypeKey(), party.countryKey(), party.regionKey(), party.industryKey(), party.scale(),
                party.listed(), party.inHighTechZone(), party.highTech(), party.transferOrganisation(),
                party.researchOrganisation(), party.convertedInstitute(), party.legalRepresentative(), contact,
                party.telephone(), party.address(), party.postcode(), party.email());
    }

    private static NonTechnicalCost cabinet(String yuan) {
        return new NonTechnicalCost(NonTechnicalKind.EQUIPMENT, "控制柜", Money.ofYuan(yuan));
    }

    private static ContractDraft agented(ContractDraft draft) {
        return new ContractDraft(draft.subject(), draft.term(),
                new Price(Money.ofYuan("1250000"), "2", "", null, null, "", "", null), draft.amountTerms(),
                draft.circumstances(), draft.supplement(), draft.seller(), draft.buyer(),
                Particulars.briefly("江门技术交易中心", "", "", "", ""), draft.furtherParties(), draft.costs(),
                draft.properties(), List.of(new Instalment(LocalDate.of(2026, 6, 30),
                        Money.ofYuan("1250000"), "验收后", null, null)),
                draft.materials());
    }

    private VersionComparison compare(ContractDraft first, ContractDraft second) {
        try (Desk desk = TestDesk.in(folder)) {
            return VersionComparison.of(desk.register().draft(CLERK, first), desk.register().draft(CLERK, second),
                    desk.codes());
        }
    }
}
