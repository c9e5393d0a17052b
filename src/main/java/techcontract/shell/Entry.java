package techcontract.shell;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Message;

/** What the words in a field stand for (录入内容): nothing, a value, or a problem. */
final class Entry<T> {
    private final @Nullable T value;
    private final @Nullable Message problem;

    private Entry(@Nullable T value, @Nullable Message problem) {
        this.value = value;
        this.problem = problem;
    }

    static <T> Entry<T> none() {
        return new Entry<>(null, null);
    }

    static <T> Entry<T> of(T value) {
        return new Entry<>(value, null);
    }

    static <T> Entry<T> unreadable(String key, Object... arguments) {
        return new Entry<>(null, Message.of(key, arguments));
    }

    Optional<T> value() {
        return Optional.ofNullable(value);
    }

    Optional<Message> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * The words in half-width characters and without blanks; an input method left in Chinese mode types 。 for a point.
     */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('。', '.').replaceAll("\\s", "");
    }
}
