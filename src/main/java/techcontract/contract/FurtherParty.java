package techcontract.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;
import techcontract.party.PartyRecord;

/** A seller or buyer after the first (其他卖方、其他买方); only the first of each carries the statistics. */
@Entity
public class FurtherParty extends ContractPart {
    @Enumerated(EnumType.STRING) private PartyRole role;
    @ManyToOne
    @JoinColumn(name = "party_record_id") private PartyRecord party;
    private @Nullable Money shareAmount;

    protected FurtherParty() {}

    FurtherParty(PartyRole role, PartyRecord party, @Nullable Money shareAmount) {
        this.role = role;
        this.party = party;
        this.shareAmount = shareAmount;
    }

    public PartyRole role() {
        return role;
    }

    public PartyRecord party() {
        return party;
    }

    /** 分摊金额 in yuan, if it was given. */
    public Optional<Money> share() {
        return Optional.ofNullable(shareAmount);
    }
}
