package techcontract.excel;

import java.util.List;

/**
 * The heading of a column, or of a group of columns with their own (表头).
 *
 * @param text what stands at the top
 * @param parts the headings below it, one for each column of the group; empty for a single column
 */
public record Heading(String text, List<String> parts) {
    /** The heading of one column (单列表头). */
    public static Heading of(String text) {
        return new Heading(text, List.of());
    }

    /** The heading over several columns (合并表头). */
    public static Heading group(String text, String... parts) {
        return new Heading(text, List.of(parts));
    }

    int columns() {
        return Math.max(1, parts.size());
    }
}
