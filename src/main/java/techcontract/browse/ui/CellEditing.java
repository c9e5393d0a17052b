package techcontract.browse.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import techcontract.browse.CustomColumn;
import techcontract.browse.GridColumn;
import techcontract.browse.GridRow;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Composing;

/**
 * Typing into the cells of the bureau's own columns (自定义列单元格录入), as in a spreadsheet: F2 or a double click begins,
 * Enter and leaving the cell take what was typed, Esc gives up, Delete empties. A table's own editing would lose what
 * was typed where somebody clicks elsewhere.
 */
final class CellEditing {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("error");

    /** What is done with what was typed. */
    interface Owner {
        /** Shows a row as it is now and saves what was typed. */
        void typed(int place, GridRow now, CustomColumn column, String before, String after);

        /** Tells what cannot be done here. */
        void tell(Message message);
    }

    private record At(int place, GridRow row, GridColumn column, CustomInput input, String before) {
        CustomColumn own() {
            return column.custom().orElseThrow();
        }
    }

    private final TableView<GridRow> table;
    private final Clock clock;
    private final Owner owner;
    private final List<Cell> cells = new ArrayList<>();
    private final Tooltip why = new Tooltip();
    private String current = "";
    private @Nullable At at;

    CellEditing(TableView<GridRow> table, Clock clock, Owner owner) {
        this.table = table;
        this.clock = clock;
        this.owner = owner;
        why.getStyleClass().add("cell-problem");
        // Esc and a click elsewhere are for the cell.
        why.setHideOnEscape(false);
        why.setConsumeAutoHidingEvents(false);
        why.setAutoHide(true);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** A cell of such a column. */
    TableCell<GridRow, @Nullable Object> cell(GridColumn column) {
        return new Cell(column);
    }

    /** Ends what is being typed before other rows or columns are shown; what cannot be read is given up. */
    void finish() {
        if (at != null && !commit()) {
            owner.tell(Message.of("browse.custom.given-up", at.own().name(), at.input().typed()));
            end();
        }
        cells.removeIf(cell -> cell.getScene() == null);
        mark(current);
    }

    private void key(KeyEvent event) {
        if (!event.getTarget().equals(table) || event.isShiftDown() || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case F2 -> {
                event.consume();
                begin(table.getFocusModel().getFocusedIndex());
            }
            case DELETE -> {
                event.consume();
                empty();
            }
            case LEFT, RIGHT -> {
                if (!own().isEmpty()) {
                    event.consume();
                    move(event.getCode() == KeyCode.LEFT ? -1 : 1);
                }
            }
            default -> {
                // the table's own
            }
        }
    }

    private List<TableColumn<GridRow, ?>> own() {
        return table.getVisibleLeafColumns().stream().filter(one -> content(one).custom().isPresent()).toList();
    }

    private static GridColumn content(TableColumn<GridRow, ?> column) {
        return (GridColumn) column.getUserData();
    }

    private Optional<TableColumn<GridRow, ?>> chosen() {
        List<TableColumn<GridRow, ?>> own = own();
        Optional<TableColumn<GridRow, ?>> same = own.stream()
                .filter(one -> content(one).key().equals(current))
                .findFirst();
        return same.isPresent() ? same : own.stream().findFirst();
    }

    /** Goes to the next such column; at the last one it stays. */
    private boolean move(int by) {
        List<TableColumn<GridRow, ?>> own = own();
        int from = chosen().map(own::indexOf).orElse(0);
        boolean marked = own.stream().anyMatch(one -> content(one).key().equals(current));
        int to = marked ? from + by : from;
        if (to < 0 || to >= own.size()) {
            return false;
        }
        mark(content(own.get(to)).key());
        table.scrollToColumn(own.get(to));
        return true;
    }

    private void mark(String key) {
        current = key;
        cells.forEach(Cell::mark);
    }

    private void begin(int place) {
        Optional<TableColumn<GridRow, ?>> column = chosen();
        if (column.isEmpty()) {
            owner.tell(Message.of("browse.custom.none-shown"));
            return;
        }
        if (at != null && !commit()) {
            at.input().field().requestFocus();
            return;
        }
        GridRow row = row(place);
        if (row.isWaiting()) {
            return;
        }
        GridColumn content = content(column.get());
        mark(content.key());
        table.scrollToColumn(column.get());
        CustomInput input = new CustomInput(content.custom().orElseThrow(), clock);
        String before = content.words(row.cell(content));
        input.show(before);
        at = new At(place, row, content, input, before);
        dress(input);
        cells.forEach(Cell::follow);
        // Made now, not with the next picture: what is typed at once must not be lost.
        input.field().applyCss();
        input.field().requestFocus();
        input.field().selectAll();
    }

    private void dress(CustomInput input) {
        Composing composing = new Composing(input.field());
        input.field().getStyleClass().add("cell-editor");
        input.field().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!composing.now()) {
                typing(event);
            }
        });
        input.field().textProperty().subscribe((_, _) -> {
            why.hide();
            input.field().pseudoClassStateChanged(REFUSED, false);
        });
        input.field().focusedProperty().subscribe((before, focused) -> {
            if (before && !focused && at != null && at.input() == input) {
                commit();
            }
        });
    }

    private void typing(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> step(event, event.isShiftDown() ? -1 : 1);
            case DOWN -> step(event, 1);
            case UP -> step(event, -1);
            case ESCAPE -> {
                event.consume();
                end();
                table.requestFocus();
            }
            case TAB -> {
                event.consume();
                if (at != null) {
                    int place = at.place();
                    if (commit()) {
                        table.requestFocus();
                        if (move(event.isShiftDown() ? -1 : 1)) {
                            begin(place);
                        }
                    }
                }
            }
            case F2, PAGE_UP, PAGE_DOWN -> event.consume();
            default -> {
                // typed
            }
        }
    }

    // As in a spreadsheet: what was typed is taken, and the next row waits.
    private void step(KeyEvent event, int by) {
        event.consume();
        if (at != null) {
            int to = at.place() + by;
            if (commit()) {
                table.requestFocus();
                if (to >= 0 && to < table.getItems().size()) {
                    table.getSelectionModel().clearAndSelect(to);
                    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                        flow.scrollTo(to);
                    }
                }
            }
        }
    }

    private boolean commit() {
        At done = at;
        if (done == null) {
            return true;
        }
        Optional<Message> problem = done.input().problem();
        if (problem.isPresent()) {
            done.input().field().pseudoClassStateChanged(REFUSED, true);
            done.input().field().setAccessibleHelp(problem.get().toString());
            say(done.input().field(), problem.get());
            return false;
        }
        end();
        take(done, done.own().read(done.input().typed()));
        return true;
    }

    private void take(At done, String after) {
        if (!after.equals(done.before())) {
            Map<String, Object> now = new HashMap<>(done.row().cells());
            now.remove(done.column().key());
            done.own().stands(after).ifPresent(value -> now.put(done.column().key(), value));
            owner.typed(done.place(), new GridRow(done.row().id(), now), done.own(), done.before(), after);
        }
    }

    private void end() {
        at = null;
        why.hide();
        cells.forEach(Cell::follow);
    }

    private GridRow row(int place) {
        return place >= 0 && place < table.getItems().size() ? table.getItems().get(place) : GridRow.WAITING;
    }

    private void empty() {
        Optional<TableColumn<GridRow, ?>> column = chosen();
        int place = table.getFocusModel().getFocusedIndex();
        GridRow row = row(place);
        if (column.isEmpty() || row.isWaiting()) {
            owner.tell(Message.of("browse.custom.none-shown"));
        } else if (table.getSelectionModel().getSelectedIndices().size() > 1) {
            owner.tell(Message.of("browse.custom.several"));
        } else {
            GridColumn content = content(column.get());
            mark(content.key());
            CustomInput input = new CustomInput(content.custom().orElseThrow(), clock);
            take(new At(place, row, content, input, content.words(row.cell(content))), "");
        }
    }

    /** Says beside a cell why what was typed was not saved, where the cell is in sight. */
    void refused(long contract, CustomColumn column, Message problem) {
        cells.stream()
                .filter(cell -> cell.content.key().equals(column.key()) && cell.contract() == contract)
                .filter(cell -> cell.getScene() != null)
                .findFirst()
                .ifPresent(cell -> say(cell, problem));
    }

    private void say(Node beside, Message problem) {
        Bounds bounds = beside.localToScreen(beside.getBoundsInLocal());
        if (bounds != null) {
            why.setText(Text.of("browse.custom.refused", problem));
            why.show(beside, bounds.getMinX(), bounds.getMaxY() + 2);
        } else {
            owner.tell(problem);
        }
    }

    /** What stands in the cell in words, or the field where it is being typed over. */
    private final class Cell extends TableCell<GridRow, @Nullable Object> {
        private final GridColumn content;

        Cell(GridColumn content) {
            this.content = content;
            getStyleClass().add("custom-cell");
            cells.add(this);
            addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> CellEditing.this.mark(content.key()));
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    event.consume();
                    begin(getIndex());
                }
            });
            mark();
        }

        private void mark() {
            pseudoClassStateChanged(CURRENT, content.key().equals(current));
        }

        private long contract() {
            GridRow row = getTableRow() == null ? null : getTableRow().getItem();
            return row == null ? GridRow.WAITING.id() : row.id();
        }

        @Override
        protected void updateItem(@Nullable Object item, boolean empty) {
            super.updateItem(item, empty);
            follow();
        }

        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            follow();
        }

        private void follow() {
            At now = at;
            boolean typed = now != null && !isEmpty() && getIndex() == now.place() && now.column().equals(content);
            pseudoClassStateChanged(TYPING, typed);
            if (now != null && typed) {
                if (!now.input().field().equals(getGraphic())) {
                    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                    now.input().field().prefWidthProperty().bind(widthProperty().subtract(2));
                    setGraphic(now.input().field());
                }
            } else {
                setGraphic(null);
                setContentDisplay(ContentDisplay.LEFT);
                setText(isEmpty() ? "" : content.words(Optional.ofNullable(getItem())));
            }
        }
    }
}
