package techcontract.contract;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which circumstances the contract comes to the desk (受理情况); they decide which materials are needed and which
 * rules apply.
 *
 * @param writtenForm 合同形式
 * @param inEffect 合同已生效，所附条件已成就
 * @param inEffectOn 合同生效日期, where it is known
 * @param approvalRequired 依法须经批准或登记方能生效
 * @param approvalNumber 批准文号
 * @param signedByDepartment 由内设部门或课题组签订
 * @param foreignLanguage 外文合同
 * @param governmentProject 政府科技计划项目
 * @param productionPermit 标的须经批准方可生产
 * @param firstFiling 卖方首次申请
 * @param importContract 技术进口，由境内买方申请
 * @param mixed 与其他合同合在一起订立
 * @param classified 涉及国家秘密: such a contract may not be kept here
 * @param declaredBy who declared that the materials are true (真实性承诺人)
 * @param declaredOn 承诺日期
 * @param replacement 以本合同取代先前的合同
 * @param supersedesNumber 所取代合同的登记编号
 * @param underlyingNumber 所促成或所配套合同的登记编号
 */
@Embeddable
public record Circumstances(@Enumerated(EnumType.STRING) WrittenForm writtenForm, boolean inEffect,
        @Nullable LocalDate inEffectOn, boolean approvalRequired, String approvalNumber, boolean signedByDepartment,
        boolean foreignLanguage,
        boolean governmentProject, boolean productionPermit, boolean firstFiling, boolean importContract,
        boolean mixed, boolean classified, String declaredBy, @Nullable LocalDate declaredOn,
        boolean replacement, String supersedesNumber, String underlyingNumber) {
    public static final Circumstances USUAL = new Circumstances(WrittenForm.WRITTEN, true, null, false, "", false,
            false,
            false, false, false, false, false, false, "", null, false, "", "");

    /** A usual contract whose applicant declared the materials true. */
    public static Circumstances declared(String by, LocalDate on) {
        return new Circumstances(WrittenForm.WRITTEN, true, null, false, "", false, false, false, false, false, false,
                false,
                false, by, on, false, "", "");
    }

    /** When the contract took effect (生效日期). */
    public Optional<LocalDate> effective() {
        return Optional.ofNullable(inEffectOn);
    }

    /** When the truth of the materials was declared (承诺日期). */
    public Optional<LocalDate> declared() {
        return Optional.ofNullable(declaredOn);
    }
}
