package techcontract.ledger;

import java.util.List;
import java.util.Map;
import techcontract.kernel.AmountUnit;

/**
 * The headings of a sheet somebody else made (外来表头), and which of them is taken for what.
 *
 * @param row the number of the row they stand in
 * @param headings by column, empty where a column has none
 * @param places the column of what was recognised or chosen, counted from 0
 * @param units the units the headings of amounts, or a line above, name
 */
public record ForeignHeadings(int row, List<String> headings, Map<LedgerColumn, Integer> places,
        Map<LedgerColumn, AmountUnit> units) {}
