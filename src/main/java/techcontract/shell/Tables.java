package techcontract.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Message;
import techcontract.kernel.Money;

/** What all tables have in common (表格): columns in one form, keys, the words of an empty one, the sums below. */
public final class Tables {
    private static final double ROW = 32;
    private static final double SCROLL_BAR = 18;
    private static final KeyCodeCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private Tables() {}

    /** A column of words. */
    public static <S> TableColumn<S, @Nullable String> text(String heading, double width, Function<S, String> value) {
        return column(heading, width, value, Function.identity(), "text-column");
    }

    /** A column of whole numbers, right-aligned. */
    public static <S> TableColumn<S, @Nullable Long> count(String heading, double width, Function<S, Long> value) {
        return column(heading, width, value, number -> String.format("%,d", number), "number-column");
    }

    /** A column of amounts in yuan, right-aligned; null stays blank. */
    public static <S> TableColumn<S, @Nullable Money> money(String heading, double width,
            Function<S, @Nullable Money> value) {
        return column(heading, width, value, Money::toString, "number-column");
    }

    /**
     * A column of amounts in 万元, right-aligned; rounded on the screen, kept and copied to the cent; null stays blank.
     */
    public static <S> TableColumn<S, @Nullable BigDecimal> tenThousands(String heading, double width,
            Function<S, @Nullable Money> value) {
        return column(heading, width, row -> {
            Money money = value.apply(row);
            return money == null ? null : money.exactTenThousands();
        }, number -> Money.format(number.setScale(2, RoundingMode.HALF_UP)), "number-column");
    }

    /** A column of dates, right-aligned; null stays blank. */
    public static <S> TableColumn<S, @Nullable LocalDate> date(String heading, double width,
            Function<S, @Nullable LocalDate> value) {
        return column(heading, width, value, LocalDate::toString, "number-column");
    }

    /** A column of states, each a word on its colour. */
    public static <S> TableColumn<S, @Nullable String> state(String heading, double width, Function<S, String> word,
            Function<S, Tone> tone) {
        TableColumn<S, @Nullable String> column = text(heading, width, word);
        column.setCellFactory(_ -> new TableCell<S, @Nullable String>() {
            private final Badge badge = new Badge();

            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                S row = getTableRow() == null ? null : getTableRow().getItem();
                if (empty || item == null || row == null) {
                    setGraphic(null);
                } else {
                    badge.show(item, tone.apply(row));
                    setGraphic(badge);
                }
            }
        });
        return column;
    }

    /**
     * Gives a table its looks and keys: Enter and a double click open the row, Ctrl+C copies the selected rows with
     * headings.
     *
     * @param name what the table holds, for screen readers
     * @param empty what an empty table says: what to do first
     * @param open what opening a row does
     */
    public static <S> void prepare(TableView<S> table, String name, Message empty, Consumer<S> open) {
        prepare(table, name, empty, open, () -> copy(table));
    }

    /**
     * The same for a table that knows a better way to copy.
     *
     * @param copy what Ctrl+C does
     */
    public static <S> void prepare(TableView<S> table, String name, Message empty, Consumer<S> open, Runnable copy) {
        table.setFixedCellSize(ROW);
        table.setAccessibleText(name);
        table.getStyleClass().add("desk-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label placeholder = new Label(empty.toString());
        placeholder.getStyleClass().add("empty-state");
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            S row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null && !event.isControlDown()) {
                event.consume();
                open.accept(row);
            } else if (COPY.match(event)) {
                event.consume();
                copy.run();
            }
        });
        table.setRowFactory(_ -> opening(new TableRow<>(), open));
    }

    /** Has the columns of names share the room the others leave, each never narrower than it was made. */
    public static <S> void share(TableView<S> table, List<TableColumn<S, @Nullable String>> names) {
        double taken = table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum();
        double wanted = names.stream().mapToDouble(TableColumn::getPrefWidth).sum();
        List<Double> least = names.stream().map(TableColumn::getPrefWidth).toList();
        table.widthProperty().addListener((_, _, width) -> {
            double room = width.doubleValue() - SCROLL_BAR - taken + wanted;
            for (int i = 0; i < names.size(); i++) {
                names.get(i).setPrefWidth(Math.floor(least.get(i) * Math.max(1, room / wanted)));
            }
        });
    }

    /** Keeps a label at what the selected rows come to, such as 选中 12 项 and their sums. */
    public static <S> void summarise(TableView<S> table, Label label, Function<List<S>, String> words) {
        Runnable write = () -> label.setText(words.apply(List.copyOf(table.getSelectionModel().getSelectedItems())));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<S>) _ -> write.run());
        write.run();
    }

    /** The selected rows as text with tabs, for Excel. */
    static <S> String asText(TableView<S> table) {
        List<TableColumn<S, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
        String headings = columns.stream().map(Tables::heading).collect(Collectors.joining("\t"));
        List<Integer> rows = List.copyOf(table.getSelectionModel().getSelectedIndices());
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> plain(column.getCellData(row)))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", headings + "\n", "\n"));
    }

    private static String heading(TableColumnBase<?, ?> column) {
        TableColumnBase<?, ?> over = column.getParentColumn();
        return over == null ? column.getText() : heading(over) + " " + column.getText();
    }

    private static <S> void copy(TableView<S> table) {
        ClipboardContent content = new ClipboardContent();
        content.putString(asText(table));
        Clipboard.getSystemClipboard().setContent(content);
    }

    // Excel takes numbers without separators; a tab or line break inside a cell would shift the others.
    private static String plain(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Money money -> money.yuan().toPlainString();
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString().replaceAll("[\\t\\r\\n]+", " ");
        };
    }

    /** Has a double click on a row open it. */
    public static <S> TableRow<S> opening(TableRow<S> row, Consumer<S> open) {
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private static <S, V> TableColumn<S, @Nullable V> column(String heading, double width,
            Function<S, ? extends @Nullable V> value, Function<V, String> words, String style) {
        TableColumn<S, @Nullable V> column = new TableColumn<>(heading);
        column.setPrefWidth(width);
        column.getStyleClass().add(style);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TableCell<S, @Nullable V>() {
            @Override
            protected void updateItem(@Nullable V item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words.apply(item));
            }
        });
        return column;
    }
}
