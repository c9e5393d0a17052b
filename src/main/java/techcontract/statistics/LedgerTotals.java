package techcontract.statistics;

import techcontract.contract.ContractLedger.Counting;

/** What the database itself counts and sums for both years (台账合计), independently of every table. */
public record LedgerTotals(Figures thisYear, Figures lastYear) {
    static LedgerTotals of(Counting counting, ReportPeriod period, LastYearSource lastYear) {
        return new LedgerTotals(Figures.of(counting.total(period.firstDay(), period.lastDay())),
                Figures.of(lastYear.total(counting, period.lastYear())));
    }

    Figures figures(ComparedYear year) {
        return year == ComparedYear.THIS ? thisYear : lastYear;
    }
}
