package techcontract.storage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
    private final List<AuditEntry> entries = new ArrayList<>();
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
     * Leaves an audit line; it is written at the end of the transaction.
     *
     * @param subject the record, such as {@code contract 17}
     * @param detail what changed, before and after
     */
    public void trace(String subject, String detail) {
        entries.add(new AuditEntry(clock.instant(), actor, action, subject, detail));
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

    /** The lines to be written with the transaction, one at least. */
    List<AuditEntry> entries() {
        if (entries.isEmpty()) {
            trace("", "");
        }
        return entries;
    }
}
