package techcontract.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Writes the audit trail (审计链): the lines of a transaction behind those before it, each with the seals of all tables as
 * the transaction leaves them. On PostgreSQL there are lines only, without a chain.
 */
final class AuditTrail {
    private final Optional<Map<String, SealedTable>> tables;

    private AuditTrail(Optional<Map<String, SealedTable>> tables) {
        this.tables = tables;
    }

    /** Chained and sealed. */
    static AuditTrail sealed(Map<String, SealedTable> tables) {
        return new AuditTrail(Optional.of(tables));
    }

    /** Lines only. */
    static AuditTrail plain() {
        return new AuditTrail(Optional.empty());
    }

    /** Does the work of a transaction and writes its lines at the end. */
    <T> T record(StatelessSession session, Writing writing, Supplier<T> work) {
        if (tables.isEmpty()) {
            T value = work.get();
            writing.entries().forEach(session::insert);
            return value;
        }
        RowChanges changes = new RowChanges(tables.get());
        T value = WriterThread.gather(changes, () -> {
            T done = work.get();
            // what still waits in a batch changes its rows now, not at the commit
            ((SharedSessionContractImplementor) session).getJdbcCoordinator().executeBatch();
            return done;
        });
        session.doWork(connection -> append(connection, writing.entries(), changes));
        return value;
    }

    private static void append(Connection connection, List<AuditEntry> entries, RowChanges changes)
            throws SQLException {
        Seals stored = new Seals(connection);
        Map<String, RowSum> seals = stored.read();
        for (Map.Entry<String, RowSum> changed : changes.sums().entrySet()) {
            RowSum seal = seals.computeIfAbsent(changed.getKey(), _ -> new RowSum());
            seal.add(changed.getValue());
            stored.put(changed.getKey(), seal);
        }
        append(connection, seals, entries, changes.words());
    }

    /** Appends lines to the chain; what the rows went through stands on the last. */
    static void append(Connection connection, Map<String, RowSum> seals, List<AuditEntry> entries, String changes)
            throws SQLException {
        RowSum end = seals.getOrDefault(Seals.CHAIN, new RowSum());
        long number = end.rows();
        long newest = number + entries.size();
        String hash = end.digest();
        String state = Seals.state(seals);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_entry (id, recorded_at, actor, action, subject, detail, changes, state,
                previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (AuditEntry entry : entries) {
                number++;
                boolean last = number == newest;
                ChainLink link = new ChainLink(number, entry.recordedAt().atOffset(ZoneOffset.UTC), entry.actor(),
                        entry.action(), entry.subject(), entry.detail(), last ? changes : "", state, "", "")
                        .behind(hash);
                fill(insert, link);
                insert.addBatch();
                hash = link.hash();
            }
            insert.executeBatch();
        }
        new Seals(connection).put(Seals.CHAIN, RowSum.end(number, hash));
    }

    private static void fill(PreparedStatement insert, ChainLink link) throws SQLException {
        int place = 1;
        insert.setLong(place++, link.id());
        insert.setObject(place++, link.recordedAt());
        for (String text : List.of(link.actor(), link.action(), link.subject(), link.detail(), link.changes(),
                link.state(), link.previousHash(), link.hash())) {
            insert.setString(place++, text);
        }
    }
}
