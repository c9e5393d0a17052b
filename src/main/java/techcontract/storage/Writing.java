package techcontract.storage;

import java.time.Clock;
import org.hibernate.StatelessSession;
import techcontract.kernel.Actor;

/** One transaction that writes (写事务): the session, and the audit trail that commits with it. */
public final class Writing {
    private final StatelessSession session;
    private final Actor actor;
    private final String action;
    private final Clock clock;
    private boolean traced;

    Writing(StatelessSession session, Actor actor, String action, Clock clock) {
        this.session = session;
        this.actor = actor;
        this.action = action;
        this.clock = clock;
    }

    public StatelessSession session() {
        return session;
    }

    public Actor actor() {
        return actor;
    }

    /**
     * Leaves an audit line.
     *
     * @param subject the record, such as {@code contract 17}
     * @param detail what changed, before and after
     */
    public void trace(String subject, String detail) {
        session.insert(new AuditEntry(clock.instant(), actor, action, subject, detail));
        traced = true;
    }

    void traceAtLeastOnce() {
        if (!traced) {
            trace("", "");
        }
    }
}
