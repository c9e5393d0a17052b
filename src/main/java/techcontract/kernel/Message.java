package techcontract.kernel;

import java.util.List;

/**
 * A sentence for the user (提示), kept as its key and arguments until it is shown.
 *
 * @param key the key in {@code text.properties}
 * @param arguments what stands in its places
 */
public record Message(String key, List<Object> arguments) {
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** The sentence in Chinese. */
    @Override
    public String toString() {
        return Text.of(key, arguments.toArray(Object[]::new));
    }
}
