package techcontract.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import techcontract.bureau.Bureau;
import techcontract.codes.CodeTables;
import techcontract.contract.CountedContract;

/**
 * The way from a contract to the cells it counts into, and from a cell to its contracts (追溯); pure. It follows the same
 * keys the tables were counted by.
 */
public final class Tracing {
    private final ReportPeriod period;
    private final Map<ReportTable, Division> divisions = new HashMap<>();
    private final Map<ReportTable, Set<String>> shown = new HashMap<>();
    private final DerivedRows derived;

    /**
     * @param tables the finished tables of the period: they say which rows there are
     */
    public Tracing(CodeTables codes, Bureau bureau, ReportPeriod period, List<StatisticsTable> tables) {
        this.period = period;
        for (Division division : new Tables(codes, bureau, period).divisions()) {
            divisions.put(division.table(), division);
        }
        for (StatisticsTable table : tables) {
            Set<String> rows = new LinkedHashSet<>();
            table.rows().forEach(row -> rows.add(row.key()));
            shown.put(table.id(), rows);
        }
        this.derived = new DerivedRows(bureau, shown);
    }

    /** Which of the two years a contract counts for, by the day of its registration; none outside both. */
    public Optional<ComparedYear> yearOf(CountedContract contract) {
        return Stream.of(ComparedYear.values())
                .filter(year -> period.of(year).contains(contract.registeredOn()))
                .findFirst();
    }

    /** Every cell a contract counts into, in the order of the tables; none when it is of neither year. */
    public List<TableCell> cellsOf(CountedContract contract) {
        return yearOf(contract).map(year -> cellsOf(year, contract)).orElse(List.of());
    }

    /** Every cell a contract counts into as one of that year. */
    public List<TableCell> cellsOf(ComparedYear year, CountedContract contract) {
        List<TableCell> cells = new ArrayList<>();
        for (ReportTable table : ReportTable.values()) {
            cells.addAll(cells(table, year, contract));
        }
        return cells;
    }

    /** Which contracts a row holds, this year's and last year's. */
    public Predicate<CountedContract> in(ReportTable table, String rowKey) {
        return in(new TableCell(table, rowKey, ""));
    }

    /** Which contracts a cell holds, this year's and last year's; without a column those of the whole row. */
    public Predicate<CountedContract> in(TableCell cell) {
        return contract -> yearOf(contract).filter(year -> in(cell, year, contract)).isPresent();
    }

    /** Whether a contract is in a cell as one of that year. */
    public boolean in(TableCell cell, ComparedYear year, CountedContract contract) {
        return cells(cell.table(), year, contract).stream()
                .anyMatch(one -> one.rowKey().equals(cell.rowKey())
                        && (cell.columnKey().isEmpty() || one.columnKey().equals(cell.columnKey())));
    }

    /** Every cell of a table a contract counts into as one of that year. */
    public List<TableCell> cells(ReportTable table, ComparedYear year, CountedContract contract) {
        Set<String> rows = shown.getOrDefault(table, Set.of());
        Division source = divisions.get(DerivedRows.sourceOf(table));
        if (source == null) {
            return List.of();
        }
        List<TableCell> cells = source.cells(year, contract);
        return derived.cells(table, cells).stream().filter(cell -> rows.contains(cell.rowKey())).toList();
    }
}
