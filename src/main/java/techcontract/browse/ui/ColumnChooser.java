package techcontract.browse.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.browse.CustomColumn;
import techcontract.browse.GridColumn;
import techcontract.browse.GridColumns;
import techcontract.browse.View;
import techcontract.kernel.Text;
import techcontract.shell.Dialogs;

/** Which columns are shown in which order (选择列): the space bar shows or hides, Alt with arrows moves. */
final class ColumnChooser extends VBox {
    private final ObservableList<GridColumn> order = FXCollections.observableArrayList();
    private final Set<String> shown = new HashSet<>();
    private final ListView<GridColumn> list = new ListView<>(order);
    private final BooleanProperty none = new SimpleBooleanProperty();
    private final GridColumns known;
    private final CustomDialogs custom;
    private final List<View.Shown> before;

    ColumnChooser(BrowseDesk desk, List<View.Shown> before) {
        this.known = desk.browser().columns();
        this.custom = new CustomDialogs(desk, () -> new Dialogs(getScene().getWindow()));
        this.before = before;
        take(before);
        list.setCellFactory(_ -> new Row());
        list.setPrefSize(320, 264);
        list.setMinHeight(Region.USE_PREF_SIZE);
        list.setFixedCellSize(28);
        list.setAccessibleText(Text.of("browse.ui.columns"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel().selectFirst();
        Button up = button("browse.ui.columns.up", () -> move(-1));
        Button down = button("browse.ui.columns.down", () -> move(1));
        Button first = button("browse.ui.columns.first", () -> take(known.first().columns()));
        Button add = button("browse.custom.add", () -> custom.add(this::added));
        Button change = button("browse.custom.change",
                () -> own().ifPresent(column -> custom.change(column, _ -> read())));
        Button remove = button("browse.custom.remove",
                () -> own().ifPresent(column -> custom.remove(column, this::read)));
        list.getSelectionModel().selectedItemProperty().subscribe(one -> {
            boolean brought = one == null || one.custom().isEmpty();
            change.setDisable(brought);
            remove.setDisable(brought);
        });
        VBox buttons = new VBox(up, down, first, new Separator(), add, change, remove);
        buttons.getStyleClass().add("button-column");
        for (Button one : List.of(up, down, first, add, change, remove)) {
            one.setMaxWidth(Double.MAX_VALUE);
        }
        HBox both = new HBox(list, buttons);
        both.getStyleClass().add("page-toolbar");
        Label keys = new Label(Text.of("browse.ui.columns.keys"));
        keys.getStyleClass().add("quiet");
        keys.setWrapText(true);
        getStyleClass().add("dialog-content");
        getChildren().setAll(both, keys);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Text.of(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void take(List<View.Shown> columns) {
        shown.clear();
        List<GridColumn> all = new ArrayList<>();
        columns.forEach(one -> known.find(one.key()).ifPresent(column -> {
            all.add(column);
            shown.add(column.key());
        }));
        known.all().stream().filter(column -> !shown.contains(column.key())).forEach(all::add);
        order.setAll(all);
        none.set(shown.isEmpty());
        list.refresh();
    }

    private Optional<CustomColumn> own() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).flatMap(GridColumn::custom);
    }

    private void added(CustomColumn column) {
        shown.add(column.key());
        read();
        none.set(false);
        known.find(column.key()).ifPresent(one -> {
            list.getSelectionModel().select(one);
            list.scrollTo(one);
        });
        list.requestFocus();
    }

    /** Takes over the columns there are now, in the order chosen so far. */
    private void read() {
        int place = list.getSelectionModel().getSelectedIndex();
        List<GridColumn> all = new ArrayList<>();
        order.forEach(one -> known.find(one.key()).ifPresent(all::add));
        known.all().stream().filter(column -> !all.contains(column)).forEach(all::add);
        shown.removeIf(key -> known.find(key).isEmpty());
        none.set(shown.isEmpty());
        order.setAll(all);
        list.getSelectionModel().select(Math.min(place, all.size() - 1));
        list.refresh();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            event.consume();
            toggle(list.getSelectionModel().getSelectedItem());
        } else if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            move(event.getCode() == KeyCode.UP ? -1 : 1);
        }
    }

    private void toggle(@Nullable GridColumn column) {
        if (column != null) {
            if (!shown.remove(column.key())) {
                shown.add(column.key());
            }
            none.set(shown.isEmpty());
            list.refresh();
        }
    }

    private void move(int by) {
        int from = list.getSelectionModel().getSelectedIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            GridColumn column = order.remove(from);
            order.add(to, column);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 3));
        }
    }

    /** Whether no column is left. */
    ObservableValue<Boolean> none() {
        return none;
    }

    /** The columns chosen, from left to right; those shown before keep their widths. */
    List<View.Shown> chosen() {
        return order.stream().filter(column -> shown.contains(column.key())).map(this::asShown).toList();
    }

    private View.Shown asShown(GridColumn column) {
        return before.stream()
                .filter(one -> one.key().equals(column.key()))
                .findFirst()
                .orElse(new View.Shown(column.key(), column.width()));
    }

    private final class Row extends ListCell<GridColumn> {
        private final CheckBox box = new CheckBox();

        Row() {
            box.setFocusTraversable(false);
            box.setOnAction(_ -> toggle(getItem()));
        }

        @Override
        protected void updateItem(@Nullable GridColumn column, boolean empty) {
            super.updateItem(column, empty);
            if (empty || column == null) {
                setGraphic(null);
                setText("");
            } else {
                boolean on = shown.contains(column.key());
                box.setSelected(on);
                setGraphic(box);
                setText(column.custom().isPresent()
                        ? Text.of("browse.custom.listed", column.heading())
                        : column.heading());
                setAccessibleText(Text.of(on ? "browse.ui.columns.on" : "browse.ui.columns.off", column.heading()));
            }
        }
    }
}
