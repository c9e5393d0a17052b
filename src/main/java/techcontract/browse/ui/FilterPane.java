package techcontract.browse.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import techcontract.browse.Filter;
import techcontract.browse.GridColumn;
import techcontract.browse.GridColumns;
import techcontract.kernel.Text;
import techcontract.shell.SuggestionField;

/**
 * The conditions the ledger is narrowed by (筛选): a line of chips that are always in sight, and the conditions in rows
 * while they are put together. The list follows at once.
 */
final class FilterPane {
    private final VBox builder;
    private final FlowPane chips;
    private final GridColumns known;
    private final Clock clock;
    private final Runnable changed;
    private final Runnable back;
    private final List<FilterRow> rows = new ArrayList<>();
    private List<Filter> said = List.of();
    private final Button another = new Button(Text.of("browse.ui.filter.another"));

    /**
     * @param changed asks for the list anew
     * @param back takes the focus back to the list
     */
    FilterPane(VBox builder, FlowPane chips, GridColumns known, Clock clock, Runnable changed, Runnable back) {
        this.builder = builder;
        this.chips = chips;
        this.known = known;
        this.clock = clock;
        this.changed = changed;
        this.back = back;
        another.setOnAction(_ -> add(Optional.empty()));
        builder.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField field) {
                event.consume();
                goOn(field);
            }
        });
        lay();
        visible(false);
    }

    /** Opens the rows, with one to fill in. */
    void open(Optional<GridColumn> column) {
        visible(true);
        Optional<FilterRow> unfinished = rows.stream().filter(row -> row.filter().isEmpty()).findFirst();
        if (unfinished.isEmpty() || column.isPresent()) {
            add(column);
        } else {
            unfinished.get().focusNext();
        }
    }

    /** Opens the rows, or closes them. */
    void toggle() {
        if (builder.isVisible()) {
            close();
        } else {
            open(Optional.empty());
        }
    }

    private void close() {
        rows.removeIf(row -> row.filter().isEmpty());
        lay();
        visible(false);
        back.run();
    }

    // Enter goes on to the value; in a finished condition it goes back to the list.
    private void goOn(TextField field) {
        Optional<FilterRow> unfinished = rows.stream().filter(row -> row.filter().isEmpty()).findFirst();
        if (unfinished.isPresent()) {
            unfinished.get().focusNext();
        } else if (!(field instanceof SuggestionField<?> && !field.getText().isEmpty())) {
            close();
        }
    }

    private void visible(boolean visible) {
        builder.setVisible(visible);
        builder.setManaged(visible);
    }

    private void add(Optional<GridColumn> column) {
        FilterRow row = row();
        column.ifPresent(row::begin);
        rows.add(row);
        lay();
        row.focusNext();
    }

    private FilterRow row() {
        return new FilterRow(known.all(), clock, this::follow, this::remove);
    }

    private void remove(FilterRow row) {
        rows.remove(row);
        lay();
        follow();
        if (rows.isEmpty()) {
            close();
        } else {
            rows.getLast().focusNext();
        }
    }

    private void lay() {
        builder.getChildren().setAll(rows);
        builder.getChildren().add(another);
        writeChips();
    }

    private void follow() {
        List<Filter> now = filters();
        writeChips();
        if (!now.equals(said)) {
            said = now;
            changed.run();
        }
    }

    private void writeChips() {
        chips.getChildren().clear();
        for (FilterRow row : rows) {
            row.filter()
                    .map(filter -> filter.words(known.of(filter.column())))
                    .ifPresent(words -> chips.getChildren().add(new Chip(words, () -> remove(row))));
        }
        chips.setVisible(!chips.getChildren().isEmpty());
        chips.setManaged(chips.isVisible());
    }

    /** The conditions that say something. */
    List<Filter> filters() {
        return rows.stream().flatMap(row -> row.filter().stream()).toList();
    }

    /** Takes these conditions in place of its own; asks for nothing. */
    void set(List<Filter> filters) {
        rows.clear();
        for (Filter filter : filters) {
            known.find(filter.column()).ifPresent(column -> {
                FilterRow row = row();
                row.set(column, filter.comparison(), filter.values());
                rows.add(row);
            });
        }
        said = filters();
        lay();
        visible(false);
    }
}
