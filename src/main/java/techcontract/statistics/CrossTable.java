package techcontract.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import techcontract.contract.CountedContract;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Text;
import techcontract.statistics.StatisticsColumn.Meaning;

/** A table that divides the contracts twice (交叉表): down by its rows, across by contract type; this year's only. */
final class CrossTable implements Division {
    private record Place(String row, String column) {}

    private final Breakdown down;
    private final Grouping across;
    private final Map<Place, Tally> tallies = new HashMap<>();

    /**
     * @param across contract types; only its top rows become columns
     */
    CrossTable(Breakdown down, Grouping across) {
        this.down = down;
        this.across = across;
    }

    @Override
    public ReportTable table() {
        return down.table();
    }

    @Override
    public void add(ComparedYear year, CountedContract contract, Figures figures) {
        down.add(year, contract, figures);
        for (TableCell cell : cells(year, contract)) {
            tallies.computeIfAbsent(new Place(cell.rowKey(), cell.columnKey()), _ -> new Tally()).add(year, figures);
        }
    }

    @Override
    public List<TableCell> cells(ComparedYear year, CountedContract contract) {
        List<TableCell> cells = new ArrayList<>();
        for (String column : across.rowsOf(contract.typeKey())) {
            for (TableCell row : down.cells(year, contract)) {
                cells.add(new TableCell(table(), row.rowKey(), column));
            }
        }
        return cells;
    }

    List<StatisticsRow> rows(String totalLabel) {
        return down.grouping().rows(totalLabel);
    }

    /** Each type, those without one, and the margin of all. */
    List<StatisticsColumn> columns() {
        List<StatisticsColumn> columns = new ArrayList<>();
        for (Branch type : across.tops()) {
            columns.addAll(columns(type.key(), type.label(), Measure.COUNT, Measure.CONTRACT_AMOUNT));
        }
        columns.addAll(columns("", Text.of("statistics.row.blank"), Measure.COUNT, Measure.CONTRACT_AMOUNT));
        columns.addAll(columns(TableCell.TOTAL, Text.of("statistics.row.total"), Measure.values()));
        return columns;
    }

    private List<StatisticsColumn> columns(String column, String label, Measure... measures) {
        List<StatisticsColumn> columns = new ArrayList<>();
        for (Measure measure : measures) {
            Meaning meaning = new Meaning(List.of(measure.indicator()), AmountUnit.TEN_THOUSAND_YUAN,
                    List.of(ComparedYear.THIS), column);
            columns.add(new StatisticsColumn(label, Text.of("statistics.cross." + measure), meaning,
                    row -> figures(row, column), row -> measure.cell(row.thisYear())));
        }
        return columns;
    }

    private StatisticsRow figures(StatisticsRow row, String column) {
        return tallies.getOrDefault(new Place(row.key(), column), new Tally())
                .row(row.key(), row.label(), row.level(), row.kind());
    }
}
