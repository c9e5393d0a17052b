package techcontract.submission;

import java.util.List;
import java.util.Optional;
import techcontract.contract.CountedContract;
import techcontract.kernel.Text;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.StatisticsTable;
import techcontract.statistics.TableCell;
import techcontract.statistics.Tracing;

/**
 * Who came into the ranking of sellers or fell out of it (名次变动): contracts nobody touched then count in another row.
 */
final class Ranking {
    private final Tracing then;
    private final Tracing now;
    private final List<StatisticsRow> before;
    private final List<StatisticsRow> after;

    Ranking(Tracing then, List<StatisticsTable> tablesThen, Tracing now, List<StatisticsTable> tablesNow) {
        this.then = then;
        this.now = now;
        this.before = rows(tablesThen);
        this.after = rows(tablesNow);
    }

    private static List<StatisticsRow> rows(List<StatisticsTable> tables) {
        return tables.stream()
                .filter(table -> table.id() == ReportTable.TOP_SELLERS)
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    /** The difference a contract makes whose content is the same, if it counts in another row of the ranking. */
    Optional<Difference> moved(ComparedYear year, CountedContract was, CountedContract is) {
        List<TableCell> from = then.cells(ReportTable.TOP_SELLERS, year, was);
        List<TableCell> to = now.cells(ReportTable.TOP_SELLERS, year, is);
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(new Difference(year, DifferenceKind.RANKED, Optional.of(was), Optional.of(is), List.of(),
                        Text.of("submission.event.ranked", place(before, from), place(after, to))));
    }

    // The row of its own, or of all others; the total beside it is in both.
    private static String place(List<StatisticsRow> rows, List<TableCell> cells) {
        for (int i = 0; i < rows.size(); i++) {
            StatisticsRow row = rows.get(i);
            if (row.kind() == StatisticsRow.Kind.PART
                    && cells.stream().anyMatch(cell -> cell.rowKey().equals(row.key()))) {
                return row.key().equals(TableCell.OTHERS)
                        ? Text.of("submission.rank.others")
                        : Text.of("submission.rank", i + 1);
            }
        }
        return "";
    }
}
