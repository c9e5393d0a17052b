package techcontract.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.statistics.StatisticsColumn.Meaning;

/**
 * The columns of the tables (表栏): last year, this year and growth of each measure, after the provinces' yearly tables.
 */
final class ColumnSet {
    private static final AmountUnit UNIT = AmountUnit.TEN_THOUSAND_YUAN;

    private final ReportPeriod period;

    ColumnSet(ReportPeriod period) {
        this.period = period;
    }

    /** The columns of the summary, whose rows are the indicators themselves. */
    List<StatisticsColumn> summary(YearGoals goals) {
        return List.of(
                new StatisticsColumn("", period.heading(ComparedYear.LAST), ofSummary(ComparedYear.LAST),
                        row -> SummaryRow.of(row).cell(row.lastYear(), goals.gdp(ComparedYear.LAST))),
                new StatisticsColumn("", period.heading(ComparedYear.THIS), ofSummary(ComparedYear.THIS),
                        row -> SummaryRow.of(row).cell(row.thisYear(), goals.gdp(ComparedYear.THIS))),
                new StatisticsColumn("", Text.of("statistics.column.growth"), growth(),
                        row -> SummaryRow.of(row).growth(row)));
    }

    private static Meaning ofSummary(ComparedYear year) {
        return new Meaning(SummaryRow.indicators(), UNIT, List.of(year), "");
    }

    /** The columns of a table that divides the contracts. */
    List<StatisticsColumn> compared(Figures total) {
        List<StatisticsColumn> columns = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            columns.addAll(compared(measure));
            if (measure == Measure.CONTRACT_AMOUNT) {
                columns.add(new StatisticsColumn(measure.heading(), Text.of("statistics.column.share"),
                        Meaning.of(Indicator.SHARE, UNIT, ComparedYear.THIS),
                        row -> StatisticsCell.percent(measure.exact(row.thisYear()), measure.exact(total))));
            }
        }
        return columns;
    }

    /** The columns of the cumulated months or quarters, with how much of the year's target is reached. */
    List<StatisticsColumn> cumulated(Optional<Money> target) {
        List<StatisticsColumn> columns = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            columns.addAll(compared(measure));
            if (measure == Measure.CONTRACT_AMOUNT) {
                columns.add(new StatisticsColumn(measure.heading(), Text.of("statistics.column.done"),
                        Meaning.of(Indicator.DONE, UNIT, ComparedYear.THIS),
                        row -> target
                                .map(wanted -> StatisticsCell.percent(measure.exact(row.thisYear()), wanted.yuan()))
                                .orElse(StatisticsCell.NO_PERCENT)));
            }
        }
        return columns;
    }

    private List<StatisticsColumn> compared(Measure measure) {
        return List.of(
                new StatisticsColumn(measure.heading(), period.heading(ComparedYear.LAST),
                        Meaning.of(measure.indicator(), UNIT, ComparedYear.LAST),
                        row -> measure.cell(row.lastYear())),
                new StatisticsColumn(measure.heading(), period.heading(ComparedYear.THIS),
                        Meaning.of(measure.indicator(), UNIT, ComparedYear.THIS),
                        row -> measure.cell(row.thisYear())),
                new StatisticsColumn(measure.heading(), Text.of("statistics.column.growth"), growth(),
                        row -> row.growth(measure)));
    }

    private static Meaning growth() {
        return Meaning.of(Indicator.GROWTH, UNIT, ComparedYear.THIS, ComparedYear.LAST);
    }
}
