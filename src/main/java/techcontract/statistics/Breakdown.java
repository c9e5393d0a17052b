package techcontract.statistics;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import techcontract.contract.CountedContract;

/**
 * How one table divides the contracts (分组): the rows, and what of a contract decides its row.
 *
 * @param key the key a contract has in the grouping, in the year it counts for
 */
record Breakdown(ReportTable table, Grouping grouping, BiFunction<ComparedYear, CountedContract, String> key)
        implements
            Division {
    static Breakdown of(ReportTable table, Grouping grouping, Function<CountedContract, String> key) {
        return new Breakdown(table, grouping, (_, contract) -> key.apply(contract));
    }

    @Override
    public void add(ComparedYear year, CountedContract contract, Figures figures) {
        grouping.add(year, key.apply(year, contract), figures);
    }

    @Override
    public List<TableCell> cells(ComparedYear year, CountedContract contract) {
        return grouping.rowsOf(key.apply(year, contract)).stream().map(row -> TableCell.row(table, row)).toList();
    }
}
