package techcontract.shell;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Whole rows selected in a list of any length (行选择): a bit for each row, so that selecting 100,000 takes no time and
 * reads no row.
 */
public final class RangeSelection<S> extends TableViewSelectionModel<S> {
    private final BitSet rows = new BitSet();
    private final Derived<Integer> indices = new Derived<>(row -> row);
    private final Derived<S> items = new Derived<>(this::item);
    @SuppressWarnings("rawtypes") private final Derived<TablePosition> cells = new Derived<>(this::position);
    private int @Nullable [] inOrder;
    private int anchor;

    private RangeSelection(TableView<S> table) {
        super(table);
        setSelectionMode(SelectionMode.MULTIPLE);
    }

    /** Gives a table this way of selecting, with its keys: Shift and arrows, pages, Home and End; Ctrl+A. */
    public static <S> RangeSelection<S> on(TableView<S> table) {
        RangeSelection<S> selection = new RangeSelection<>(table);
        table.setSelectionModel(selection);
        table.addEventFilter(KeyEvent.KEY_PRESSED, selection::key);
        return selection;
    }

    /** The selected rows; a copy. */
    public BitSet rows() {
        return (BitSet) rows.clone();
    }

    /** Selects just these rows. */
    public void selectRows(BitSet chosen) {
        rows.clear();
        rows.or(chosen);
        changed(rows.isEmpty() ? -1 : rows.nextSetBit(0));
    }

    private void key(KeyEvent event) {
        int count = getItemCount();
        // What is typed in a cell is the cell's.
        if (count == 0 || event.isAltDown() || !event.getTarget().equals(getTableView())) {
            return;
        }
        int to = target(event, Math.max(0, getFocusedIndex()), count);
        if (to >= 0) {
            event.consume();
            extend(Math.clamp(to, 0, count - 1));
        }
    }

    private int target(KeyEvent event, int from, int count) {
        if (!event.isShiftDown()) {
            return -1;
        }
        return switch (event.getCode()) {
            case UP -> event.isShortcutDown() ? 0 : Math.max(0, from - 1);
            case DOWN -> event.isShortcutDown() ? count - 1 : from + 1;
            case PAGE_UP -> Math.max(0, from - page());
            case PAGE_DOWN -> from + page();
            case HOME -> 0;
            case END -> count - 1;
            default -> -1;
        };
    }

    private int page() {
        return flow() instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? Math.max(1, flow.getLastVisibleCell().getIndex() - flow.getFirstVisibleCell().getIndex() - 1)
                : 1;
    }

    private void extend(int to) {
        rows.clear();
        rows.set(Math.min(anchor, to), Math.max(anchor, to) + 1);
        focus(to);
        changed(to);
        if (flow() instanceof VirtualFlow<?> flow) {
            flow.scrollTo(to);
        }
    }

    private javafx.scene.@Nullable Node flow() {
        return getTableView().lookup(".virtual-flow");
    }

    private void changed(int newest) {
        inOrder = null;
        setSelectedIndex(rows.isEmpty() ? -1 : newest);
        indices.fire();
        items.fire();
        cells.fire();
    }

    private int nth(int place) {
        if (inOrder == null) {
            inOrder = rows.stream().toArray();
        }
        return inOrder[place];
    }

    private S item(int row) {
        return getTableView().getItems().get(row);
    }

    @SuppressWarnings("rawtypes")
    private TablePosition position(int row) {
        return new TablePosition<S, Object>(getTableView(), row, null);
    }

    private boolean has(int row) {
        return row >= 0 && row < getItemCount();
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<S> getSelectedItems() {
        return items;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }

    @Override
    public boolean isSelected(int row) {
        return row >= 0 && rows.get(row);
    }

    // Cells are never selected, only rows.
    @Override
    public boolean isSelected(int row, @Nullable TableColumn<S, ?> column) {
        return column == null && isSelected(row);
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public void select(int row) {
        if (has(row)) {
            rows.set(row);
            anchor = row;
            focus(row);
            changed(row);
        }
    }

    @Override
    public void select(int row, @Nullable TableColumn<S, ?> column) {
        select(row);
    }

    @Override
    public void select(S item) {
        select(getTableView().getItems().indexOf(item));
    }

    @Override
    public void clearAndSelect(int row) {
        if (has(row)) {
            rows.clear();
            select(row);
        }
    }

    @Override
    public void clearAndSelect(int row, @Nullable TableColumn<S, ?> column) {
        clearAndSelect(row);
    }

    @Override
    public void selectIndices(int row, int... others) {
        for (int other : others) {
            if (has(other)) {
                rows.set(other);
            }
        }
        select(row);
    }

    @Override
    public void selectRange(int start, int end) {
        if (start != end) {
            boolean down = start < end;
            range(down ? start : end + 1, down ? end - 1 : start, down ? end - 1 : end + 1);
        }
    }

    @Override
    public void selectRange(int low, @Nullable TableColumnBase<S, ?> left, int high,
            @Nullable TableColumnBase<S, ?> right) {
        range(Math.min(low, high), Math.max(low, high), high);
    }

    private void range(int low, int high, int newest) {
        int last = Math.min(high, getItemCount() - 1);
        if (low >= 0 && low <= last) {
            rows.set(low, last + 1);
            focus(Math.min(newest, last));
            changed(Math.min(newest, last));
        }
    }

    @Override
    public void selectAll() {
        rows.set(0, getItemCount());
        changed(Math.max(0, getFocusedIndex()));
    }

    @Override
    public void selectFirst() {
        clearAndSelect(0);
    }

    @Override
    public void selectLast() {
        clearAndSelect(getItemCount() - 1);
    }

    @Override
    public void clearSelection(int row) {
        if (isSelected(row)) {
            rows.clear(row);
            changed(rows.isEmpty() ? -1 : Math.max(rows.previousSetBit(row), rows.nextSetBit(0)));
        }
    }

    @Override
    public void clearSelection(int row, @Nullable TableColumn<S, ?> column) {
        clearSelection(row);
    }

    @Override
    public void clearSelection() {
        if (!rows.isEmpty()) {
            rows.clear();
            changed(-1);
        }
    }

    @Override
    public void selectPrevious() {
        clearAndSelect(Math.max(0, getFocusedIndex() - 1));
    }

    @Override
    public void selectNext() {
        clearAndSelect(getFocusedIndex() + 1);
    }

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }

    @Override
    public void selectLeftCell() {
        // whole rows
    }

    @Override
    public void selectRightCell() {
        // whole rows
    }

    /** A list with one item for each selected row, made when it is asked for. */
    private final class Derived<E> extends ObservableListBase<E> {
        private final IntFunction<E> make;
        private int before;

        Derived(IntFunction<E> make) {
            this.make = make;
        }

        @Override
        public E get(int place) {
            return make.apply(nth(place));
        }

        @Override
        public int size() {
            return rows.cardinality();
        }

        // Whoever listens looks anew; what was selected before is not kept to tell it, and of what is now one is told: the
        // table's own keys would make each of them, and so read every row.
        void fire() {
            int now = size();
            beginChange();
            if (now > 0) {
                nextAdd(now - 1, now);
            } else if (before > 0) {
                nextRemove(0, gone());
            }
            endChange();
            before = now;
        }

        private List<E> gone() {
            return new AbstractList<>() {
                @Override
                public E get(int place) {
                    return make.apply(0);
                }

                @Override
                public int size() {
                    return getItemCount() > 0 ? 1 : 0;
                }
            };
        }
    }
}
