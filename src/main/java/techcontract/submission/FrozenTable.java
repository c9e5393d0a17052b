package techcontract.submission;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import techcontract.kernel.Money;
import techcontract.statistics.Figures;
import techcontract.statistics.StatisticsCell;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.StatisticsTable;

/**
 * The figures of one table as they were handed in (冻结报表), in yuan to the cent; kept by name, so that a table that is no
 * longer made can still be read.
 *
 * @param id the name of the {@code ReportTable}
 */
public record FrozenTable(String id, String title, List<StatisticsRow> rows) {
    private static final String TABLE = "T";
    private static final String ROW = "R";

    static FrozenTable of(StatisticsTable table) {
        return new FrozenTable(table.id().name(), table.title(), table.rows());
    }

    static String text(List<StatisticsTable> tables) {
        StringBuilder text = new StringBuilder();
        for (StatisticsTable table : tables) {
            text.append(TabLine.of(TABLE, table.id().name(), table.title()));
            for (StatisticsRow row : table.rows()) {
                Figures now = row.thisYear();
                Figures last = row.lastYear();
                text.append(TabLine.of(ROW, row.key(), row.label(), row.level(), row.kind(), now.count(),
                        now.contractAmount().yuan(), now.technologyAmount().yuan(), last.count(),
                        last.contractAmount().yuan(), last.technologyAmount().yuan(), printed(table, row)));
            }
        }
        return text.toString();
    }

    // As the sheet prints them; in a cross table the columns hold more than the row's own figures.
    private static String printed(StatisticsTable table, StatisticsRow row) {
        return table.cells(row).stream().map(StatisticsCell::toString).collect(Collectors.joining(" "));
    }

    static List<FrozenTable> read(String text) {
        List<FrozenTable> tables = new ArrayList<>();
        List<StatisticsRow> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Iterator<String> fields = TabLine.fields(line).iterator();
            if (fields.next().equals(TABLE)) {
                rows = new ArrayList<>();
                tables.add(new FrozenTable(fields.next(), fields.next(), rows));
            } else {
                rows.add(new StatisticsRow(fields.next(), fields.next(), Integer.parseInt(fields.next()),
                        StatisticsRow.Kind.valueOf(fields.next()), figures(fields), figures(fields)));
            }
        }
        return List.copyOf(tables);
    }

    private static Figures figures(Iterator<String> fields) {
        return new Figures(Long.parseLong(fields.next()), Money.ofYuan(fields.next()), Money.ofYuan(fields.next()));
    }
}
