package techcontract.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;
import techcontract.rules.RulePack;

/** One line of the ledger on screen (台账行); amounts in yuan. */
public record ContractRow(long id, ContractStatus status, @Nullable String number, String projectName,
        String appliedTypeKey, String decidedTypeKey, @Nullable String sellerName, @Nullable String buyerName,
        @Nullable Money contractAmount, @Nullable Money technologyAmount, @Nullable LocalDate signedOn,
        @Nullable LocalDate acceptedOn, @Nullable LocalDate registeredOn, String acceptanceNumber,
        @Nullable LocalDate correctionAskedOn, boolean disputed, String rulePack) {
    /** 认定的合同类别, or the one applied for until it is decided. */
    public String typeKey() {
        return decidedTypeKey.isEmpty() ? appliedTypeKey : decidedTypeKey;
    }

    /** Whether it is large or disputed by a rule book, and so has the longer period (重大或有争议). */
    public boolean takesLonger(RulePack rules) {
        return disputed || (contractAmount != null && technologyAmount != null
                && rules.secondReview().filter(review -> review.isLarge(contractAmount, technologyAmount)).isPresent());
    }

    /** When a correction was asked for (通知补正日期). */
    public Optional<LocalDate> correctionAsked() {
        return Optional.ofNullable(correctionAskedOn);
    }

    public Optional<LocalDate> accepted() {
        return Optional.ofNullable(acceptedOn);
    }
}
