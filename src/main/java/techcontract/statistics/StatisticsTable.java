package techcontract.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import techcontract.kernel.Text;

/**
 * A finished table (统计表), the same for the screen and the file.
 *
 * @param columns the columns of numbers, right of the row labels
 * @param rows as shown from top to bottom, the total among them
 * @param notes what stands below
 */
public record StatisticsTable(ReportTable id, List<StatisticsColumn> columns, List<StatisticsRow> rows,
        List<String> notes) {
    /** The heading over the row labels: 合同类别. */
    public String rowHeading() {
        return id.rowHeading();
    }

    /** Number and title: T1 合同类别. */
    public String title() {
        return id.title();
    }

    /** The unit line: 单位：项、万元, or 亿元 in published layouts. */
    public String unitNote() {
        return Text.of("statistics.unit", id.unit().label());
    }

    /** The definition of every indicator in it (指标解释), as printed below the table in the file. */
    public List<String> definitions() {
        return columns.stream().flatMap(column -> column.meaning().definitions().stream()).distinct().toList();
    }

    /** Whether a row has a number in the column of them: those ranked, not what is left. */
    public boolean isNumbered(StatisticsRow row) {
        return id.isNumbered() && row.kind() == StatisticsRow.Kind.PART && !row.key().equals(TableCell.OTHERS);
    }

    /** The row with that key, if it is shown. */
    public Optional<StatisticsRow> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The cells of a row, one for each column. */
    public List<StatisticsCell> cells(StatisticsRow row) {
        return columns.stream().map(column -> column.of(row)).toList();
    }

    /** The same table with one more note below it. */
    StatisticsTable withNote(String note) {
        return new StatisticsTable(id, columns, rows, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** The total of all contracts. */
    public StatisticsRow total() {
        return rows.stream().filter(row -> row.kind() == StatisticsRow.Kind.TOTAL).findFirst().orElseThrow();
    }

    /** The rows that add to the total or to a row above, in their order. */
    public List<StatisticsRow> parts() {
        return rows.stream().filter(row -> row.kind() == StatisticsRow.Kind.PART).toList();
    }
}
