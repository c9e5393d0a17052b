package techcontract.statistics;

import java.util.ArrayList;
import java.util.List;
import techcontract.contract.ContractLedger.Counting;

/**
 * One of the years beside each other (历年), as the database itself counts it.
 *
 * @param period the same days of every year
 */
public record CountedYear(ReportPeriod period, Figures figures) {
    private static final int YEARS = 5;

    /** Five years, the oldest first; the two of the report are counted already. */
    static List<CountedYear> upTo(ReportPeriod period, LedgerTotals totals, Counting counting) {
        List<CountedYear> newestFirst = new ArrayList<>(List.of(new CountedYear(period, totals.thisYear()),
                new CountedYear(period.lastYear(), totals.lastYear())));
        while (newestFirst.size() < YEARS) {
            ReportPeriod before = newestFirst.getLast().period.lastYear();
            newestFirst.add(new CountedYear(before, Figures.of(counting.total(before.firstDay(), before.lastDay()))));
        }
        return List.copyOf(newestFirst.reversed());
    }
}
