package techcontract.ledger.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import techcontract.excel.SheetRow;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerColumn;
import techcontract.ledger.LedgerCorrections;
import techcontract.ledger.LedgerLayout;
import techcontract.ledger.LedgerPreview;
import techcontract.ledger.LedgerProblem;
import techcontract.ledger.PreviewRow;
import techcontract.ledger.RowState;
import techcontract.shell.Badge;
import techcontract.shell.FrozenColumns;
import techcontract.shell.Tone;

/**
 * A source as it would be taken in (导入预览表): its rows and columns, what each column is taken for, cells with problems in
 * colour with a sign. A cell is corrected in place; the edit counts on Enter and wherever else the user goes, but not
 * on Esc.
 */
public final class PreviewGrid extends TableView<PreviewRow> {
    /** What the grid asks for. */
    interface Owner {
        /** A cell got another text. */
        void correct(PreviewRow row, int place, String text);

        /** A row is to be left out, or to be taken again. */
        void leaveOut(PreviewRow row);

        /** Another cell was chosen; these problems are in it. */
        void chosen(List<LedgerProblem> problems);
    }

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass CORRECTED = PseudoClass.getPseudoClass("corrected");
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final double ROW = 28;
    private static final int FROZEN = 2;
    private static final int MOST_COLUMNS = 200;
    private static final int MEASURED = 50;
    private static final double PER_CHARACTER = 13;
    private static final double NARROWEST = 76;
    private static final double WIDEST = 240;
    private static final String LINE_BREAK = "⏎";

    private final FrozenColumns<PreviewRow> frozen = FrozenColumns.on(this, FROZEN);
    private final Map<Integer, Map<Integer, List<LedgerProblem>>> marks = new HashMap<>();
    private @Nullable Owner owner;
    private @Nullable LedgerPreview preview;
    private @Nullable LedgerLayout shownLayout;
    private LedgerCorrections corrections = LedgerCorrections.NONE;
    private Optional<String> begun = Optional.empty();

