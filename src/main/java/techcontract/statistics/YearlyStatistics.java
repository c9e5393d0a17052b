package techcontract.statistics;

import java.util.List;
import techcontract.bureau.Bureau;
import techcontract.codes.CodeTables;
import techcontract.contract.Adjustment;
import techcontract.contract.CountedContract;

/**
 * The tables of one period beside the same days of the year before (统计), fed one contract at a time: memory grows with
 * the rows of the tables and the sellers, never with the contracts.
 */
public final class YearlyStatistics {
    private final Tables tables;
    private final List<Division> divisions;
    private final Adjustments adjustments = new Adjustments();
    private Figures thisYear = Figures.ZERO;
    private Figures lastYear = Figures.ZERO;

    public YearlyStatistics(CodeTables codes, Bureau bureau, ReportPeriod period) {
        this.tables = new Tables(codes, bureau, period);
        this.divisions = tables.divisions();
    }

    /** Counts a contract registered in the period. */
    public void addThisYear(CountedContract contract) {
        thisYear = thisYear.plus(add(ComparedYear.THIS, contract));
    }

    /** Counts a contract registered in the same days of the year before. */
    public void addLastYear(CountedContract contract) {
        lastYear = lastYear.plus(add(ComparedYear.LAST, contract));
    }

    /**
     * Counts what a step taken in the period, or in the same days a year earlier, did to a contract of a closed year.
     */
    public void adjust(ComparedYear year, Adjustment adjustment) {
        adjustments.add(year, adjustment);
    }

    private Figures add(ComparedYear year, CountedContract contract) {
        Figures figures = Figures.of(contract);
        for (Division division : divisions) {
            division.add(year, contract, figures);
        }
        return figures;
    }

    /** Every table, in the order of the workbook. */
    public List<StatisticsTable> tables() {
        return tables.finish(thisYear, lastYear, adjustments);
    }
}
