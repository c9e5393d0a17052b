package techcontract.contract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTable;
import techcontract.kernel.Refused;

/** What may be changed in many contracts at once (可批量修改的栏目). */
public enum BatchField implements BatchTarget {
    /** 备注 */
    REMARK(true, null),
    /** 省系统编号 */
    PROVINCE_NUMBER(true, null),
    /** 技术经理人 */
    BROKER(false, null),
    /** 技术领域 */
    TECHNOLOGY_FIELD(false, CodeTable.TECHNOLOGY_FIELD),
    /** 知识产权 */
    INTELLECTUAL_PROPERTY(false, CodeTable.INTELLECTUAL_PROPERTY),
    /** 计划来源 */
    PLAN_SOURCE(false, CodeTable.PLAN_SOURCE),
    /** 社会经济目标 */
    OBJECTIVE(false, CodeTable.OBJECTIVE),
    /** 服务的国民经济行业 */
    INDUSTRY(false, CodeTable.INDUSTRY);

    private final boolean always;
    private final Optional<CodeTable> codes;

    BatchField(boolean always, @Nullable CodeTable codes) {
        this.always = always;
        this.codes = Optional.ofNullable(codes);
    }

    /**
     * Whether it may be changed although the contract is no longer open: it is the bureau's own, and counted nowhere.
     */
    public boolean always() {
        return always;
    }

    /** The table its keys come from; none for words. */
    public Optional<CodeTable> codes() {
        return codes;
    }

    /** How long words may be. */
    public int longest() {
        return switch (this) {
            case REMARK -> 2000;
            case BROKER -> 60;
            default -> 40;
        };
    }

    @Override
    public String read(String typed) {
        String plain = typed.strip();
        if (plain.length() > longest()) {
            throw Refused.because("contract.too-long", longest(), plain.length());
        }
        return plain;
    }

    String of(Subject subject, Supplement supplement) {
        return switch (this) {
            case REMARK -> supplement.remark();
            case PROVINCE_NUMBER -> supplement.provinceNumber();
            case BROKER -> supplement.brokerName();
            case TECHNOLOGY_FIELD -> subject.technologyFieldKey();
            case INTELLECTUAL_PROPERTY -> subject.intellectualPropertyKey();
            case PLAN_SOURCE -> subject.planSourceKey();
            case OBJECTIVE -> subject.objectiveKey();
            case INDUSTRY -> subject.serviceIndustryKey();
        };
    }

    Subject in(Subject before, String value) {
        return new Subject(before.projectName(), before.appliedTypeKey(),
                this == TECHNOLOGY_FIELD ? value : before.technologyFieldKey(),
                this == INTELLECTUAL_PROPERTY ? value : before.intellectualPropertyKey(),
                this == PLAN_SOURCE ? value : before.planSourceKey(), this == OBJECTIVE ? value : before.objectiveKey(),
                this == INDUSTRY ? value : before.serviceIndustryKey(), before.licenceScope());
    }

    Supplement in(Supplement before, String value) {
        return new Supplement(before.relatedParties(), before.expectedInvestment(), before.expectedOutput(),
                before.agentFee(), this == BROKER ? value : before.brokerName(), before.taxReliefKind(),
                this == PROVINCE_NUMBER ? value : before.provinceNumber(), this == REMARK ? value : before.remark());
    }
}
