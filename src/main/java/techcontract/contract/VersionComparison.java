package techcontract.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import techcontract.codes.CodeTables;

/**
 * Two versions of a contract, field by field and row by row (版本比较).
 *
 * @param lines in the order of the form; what neither version fills in is left out
 */
public record VersionComparison(List<Line> lines) {
    /**
     * One field of both versions (比较项).
     *
     * @param label the words the form has for it
     * @param before what the one version says, or empty
     * @param after what the other says, or empty
     * @param differs whether the versions say different things, even where both are masked alike
     */
    public record Line(String label, String before, String after, boolean differs) {
        /** What both say in full. */
        public Line(String label, String before, String after) {
            this(label, before, after, !before.equals(after));
        }
    }

    /** Compares two versions. */
    public static VersionComparison of(Contract before, Contract after, CodeTables codes) {
        VersionWords one = new VersionWords(before, codes);
        VersionWords other = new VersionWords(after, codes);
        List<Line> lines = new ArrayList<>();
        Map<String, String> fields = other.fields();
        one.fields().forEach((label, words) -> add(lines, label, words, fields.getOrDefault(label, "")));
        Map<String, List<String>> rows = other.rows();
        one.rows().forEach((label, words) -> rows(lines, label, words, rows.getOrDefault(label, List.of())));
        return new VersionComparison(List.copyOf(lines));
    }

    private static void add(List<Line> lines, String label, String before, String after) {
        if (!before.isEmpty() || !after.isEmpty()) {
            lines.add(new Line(label, before, after));
        }
    }

    // Rows both versions have stand first, whatever their place; the others are paired in their order.
    private static void rows(List<Line> lines, String label, List<String> before, List<String> after) {
        List<String> gone = new ArrayList<>(before);
        List<String> come = new ArrayList<>();
        for (String row : after) {
            if (gone.remove(row)) {
                add(lines, label, row, row);
            } else {
                come.add(row);
            }
        }
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            add(lines, label, i < gone.size() ? gone.get(i) : "", i < come.size() ? come.get(i) : "");
        }
    }

    /** The same with persons and how to reach them masked (脱敏显示). */
    public VersionComparison masked() {
        return new VersionComparison(lines.stream().map(line -> {
            UnaryOperator<String> mask = VersionWords.mask(line.label());
            return new Line(line.label(), mask.apply(line.before()), mask.apply(line.after()), line.differs());
        }).toList());
    }

    /** What the versions do not say alike (不同之处). */
    public List<Line> differences() {
        return lines.stream().filter(Line::differs).toList();
    }
}
