package techcontract.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import techcontract.kernel.Message;
import techcontract.kernel.Text;

/**
 * A short list of rows to fill in (明细录入), made of plain fields: Ctrl+Insert adds a row, Ctrl+Delete removes the one the
 * focus is in.
 *
 * @param <T> what one row holds
 */
public final class RowsField<T> extends VBox {
    /**
     * One row of fields (明细行).
     *
     * @param <T> what it holds
     */
    public interface Row<T> {
        /** Its controls from left to right, always the same ones, as wide as {@link RowsField#columns} says. */
        List<Region> controls();

        /** What it holds; empty while nothing is filled in. */
        Optional<T> value();

        /** Shows a value and nothing of what was there before. */
        void set(T value);
    }

    private record Line<T>(Row<T> row, HBox box) {}

    private static final double NARROWEST = 40;

    /**
     * A column (明细列).
     *
     * @param heading its words
     * @param width its width in pixels; the widest grows with the field
     */
    public record Column(String heading, double width) {}

    private final List<Line<T>> lines = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final HBox headings = new HBox();
    private final VBox boxes = new VBox();
    private List<Column> columns = List.of();
    private Function<Runnable, Row<T>> newRow = _ -> {
        throw new IllegalStateException("no rows yet");
    };

    public RowsField() {
        getStyleClass().add("rows-field");
        headings.getStyleClass().add("rows-headings");
        boxes.getStyleClass().add("rows");
        Button add = new Button(Text.of("shell.rows.add"), new FontIcon(Material2AL.ADD));
        add.setTooltip(new Tooltip(Text.of("shell.rows.add.keys")));
        add.setOnAction(_ -> add(lines.size()));
        FormKeys.passOver(add);
        getChildren().addAll(headings, boxes, add);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * Says what a row is made of.
     *
     * @param columns headings and widths
     * @param newRow makes an empty row, which runs what it is given after each change
     */
    public void rows(List<Column> columns, Function<Runnable, Row<T>> newRow) {
        this.columns = columns;
        this.newRow = newRow;
        headings.getChildren().clear();
        for (int i = 0; i < columns.size(); i++) {
            Label heading = new Label(columns.get(i).heading());
            size(heading, i);
            headings.getChildren().add(heading);
        }
        Region room = new Region();
        room.getStyleClass().add("rows-end");
        headings.getChildren().add(room);
    }

    /** What the rows hold, without the empty ones. */
    public List<T> values() {
        return lines.stream().flatMap(line -> line.row().value().stream()).toList();
    }

    /** Shows these and no others; a row that stays keeps the focus. */
    public void set(List<T> values) {
        while (lines.size() > values.size()) {
            lines.removeLast();
            boxes.getChildren().removeLast();
        }
        for (int i = 0; i < values.size(); i++) {
            (i < lines.size() ? lines.get(i).row() : insert(i)).set(values.get(i));
        }
        changed();
    }

    /** Why the first thing that cannot be read in a row cannot be read. */
    Optional<Message> problem() {
        return lines.stream()
                .flatMap(line -> line.row().controls().stream())
                .flatMap(control -> control instanceof Input<?> input ? input.problem().stream() : Stream.empty())
                .findFirst();
    }

    // Rows nothing is typed in do not count: they are not kept.
    Map<String, String> unread(String field) {
        Map<String, String> found = new TreeMap<>();
        int at = 0;
        for (Line<T> line : lines) {
            Map<String, String> words = unread(line.row(), field + " " + at + " ");
            boolean read = line.row().value().isPresent();
            if (!read && !words.isEmpty()) {
                found.put(field + " " + at, "");
            }
            found.putAll(words);
            at += read || !words.isEmpty() ? 1 : 0;
        }
        return found;
    }

    private Map<String, String> unread(Row<T> row, String name) {
        Map<String, String> found = new TreeMap<>();
        for (int i = 0; i < row.controls().size(); i++) {
            if (row.controls().get(i) instanceof TextInputControl text && text instanceof Input<?> input
                    && input.problem().isPresent()) {
                found.put(name + i, text.getText());
            }
        }
        return found;
    }

    void reread(String field, Map<String, String> words) {
        for (int i = 0; i < lines.size() || words.containsKey(field + " " + i); i++) {
            // A row of which nothing could be read is not among the values.
            if (words.containsKey(field + " " + i)) {
                insert(i);
            }
            reread(lines.get(i).row(), field + " " + i + " ", words);
        }
    }

    private void reread(Row<T> row, String name, Map<String, String> words) {
        for (int i = 0; i < row.controls().size(); i++) {
            if (row.controls().get(i) instanceof TextInputControl text && words.containsKey(name + i)) {
                text.setText(words.get(name + i));
            }
        }
    }

    /** Has something run after each change of any row. */
    public void onChange(Runnable action) {
        listeners.add(action);
    }

    private void key(KeyEvent event) {
        if (!event.isControlDown()) {
            return;
        }
        int at = focused();
        if (event.getCode() == KeyCode.INSERT) {
            event.consume();
            add(at < 0 ? lines.size() : at + 1);
        } else if (event.getCode() == KeyCode.DELETE && at >= 0) {
            event.consume();
            remove(lines.get(at));
        }
    }

    private int focused() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).box().isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private void add(int at) {
        insert(at).controls().getFirst().requestFocus();
        changed();
    }

    private Row<T> insert(int at) {
        Row<T> row = newRow.apply(this::changed);
        HBox box = new HBox();
        box.getStyleClass().add("rows-row");
        List<Region> controls = row.controls();
        for (int i = 0; i < controls.size(); i++) {
            size(controls.get(i), i);
            controls.get(i).setAccessibleText(columns.get(i).heading());
            box.getChildren().add(controls.get(i));
        }
        Line<T> line = new Line<>(row, box);
        box.getChildren().add(removal(line));
        lines.add(at, line);
        boxes.getChildren().add(at, box);
        return row;
    }

    private Button removal(Line<T> line) {
        Button remove = new Button(Text.of("shell.rows.remove"));
        remove.getStyleClass().addAll("flat", "rows-end");
        remove.setTooltip(new Tooltip(Text.of("shell.rows.remove.keys")));
        remove.setOnAction(_ -> remove(line));
        FormKeys.passOver(remove);
        return remove;
    }

    private void remove(Line<T> line) {
        int at = lines.indexOf(line);
        lines.remove(at);
        boxes.getChildren().remove(line.box());
        Node next = lines.isEmpty()
                ? getChildren().getLast()
                : lines.get(Math.min(at, lines.size() - 1)).row().controls().getFirst();
        next.requestFocus();
        changed();
    }

    private void size(Region node, int column) {
        double widest = columns.stream().mapToDouble(Column::width).max().orElse(0);
        double width = columns.get(column).width();
        // On a small screen the fields share what room there is.
        node.setMinWidth(Math.min(width, NARROWEST));
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        if (width == widest) {
            node.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(node, Priority.ALWAYS);
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
