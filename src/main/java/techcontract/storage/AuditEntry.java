package techcontract.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;

/** One line of the audit trail (审计记录): who did what to which record, written in the same transaction as the deed. */
@Entity
public class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;
    private Instant recordedAt;
    private String actor;
    private String action;
    private String subject;
    private String detail;

    protected AuditEntry() {}

    AuditEntry(Instant recordedAt, Actor actor, String action, String subject, String detail) {
        this.recordedAt = recordedAt;
        this.actor = actor.name();
        this.action = action;
        this.subject = subject;
        this.detail = detail;
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

    /** Before and after. */
    public String detail() {
        return detail;
    }
}
