package techcontract.statistics;

import java.util.ArrayList;
import java.util.List;
import techcontract.kernel.Text;

/** Adds one table up again from its rows (表内复核): leaves against the ledger, parts against the row above them. */
final class TableFooting {
    private final StatisticsTable table;
    private final ComparedYear year;
    private final String yearLabel;

    TableFooting(StatisticsTable table, ComparedYear year, String yearLabel) {
        this.table = table;
        this.year = year;
        this.yearLabel = yearLabel;
    }

    List<ReportCheck.Line> against(Figures expected, String words) {
        List<ReportCheck.Line> lines = new ArrayList<>();
        for (StatisticsRow row : table.rows()) {
            if (row.kind() == StatisticsRow.Kind.TOTAL) {
                lines.add(line(Text.of("statistics.check.row", row.label()), words, row.figures(year), expected));
            }
        }
        List<StatisticsRow> parts = table.parts();
        if (!parts.isEmpty()) {
            lines.add(line(Text.of("statistics.check.rows"), words, leaves(parts), expected));
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isLeaf(parts, i)) {
                String label = parts.get(i).label();
                lines.add(line(Text.of("statistics.check.children", label), Text.of("statistics.check.parent"),
                        children(parts, i), parts.get(i).figures(year)));
            }
        }
        return lines;
    }

    /** Each cumulated month against the months up to it. */
    List<ReportCheck.Line> cumulatedFrom(StatisticsTable months) {
        List<ReportCheck.Line> lines = new ArrayList<>();
        List<StatisticsRow> parts = months.parts();
        Figures sum = Figures.ZERO;
        for (int i = 0; i < table.rows().size(); i++) {
            StatisticsRow row = table.rows().get(i);
            sum = i < parts.size() ? sum.plus(parts.get(i).figures(year)) : sum;
            lines.add(line(Text.of("statistics.check.row", row.label()), Text.of("statistics.check.months"),
                    row.figures(year), sum));
        }
        return lines;
    }

    private ReportCheck.Line line(String what, String against, Figures found, Figures expected) {
        return new ReportCheck.Line(table.title(), yearLabel, what, against, found, expected);
    }

    private Figures leaves(List<StatisticsRow> parts) {
        Figures sum = Figures.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            if (isLeaf(parts, i)) {
                sum = sum.plus(parts.get(i).figures(year));
            }
        }
        return sum;
    }

    private Figures children(List<StatisticsRow> parts, int parent) {
        int level = parts.get(parent).level();
        Figures sum = Figures.ZERO;
        for (int i = parent + 1; i < parts.size() && parts.get(i).level() > level; i++) {
            if (parts.get(i).level() == level + 1) {
                sum = sum.plus(parts.get(i).figures(year));
            }
        }
        return sum;
    }

    private static boolean isLeaf(List<StatisticsRow> parts, int place) {
        return place + 1 == parts.size() || parts.get(place + 1).level() <= parts.get(place).level();
    }
}