    public PreviewGrid() {
        getStyleClass().addAll("desk-table", "preview-grid");
        setAccessibleText(Text.of("ledger.ui.preview"));
        setFixedCellSize(ROW);
        setEditable(true);
        getSelectionModel().setCellSelectionEnabled(true);
        Label placeholder = new Label(Text.of("ledger.ui.start"));
        placeholder.getStyleClass().add("empty-state");
        placeholder.setWrapText(true);
        setPlaceholder(placeholder);
        setRowFactory(_ -> frozen.row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        getFocusModel().focusedCellProperty().addListener((InvalidationListener) _ -> tell());
    }

    /** Says who is asked. */
    void owner(Owner asked) {
        owner = asked;
    }

    /** Shows nothing, as before the first source. */
    void clear() {
        preview = null;
        shownLayout = null;
        getItems().clear();
        getColumns().clear();
        marks.clear();
    }

    /** Shows a source; where the focus was it stays. */
    void show(LedgerPreview shown, LedgerCorrections corrected) {
        TablePosition<?, ?> focus = getFocusModel().getFocusedCell();
        int row = focus.getRow();
        int column = focus.getColumn();
        preview = shown;
        corrections = corrected;
        marks.clear();
        shown.result().problems().forEach(problem -> mark(shown, problem));
        int width = Math.min(shown.width(), MOST_COLUMNS);
        if (!shown.layout().equals(shownLayout) || getColumns().size() != width + FROZEN) {
            shownLayout = shown.layout();
            columns(shown, width);
        }
        getItems().setAll(shown.rows());
        if (row >= 0 && row < getItems().size() && column >= 0 && column < getColumns().size()) {
            getSelectionModel().clearAndSelect(row, getColumns().get(column));
            getFocusModel().focus(row, getColumns().get(column));
        }
        refresh();
    }

    /** Shows a row as it was checked again, at once. */
    void recheck(PreviewRow row, List<LedgerProblem> problems, LedgerCorrections corrected) {
        LedgerPreview now = preview;
        if (now == null) {
            return;
        }
        corrections = corrected;
        marks.remove(row.number());
        problems.forEach(problem -> mark(now, problem));
        refresh();
        tell();
    }

    private void mark(LedgerPreview shown, LedgerProblem problem) {
        if (problem.row() > 0 && problem.severity() != Severity.HINT) {
            marks.computeIfAbsent(problem.row(), _ -> new HashMap<>())
                    .computeIfAbsent(shown.place(problem).orElse(-1), _ -> new ArrayList<>())
                    .add(problem);
        }
    }

    /** Brings the cell of a problem into sight and chooses it. */
    void choose(LedgerProblem problem) {
        LedgerPreview now = preview;
        if (now == null || problem.row() == 0) {
            return;
        }
        int column = now.place(problem).map(place -> place + FROZEN).orElse(1);
        for (int row = 0; row < getItems().size() && column < getColumns().size(); row++) {
            if (getItems().get(row).number() == problem.row()) {
                choose(row, column);
                return;
            }
        }
    }

    private void choose(int row, int column) {
        scrollTo(Math.max(0, row - 2));
        scrollToColumnIndex(Math.max(FROZEN, column - 1));
        getSelectionModel().clearAndSelect(row, getColumns().get(column));
        getFocusModel().focus(row, getColumns().get(column));
    }

    /** Goes to the next cell with a problem, from the last on to the first. */
    void chooseNextProblem() {
        TablePosition<?, ?> focus = getFocusModel().getFocusedCell();
        int width = Math.max(1, getColumns().size());
        int cells = getItems().size() * width;
        int from = Math.max(0, focus.getRow()) * width + Math.max(0, focus.getColumn());
        for (int step = 1; step <= cells; step++) {
            int at = (from + step) % cells;
            int row = at / width;
            int column = at % width;
            int place = column == 1 ? -1 : column - FROZEN;
            if (column > 0 && !problems(getItems().get(row), place).isEmpty()) {
                choose(row, column);
                requestFocus();
                return;
            }
        }
    }

    private List<LedgerProblem> problems(PreviewRow row, int place) {
        return marks.getOrDefault(row.number(), Map.of()).getOrDefault(place, List.of());
    }

    private void columns(LedgerPreview shown, int width) {
        List<TableColumn<PreviewRow, ?>> columns = new ArrayList<>();
        columns.add(column(Text.of("ledger.ui.state"), "", 84, StateCell::new));
        columns.add(column(Text.of("ledger.ui.row"), "", 56, NumberCell::new));
        for (int place = 0; place < width; place++) {
            int at = place;
            String heading = place < shown.layout().columns().headings().size()
                    ? shown.layout().columns().headings().get(place)
                    : "";
            String below = heading.isEmpty() ? Text.of("ledger.ui.letter", SheetRow.columnName(place)) : heading;
            Optional<LedgerColumn> field = shown.layout().column(place);
            String over = field.map(one -> label(shown.layout(), one)).orElse(Text.of("ledger.ui.not-taken"));
            TableColumn<PreviewRow, PreviewRow> column = column(over, below, wide(shown, place, over, below),
                    () -> new SourceCell(at));
            column.getStyleClass().add(field.isPresent() ? "taken-column" : "passed-column");
            columns.add(column);
        }
        getColumns().setAll(columns);
    }

    private static String label(LedgerLayout layout, LedgerColumn field) {
        return Optional.ofNullable(layout.columns().units().get(field))
                .map(unit -> Text.of("ledger.sheet.with-unit", field.label(), unit.label()))
                .orElse(field.label());
    }

    private static double wide(LedgerPreview shown, int place, String field, String heading) {
        int longest = shown.rows()
                .stream()
                .filter(row -> row.state() != RowState.ABOVE)
                .limit(MEASURED)
                .mapToInt(row -> characters(shown.text(row.source(), place)))
                .max()
                .orElse(0);
        return Math.clamp(
                PER_CHARACTER * Math.max(longest / 2.0, Math.max(field.length(), heading.length())) + 44, NARROWEST,
                WIDEST);
    }

    // Digits and letters take half the room.
    private static int characters(String text) {
        return text.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    private TableColumn<PreviewRow, PreviewRow> column(String field, String heading, double width,
            Supplier<TableCell<PreviewRow, PreviewRow>> cell) {
        TableColumn<PreviewRow, PreviewRow> column = new TableColumn<>();
        Label over = new Label(field);
        over.getStyleClass().add("preview-field");
        Label under = new Label(heading);
        under.getStyleClass().add("quiet");
        VBox both = new VBox(over, under);
        both.setMaxWidth(Double.MAX_VALUE);
        column.setGraphic(both);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> frozen.dress(cell.get()));
        return column;
    }

    private Optional<PreviewRow> focusedRow() {
        int row = getFocusModel().getFocusedCell().getRow();
        return row >= 0 && row < getItems().size() ? Optional.of(getItems().get(row)) : Optional.empty();
    }

    private int focusedPlace() {
        return getFocusModel().getFocusedCell().getColumn() - FROZEN;
    }

    private void tell() {
        Owner asked = owner;
        if (asked != null) {
            int column = focusedPlace();
            asked.chosen(focusedRow().map(row -> problems(row, column < 0 ? -1 : column)).orElse(List.of()));
        }
    }

    private void key(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        Optional<PreviewRow> row = focusedRow().filter(one -> one.state().correctable());
        if ((event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER) && !event.isShortcutDown()) {
            event.consume();
            row.ifPresent(_ -> begin(Optional.empty()));
        } else if (event.getCode() == KeyCode.DELETE && row.isPresent() && owner != null) {
            event.consume();
            if (event.isShortcutDown()) {
                owner.leaveOut(row.get());
            } else if (focusedPlace() >= 0) {
                owner.correct(row.get(), focusedPlace(), "");
            }
        }
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean writes = typed.length() == 1 && typed.charAt(0) > ' ' && typed.charAt(0) != '\u007f'
                && !event.isShortcutDown() && !event.isAltDown();
        if (writes && getEditingCell() == null && focusedRow().filter(one -> one.state().correctable()).isPresent()) {
            event.consume();
            begin(Optional.of(typed));
        }
    }

    private void begin(Optional<String> first) {
        TablePosition<PreviewRow, ?> focus = focus();
        if (focus.getColumn() < FROZEN) {
            return;
        }
        begun = first;
        edit(focus.getRow(), getColumns().get(focus.getColumn()));
        begun = Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private TablePosition<PreviewRow, ?> focus() {
        return getFocusModel().getFocusedCell();
    }

    private String shown(PreviewRow row, int place) {
        LedgerPreview now = preview;
        Optional<String> corrected = corrections.at(row.number(), place);
        if (corrected.isPresent()) {
            return corrected.get();
        }
        return now == null ? "" : now.text(row.source(), place);
    }

    /** What becomes of a row, as a word on its colour. */
    private final class StateCell extends TableCell<PreviewRow, PreviewRow> {
        private final Badge badge = new Badge();

        @Override
        protected void updateItem(@Nullable PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            RowState state = now(row);
            badge.show(state.label(), tone(state));
            setGraphic(badge);
        }

        // Until the next dry run, its own checks say it.
        private RowState now(PreviewRow row) {
            if (!row.state().correctable()) {
                return row.state();
            }
            if (corrections.leavesOut(row.source())) {
                return RowState.LEFT_OUT;
            }
            boolean wrong = marks.getOrDefault(row.number(), Map.of())
                    .values()
                    .stream()
                    .flatMap(List::stream)
                    .anyMatch(problem -> problem.severity() == Severity.ERROR);
            return wrong ? RowState.WRONG : row.state() == RowState.KNOWN ? RowState.KNOWN : RowState.FRESH;
        }
    }

    private static Tone tone(RowState state) {
        return switch (state) {
            case FRESH -> Tone.GOOD;
            case WRONG -> Tone.BAD;
            case KNOWN -> Tone.ACTIVE;
            case ABOVE, HEADINGS, UNREAD, LEFT_OUT -> Tone.NEUTRAL;
        };
    }

    /** The row's number in the source. */
    private final class NumberCell extends TableCell<PreviewRow, PreviewRow> {
        NumberCell() {
            getStyleClass().add("number-column");
        }

        @Override
        protected void updateItem(@Nullable PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : Integer.toString(row.number()));
            pseudoClassStateChanged(WRONG, !empty && row != null && !problems(row, -1).isEmpty());
        }
    }

    /** A cell of the source, with the text it was corrected to. */
    private final class SourceCell extends TableCell<PreviewRow, PreviewRow> {
        private final int place;
        private final Tooltip tooltip = new Tooltip();
        private final FontIcon sign = new FontIcon(Material2AL.ERROR_OUTLINE);
        private @Nullable TextField field;
        private @Nullable PreviewRow edited;
        private String before = "";

        SourceCell(int place) {
            this.place = place;
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
        }

        @Override
        protected void updateItem(@Nullable PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            if (field == null) {
                draw();
            }
        }

        private void draw() {
            PreviewRow row = getItem();
            boolean filled = !isEmpty() && row != null;
            List<LedgerProblem> here = filled && row != null ? problems(row, place) : List.of();
            boolean wrong = here.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
            setText(filled && row != null ? shown(row, place).replace("\n", LINE_BREAK) : "");
            setGraphic(here.isEmpty() ? null : sign);
            pseudoClassStateChanged(WRONG, wrong);
            pseudoClassStateChanged(WARNED, !wrong && !here.isEmpty());
            pseudoClassStateChanged(CORRECTED,
                    filled && row != null && corrections.at(row.number(), place).isPresent());
            pseudoClassStateChanged(ASIDE,
                    filled && row != null && (!row.state().correctable() || corrections.leavesOut(row.source())));
            tooltip.setText(
                    here.stream().map(problem -> problem.reason().toString()).collect(Collectors.joining("\n")));
            setTooltip(here.isEmpty() ? null : tooltip);
        }

        @Override
        public void startEdit() {
            PreviewRow row = getItem();
            if (row == null || !row.state().correctable() || field != null) {
                return;
            }
            super.startEdit();
            if (!isEditing()) {
                return;
            }
            TextField typing = new TextField(shown(row, place).replace("\n", LINE_BREAK));
            typing.setAccessibleText(Text.of("ledger.ui.correcting"));
            before = typing.getText();
            field = typing;
            edited = row;
            begun.ifPresent(typing::setText);
            setText("");
            setGraphic(typing);
            // Its looks come with the habit of selecting all on focus, which would take the first letter typed away.
            typing.applyCss();
            typing.requestFocus();
            if (begun.isPresent()) {
                typing.end();
            } else {
                typing.selectAll();
            }
            typing.addEventFilter(KeyEvent.KEY_PRESSED, this::editing);
            typing.focusedProperty().addListener((_, _, focused) -> {
                if (!focused) {
                    finish(true);
                }
            });
        }

        private void editing(KeyEvent event) {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
                event.consume();
                finish(true);
                PreviewGrid.this.requestFocus();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                finish(false);
                PreviewGrid.this.requestFocus();
            } else if (event.getCode() == KeyCode.F2) {
                event.consume();
            }
        }

        // The table takes an edit away when the user clicks elsewhere or scrolls: what was typed counts all the same.
        @Override
        public void cancelEdit() {
            finish(true);
        }

        private void finish(boolean keep) {
            TextField typing = field;
            PreviewRow row = edited;
            field = null;
            edited = null;
            if (isEditing()) {
                super.cancelEdit();
            }
            draw();
            Owner asked = owner;
            if (keep && typing != null && row != null && asked != null && !typing.getText().equals(before)) {
                String text = typing.getText().strip().replace(LINE_BREAK, "\n");
                // The table is still busy letting the edit go.
                Platform.runLater(() -> asked.correct(row, place, text));
            }
        }
    }
}
