package techcontract.party;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;

/** Two entries of one firm made one (合并记录). */
@Entity
public class PartyMerge {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "party_merge_seq")
    @SequenceGenerator(name = "party_merge_seq", allocationSize = 50) private @Nullable Long id;
    private long fromParty;
    private long intoParty;
    private String fromName;
    private String intoName;
    private String mergedBy;
    private Instant mergedAt;
    @SuppressWarnings("UnusedVariable") private String undoneBy;
    private @Nullable Instant undoneAt;

    protected PartyMerge() {}

    PartyMerge(PartyRecord from, PartyRecord into, Actor actor, Instant now) {
        this.fromParty = from.partyId();
        this.intoParty = into.partyId();
        this.fromName = from.particulars().name();
        this.intoName = into.particulars().name();
        this.mergedBy = actor.name();
        this.mergedAt = now;
        this.undoneBy = "";
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    long fromParty() {
        return fromParty;
    }

    /** The entry that stayed. */
    public long intoParty() {
        return intoParty;
    }

    /** The name of the entry that went into the other. */
    public String fromName() {
        return fromName;
    }

    public String intoName() {
        return intoName;
    }

    public String mergedBy() {
        return mergedBy;
    }

    public Instant mergedAt() {
        return mergedAt;
    }

    /** Whether the two were parted again. */
    public boolean undone() {
        return undoneAt != null;
    }

    void undo(Actor actor, Instant now) {
        undoneBy = actor.name();
        undoneAt = now;
    }
}
