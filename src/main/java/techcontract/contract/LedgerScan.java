package techcontract.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.query.SelectionQuery;
import techcontract.kernel.Progress;
import techcontract.storage.Database;

/**
 * Goes through the contracts that hold some conditions (台账遍历), in the order of their ids, some thousand at a time: the
 * embedded database keeps larger results on the disk.
 */
final class LedgerScan {
    private static final int AT_ONCE = 20_000;
    /** Few enough to be asked for by their ids, a hundred at a time: every row is compared with every id. */
    private static final int FEW = 3000;
    private static final int IDS = 100;

    private final Database database;
    private final String statement;
    private final Map<String, Object> parameters;
    private final Progress progress;
    private final Consumer<Object[]> taker;
    private int done;

    /**
     * @param statement selects the id first, from contracts {@code c}, up to and with the conditions
     */
    LedgerScan(Database database, String statement, Map<String, Object> parameters, Progress progress,
            Consumer<Object[]> taker) {
        this.database = database;
        this.statement = statement;
        this.parameters = parameters;
        this.progress = progress;
        this.taker = taker;
    }

    /** All of them. */
    void all() {
        long last = Long.MIN_VALUE;
        boolean more = true;
        while (more) {
            long after = last;
            List<Object[]> some = ask(" and c.id > :last order by c.id", "last", after, AT_ONCE);
            some.forEach(taker);
            more = some.size() == AT_ONCE;
            last = some.isEmpty() ? last : (Long) some.getLast()[0];
        }
    }

    /** Those that were found. */
    void among(LedgerKeys found) {
        if (found.size() > FEW) {
            Consumer<Object[]> every = taker;
            new LedgerScan(database, statement, parameters, progress, one -> {
                if (found.holds((Long) one[0])) {
                    every.accept(one);
                }
            }).all();
            return;
        }
        LedgerKeys oldestFirst = found.backwards();
        for (int from = 0; from < oldestFirst.size(); from += IDS) {
            ask(" and c.id in :ids order by c.id", "ids", oldestFirst.ids(from, from + IDS), IDS).forEach(taker);
        }
    }

    private List<Object[]> ask(String which, String name, Object value, int most) {
        progress.step(done, 0);
        List<Object[]> some = database.read(session -> {
            SelectionQuery<Object[]> query = session.createSelectionQuery(statement + which, Object[].class);
            parameters.forEach(query::setParameter);
            return query.setParameter(name, value).setMaxResults(most).getResultList();
        });
        done += some.size();
        return some;
    }
}
