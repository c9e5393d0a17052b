package techcontract.browse.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import techcontract.browse.ColumnKind;
import techcontract.browse.CustomColumn;
import techcontract.browse.GridColumn;
import techcontract.browse.GridColumns;
import techcontract.browse.GridRow;
import techcontract.browse.LedgerBrowser;
import techcontract.browse.SortKey;
import techcontract.browse.View;
import techcontract.contract.ContractStatus;
import techcontract.contract.LedgerKeys;
import techcontract.contract.ui.Status;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Badge;
import techcontract.shell.FrozenColumns;
import techcontract.shell.PagedRows;
import techcontract.shell.RangeSelection;
import techcontract.shell.Tables;

/** The table of the ledger (台账表格): rows a page at a time, first columns frozen, sorted by the database. */
final class LedgerGrid {
    private static final int FROZEN = 2;

    /** What the grid asks of its screen. */
    interface Owner {
        /** Another order is wanted. */
        void sortChanged();

        /** Columns were shown, hidden, moved or made wider; their rows may have to be read anew. */
        void columnsChanged(boolean readAnew);

        void filter(GridColumn column);

        void chooseColumns();

        void copy();

        /** Something was typed into a cell of the bureau's own. */
        void typed(int place, long contract, CustomColumn column, String before, String after);

        void tell(Message message);
    }

    private final TableView<GridRow> table;
    private final GridColumns known;
    private final Owner owner;
    private final RangeSelection<GridRow> selection;
    private final FrozenColumns<GridRow> frozen;
    private final CellEditing editing;
    private LedgerKeys keys = LedgerKeys.NONE;
    private boolean setting;

    LedgerGrid(TableView<GridRow> table, GridColumns known, Clock clock, LongConsumer open, Owner owner) {
        this.table = table;
        this.known = known;
        this.owner = owner;
        Consumer<GridRow> opens = row -> {
            if (!row.isWaiting()) {
                open.accept(row.id());
            }
        };
        Tables.prepare(table, Text.of("browse.ui.ledger"), Message.of("browse.ui.nothing"), opens, owner::copy);
        selection = RangeSelection.on(table);
        frozen = FrozenColumns.on(table, FROZEN);
        editing = new CellEditing(table, clock, new Typing());
        table.setRowFactory(_ -> Tables.opening(frozen.row(), opens));
        // The table sorts at once by a new policy.
        setting = true;
        table.setSortPolicy(_ -> {
            if (!setting) {
                owner.sortChanged();
            }
            return true;
        });
        setting = false;
        table.getColumns().addListener((ListChangeListener<TableColumn<GridRow, ?>>) _ -> {
            if (!setting) {
                owner.columnsChanged(false);
            }
        });
        table.focusedProperty().subscribe(focused -> {
            if (focused && selection.isEmpty() && !table.getItems().isEmpty()) {
                selection.selectFirst();
            }
        });
    }

    /** Shows these columns, from left to right. */
    void show(List<View.Shown> columns) {
        editing.finish();
        setting = true;
        List<SortKey> sort = sort();
        table.getColumns()
                .setAll(columns.stream()
                        .flatMap(one -> known.find(one.key()).stream().map(column -> column(column, one.width())))
                        .toList());
        sort(sort);
        setting = false;
    }

