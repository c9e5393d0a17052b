package techcontract.filling.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import techcontract.filling.FilledLine;
import techcontract.filling.Filling;
import techcontract.filling.FillingOrder;
import techcontract.filling.FillingOrders;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.FloatingWindow;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.Tables;
import techcontract.shell.Tasks;
import techcontract.shell.Tone;

/**
 * The strip that stays above the web browser and copies a contract's values one after the other (填报条).
 *
 * <p>
 * What Java can do without a native library: stay above other programs; copy when it is clicked, when the mouse comes
 * over it (the browser keeps the keyboard meanwhile), when a key is pressed while it has the keyboard, and when it gets
 * the keyboard back by Alt+Tab. What it cannot: hear a key while the browser has the keyboard, or know that something
 * was pasted (decision 0014).
 */
public final class FillingStrip {
    private record Begun(long contract, FillingOrder order, Filling filling) {}

    private record Row(int place, FilledLine filled, String state) {}

    private final FillingOrders orders;
    private final Path choices;
    private final Tasks tasks;
    private final Consumer<Path> openFolder;
    private final Consumer<String> help;
    private final Parent content;
    private StripChoice choice;
    private @Nullable FloatingWindow window;
    private @Nullable Filling filling;
    private Optional<Begun> last = Optional.empty();
    private long contract;
    private boolean setting;
    // A click that follows where hovering has copied already would copy one more.
    private boolean hovered;

    @FXML private Button copy;
    @FXML private ToggleButton whole;
    @FXML private Label said;
    @FXML private VBox rest;
    @FXML private ComboBox<FillingOrder> order;
    @FXML private Label unconfirmed;
    @FXML private ProblemList problems;
    @FXML private TableView<Row> rows;
    @FXML private CheckBox onHover;
    @FXML private CheckBox onReturn;
    @FXML private ComboBox<Optional<KeyCode>> key;

    FillingStrip(FillingOrders orders, Path choices, Tasks tasks, Fxml fxml, Consumer<Path> openFolder,
            Consumer<String> help) {
        this.orders = orders;
        this.choices = choices;
        this.tasks = tasks;
        this.openFolder = openFolder;
        this.help = help;
        this.choice = StripChoice.load(choices);
        this.content = fxml.load(this);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void initialize() {
        var label = Tables.<Row>text(Text.of("filling.column.LABEL"), 180, row -> row.filled().line().label());
        var text = Tables.<Row>text(Text.of("filling.ui.text"), 220, row -> row.filled().shown());
        rows.getColumns()
                .setAll(List.of(Tables.text(Text.of("filling.column.STEP"), 100, row -> row.filled().line().step()),
                        label, text,
                        Tables.state(Text.of("filling.ui.state"), 96, Row::state, FillingStrip::tone)));
        Tables.share(rows, List.of(label, text));
        Tables.prepare(rows, Text.of("filling.ui.whole.name"), Message.of("filling.ui.nothing"), this::copyRow);
        order.setConverter(words(FillingOrder::name));
        order.valueProperty().subscribe((_, chosen) -> {
            if (!setting && chosen != null) {
                fill(chosen);
            }
        });
        key.setConverter(words(one -> one.map(KeyCode::getName).orElse(Text.of("filling.ui.key.none"))));
        key.getItems()
                .setAll(Stream.concat(Stream.of(Optional.<KeyCode>empty()), StripChoice.KEYS.stream().map(Optional::of))
                        .toList());
        key.setValue(choice.key());
        onHover.setSelected(choice.onHover());
        onReturn.setSelected(choice.onReturn());
        rest.managedProperty().bind(rest.visibleProperty());
        rest.setVisible(false);
        copy.setOnMouseEntered(_ -> hover());
        copy.setOnMouseExited(_ -> hovered = false);
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        };
    }

    Parent content() {
        return content;
    }

    void in(FloatingWindow shown) {
        window = shown;
        // A click brings the keyboard, too; what it does is for the button under it.
        shown.onReturn(() -> {
            if (choice.onReturn() && filling != null && !content.isHover()) {
                copyNext();
            }
        });
    }

    /** Begins with a contract, in the order used last. */
    void open(long id, FillingOrders.Found found) {
        contract = id;
        setting = true;
        order.getItems().setAll(found.orders());
        FillingOrder chosen = found.orders()
                .stream()
                .filter(one -> one.name().equals(choice.order()))
                .findFirst()
                .orElse(found.orders().getFirst());
        order.setValue(chosen);
        setting = false;
        problems.show(found.problems().all());
        if (!found.problems().isEmpty()) {
            expand(true);
        }
        fill(chosen);
    }

