package techcontract.party;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a party's particulars (当事人档案的一版). It never changes: a firm that moves or is renamed gets a new
 * edition, and contracts keep the one they were registered with, so closed years stay as reported.
 */
@Entity
public class PartyRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "party_record_seq")
    @SequenceGenerator(name = "party_record_seq", allocationSize = 50) private @Nullable Long id;
    private long partyId;
    private int edition;
    private boolean newest;
    @Embedded private Particulars particulars;
    @SuppressWarnings("UnusedVariable") private @Nullable Long importId;

    protected PartyRecord() {}

    /**
     * @param importId the import that brings it, if one does
     */
    PartyRecord(long partyId, int edition, Particulars particulars, @Nullable Long importId) {
        this.partyId = partyId;
        this.edition = edition;
        this.newest = true;
        this.particulars = particulars;
        this.importId = importId;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    /** The party all its editions belong to. */
    public long partyId() {
        return partyId;
    }

    int edition() {
        return edition;
    }

    /** Whether it is what new contracts start from. */
    public boolean newest() {
        return newest;
    }

    public Particulars particulars() {
        return particulars;
    }

    // The first edition's own number names the party.
    void foundParty() {
        partyId = id();
    }

    // Only whom it belongs to; the particulars themselves never change.
    void moveTo(long party, int asEdition, boolean asNewest) {
        partyId = party;
        edition = asEdition;
        newest = asNewest;
    }

    void supersede() {
        newest = false;
    }

    // The edition after it is gone.
    void stand() {
        newest = true;
    }
}
