package techcontract.party;

import jakarta.persistence.MappedSuperclass;

/** What is kept of a party beside its particulars (当事人附属信息), and goes with it when two entries are made one. */
@MappedSuperclass
abstract class Belonging {
    private long partyId;

    protected Belonging() {}

    Belonging(long partyId) {
        this.partyId = partyId;
    }

    /** The party it belongs to. */
    public long partyId() {
        return partyId;
    }

    void moveTo(long party) {
        partyId = party;
    }
}
