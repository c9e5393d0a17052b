package techcontract.statistics;

import java.util.ArrayList;
import java.util.List;
import techcontract.bureau.Bureau;
import techcontract.codes.CodeTables;
import techcontract.contract.CountedContract;

/**
 * The tables of one year beside the year before (年度统计), fed one contract at a time: memory grows with the rows of the
 * tables, never with the contracts.
 */
public final class YearlyStatistics {
    private final Tables tables;
    private Figures thisYear = Figures.ZERO;
    private Figures lastYear = Figures.ZERO;

    public YearlyStatistics(CodeTables codes, Bureau bureau, ReportPeriod period) {
        this.tables = new Tables(codes, bureau, period);
    }

    /** Counts a contract registered in the period. */
    public void addThisYear(CountedContract contract) {
        thisYear = thisYear.plus(add(ComparedYear.THIS, contract));
    }

    /** Counts a contract registered in the same days of the year before. */
    public void addLastYear(CountedContract contract) {
        lastYear = lastYear.plus(add(ComparedYear.LAST, contract));
    }

    private Figures add(ComparedYear year, CountedContract contract) {
        Figures figures = Figures.of(contract);
        for (Breakdown breakdown : tables.breakdowns()) {
            breakdown.add(year, contract, figures);
        }
        return figures;
    }

    /** Every table, in the order of the workbook. */
    public List<StatisticsTable> tables() {
        List<StatisticsTable> finished = new ArrayList<>();
        finished.add(tables.summary(thisYear, lastYear));
        for (Breakdown breakdown : tables.breakdowns()) {
            finished.add(tables.finish(breakdown));
        }
        finished.add(tables.cumulated(finished.getLast()));
        return List.copyOf(finished);
    }
}
