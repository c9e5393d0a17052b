package techcontract.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTables;
import techcontract.excel.SheetRow;
import techcontract.kernel.Actor;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Refused;
import techcontract.storage.Database;

/** The layouts of ledgers the bureau taught the program (记住的版式): by their headings they are known again. */
public final class LedgerLayouts {
    private static final int LONGEST_NAME = 60;

    private final Database database;
    private final CodeTables codes;
    private final Clock clock;

    public LedgerLayouts(Database database, CodeTables codes, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Remembers a layout, in place of the one with the same headings.
     *
     * @throws Refused when it has no name or a longer one than 60 characters
     */
    public void remember(Actor actor, LedgerLayout layout) {
        if (!layout.remembered() || layout.name().length() > LONGEST_NAME) {
            throw Refused.because("ledger.layout.name", LONGEST_NAME);
        }
        database.write(actor, "ledger.layout", writing -> {
            writing.session().upsert(new StoredLayout(layout, clock.instant(), actor));
            writing.trace("layout " + layout.name(), layout.stored());
            return true;
        });
    }

    /** Forgets the layout with these headings; the next ledger of its kind is asked about anew. */
    public void forget(Actor actor, LedgerLayout layout) {
        database.write(actor, "ledger.layout-forgotten", writing -> {
            writing.session()
                    .createMutationQuery("delete StoredLayout where fingerprint = :fingerprint")
                    .setParameter("fingerprint", layout.fingerprint())
                    .executeUpdate();
            writing.trace("layout " + layout.name(), layout.stored());
            return true;
        });
    }

    /** Every layout remembered, by its fingerprint. */
    Map<String, StoredLayout> stored() {
        return database.read(session -> session.createSelectionQuery("from StoredLayout", StoredLayout.class)
                .getResultStream()
                .collect(Collectors.toMap(StoredLayout::fingerprint, Function.identity())));
    }

    /**
     * What is proposed for a source whose headings were not recognised: the first row that could be headings, or none.
     *
     * @param rows its first rows
     */
    public LedgerLayout proposed(List<SheetRow> rows) {
        Optional<SheetRow> first = ColumnGuess.firstWide(rows);
        return first.isPresent() && ColumnGuess.couldBeHeadings(first.get())
                ? proposed(rows, first.get().number())
                : proposedWithout(rows);
    }

    /** What is proposed where the headings stand in a row. */
    public LedgerLayout proposed(List<SheetRow> rows, int headingRow) {
        Optional<SheetRow> chosen = rows.stream().filter(row -> row.number() == headingRow).findFirst();
        if (chosen.isEmpty()) {
            return proposedWithout(rows);
        }
        LedgerHeader header = LedgerHeader.known(chosen.get(), new LedgerProblems());
        List<String> words = padded(ForeignSheet.words(chosen.get()), rows);
        Optional<LedgerLayout> known = known(LedgerLayout.fingerprint(words), headingRow, words);
        if (known.isPresent()) {
            return known.get();
        }
        Map<LedgerColumn, AmountUnit> units = new EnumMap<>(LedgerColumn.class);
        units.putAll(header.units());
        rows.stream()
                .filter(row -> row.number() < headingRow)
                .flatMap(row -> LedgerHeader.unitLine(row).stream())
                .findFirst()
                .ifPresent(unit -> List.of(LedgerColumn.AMOUNT, LedgerColumn.TECHNOLOGY_AMOUNT)
                        .forEach(column -> units.putIfAbsent(column, unit)));
        return layout(LedgerLayout.fingerprint(words), headingRow, words,
                guessed(rows, headingRow, header.places()), units);
    }

    /** What is proposed where the source has no headings: only what its content leaves no doubt about. */
    public LedgerLayout proposedWithout(List<SheetRow> rows) {
        int before = ColumnGuess.firstWide(rows).map(row -> row.number() - 1).orElse(0);
        List<String> none = padded(List.of(), rows);
        String fingerprint = LedgerLayout.fingerprint(ColumnGuess.kinds(below(rows, before)));
        Optional<LedgerLayout> known = known(fingerprint, before, none);
        return known.isPresent()
                ? known.get()
                : layout(fingerprint, before, none, guessed(rows, before, Map.of()), Map.of());
    }

    private static LedgerLayout layout(String fingerprint, int row, List<String> headings,
            Map<LedgerColumn, Integer> places, Map<LedgerColumn, AmountUnit> units) {
        return new LedgerLayout(fingerprint, "", new ForeignHeadings(row, headings, places, units), Map.of());
    }

    private Optional<LedgerLayout> known(String fingerprint, int row, List<String> headings) {
        @Nullable
        StoredLayout stored = stored().get(fingerprint);
        return Optional.ofNullable(stored).map(one -> LedgerLayout.of(one, row, headings));
    }

    private Map<LedgerColumn, Integer> guessed(List<SheetRow> rows, int headingRow, Map<LedgerColumn, Integer> known) {
        return new ColumnGuess(below(rows, headingRow), new CodeWords(codes)).beside(known);
    }

    private static List<SheetRow> below(List<SheetRow> rows, int row) {
        return rows.stream().filter(one -> one.number() > row).toList();
    }

    private static List<String> padded(List<String> words, List<SheetRow> rows) {
        int width = rows.stream().mapToInt(SheetRow::width).max().orElse(0);
        List<String> padded = new ArrayList<>(words);
        padded.addAll(Collections.nCopies(Math.max(0, width - words.size()), ""));
        return List.copyOf(padded);
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(StoredLayout.class);
    }
}
