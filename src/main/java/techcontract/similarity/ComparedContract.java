package techcontract.similarity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;

/**
 * A contract as the comparison sees it (比对的合同).
 *
 * @param id tells contracts apart; no contract is compared with itself
 * @param amount 合同成交额
 * @param judgedAmount the amount large contracts are told by in the rule book (判断重大合同的金额)
 * @param signedOn 签订日期
 */
public record ComparedContract(long id, String projectName, ComparedParty seller, ComparedParty buyer,
        @Nullable Money amount, @Nullable Money judgedAmount, @Nullable LocalDate signedOn) {

    boolean sameAmount(ComparedContract other) {
        return amount != null && amount.equals(other.amount);
    }

    boolean sameSigning(ComparedContract other) {
        return signedOn != null && signedOn.equals(other.signedOn);
    }
}
