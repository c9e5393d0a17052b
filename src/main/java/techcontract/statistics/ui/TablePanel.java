package techcontract.statistics.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Tables;
import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsColumn;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.StatisticsTable;

/** One table of the report as the workbook prints it (统计表): title, unit, headings of two levels, rows, notes. */
public final class TablePanel extends VBox {
    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");
    private static final double TOOLTIP_WIDTH = 420;

    private final Label title = new Label();
    private final Label unit = new Label();
    private final TableView<StatisticsRow> table = new TableView<>();
    private final VBox notes = new VBox();
    private final DoubleProperty scrolled = new SimpleDoubleProperty();
    private BiConsumer<StatisticsRow, Optional<StatisticsColumn>> opened = (_, _) -> {};
    private @Nullable ReportTable shown;

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
        Tables.prepare(table, Text.of("statistics.ui.tables"), Message.of("statistics.ui.counting-now"),
                _ -> openFocused());
        table.getStyleClass().add("report-table");
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setRowFactory(_ -> new Row(this::openFocused));
        // Rows of a fixed height leave out what is scrolled away sideways, and the labels with it.
        table.setFixedCellSize(Region.USE_COMPUTED_SIZE);
        table.skinProperty().addListener(_ -> followScrolling());
        scrolled.addListener(_ -> table.lookupAll("." + TableColumns.LABELS)
                .stream()
                .filter(node -> !(node instanceof TableCell))
                .forEach(heading -> heading.setTranslateX(scrolled.get())));
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    /**
     * Says what Enter and a double click in a cell do.
     *
     * @param open given the row, and the column unless the label was chosen
     */
    void onOpen(BiConsumer<StatisticsRow, Optional<StatisticsColumn>> open) {
        opened = open;
    }

    private void openFocused() {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        if (cell.getRow() >= 0 && cell.getRow() < table.getItems().size()) {
            opened.accept(table.getItems().get(cell.getRow()), TableColumns.contentOf(cell.getTableColumn()));
        }
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
        TablePosition<?, ?> before = table.getFocusModel().getFocusedCell();
        boolean sameTable = content.id() == shown;
        shown = content.id();
        title.setText(period + "　" + content.title());
        unit.setText(content.unitNote());
        table.setAccessibleText(title.getText());
        table.getItems().clear();
        table.getColumns().setAll(new TableColumns(content, scrolled).all());
        table.getItems().setAll(content.rows());
        notes.getChildren().setAll(content.notes().stream().map(TablePanel::note).toList());
        table.applyCss();
        table.layout();
        explainHeadings();
        if (sameTable && before.getRow() >= 0 && before.getColumn() >= 0) {
            select(before.getRow(), before.getColumn());
        }
    }

    private void select(int row, int column) {
        List<TableColumn<StatisticsRow, ?>> columns = table.getVisibleLeafColumns();
        if (row < table.getItems().size() && column < columns.size()) {
            table.getSelectionModel().clearAndSelect(row, columns.get(column));
            table.getFocusModel().focus(row, columns.get(column));
        }
    }

    // A column has no tooltip of its own, its heading has.
    private void explainHeadings() {
        for (Node node : table.lookupAll(".column-header")) {
            if (node instanceof TableColumnHeader heading) {
                TableColumns.contentOf(heading.getTableColumn()).ifPresent(column -> {
                    Tooltip tooltip = new Tooltip(column.definition());
                    tooltip.setWrapText(true);
                    tooltip.setMaxWidth(TOOLTIP_WIDTH);
                    Tooltip.install(heading, tooltip);
                    heading.setAccessibleHelp(column.definition());
                });
            }
        }
    }

    private static Label note(String words) {
        Label note = new Label(words);
        note.setWrapText(true);
        note.getStyleClass().add("quiet");
        return note;
    }

    /** Puts the focus on the cells, on the one that had it before if the table is the same. */
    void enter() {
        table.requestFocus();
        // The table itself may have put the focus on the first label.
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        if (TableColumns.contentOf(cell.getTableColumn()).isEmpty()) {
            List<TableColumn<StatisticsRow, ?>> columns = table.getVisibleLeafColumns();
            IntStream.range(0, columns.size())
                    .filter(place -> TableColumns.contentOf(columns.get(place)).isPresent())
                    .findFirst()
                    .ifPresent(place -> select(Math.max(0, cell.getRow()), place));
        }
    }

    private static final class Row extends TableRow<StatisticsRow> {
        Row(Runnable open) {
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    open.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable StatisticsRow item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(TOTAL, item != null && item.kind() == StatisticsRow.Kind.TOTAL);
        }
    }
}
