package techcontract.statistics.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Message;
import techcontract.shell.Tables;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.StatisticsTable;

/** One table of the report as the workbook prints it (统计表): title, unit, headings of two levels, rows, notes. */
public final class TablePanel extends VBox {
    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");

    private final Label title = new Label();
    private final Label unit = new Label();
    private final TableView<StatisticsRow> table = new TableView<>();
    private final VBox notes = new VBox();
    private final DoubleProperty scrolled = new SimpleDoubleProperty();

    public TablePanel() {
        getStyleClass().addAll("panel", "report-panel");
        title.getStyleClass().add("panel-title");
        unit.getStyleClass().add("quiet");
        prepareTable();
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        ScrollPane below = new ScrollPane(notes);
        below.setFitToWidth(true);
        below.focusTraversableProperty().bind(notes.heightProperty().greaterThan(below.heightProperty()));
        below.getStyleClass().addAll("page-scroll", "report-notes");
        getChildren().addAll(new HBox(title, between, unit), table, below);
    }

    private void prepareTable() {
        Tables.prepare(table, "", Message.of("statistics.ui.counting-now"), _ -> {});
        table.getStyleClass().add("report-table");
        table.setRowFactory(_ -> new Row());
        // Rows of a fixed height leave out what is scrolled away sideways, and the labels with it.
        table.setFixedCellSize(Region.USE_COMPUTED_SIZE);
        table.skinProperty().addListener(_ -> followScrolling());
        scrolled.addListener(_ -> table.lookupAll("." + TableColumns.LABELS)
                .stream()
                .filter(node -> !(node instanceof TableCell))
                .forEach(heading -> heading.setTranslateX(scrolled.get())));
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private void followScrolling() {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                scrolled.bind(bar.valueProperty());
            }
        }
    }

    /**
     * Shows a table.
     *
     * @param period the days it covers, as titles name them
     */
    void show(String period, StatisticsTable content) {
        title.setText(period + "　" + content.title());
        unit.setText(content.unitNote());
        table.setAccessibleText(title.getText());
        table.getItems().clear();
        table.getColumns().setAll(new TableColumns(content, scrolled).all());
        table.getItems().setAll(content.rows());
        notes.getChildren().setAll(content.notes().stream().map(TablePanel::note).toList());
    }

    private static Label note(String words) {
        Label note = new Label(words);
        note.setWrapText(true);
        note.getStyleClass().add("quiet");
        return note;
    }

    /** Puts the focus on the rows. */
    void enter() {
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(0);
    }

    private static final class Row extends TableRow<StatisticsRow> {
        @Override
        protected void updateItem(@Nullable StatisticsRow item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(TOTAL, item != null && item.kind() == StatisticsRow.Kind.TOTAL);
        }
    }
}
