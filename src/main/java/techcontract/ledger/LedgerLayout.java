package techcontract.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import techcontract.codes.CodeTable;
import techcontract.excel.SheetRow;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Problems;

/**
 * How one kind of ledger is laid out (版式): which column is which, in which unit its amounts are, what its own words
 * mean.
 *
 * @param fingerprint what tells its headings from others
 * @param name what the bureau calls it, empty while it is not remembered
 * @param columns the row of the headings and the columns; without headings the row before the first contract
 * @param meanings the keys its own words stand for, by the words as {@link LedgerWords#heading} writes them
 */
public record LedgerLayout(String fingerprint, String name, ForeignHeadings columns,
        Map<CodeTable, Map<String, String>> meanings) {
    static LedgerLayout of(SheetRow headings, LedgerHeader header) {
        List<String> words = ForeignSheet.words(headings);
        return new LedgerLayout(fingerprint(words), "",
                new ForeignHeadings(headings.number(), words, Map.copyOf(header.places()), Map.copyOf(header.units())),
                Map.of());
    }

    static String fingerprint(List<String> headings) {
        return ContentHash.of(headings.stream().map(LedgerWords::heading).collect(Collectors.joining("\n")).strip());
    }

    /** Whether it is remembered. */
    public boolean remembered() {
        return !name.isEmpty();
    }

    /** Whether the source has headings. */
    public boolean headed() {
        return columns.headings().stream().anyMatch(word -> !word.isEmpty());
    }

    /** What a column is taken for. */
    public Optional<LedgerColumn> column(int place) {
        return columns.places()
                .entrySet()
                .stream()
                .filter(one -> one.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The same with a column taken for something else, or for nothing; no two columns are the same thing. */
    public LedgerLayout with(int place, Optional<LedgerColumn> column) {
        Map<LedgerColumn, Integer> places = new EnumMap<>(LedgerColumn.class);
        places.putAll(columns.places());
        places.values().removeIf(one -> one == place);
        column.ifPresent(one -> places.put(one, place));
        return with(places, columns.units());
    }

    /** The same with another unit for a column of amounts. */
    public LedgerLayout in(LedgerColumn column, AmountUnit unit) {
        Map<LedgerColumn, AmountUnit> units = new EnumMap<>(LedgerColumn.class);
        units.putAll(columns.units());
        units.put(column, unit);
        return with(columns.places(), units);
    }

    private LedgerLayout with(Map<LedgerColumn, Integer> places, Map<LedgerColumn, AmountUnit> units) {
        return new LedgerLayout(fingerprint, name,
                new ForeignHeadings(columns.row(), columns.headings(), places, units),
                meanings);
    }

    /** The same with a word that stands for the row of a key; for the empty key it stands for nothing again. */
    public LedgerLayout meaning(CodeTable table, String word, String key) {
        Map<CodeTable, Map<String, String>> changed = new EnumMap<>(CodeTable.class);
        meanings.forEach((one, words) -> changed.put(one, new HashMap<>(words)));
        Map<String, String> words = changed.computeIfAbsent(table, _ -> new HashMap<>());
        if (key.isEmpty()) {
            words.remove(LedgerWords.heading(word));
        } else {
            words.put(LedgerWords.heading(word), key);
        }
        return new LedgerLayout(fingerprint, name, columns, changed);
    }

    /** What a word stands for, if that was chosen. */
    public Optional<String> meaning(CodeTable table, String word) {
        return Optional.ofNullable(meanings.getOrDefault(table, Map.of()).get(LedgerWords.heading(word)));
    }

    /** The same under a name. */
    public LedgerLayout named(String given) {
        return new LedgerLayout(fingerprint, given.strip(), columns, meanings);
    }

    /** What still has to be chosen before anything can be taken in. */
    public Problems problems() {
        Problems problems = new Problems();
        LedgerHeader header = LedgerHeader.chosen(columns);
        header.missing()
                .forEach(column -> problems.error(column.name(), "ledger.layout.missing", column.label()));
        List.of(LedgerColumn.AMOUNT, LedgerColumn.TECHNOLOGY_AMOUNT)
                .stream()
                .filter(column -> header.has(column) && header.unit(column).isEmpty())
                .forEach(column -> problems.error(column.name(), "ledger.layout.unit", column.label()));
        return problems;
    }

    /** As it is stored: a line for each column, then one for each word. */
    String stored() {
        List<String> lines = new ArrayList<>();
        columns.places()
                .forEach((column, place) -> lines.add(String.join("\t", column.name(), place.toString(),
                        Optional.ofNullable(columns.units().get(column)).map(AmountUnit::name).orElse(""))));
        meanings.forEach((table, words) -> words
                .forEach((word, key) -> lines.add(String.join("\t", "=", table.name(), key, word))));
        return String.join("\n", lines);
    }

    /** As stored before, for these headings. */
    static LedgerLayout of(StoredLayout stored, int row, List<String> headings) {
        Map<LedgerColumn, Integer> places = new EnumMap<>(LedgerColumn.class);
        Map<LedgerColumn, AmountUnit> units = new EnumMap<>(LedgerColumn.class);
        LedgerLayout empty = new LedgerLayout(stored.fingerprint(), stored.name(),
                new ForeignHeadings(row, headings, places, units), Map.of());
        LedgerLayout layout = empty;
        for (String line : stored.mapping().lines().toList()) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals("=")) {
                layout = layout.meaning(CodeTable.valueOf(parts[1]), parts[3], parts[2]);
            } else {
                LedgerColumn column = LedgerColumn.valueOf(parts[0]);
                places.put(column, Integer.valueOf(parts[1]));
                if (!parts[2].isEmpty()) {
                    units.put(column, AmountUnit.valueOf(parts[2]));
                }
            }
        }
        return layout.with(Collections.unmodifiableMap(places), Collections.unmodifiableMap(units));
    }
}
