package techcontract.party;

import java.time.Clock;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Refused;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/**
 * Makes one of two entries of the same firm, and two again (当事人合并). Contracts keep the edition they were registered
 * with; only whom it belongs to changes, so no year that was reported moves.
 */
public final class PartyMerges {
    private final Database database;
    private final Clock clock;

    public PartyMerges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The merges done, the last first; those undone are left out. */
    public List<PartyMerge> done() {
        return database.read(session -> session
                .createSelectionQuery("from PartyMerge where undoneAt is null order by id desc", PartyMerge.class)
                .getResultList());
    }

    /**
     * Has everything of one entry belong to another; the other's particulars stay the newest.
     *
     * @throws Refused when both are the same, or their credit codes say they are two firms
     */
    public PartyMerge merge(Actor actor, PartyRecord from, PartyRecord into) {
        if (from.partyId() == into.partyId()) {
            throw Refused.because("party.merge.same");
        }
        String code = from.particulars().creditCode();
        String other = into.particulars().creditCode();
        if (!code.isEmpty() && !other.isEmpty() && !code.equals(other)) {
            throw Refused.because("party.merge.codes", code, other);
        }
        return database.write(actor, "party.merge", writing -> {
            StatelessSession session = writing.session();
            PartyMerge merge = new PartyMerge(from, into, actor, clock.instant());
            session.insert(merge);
            moveRecords(session, merge);
            moveAliases(session, merge);
            rows(session, EnterpriseTitle.class, merge.fromParty()).forEach(title -> {
                session.insert(MergedRow.of(merge, MergedRow.Kind.TITLE, title.id()));
                title.moveTo(merge.intoParty());
                session.update(title);
            });
            writing.trace(PartyRegistry.subject(from.partyId()),
                    merge.fromName() + " → " + PartyRegistry.subject(into.partyId()) + " " + merge.intoName());
            writing.undoneBy(Message.of("party.undo.merge", merge.fromName(), merge.intoName()),
                    undoing -> part(undoing, merge));
            return merge;
        });
    }

    private static void moveRecords(StatelessSession session, PartyMerge merge) {
        int edition = rows(session, PartyRecord.class, merge.intoParty()).stream()
                .mapToInt(PartyRecord::edition)
                .max()
                .orElse(0);
        for (PartyRecord record : rows(session, PartyRecord.class, merge.fromParty())) {
            session.insert(MergedRow.of(merge, record));
            record.moveTo(merge.intoParty(), ++edition, false);
            session.update(record);
        }
    }

    // A name both have stays where it is: it finds the same firm.
    private static void moveAliases(StatelessSession session, PartyMerge merge) {
        List<String> there = rows(session, PartyAlias.class, merge.intoParty()).stream()
                .map(PartyAlias::alias)
                .toList();
        for (PartyAlias alias : rows(session, PartyAlias.class, merge.fromParty())) {
            if (!there.contains(alias.alias())) {
                session.insert(MergedRow.of(merge, MergedRow.Kind.ALIAS, alias.id()));
                alias.moveTo(merge.intoParty());
                session.update(alias);
            }
        }
    }

    private static <T> List<T> rows(StatelessSession session, Class<T> kind, long partyId) {
        return session
                .createSelectionQuery("from " + kind.getSimpleName() + " where partyId = :party order by id", kind)
                .setParameter("party", partyId)
                .getResultList();
    }

    /**
     * Parts what a merge put together (撤销合并).
     *
     * @throws Refused when it is undone already, or a later merge must be undone before it
     */
    public void undo(Actor actor, PartyMerge merge) {
        database.write(actor, "party.merge-undone", writing -> {
            part(writing, merge);
            return true;
        });
    }

    private void part(Writing writing, PartyMerge merge) {
        StatelessSession session = writing.session();
        PartyMerge stored = session.get(PartyMerge.class, merge.id());
        if (stored.undone()) {
            throw Refused.because("party.merge.undone");
        }
        session.createSelectionQuery("from MergedRow where mergeId = :merge order by id", MergedRow.class)
                .setParameter("merge", merge.id())
                .getResultList()
                .forEach(row -> putBack(session, stored, row));
        stored.undo(writing.actor(), clock.instant());
        session.update(stored);
        traceUndo(writing, stored);
    }

    private static void traceUndo(Writing writing, PartyMerge merge) {
        writing.trace(PartyRegistry.subject(merge.fromParty()), merge.fromName() + " ← " + merge.intoName());
    }

    private static void putBack(StatelessSession session, PartyMerge merge, MergedRow row) {
        switch (row.kind()) {
            case RECORD -> {
                PartyRecord record = session.get(PartyRecord.class, row.rowId());
                still(merge, record.partyId());
                record.moveTo(merge.fromParty(), row.edition(), row.newest());
                session.update(record);
            }
            case ALIAS -> putBack(session, merge, session.get(PartyAlias.class, row.rowId()));
            case TITLE -> putBack(session, merge, session.get(EnterpriseTitle.class, row.rowId()));
        }
    }

    // One taken away since the merge stays away.
    private static void putBack(StatelessSession session, PartyMerge merge, @Nullable Belonging row) {
        if (row != null) {
            still(merge, row.partyId());
            row.moveTo(merge.fromParty());
            session.update(row);
        }
    }

    private static void still(PartyMerge merge, long partyId) {
        if (partyId != merge.intoParty()) {
            throw Refused.because("party.merge.later", merge.intoName());
        }
    }
}
