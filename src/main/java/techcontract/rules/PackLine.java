package techcontract.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One line of a rule pack file (规则包的一行).
 *
 * @param number its line in the file, from 1 with the headings; 0 for a line no file holds
 * @param cells the text in every column, "" where nothing is there
 */
public record PackLine(int number, Map<PackColumn, String> cells) {
    static PackLine of(int number, Function<PackColumn, String> text) {
        Map<PackColumn, String> cells = new EnumMap<>(PackColumn.class);
        for (PackColumn column : PackColumn.values()) {
            cells.put(column, text.apply(column));
        }
        return new PackLine(number, Collections.unmodifiableMap(cells));
    }

    /** The text in a column; "" when nothing is there. */
    public String get(PackColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** The texts in the order of the columns. */
    List<String> texts() {
        return Arrays.stream(PackColumn.values()).map(this::get).toList();
    }

    /** What the line says; empty for a word that is no kind. */
    public Optional<PackKind> kind() {
        return PackKind.written(get(PackColumn.KIND));
    }

    /** The code within its kind, such as DEV-1. */
    public String code() {
        return get(PackColumn.CODE);
    }

    /** Whether clerks must be told that the line is 待核实. */
    public boolean mustBeVerified() {
        return certainty().filter(Certainty::mustBeVerified).isPresent();
    }

    Optional<Certainty> certainty() {
        return Certainty.written(get(PackColumn.CERTAINTY));
    }

    /** Whether it stands for the same rule, whatever it says. */
    boolean isAbout(PackLine other) {
        return get(PackColumn.KIND).equals(other.get(PackColumn.KIND)) && code().equals(other.code());
    }

    /** Whether it is the line about the pack itself with that code, such as EDITION. */
    boolean isHead(String headCode) {
        return kind().filter(kind -> kind == PackKind.PACK).isPresent() && code().equals(headCode);
    }

    PackLine with(PackColumn column, String text) {
        return of(number, one -> one == column ? text : get(one));
    }
}
