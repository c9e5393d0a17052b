package techcontract.contract;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;

/**
 * What else the form asks for (补充信息).
 *
 * @param relatedParties 是否关联交易
 * @param expectedInvestment 预计新增投入, yuan
 * @param expectedOutput 预计新增产值, yuan
 * @param agentFee 中介费, yuan
 * @param brokerName 技术经理人
 * @param taxReliefKind 申请的减免税
 * @param provinceNumber the number the provincial system gave (省系统编号)
 * @param remark 备注
 */
@Embeddable
public record Supplement(boolean relatedParties, @Nullable Money expectedInvestment, @Nullable Money expectedOutput,
        @Nullable Money agentFee, String brokerName, @Enumerated(EnumType.STRING) TaxRelief taxReliefKind,
        String provinceNumber, String remark) {
    public static final Supplement EMPTY = new Supplement(false, null, null, null, "", TaxRelief.NONE, "", "");

    /** Nothing but a remark. */
    public static Supplement remarked(String remark) {
        return new Supplement(false, null, null, null, "", TaxRelief.NONE, "", remark);
    }
}