    private TableColumn<GridRow, @Nullable Object> column(GridColumn content, int width) {
        TableColumn<GridRow, @Nullable Object> column = new TableColumn<>(content.heading());
        column.setUserData(content);
        column.setPrefWidth(width);
        column.getStyleClass().add(content.kind().isRightAligned() ? "number-column" : "text-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().cell(content).orElse(null)));
        column.setCellFactory(_ -> cell(content));
        column.setContextMenu(menu(content, column));
        column.widthProperty().subscribe((_, _) -> {
            if (!setting) {
                owner.columnsChanged(false);
            }
        });
        return column;
    }

    private TableCell<GridRow, @Nullable Object> cell(GridColumn content) {
        if (content.key().equals(GridColumns.STATUS)) {
            return frozen.dress(new StatusCell(content));
        }
        return frozen.dress(content.custom().isPresent() ? editing.cell(content) : new Cell(content));
    }

    private ContextMenu menu(GridColumn content, TableColumn<GridRow, ?> column) {
        return new ContextMenu(item("browse.ui.menu.ascending", () -> sortBy(column, TableColumn.SortType.ASCENDING)),
                item("browse.ui.menu.descending", () -> sortBy(column, TableColumn.SortType.DESCENDING)),
                item("browse.ui.menu.unsorted", () -> table.getSortOrder().clear()),
                item("browse.ui.menu.filter", () -> owner.filter(content)),
                item("browse.ui.menu.hide", () -> {
                    if (table.getColumns().size() > 1) {
                        table.getColumns().remove(column);
                    }
                }), item("browse.ui.menu.columns", owner::chooseColumns));
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Text.of(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void sortBy(TableColumn<GridRow, ?> column, TableColumn.SortType type) {
        setting = true;
        column.setSortType(type);
        setting = false;
        table.getSortOrder().setAll(List.of(column));
        table.sort();
    }

    /** The columns on the screen, from left to right, with their widths. */
    List<View.Shown> shown() {
        return table.getColumns()
                .stream()
                .map(column -> new View.Shown(((GridColumn) column.getUserData()).key(),
                        (int) Math.round(column.getWidth())))
                .toList();
    }

    /** The columns on the screen, from left to right. */
    List<GridColumn> columns() {
        return table.getColumns().stream().map(column -> (GridColumn) column.getUserData()).toList();
    }

    /** What the headings say it is sorted by. */
    List<SortKey> sort() {
        return table.getSortOrder()
                .stream()
                .map(column -> new SortKey(((GridColumn) column.getUserData()).key(),
                        column.getSortType() == TableColumn.SortType.DESCENDING))
                .toList();
    }

    /** Has the headings say so; columns that are not shown sort nothing. */
    void sort(List<SortKey> sort) {
        boolean before = setting;
        setting = true;
        List<TableColumn<GridRow, ?>> order = new ArrayList<>();
        for (SortKey key : sort) {
            table.getColumns()
                    .stream()
                    .filter(column -> ((GridColumn) column.getUserData()).key().equals(key.column()))
                    .forEach(column -> {
                        column.setSortType(key.descending()
                                ? TableColumn.SortType.DESCENDING
                                : TableColumn.SortType.ASCENDING);
                        order.add(column);
                    });
        }
        table.getSortOrder().setAll(order);
        setting = before;
    }

    /**
     * Shows what was found; the contracts selected before stay so.
     *
     * @param first the first rows, or nothing to have them read
     */
    void fill(LedgerKeys found, List<GridRow> first, PagedRows.Source<GridRow> source) {
        editing.finish();
        Set<Long> before = new HashSet<>(chosen());
        keys = found;
        PagedRows<GridRow> rows = new PagedRows<>(found.size(), LedgerBrowser.PAGE, GridRow.WAITING, source);
        rows.begin(first);
        setting = true;
        selection.clearSelection();
        List<SortKey> sort = sort();
        table.setItems(found.size() == 0 ? FXCollections.observableArrayList() : rows);
        sort(sort);
        setting = false;
        BitSet same = new BitSet();
        for (int row = 0; !before.isEmpty() && row < found.size(); row++) {
            same.set(row, before.contains(found.id(row)));
        }
        if (!same.isEmpty()) {
            selection.selectRows(same);
        } else if (table.isFocused() && found.size() > 0) {
            selection.selectFirst();
        }
    }

    /** Shows the newest rows while the others are looked for. */
    void preview(List<GridRow> newest) {
        if (keys.size() == 0) {
            table.setItems(FXCollections.observableArrayList(newest));
        }
    }

    /** What is shown now. */
    LedgerKeys keys() {
        return keys;
    }

    /** Shows a row as it is now, where it still is. */
    void replace(int place, GridRow now) {
        if (place < keys.size() && keys.id(place) == now.id() && table.getItems() instanceof PagedRows<GridRow> rows) {
            rows.replace(place, now);
        } else if (place < table.getItems().size() && table.getItems().get(place).id() == now.id()) {
            table.getItems().set(place, now);
        }
    }

    /** Says beside a cell why what was typed was not saved. */
    void refused(long contract, CustomColumn column, Message why) {
        editing.refused(contract, column, why);
    }

    /** Takes what is being typed into a cell, or gives it up where it cannot be read. */
    void finish() {
        editing.finish();
    }

    /** What is typed into cells. */
    private final class Typing implements CellEditing.Owner {
        @Override
        public void typed(int place, GridRow now, CustomColumn column, String before, String after) {
            replace(place, now);
            owner.typed(place, now.id(), column, before, after);
        }

        @Override
        public void tell(Message message) {
            owner.tell(message);
        }
    }

    /** The selected rows. */
    BitSet selected() {
        return selection.rows();
    }

    /** The selected contracts, in the order of the rows. */
    List<Long> chosen() {
        return keys.ids(selection.rows());
    }

    /** Calls back after each change of the selection. */
    void onSelection(Consumer<BitSet> action) {
        selection.getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> action.accept(selection.rows()));
    }

    /** What stands in a cell, in words. */
    private static class Cell extends TableCell<GridRow, @Nullable Object> {
        private final GridColumn column;

        Cell(GridColumn column) {
            this.column = column;
        }

        @Override
        protected void updateItem(@Nullable Object item, boolean empty) {
            super.updateItem(item, empty);
            GridRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
            boolean reading = row != null && row.isWaiting() && column.kind() == ColumnKind.TEXT;
            setText(reading ? "…" : column.words(Optional.ofNullable(empty ? null : item)));
        }
    }

    /** A status in a word on its colour. */
    private static final class StatusCell extends TableCell<GridRow, @Nullable Object> {
        private final GridColumn column;
        private final Badge badge = new Badge();

        StatusCell(GridColumn column) {
            this.column = column;
        }

        @Override
        protected void updateItem(@Nullable Object item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                badge.show(column.words(Optional.of(item)), Status.tone(ContractStatus.valueOf(item.toString())));
                setGraphic(badge);
            }
        }
    }
}
