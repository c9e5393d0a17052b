package techcontract.statistics;

import java.util.function.Function;
import techcontract.contract.CountedContract;

/**
 * How one table divides the contracts (分组): the rows, and what of a contract decides its row.
 *
 * @param key the key a contract has in the grouping
 */
record Breakdown(ReportTable table, Grouping grouping, Function<CountedContract, String> key) {
    void add(ComparedYear year, CountedContract contract, Figures figures) {
        grouping.add(year, key.apply(contract), figures);
    }
}
