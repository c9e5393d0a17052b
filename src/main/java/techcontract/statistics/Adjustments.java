package techcontract.statistics;

import java.util.Optional;
import techcontract.contract.Adjustment;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/**
 * What contracts of closed years lost or gained by steps taken in the period (以前年度合同本期调整): a line beside the total, the
 * closed year stays as reported.
 */
final class Adjustments {
    private final Tally tally = new Tally();
    private int thisYear;
    private int lastYear;

    void add(ComparedYear year, Adjustment adjustment) {
        tally.add(year, Figures.of(adjustment.difference()));
        if (year == ComparedYear.THIS) {
            thisYear++;
        } else {
            lastYear++;
        }
    }

    /** The line below a table, if there was anything to adjust. */
    Optional<StatisticsRow> row() {
        return thisYear + lastYear == 0
                ? Optional.empty()
                : Optional.of(tally.row(TableCell.ADJUSTED, Text.of("statistics.row.adjusted"), 0,
                        StatisticsRow.Kind.SUBTOTAL));
    }

    /** The line in words, for tables without rows of that kind. */
    Optional<String> note() {
        Figures figures = tally.of(ComparedYear.THIS);
        return thisYear == 0
                ? Optional.empty()
                : Optional.of(Text.of("statistics.note.adjusted", thisYear, figures.count(),
                        Money.format(figures.contractAmount().tenThousands()),
                        Money.format(figures.technologyAmount().tenThousands())));
    }
}
