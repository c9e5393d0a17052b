package techcontract.ledger;

import java.util.ArrayList;
import java.util.List;
import techcontract.kernel.Message;
import techcontract.kernel.Severity;

/** All the problems of a ledger file (问题清单), in the order of its rows. */
final class LedgerProblems {
    private static final int MOST = 10_000;

    private final List<LedgerProblem> found = new ArrayList<>();
    private long errors;
    private long all;

    void error(int row, String column, String key, Object... arguments) {
        add(new LedgerProblem(row, column, Severity.ERROR, Message.of(key, arguments)));
    }

    void hint(int row, String column, String key, Object... arguments) {
        add(new LedgerProblem(row, column, Severity.HINT, Message.of(key, arguments)));
    }

    void warning(int row, String column, String key, Object... arguments) {
        add(new LedgerProblem(row, column, Severity.WARNING, Message.of(key, arguments)));
    }

    void add(LedgerProblem problem) {
        all++;
        if (problem.severity() == Severity.ERROR) {
            errors++;
        }
        if (found.size() < MOST) {
            found.add(problem);
        } else if (found.size() == MOST) {
            found.add(new LedgerProblem(0, "", Severity.HINT, Message.of("ledger.more-problems", MOST)));
        }
    }

    long errors() {
        return errors;
    }

    /** How many there are of any level, also those not listed. */
    long found() {
        return all;
    }

    List<LedgerProblem> all() {
        return List.copyOf(found);
    }
}
