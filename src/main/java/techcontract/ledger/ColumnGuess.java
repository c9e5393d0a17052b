package techcontract.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import techcontract.codes.CodeTable;
import techcontract.excel.SheetCell;
import techcontract.excel.SheetRow;

/**
 * What columns are by what stands in them (按内容识别栏目), where that leaves no doubt: the one column of registration
 * numbers, words only one code table knows, two amounts of which one is never the larger. Days, parties and units are
 * for the clerk to say.
 */
final class ColumnGuess {
    private static final int LOOKED_AT = 200;
    private static final int WIDE = 3;
    private static final Map<LedgerColumn, CodeTable> CODED = Map.of(LedgerColumn.TYPE, CodeTable.CONTRACT_TYPE,
            LedgerColumn.FIELD, CodeTable.TECHNOLOGY_FIELD, LedgerColumn.RIGHT, CodeTable.INTELLECTUAL_PROPERTY,
            LedgerColumn.PLAN, CodeTable.PLAN_SOURCE, LedgerColumn.OBJECTIVE, CodeTable.OBJECTIVE,
            LedgerColumn.INDUSTRY, CodeTable.INDUSTRY, LedgerColumn.PAYMENT, CodeTable.PAYMENT_MODE);

    /** What all cells of a column look like. */
    private enum Kind {
        EMPTY, NUMBER, DAY, AMOUNT, WORDS
    }

    private final List<SheetRow> rows;
    private final CodeWords words;

    /**
     * @param rows the contracts, without headings
     */
    ColumnGuess(List<SheetRow> rows, CodeWords words) {
        this.rows = rows.stream().limit(LOOKED_AT).toList();
        this.words = words;
    }

    /** The first row with enough cells to be headings or a contract. */
    static Optional<SheetRow> firstWide(List<SheetRow> rows) {
        return rows.stream().filter(row -> cells(row).size() >= WIDE).findFirst();
    }

    /** Whether a row holds words alone: no number, amount or day. */
    static boolean couldBeHeadings(SheetRow row) {
        return cells(row).stream().allMatch(cell -> kind(cell) == Kind.WORDS);
    }

    private static List<SheetCell> cells(SheetRow row) {
        List<SheetCell> cells = new ArrayList<>();
        for (int place = 0; place < row.width(); place++) {
            if (!row.cell(place).isEmpty()) {
                cells.add(row.cell(place));
            }
        }
        return cells;
    }

    /** What the columns look like, to know a block without headings again. */
    static List<String> kinds(List<SheetRow> rows) {
        List<SheetRow> looked = rows.stream().limit(LOOKED_AT).toList();
        List<String> kinds = new ArrayList<>();
        for (int place = 0; place < width(looked); place++) {
            kinds.add(kind(looked, place).name());
        }
        return kinds;
    }

    private static int width(List<SheetRow> rows) {
        return rows.stream().mapToInt(SheetRow::width).max().orElse(0);
    }

    private static Kind kind(List<SheetRow> rows, int place) {
        Set<Kind> found = new HashSet<>();
        rows.stream()
                .map(row -> row.cell(place))
                .filter(cell -> !cell.isEmpty())
                .forEach(cell -> found.add(kind(cell)));
        return found.isEmpty() ? Kind.EMPTY : found.size() == 1 ? found.iterator().next() : Kind.WORDS;
    }

    private static Kind kind(SheetCell cell) {
        String plain = LedgerWords.plain(cell.text());
        if (LedgerCells.NUMBER.matcher(plain).matches()) {
            return Kind.NUMBER;
        }
        if (cell.kind() == SheetCell.Kind.TEXT && LedgerCells.day(cell, false).isPresent()) {
            return Kind.DAY;
        }
        return LedgerCells.AMOUNT.matcher(plain).matches() ? Kind.AMOUNT : Kind.WORDS;
    }

    /** What is known already, and what the other columns certainly are. */
    Map<LedgerColumn, Integer> beside(Map<LedgerColumn, Integer> known) {
        Map<LedgerColumn, Integer> places = new EnumMap<>(LedgerColumn.class);
        places.putAll(known);
        Map<Kind, List<Integer>> free = new EnumMap<>(Kind.class);
        for (int place = 0; place < width(rows); place++) {
            if (!known.containsValue(place)) {
                free.computeIfAbsent(kind(rows, place), _ -> new ArrayList<>()).add(place);
            }
        }
        List<Integer> numbers = free.getOrDefault(Kind.NUMBER, List.of());
        if (numbers.size() == 1) {
            places.putIfAbsent(LedgerColumn.NUMBER, numbers.getFirst());
        }
        List<Integer> amounts = new ArrayList<>(free.getOrDefault(Kind.AMOUNT, List.of()));
        amounts.stream().filter(this::counts).findFirst().ifPresent(serial -> {
            amounts.removeIf(serial::equals);
            places.putIfAbsent(LedgerColumn.SERIAL, serial);
        });
        boolean open = !places.containsKey(LedgerColumn.AMOUNT) && !places.containsKey(LedgerColumn.TECHNOLOGY_AMOUNT);
        if (amounts.size() == 2 && open) {
            amounts(places, amounts.getFirst(), amounts.getLast());
        }
        coded(free.getOrDefault(Kind.WORDS, List.of())).forEach(places::putIfAbsent);
        return places;
    }

    private boolean counts(int place) {
        for (int i = 0; i < rows.size(); i++) {
            if (!LedgerWords.plain(rows.get(i).cell(place).text()).equals(Integer.toString(i + 1))) {
                return false;
            }
        }
        return rows.size() > 1;
    }

    private void amounts(Map<LedgerColumn, Integer> places, int one, int other) {
        if (neverBelow(one, other)) {
            places.put(LedgerColumn.AMOUNT, one);
            places.put(LedgerColumn.TECHNOLOGY_AMOUNT, other);
        } else if (neverBelow(other, one)) {
            places.put(LedgerColumn.AMOUNT, other);
            places.put(LedgerColumn.TECHNOLOGY_AMOUNT, one);
        }
    }

    private boolean neverBelow(int one, int other) {
        return rows.stream().allMatch(row -> amount(row, one).compareTo(amount(row, other)) >= 0);
    }

    private static BigDecimal amount(SheetRow row, int place) {
        String plain = LedgerWords.plain(row.cell(place).text()).replaceAll("[,¥￥]", "");
        return plain.isEmpty() ? BigDecimal.ZERO : new BigDecimal(plain);
    }

    private Map<LedgerColumn, Integer> coded(List<Integer> places) {
        Map<LedgerColumn, Integer> found = new HashMap<>();
        Set<LedgerColumn> doubtful = new HashSet<>();
        for (int place : places) {
            List<LedgerColumn> could = CODED.entrySet()
                    .stream()
                    .filter(one -> knows(one.getValue(), place))
                    .map(Map.Entry::getKey)
                    .toList();
            if (could.size() == 1 && found.put(could.getFirst(), place) != null) {
                doubtful.add(could.getFirst());
            }
        }
        found.keySet().removeAll(doubtful);
        return found;
    }

    private boolean knows(CodeTable table, int place) {
        return rows.stream()
                .map(row -> row.cell(place))
                .filter(Predicate.not(SheetCell::isEmpty))
                .allMatch(cell -> words.key(table, cell.text().strip()).isPresent());
    }
}
