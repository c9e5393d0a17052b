package techcontract.party;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Another name a party is known by (别名、简称). */
@Entity
public class PartyAlias extends Belonging {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "party_alias_seq")
    @SequenceGenerator(name = "party_alias_seq", allocationSize = 50) private @Nullable Long id;
    private String alias;

    protected PartyAlias() {}

    PartyAlias(long partyId, String alias) {
        super(partyId);
        this.alias = alias;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public String alias() {
        return alias;
    }

    @Override
    public String toString() {
        return alias;
    }
}
