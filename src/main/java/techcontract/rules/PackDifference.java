package techcontract.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new pack says otherwise than the one before (规则包差异), by kind and code.
 *
 * @param changes the lines that were added, removed or changed, in the order of the kinds
 */
public record PackDifference(List<Change> changes) {
    /** What happened to a line (变动). */
    public enum What {
        /** 新增 */
        ADDED,
        /** 删除 */
        REMOVED,
        /** 修改 */
        CHANGED
    }

    /**
     * One line that differs.
     *
     * @param before the line in the old pack; empty when it was added
     * @param after the line in the new pack; empty when it was removed
     */
    public record Change(Optional<PackLine> before, Optional<PackLine> after) {
        public What what() {
            if (before.isEmpty()) {
                return What.ADDED;
            }
            return after.isEmpty() ? What.REMOVED : What.CHANGED;
        }

        /** The line as it is now, or as it was. */
        public PackLine line() {
            return after.or(() -> before).orElseThrow();
        }

        /** The columns that say something else; every filled column of a line that was added or removed. */
        public List<PackColumn> columns() {
            return Arrays.stream(PackColumn.values())
                    .filter(column -> column != PackColumn.KIND && column != PackColumn.CODE)
                    .filter(column -> !text(before, column).equals(text(after, column)))
                    .toList();
        }

        /** What stands in a column of one of the two lines; "" where there is no line. */
        public static String text(Optional<PackLine> line, PackColumn column) {
            return line.map(one -> one.get(column)).orElse("");
        }
    }

    static PackDifference between(List<PackLine> before, List<PackLine> after) {
        List<Change> changes = new ArrayList<>();
        for (PackLine line : counted(after)) {
            Optional<PackLine> old = counterpart(line, before);
            if (old.isEmpty() || !old.get().cells().equals(line.cells())) {
                changes.add(new Change(old, Optional.of(line)));
            }
        }
        for (PackLine line : counted(before)) {
            if (counterpart(line, after).isEmpty()) {
                changes.add(new Change(Optional.of(line), Optional.empty()));
            }
        }
        return new PackDifference(Arrays.stream(PackKind.values())
                .flatMap(kind -> changes.stream().filter(one -> one.line().kind().filter(kind::equals).isPresent()))
                .toList());
    }

    // The number of the edition is given, not written.
    private static List<PackLine> counted(List<PackLine> lines) {
        return lines.stream().filter(line -> !line.isHead("EDITION")).toList();
    }

    private static Optional<PackLine> counterpart(PackLine line, List<PackLine> others) {
        return others.stream().filter(line::isAbout).findFirst();
    }

    /** How many lines were added, removed or changed. */
    public long count(What what) {
        return changes.stream().filter(one -> one.what() == what).count();
    }

    /** The changes in short, for the audit trail: {@code +DEV-4 -SERx-2 ~V16}. */
    String inShort() {
        return String.join(" ", Stream.of(What.values())
                .flatMap(what -> changes.stream().filter(one -> one.what() == what))
                .map(one -> switch (one.what()) {
                    case ADDED -> "+";
                    case REMOVED -> "-";
                    case CHANGED -> "~";
                } + one.line().code())
                .toList());
    }
}
