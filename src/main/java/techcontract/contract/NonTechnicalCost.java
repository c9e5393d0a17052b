package techcontract.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import techcontract.kernel.Money;

/** One named non-technical item of a contract (非技术性费用), in yuan; it is not part of 技术交易额. */
@Entity
public class NonTechnicalCost extends ContractPart {
    @Enumerated(EnumType.STRING) private NonTechnicalKind kind;
    private String description;
    private Money amount;

    protected NonTechnicalCost() {}

    public NonTechnicalCost(NonTechnicalKind kind, String description, Money amount) {
        this.kind = kind;
        this.description = description;
        this.amount = amount;
    }

    public NonTechnicalKind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    public Money amount() {
        return amount;
    }
}
