package techcontract.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Every word the user sees (界面文字), kept in {@code text.properties}. */
public final class Text {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("techcontract.text", Locale.ROOT);

    private Text() {}

    /**
     * The words for a key, with the arguments in the places {@code {0}}, {@code {1}} … A doubled quote stands for one.
     *
     * @throws MissingResourceException when {@code text.properties} lacks the key: a defect, caught by a test
     */
    public static String of(String key, Object... arguments) {
        String words = WORDS.getString(key);
        return arguments.length == 0
                ? words
                : new MessageFormat(words, Locale.SIMPLIFIED_CHINESE).format(plain(arguments));
    }

    /** Whether there are words for the key. */
    public static boolean has(String key) {
        return WORDS.containsKey(key);
    }

    /** The bundle itself, for FXML files. */
    public static ResourceBundle bundle() {
        return WORDS;
    }

    // MessageFormat would print numbers with separators and nested messages as records.
    private static Object[] plain(Object[] arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = arguments[i].toString();
        }
        return words;
    }
}
