package techcontract.province;

import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsRow;

/**
 * A row of a table as fields name it (字段的行).
 *
 * @param path its label after those of the rows above it, joined by dots; empty in the summary, whose rows are measures
 * @param parent the path of the row above it, empty at the top
 */
public record FormRow(ReportTable table, String path, String parent, StatisticsRow figures) {
    boolean isTotal() {
        return figures.kind() == StatisticsRow.Kind.TOTAL;
    }

    boolean isPart() {
        return figures.kind() == StatisticsRow.Kind.PART;
    }
}
