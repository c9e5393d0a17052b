package techcontract.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import techcontract.kernel.Actor;

/** A layout as it is remembered (记住的版式). */
@Entity
@Table(name = "ledger_layout")
@SuppressWarnings("UnusedVariable") // who and when are kept for the record
class StoredLayout {
    @Id private String fingerprint;
    private String name;
    private String mapping;
    private Instant savedAt;
    private String savedBy;

    protected StoredLayout() {}

    StoredLayout(LedgerLayout layout, Instant savedAt, Actor savedBy) {
        this.fingerprint = layout.fingerprint();
        this.name = layout.name();
        this.mapping = layout.stored();
        this.savedAt = savedAt;
        this.savedBy = savedBy.name();
    }

    String fingerprint() {
        return fingerprint;
    }

    String name() {
        return name;
    }

    String mapping() {
        return mapping;
    }
}
