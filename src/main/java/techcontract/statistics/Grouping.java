package techcontract.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import techcontract.kernel.Text;

/** The rows of one table as a tree (分组树), and the row each key counts into. */
final class Grouping {
    /** Where the total stands: type tables end with it, region tables begin with it. */
    enum TotalPlace {
        FIRST, LAST
    }

    private record Subtotal(String label, List<String> keys) {}

    private final Map<String, List<Branch>> pathByKey = new HashMap<>();
    private final List<Branch> tops = new ArrayList<>();
    private final List<Subtotal> subtotals = new ArrayList<>();
    private final Tally total = new Tally();
    private final Branch blank = new Branch("", Text.of("statistics.row.blank"), Branch.Shown.WHEN_COUNTED);
    private final TotalPlace totalPlace;
    private final String undivided;

    Grouping(TotalPlace totalPlace, String undivided) {
        this.totalPlace = totalPlace;
        this.undivided = undivided;
    }

    /** Adds a row at the top. */
    void top(String key, String label, Branch.Shown shown) {
        Branch branch = new Branch(key, label, shown);
        tops.add(branch);
        pathByKey.put(key, List.of(branch));
    }

    /** Adds a row below the one a key counts into. */
    void below(String parent, String key, String label, Branch.Shown shown) {
        List<Branch> path = new ArrayList<>(pathByKey.getOrDefault(parent, List.of()));
        Branch branch = new Branch(key, label, shown);
        path.getLast().parts().add(branch);
        path.add(branch);
        pathByKey.put(key, List.copyOf(path));
    }

    /** Lets a key count into the row of another. */
    void alias(String key, String other) {
        pathByKey.put(key, pathByKey.getOrDefault(other, List.of()));
    }

    boolean knows(String key) {
        return pathByKey.containsKey(key);
    }

    /** Adds a line that sums some top rows and adds to nothing; left out unless all of them are there. */
    void subtotal(String label, List<String> keys) {
        if (keys.stream().allMatch(this::knows)) {
            subtotals.add(new Subtotal(label, keys));
        }
    }

    List<Branch> tops() {
        return List.copyOf(tops);
    }

    List<String> topKeys() {
        return tops.stream().map(Branch::key).toList();
    }

    /** Counts into the row of a key and the rows above it; a key nobody knows counts as not filled in. */
    void add(ComparedYear year, String key, Figures figures) {
        total.add(year, figures);
        List<Branch> path = pathByKey.getOrDefault(key, List.of());
        if (path.isEmpty()) {
            blank.all().add(year, figures);
            return;
        }
        for (Branch branch : path) {
            branch.all().add(year, figures);
        }
        path.getLast().own().add(year, figures);
    }

    /** The keys of every row a key counts into, the total and the lines beside it among them. */
    List<String> rowsOf(String key) {
        List<Branch> path = pathByKey.getOrDefault(key, List.of());
        List<String> rows = new ArrayList<>(path.stream().map(Branch::key).toList());
        if (path.isEmpty()) {
            rows.add(blank.key());
        } else {
            if (!path.getLast().parts().isEmpty()) {
                rows.add(path.getLast().undividedKey());
            }
            for (Subtotal subtotal : subtotals) {
                if (subtotal.keys.contains(path.getFirst().key())) {
                    rows.add(keyOf(subtotal));
                }
            }
        }
        rows.add(TableCell.TOTAL);
        return rows;
    }

    /** The finished rows, from top to bottom. */
    List<StatisticsRow> rows(String totalLabel) {
        StatisticsRow sum = total.row(TableCell.TOTAL, totalLabel, 0, StatisticsRow.Kind.TOTAL);
        List<StatisticsRow> rows = new ArrayList<>();
        if (totalPlace == TotalPlace.FIRST) {
            rows.add(sum);
        }
        for (Branch branch : tops) {
            branch.rows(0, undivided, rows);
        }
        blank.rows(0, undivided, rows);
        for (Subtotal subtotal : subtotals) {
            rows.add(sumOf(subtotal));
        }
        if (totalPlace == TotalPlace.LAST) {
            rows.add(sum);
        }
        return List.copyOf(rows);
    }

    private StatisticsRow sumOf(Subtotal subtotal) {
        Tally sum = new Tally();
        for (Branch branch : tops) {
            if (subtotal.keys.contains(branch.key())) {
                sum.add(branch.all());
            }
        }
        return sum.row(keyOf(subtotal), subtotal.label, 0, StatisticsRow.Kind.SUBTOTAL);
    }

    private String keyOf(Subtotal subtotal) {
        return "#" + subtotals.indexOf(subtotal);
    }
}
