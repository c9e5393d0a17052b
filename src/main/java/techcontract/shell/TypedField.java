package techcontract.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import techcontract.kernel.Message;

/**
 * A text field that reads what is typed (格式化录入框) and writes it in one form when the user leaves it. While the user
 * types, text and caret are left alone.
 *
 * @param <T> what it holds
 */
public abstract class TypedField<T> extends TextField implements Input<T> {
    private final List<Runnable> listeners = new ArrayList<>();
    private Entry<T> entry = Entry.none();

    TypedField() {
        getStyleClass().add("typed-field");
        textProperty().addListener((_, _, text) -> take(text));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                tidy();
            }
        });
    }

    abstract Entry<T> read(String typed);

    abstract String write(T value);

    @Override
    public final Optional<T> value() {
        return entry.value();
    }

    @Override
    public final void set(T value) {
        setText(write(value));
    }

    @Override
    public final Optional<Message> problem() {
        return entry.problem();
    }

    @Override
    public final void onChange(Runnable action) {
        listeners.add(action);
    }

    private void take(String text) {
        Entry<T> before = entry;
        entry = read(text);
        boolean unread = before.problem().isPresent() || entry.problem().isPresent();
        if (unread || !before.value().equals(value())) {
            listeners.forEach(Runnable::run);
        }
    }

    private void tidy() {
        value().map(this::write).filter(tidy -> !tidy.equals(getText())).ifPresent(this::setText);
    }
}
