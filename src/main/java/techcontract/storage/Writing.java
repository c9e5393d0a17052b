package techcontract.storage;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;

/** One transaction that writes (写事务): the session, and the audit trail that commits with it. */
public final class Writing {
    private final StatelessSession session;
    private final Actor actor;
    private final String action;
    private final Clock clock;
    private boolean traced;
    private @Nullable SavedAct act;

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

    /**
     * Says how this act is taken back (撤销).
     *
     * @param what what the user calls it
     * @param back does the contrary in a transaction of its own; refuses once something else was saved since
     */
    public void undoneBy(Message what, Consumer<Writing> back) {
        act = new SavedAct(actor, action, what, clock.instant(), back);
    }

    Optional<SavedAct> act() {
        return Optional.ofNullable(act);
    }

    void traceAtLeastOnce() {
        if (!traced) {
            trace("", "");
        }
    }
}
