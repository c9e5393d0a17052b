package techcontract.ledger;

import java.util.ArrayList;
import java.util.List;
import techcontract.excel.SheetRow;

/**
 * Keeps what the preview shows (预览行的取舍): the first rows, and of the others those with problems, as far as there is
 * room.
 */
final class PreviewRows {
    /** So many of the first rows, and so many of the others; some 10 MB at most, whatever the source holds. */
    static final int MOST = 2000;

    private final List<PreviewRow> first = new ArrayList<>();
    private final List<PreviewRow> others = new ArrayList<>();
    private int total;

    void add(SheetRow row, RowState state, boolean marked) {
        total++;
        if (first.size() < MOST) {
            first.add(new PreviewRow(row, state));
        } else if (marked && others.size() < MOST) {
            others.add(new PreviewRow(row, state));
        }
    }

    /** The rows so far stand above the headings. */
    void allAbove() {
        first.replaceAll(row -> new PreviewRow(row.source(), RowState.ABOVE));
    }

    boolean full() {
        return first.size() >= MOST;
    }

    int total() {
        return total;
    }

    List<SheetRow> sources() {
        return first.stream().map(PreviewRow::source).toList();
    }

    List<PreviewRow> all() {
        List<PreviewRow> all = new ArrayList<>(first);
        all.addAll(others);
        return List.copyOf(all);
    }
}
