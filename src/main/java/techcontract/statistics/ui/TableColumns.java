package techcontract.statistics.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableNumberValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Text;
import techcontract.statistics.StatisticsCell;
import techcontract.statistics.StatisticsColumn;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.StatisticsTable;

/** The columns of a statistics table on the screen (屏幕表栏): headings of two levels, as wide as what they hold. */
final class TableColumns {
    /** The style class of the heading and the cells of the row labels. */
    static final String LABELS = "row-labels";
    private static final double HALF_WIDTH = 7;
    private static final double SERIAL_WIDTH = 52;
    private static final double ROOM = 22;
    private static final double WIDEST_LABEL = 300;
    private static final double NARROWEST_LABEL = 120;
    private static final String INDENT = "　";

    private final StatisticsTable table;
    private final ObservableNumberValue scrolled;

    /**
     * @param scrolled how far the table is scrolled sideways: the labels go along and stay in sight
     */
    TableColumns(StatisticsTable table, ObservableNumberValue scrolled) {
        this.table = table;
        this.scrolled = scrolled;
    }

    /** The column of row labels first, then each heading over its columns of numbers. */
    List<TableColumn<StatisticsRow, ?>> all() {
        List<TableColumn<StatisticsRow, ?>> all = new ArrayList<>();
        if (table.id().isNumbered()) {
            all.add(serials());
        }
        all.add(labels());
        String group = "";
        for (StatisticsColumn column : table.columns()) {
            TableColumn<StatisticsRow, StatisticsCell> numbers = numbers(column);
            if (column.group().isEmpty()) {
                all.add(numbers);
            } else if (column.group().equals(group)) {
                all.getLast().getColumns().add(numbers);
            } else {
                TableColumn<StatisticsRow, ?> heading = fixed(new TableColumn<>(column.group()));
                heading.getStyleClass().add("column-group");
                heading.getColumns().add(numbers);
                all.add(heading);
            }
            group = column.group();
        }
        return all;
    }

    private TableColumn<StatisticsRow, String> serials() {
        TableColumn<StatisticsRow, String> column = fixed(new TableColumn<>(Text.of("statistics.column.serial")));
        column.getStyleClass().add("number-column");
        column.setPrefWidth(SERIAL_WIDTH);
        List<StatisticsRow> parts = table.parts();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                parts.contains(row.getValue()) ? Integer.toString(parts.indexOf(row.getValue()) + 1) : ""));
        return column;
    }

    private TableColumn<StatisticsRow, String> labels() {
        TableColumn<StatisticsRow, String> column = fixed(new TableColumn<>(table.rowHeading()));
        column.getStyleClass().add(LABELS);
        column.setPrefWidth(Math.clamp(
                width(Stream.concat(Stream.of(table.rowHeading()),
                        table.rows().stream().map(TableColumns::indented))),
                NARROWEST_LABEL, WIDEST_LABEL));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().label()));
        column.setCellFactory(_ -> new LabelCell(scrolled));
        return column;
    }

    private TableColumn<StatisticsRow, StatisticsCell> numbers(StatisticsColumn content) {
        TableColumn<StatisticsRow, StatisticsCell> column = fixed(new TableColumn<>(content.heading()));
        column.setUserData(content);
        column.getStyleClass().add("number-column");
        column.setPrefWidth(width(Stream.concat(Stream.of(content.heading()),
                table.rows().stream().map(row -> content.of(row).toString()))));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(content.of(row.getValue())));
        return column;
    }

    /** What a column of the screen shows, unless it holds labels. */
    static Optional<StatisticsColumn> contentOf(@Nullable TableColumnBase<?, ?> column) {
        return column != null && column.getUserData() instanceof StatisticsColumn content
                ? Optional.of(content)
                : Optional.empty();
    }

    // The rows stand in the order of the printed table.
    private static <V> TableColumn<StatisticsRow, V> fixed(TableColumn<StatisticsRow, V> column) {
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static double width(Stream<String> words) {
        return ROOM + HALF_WIDTH * words.mapToInt(TableColumns::halfWidths).max().orElse(0);
    }

    private static int halfWidths(String words) {
        return words.codePoints()
                .map(character -> Character.isIdeographic(character) || character > 0x3000 ? 2 : 1)
                .sum();
    }

    private static String indented(StatisticsRow row) {
        return INDENT.repeat(row.level()) + row.label();
    }

    private static final class LabelCell extends TableCell<StatisticsRow, String> {
        LabelCell(ObservableNumberValue scrolled) {
            translateXProperty().bind(scrolled);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            StatisticsRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
            setText(row == null ? "" : indented(row));
        }
    }
}
