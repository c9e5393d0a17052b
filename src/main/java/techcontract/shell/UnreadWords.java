package techcontract.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words in a form that cannot be read yet (未读懂的录入), by the name of their field. */
public final class UnreadWords {
    private final List<FormField> fields;

    public UnreadWords(FormSection... sections) {
        fields = List.of(sections).stream().flatMap(section -> section.formFields().stream()).toList();
    }

    /** The words now; in rows by field, row and column, such as {@code instalments 0 1}. */
    public Map<String, String> words() {
        Map<String, String> found = new TreeMap<>();
        fields.forEach(field -> found.putAll(field.unread()));
        return found;
    }

    /** Writes words that were in the form before, once everything else is shown. */
    public void show(Map<String, String> words) {
        fields.forEach(field -> field.reread(words));
    }
}
