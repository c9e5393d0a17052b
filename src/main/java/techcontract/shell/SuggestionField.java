package techcontract.shell;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import techcontract.kernel.Message;

/**
 * A field that suggests while the user types (联想框): arrows and Enter choose, Esc closes, F4 opens everything. It holds
 * one of the items or nothing. The focus never leaves the text, so that input methods work.
 *
 * @param <T> the kind of item
 */
public final class SuggestionField<T> extends CustomTextField implements Input<T> {
    private static final int MOST = 8;
    private final List<Runnable> listeners = new ArrayList<>();
    private final SuggestionList<T> list = new SuggestionList<>(this::choose, this::create);
    private final Composing composing = new Composing(this);
    private Function<String, List<T>> find = _ -> List.of();
    private Function<T, String> words = Object::toString;
    private Consumer<String> creation = _ -> {};
    private @Nullable T value;
    private boolean writing;

    public SuggestionField() {
        getStyleClass().add("suggestion-field");
        StackPane arrow = new StackPane(new FontIcon(Material2AL.ARROW_DROP_DOWN));
        arrow.getStyleClass().add("suggestion-arrow");
        arrow.setOnMousePressed(event -> {
            event.consume();
            openAll();
        });
        setRight(arrow);
        textProperty().addListener((_, _, _) -> typed());
        // The text takes what was composed only after this handler, and may be the same as before.
        addEventHandler(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, _ -> Platform.runLater(this::suggestNow));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                leave();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * Says where the items come from.
     *
     * @param find the items for what is typed, best first; for an empty text all of them. Runs on each key: it must be
     * quick
     * @param words how an item is written in the field
     */
    public void suggest(Function<String, List<T>> find, Function<T, String> words) {
        this.find = find;
        this.words = words;
        list.words(words);
    }

    /** Says more about each suggestion, in grey at its right. */
    public void detail(Function<T, String> detail) {
        list.detail(detail);
    }

    /**
     * Ends the suggestions with a row for what is not there yet.
     *
     * @param label what the row says, such as 新增当事人
     * @param create given what is typed; it may call {@link #set} once there is a new item
     */
    public void offerNew(Message label, Consumer<String> create) {
        list.offerNew(label.toString());
        creation = create;
    }

    @Override
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public void set(T item) {
        write(words.apply(item));
        become(item);
    }

    @Override
    public void clear() {
        write("");
        become(null);
    }

    @Override
    public Optional<Message> problem() {
        return value == null && !getText().isBlank()
                ? Optional.of(Message.of("shell.suggestion.unknown", getText().strip()))
                : Optional.empty();
    }

    @Override
    public void onChange(Runnable action) {
        listeners.add(action);
    }

    /** Whether the list is open. */
    public boolean isOpen() {
        return list.isShowing();
    }

    private void typed() {
        if (!writing) {
            value = null;
            listeners.forEach(Runnable::run);
            suggestNow();
        }
    }

    // A window that opens while an input method composes would break it off.
    private void suggestNow() {
        String text = getText().strip();
        if (isFocused() && value == null && !text.isEmpty() && !composing.now()) {
            list.show(this, find.apply(text).stream().limit(MOST).toList());
        } else {
            list.hide();
        }
    }

    /** Puts the focus into it and opens everything it offers, as F4 does. */
    public void openAll() {
        requestFocus();
        List<T> items = find.apply(value == null ? getText().strip() : "");
        list.show(this, items.isEmpty() ? find.apply("") : items);
        value().ifPresent(list::select);
    }

    private void key(KeyEvent event) {
        if (composing.now() || event.isControlDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.F4 || (event.getCode() == KeyCode.DOWN && !isOpen())) {
            event.consume();
            openAll();
        } else if (isOpen() && inList(event.getCode())) {
            event.consume();
        }
    }

    private boolean inList(KeyCode code) {
        switch (code) {
            case DOWN -> list.move(1);
            case UP -> list.move(-1);
            case PAGE_DOWN -> list.move(MOST);
            case PAGE_UP -> list.move(-MOST);
            case ESCAPE -> list.hide();
            case ENTER -> {
                // Choosing an item does not eat the key: in a form, Enter also goes on to the next field.
                boolean creates = list.creates();
                list.choose();
                return creates;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose(T item) {
        list.hide();
        set(item);
        end();
    }

    private void create() {
        list.hide();
        creation.accept(getText().strip());
    }

    // Typed out in full it need not be chosen; anything less might be the wrong one.
    private void leave() {
        list.hide();
        String typed = Entry.plain(getText());
        if (value == null && !typed.isEmpty()) {
            find.apply(getText().strip())
                    .stream()
                    .filter(item -> Entry.plain(words.apply(item)).equalsIgnoreCase(typed))
                    .findFirst()
                    .ifPresent(this::set);
        }
    }

    private void write(String text) {
        writing = true;
        setText(text);
        writing = false;
    }

    private void become(@Nullable T item) {
        Optional<T> before = value();
        value = item;
        if (!before.equals(value())) {
            listeners.forEach(Runnable::run);
        }
    }
}