    private void fill(FillingOrder chosen) {
        choice = new StripChoice(chosen.name(), choice.key(), choice.onHover(), choice.onReturn());
        choice.save(choices);
        unconfirmed.setVisible(chosen.shipped());
        unconfirmed.setManaged(chosen.shipped());
        tasks.run(Message.of("filling.ui.reading"), _ -> orders.fill(contract, chosen), begun -> {
            // Nothing is copied by the mere opening, whatever was chosen for coming back.
            filling = null;
            if (window != null) {
                window.show(Text.of("filling.ui.title", chosen.name(), begun.contract()));
            }
            last.filter(one -> one.contract() == contract && one.order().equals(chosen))
                    .ifPresent(one -> begun.resume(one.filling()));
            last = Optional.of(new Begun(contract, chosen, begun));
            filling = begun;
            said.setText(Text.of("filling.ui.begin"));
            look();
            copy.requestFocus();
        });
    }

    @FXML
    private void copyNext() {
        if (hovered) {
            hovered = false;
        } else if (filling != null) {
            filling.take().ifPresent(this::copied);
            look();
        }
    }

    private void hover() {
        if (choice.onHover() && filling != null && filling.next().isPresent()) {
            copyNext();
            hovered = true;
        }
    }

    private void copyRow(Row row) {
        if (filling != null && !row.filled().isEmpty()) {
            filling.goTo(row.place());
            hovered = false;
            copyNext();
        }
    }

    private void copied(FilledLine taken) {
        ClipboardContent clip = new ClipboardContent();
        clip.putString(taken.text());
        Clipboard.getSystemClipboard().setContent(clip);
        said.setText(Text.of("filling.ui.copied", taken.line().label(), taken.shown()));
    }

    @FXML
    private void back() {
        if (filling != null) {
            filling.back();
            look();
        }
    }

    @FXML
    private void forward() {
        if (filling != null) {
            filling.forward();
            look();
        }
    }

    private void look() {
        if (filling == null) {
            return;
        }
        Filling now = filling;
        copy.setText(now.next()
                .map(next -> Text.of("filling.ui.next", now.number(), now.count(), next.line().label(), next.shown()))
                .orElse(Text.of("filling.ui.done", now.copied(), now.count())));
        rows.getItems()
                .setAll(IntStream.range(0, now.lines().size())
                        .mapToObj(place -> new Row(place, now.lines().get(place), state(now, place)))
                        .toList());
        if (now.place() < now.lines().size()) {
            rows.getSelectionModel().clearAndSelect(now.place());
            rows.scrollTo(Math.max(0, now.place() - 3));
        }
    }

    private static String state(Filling filling, int place) {
        if (filling.lines().get(place).isEmpty()) {
            return Text.of("filling.state.skipped");
        } else if (place == filling.place()) {
            return Text.of("filling.state.next");
        }
        return Text.of(filling.isCopied(place) ? "filling.state.copied" : "filling.state.open");
    }

    private static Tone tone(Row row) {
        if (row.state().equals(Text.of("filling.state.next"))) {
            return Tone.ACTIVE;
        }
        return row.state().equals(Text.of("filling.state.copied")) ? Tone.GOOD : Tone.NEUTRAL;
    }

    @FXML
    private void toggle() {
        expand(whole.isSelected());
    }

    private void expand(boolean shown) {
        whole.setSelected(shown);
        rest.setVisible(shown);
        if (window != null) {
            window.fit();
        }
        if (shown) {
            rows.requestFocus();
        } else {
            copy.requestFocus();
        }
    }

    @FXML
    private void choose() {
        choice = new StripChoice(choice.order(), Optional.ofNullable(key.getValue()).flatMap(one -> one),
                onHover.isSelected(), onReturn.isSelected());
        choice.save(choices);
    }

    @FXML
    private void folder() {
        openFolder.accept(orders.folder());
    }

    @FXML
    private void reread() {
        tasks.run(Message.of("filling.ui.reading"), _ -> orders.read(), found -> open(contract, found));
    }

    private void key(KeyEvent event) {
        boolean onButton = !(event.getTarget() instanceof Node node) || copy.equals(node) || content.equals(node);
        KeyCode pressed = event.getCode();
        if (choice.key().filter(pressed::equals).isPresent()
                || (onButton && (pressed == KeyCode.SPACE || pressed == KeyCode.ENTER))) {
            event.consume();
            hovered = false;
            copyNext();
        } else if (onButton && pressed == KeyCode.UP) {
            event.consume();
            back();
        } else if (onButton && pressed == KeyCode.DOWN) {
            event.consume();
            forward();
        } else if (pressed == KeyCode.ESCAPE && window != null) {
            event.consume();
            window.close();
        } else if (pressed == KeyCode.F4 && !order.isFocused() && !key.isFocused()) {
            event.consume();
            expand(!whole.isSelected());
        } else if (pressed == KeyCode.F5) {
            event.consume();
            reread();
        } else if (pressed == KeyCode.F1) {
            event.consume();
            help.accept(getClass().getSimpleName());
        }
    }
}
