package techcontract.contract;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;

/** One payment of the plan (分期付款), in yuan. */
@Entity
public class Instalment extends ContractPart {
    private @Nullable LocalDate dueOn;
    private Money amount;
    private String conditionText;
    private @Nullable LocalDate paidOn;
    private @Nullable Money paidAmount;

    protected Instalment() {}

    public Instalment(@Nullable LocalDate dueOn, Money amount, String conditionText, @Nullable LocalDate paidOn,
            @Nullable Money paidAmount) {
        this.dueOn = dueOn;
        this.amount = amount;
        this.conditionText = conditionText;
        this.paidOn = paidOn;
        this.paidAmount = paidAmount;
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(dueOn);
    }

    public Money amount() {
        return amount;
    }

    public String condition() {
        return conditionText;
    }

    public Optional<LocalDate> paid() {
        return Optional.ofNullable(paidOn);
    }

    public Optional<Money> paidAmount() {
        return Optional.ofNullable(paidAmount);
    }
}
