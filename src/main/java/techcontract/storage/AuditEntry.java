package techcontract.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;

/**
 * One line of the audit trail (审计记录): who did what to which record, written in the same transaction as the deed and
 * chained to the line before it.
 */
@Entity
public class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;
    private Instant recordedAt;
    private String actor;
    private String action;
    private String subject;
    private String detail;
    private String changes = "";
    @SuppressWarnings("UnusedVariable") private String state = "";
    @SuppressWarnings("UnusedVariable") private String previousHash = "";
    private String hash = "";

    protected AuditEntry() {}

    AuditEntry(Instant recordedAt, Actor actor, String action, String subject, String detail) {
        this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        this.actor = actor.name();
        this.action = action;
        this.subject = subject;
        this.detail = detail;
    }

    /** Its number in the trail (序号). */
    public long id() {
        return Objects.requireNonNull(id);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String actor() {
        return actor;
    }

    /** What was done, such as {@code contract.REGISTER}. */
    public String action() {
        return action;
    }

    /** The record it was done to, such as {@code contract 17}. */
    public String subject() {
        return subject;
    }

    /** Before and after, in the words of whoever did it. */
    public String detail() {
        return detail;
    }

    /** Every row of the transaction before and after, or how many of each table, as the database saw it (逐行前后值). */
    public String changes() {
        return changes;
    }

    /**
     * Commits to every line up to this one and to all data after it (链值), 64 hexadecimal digits; empty without a chain.
     */
    public String hash() {
        return hash;
    }
}
