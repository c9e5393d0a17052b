package techcontract.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/**
 * The columns of the tables (表栏): last year, this year and growth of each measure, after the provinces' yearly tables.
 */
final class ColumnSet {
    private final ReportPeriod period;

    ColumnSet(ReportPeriod period) {
        this.period = period;
    }

    /** The columns of the summary, whose rows are the measures themselves. */
    List<StatisticsColumn> summary() {
        return List.of(
                new StatisticsColumn("", period.heading(ComparedYear.LAST),
                        row -> Measure.valueOf(row.key()).cell(row.lastYear())),
                new StatisticsColumn("", period.heading(ComparedYear.THIS),
                        row -> Measure.valueOf(row.key()).cell(row.thisYear())),
                new StatisticsColumn("", Text.of("statistics.column.growth"),
                        row -> row.growth(Measure.valueOf(row.key()))));
    }

    /** The columns of a table that divides the contracts. */
    List<StatisticsColumn> compared(Figures total) {
        List<StatisticsColumn> columns = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            columns.addAll(compared(measure));
            if (measure == Measure.CONTRACT_AMOUNT) {
                columns.add(new StatisticsColumn(measure.heading(), Text.of("statistics.column.share"),
                        row -> StatisticsCell.percent(measure.exact(row.thisYear()), measure.exact(total))));
            }
        }
        return columns;
    }

    /** The columns of the cumulated months, with how much of the year's target is reached. */
    List<StatisticsColumn> cumulated(Optional<Money> target) {
        List<StatisticsColumn> columns = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            columns.addAll(compared(measure));
            if (measure == Measure.CONTRACT_AMOUNT) {
                columns.add(new StatisticsColumn(measure.heading(), Text.of("statistics.column.done"),
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
                        row -> measure.cell(row.lastYear())),
                new StatisticsColumn(measure.heading(), period.heading(ComparedYear.THIS),
                        row -> measure.cell(row.thisYear())),
                new StatisticsColumn(measure.heading(), Text.of("statistics.column.growth"),
                        row -> row.growth(measure)));
    }
}
