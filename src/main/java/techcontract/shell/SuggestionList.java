package techcontract.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The list under a suggestion field (联想列表); it takes no focus, the field moves its selection. */
final class SuggestionList<T> {
    private static final double ROW = 30;
    private static final int ROWS_IN_VIEW = 9;
    private static final double NARROWEST = 280;

    /** A row: an item, or nothing for the row that makes a new one. */
    private record Row<T>(List<T> item) {}

    private final Popup popup = new Popup();
    private final StackPane root;
    private final ListView<Row<T>> rows = new ListView<>();
    private final Consumer<T> chosen;
    private final Runnable created;
    private Function<T, String> words = Object::toString;
    private Function<T, String> detail = _ -> "";
    private String newLabel = "";

    SuggestionList(Consumer<T> chosen, Runnable created) {
        this.chosen = chosen;
        this.created = created;
        rows.setFocusTraversable(false);
        rows.setFixedCellSize(ROW);
        rows.getStyleClass().add("suggestions");
        rows.setCellFactory(_ -> new Cell());
        rows.setOnMouseClicked(_ -> choose());
        root = new StackPane(rows);
        Look.dress(root);
        popup.getContent().add(root);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    void words(Function<T, String> words) {
        this.words = words;
    }

    void detail(Function<T, String> detail) {
        this.detail = detail;
    }

    void offerNew(String label) {
        newLabel = label;
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    void show(TextField field, List<T> items) {
        Look.colourLike(root, field.getScene().getRoot());
        List<Row<T>> content = new ArrayList<>();
        items.forEach(item -> content.add(new Row<>(List.of(item))));
        if (!newLabel.isEmpty()) {
            content.add(new Row<>(List.of()));
        }
        if (content.isEmpty()) {
            hide();
            return;
        }
        rows.getItems().setAll(content);
        rows.getSelectionModel().select(0);
        rows.scrollTo(0);
        rows.setPrefSize(Math.max(field.getWidth(), NARROWEST), Math.min(content.size(), ROWS_IN_VIEW) * ROW + 2);
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        if (place != null) {
            popup.show(field, place.getMinX(), place.getMaxY() + 1);
        }
    }

    void select(T item) {
        Row<T> row = new Row<>(List.of(item));
        rows.getSelectionModel().select(row);
        rows.scrollTo(Math.max(0, rows.getItems().indexOf(row) - ROWS_IN_VIEW / 2));
    }

    void move(int by) {
        int last = rows.getItems().size() - 1;
        int row = Math.clamp(rows.getSelectionModel().getSelectedIndex() + by, 0, last);
        rows.getSelectionModel().select(row);
        rows.scrollTo(Math.max(0, row - ROWS_IN_VIEW + 2));
    }

    /** Whether the selected row is the one for what is not there yet. */
    boolean creates() {
        Row<T> row = rows.getSelectionModel().getSelectedItem();
        return row != null && row.item().isEmpty();
    }

    void choose() {
        Row<T> row = rows.getSelectionModel().getSelectedItem();
        if (row == null) {
            hide();
        } else if (row.item().isEmpty()) {
            created.run();
        } else {
            chosen.accept(row.item().getFirst());
        }
    }

    private final class Cell extends ListCell<Row<T>> {
        private final Label text = new Label();
        private final Label more = new Label();
        private final HBox line = new HBox(text, new Region(), more);

        Cell() {
            HBox.setHgrow(line.getChildren().get(1), Priority.ALWAYS);
            more.getStyleClass().add("suggestion-detail");
            more.setMinWidth(Region.USE_PREF_SIZE);
            line.getStyleClass().add("suggestion");
            line.prefWidthProperty().bind(rows.widthProperty().subtract(28));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row<T> row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            boolean creates = row.item().isEmpty();
            text.setText(creates ? newLabel : words.apply(row.item().getFirst()));
            text.setGraphic(creates ? new FontIcon(Material2AL.ADD) : null);
            more.setText(creates ? "" : detail.apply(row.item().getFirst()));
            setGraphic(line);
        }
    }
}
