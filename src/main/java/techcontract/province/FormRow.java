package techcontract.province;

import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsRow;

/**
 * A row of a table as fields name it (字段的行).
 *
 * @param path its label after those of the rows above it, joined by dots; empty in the summary, whose rows are measures
 * @param parent the path of the row above it, empty at the top
 * @param part in a cross table the contract type its figures are of; empty for all of them
 */
public record FormRow(ReportTable table, String path, String parent, String part, StatisticsRow figures) {
    /** As names spell it: 电子信息.技术开发. */
    String name() {
        return part.isEmpty() ? path : path + "." + part;
    }

    boolean isTotal() {
        return figures.kind() == StatisticsRow.Kind.TOTAL;
    }

    boolean isPart() {
        return figures.kind() == StatisticsRow.Kind.PART;
    }
}
