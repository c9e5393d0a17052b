package techcontract.statistics;

import java.util.ArrayList;
import java.util.List;
import techcontract.kernel.Text;

/** One row of a table while contracts are counted into it (计数行), with its parts below it. */
final class Branch {
    /** Whether a row without contracts is shown. */
    enum Shown {
        ALWAYS, WHEN_COUNTED
    }

    private final String key;
    private final String label;
    private final Shown shown;
    private final List<Branch> parts = new ArrayList<>();
    // Everything in and below this row, and what no part took: kept apart, so that the check has two sums to compare.
    private final Tally all = new Tally();
    private final Tally own = new Tally();

    Branch(String key, String label, Shown shown) {
        this.key = key;
        this.label = label;
        this.shown = shown;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** The key of the row of what no part of this one took. */
    String undividedKey() {
        return key + "-";
    }

    List<Branch> parts() {
        return parts;
    }

    Tally all() {
        return all;
    }

    Tally own() {
        return own;
    }

    /** Writes this row and those below it. */
    void rows(int level, String undivided, List<StatisticsRow> rows) {
        if (shown == Shown.WHEN_COUNTED && !all.counted()) {
            return;
        }
        rows.add(all.row(key, label, level, StatisticsRow.Kind.PART));
        for (Branch part : parts) {
            part.rows(level + 1, undivided, rows);
        }
        if (!parts.isEmpty() && own.counted()) {
            rows.add(own.row(undividedKey(), Text.of(undivided), level + 1, StatisticsRow.Kind.PART));
        }
    }
}
