package techcontract.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a paper's fields (文书内容).
 *
 * @param values what stands in each field; a field that is missing stays empty
 * @param lines one for each repeated row of a table
 */
record PaperContent(Map<PaperField, String> values, List<Map<PaperField, String>> lines) {
    /** The same with one field written anew. */
    PaperContent with(PaperField field, String value) {
        Map<PaperField, String> changed = new EnumMap<>(PaperField.class);
        changed.putAll(values);
        changed.put(field, value);
        return new PaperContent(changed, lines);
    }
}
