package techcontract.shell;

import java.util.Optional;
import techcontract.kernel.Message;

/**
 * One thing the user fills in (录入项): it holds a value, nothing, or words that cannot be read yet.
 *
 * @param <T> what it holds
 */
public interface Input<T> {
    /** What it holds now, also while the user is still typing; empty when there is nothing or it cannot be read. */
    Optional<T> value();

    /** Shows a value. */
    void set(T value);

    /** Shows nothing. */
    void clear();

    /** Why the words in it cannot be read; shown once the user leaves it, never while typing. */
    Optional<Message> problem();

    /** Has something run each time {@link #value()}, or the words that cannot be read, have become others. */
    void onChange(Runnable action);
}
