package techcontract.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techcontract.excel.SheetRow;

/**
 * What was corrected on the screen before an import (更正清单): cells with another text, rows left out. The source itself
 * is never changed; where it holds something else by now, the correction is not used and said to be lost.
 */
public final class LedgerCorrections {
    /** Nothing corrected. */
    public static final LedgerCorrections NONE = new LedgerCorrections(Map.of(), Map.of());

    private record Cell(String before, String after) {}

    private final Map<Integer, Map<Integer, Cell>> cells;
    private final Map<Integer, List<String>> leftOut;

    private LedgerCorrections(Map<Integer, Map<Integer, Cell>> cells, Map<Integer, List<String>> leftOut) {
        this.cells = cells;
        this.leftOut = leftOut;
    }

    /**
     * The same with another text in a cell.
     *
     * @param row the row as the source has it
     * @param place the column, counted from 0
     */
    public LedgerCorrections with(SheetRow row, int place, String text) {
        Map<Integer, Map<Integer, Cell>> changed = new HashMap<>(cells);
        Map<Integer, Cell> ofRow = new HashMap<>(cells.getOrDefault(row.number(), Map.of()));
        String before = row.cell(place).text();
        if (before.equals(text)) {
            ofRow.remove(place);
        } else {
            ofRow.put(place, new Cell(before, text));
        }
        if (ofRow.isEmpty()) {
            changed.remove(row.number());
        } else {
            changed.put(row.number(), ofRow);
        }
        return new LedgerCorrections(changed, leftOut);
    }

    /** The same with a row left out, or taken again where it was left out. */
    public LedgerCorrections leavingOut(SheetRow row) {
        Map<Integer, List<String>> changed = new HashMap<>(leftOut);
        if (changed.remove(row.number()) == null) {
            changed.put(row.number(), texts(row));
        }
        return new LedgerCorrections(cells, changed);
    }

    /** The text a cell was given, if it was. */
    public Optional<String> at(int row, int place) {
        return Optional.ofNullable(cells.getOrDefault(row, Map.of()).get(place)).map(Cell::after);
    }

    /** Whether a row is left out. */
    public boolean leavesOut(SheetRow row) {
        @Nullable
        List<String> texts = leftOut.get(row.number());
        return texts != null && texts.equals(texts(row));
    }

    /** How many cells have another text. */
    public int count() {
        return cells.values().stream().mapToInt(Map::size).sum();
    }

    /** How many rows are left out. */
    public int leftOut() {
        return leftOut.size();
    }

    public boolean isEmpty() {
        return cells.isEmpty() && leftOut.isEmpty();
    }

    /** The row as corrected. */
    SheetRow applied(SheetRow row) {
        @Nullable
        Map<Integer, Cell> ofRow = cells.get(row.number());
        return ofRow == null
                ? row
                : row.with(ofRow.entrySet()
                        .stream()
                        .filter(one -> stillHolds(row, one.getKey(), one.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().after())));
    }

    /** The columns of a row whose corrections are lost, as the source holds something else there by now. */
    List<Integer> lost(SheetRow row) {
        return cells.getOrDefault(row.number(), Map.of())
                .entrySet()
                .stream()
                .filter(one -> !stillHolds(row, one.getKey(), one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean stillHolds(SheetRow row, int place, Cell cell) {
        return row.cell(place).text().equals(cell.before());
    }

    private static List<String> texts(SheetRow row) {
        List<String> texts = new ArrayList<>(row.width());
        for (int place = 0; place < row.width(); place++) {
            texts.add(row.cell(place).text());
        }
        return texts;
    }
}
