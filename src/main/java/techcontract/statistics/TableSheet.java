package techcontract.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.kernel.Text;

/** One table on its sheet (统计表页): what is on the screen, row by row, with title, unit, notes and signature. */
final class TableSheet {
    private static final int SERIAL = 6;
    private static final int LABEL = 36;
    private static final int NARROW_LABEL = 28;
    private static final int USUAL_COLUMNS = 10;
    private static final int FEW_COLUMNS = 6;
    private static final int COUNT = 9;
    private static final int PERCENT = 10;
    private static final int AMOUNT = 14;
    private static final int PUBLISHED = 16;

    private final SheetPage page;
    private final StatisticsTable table;

    TableSheet(SheetPage page, StatisticsTable table) {
        this.page = page;
        this.table = table;
    }

    /** How a table lies on paper, by its columns, before anything is counted. */
    static PageLayout layout(StatisticsTable table) {
        if (table.id() == ReportTable.SUMMARY) {
            return PageLayout.landscape(40, 27, 27, 27);
        }
        boolean wide = table.columns().size() > USUAL_COLUMNS;
        IntStream numbers = table.columns()
                .stream()
                .mapToInt(column -> table.id().isPublishedLayout() ? published(table) : width(column) - (wide ? 2 : 0));
        int label = wide ? NARROW_LABEL : LABEL;
        IntStream labels = table.id().isNumbered() ? IntStream.of(SERIAL, label) : IntStream.of(label);
        return PageLayout.landscape(IntStream.concat(labels, numbers).toArray());
    }

    private static int published(StatisticsTable table) {
        return table.columns().size() > FEW_COLUMNS ? AMOUNT : PUBLISHED;
    }

    private static int width(StatisticsColumn column) {
        return switch (column.meaning().indicators().getFirst()) {
            case COUNT, SHARE, DONE, RANK -> COUNT;
            case GROWTH, TECHNOLOGY_RATIO, GDP_RATIO -> PERCENT;
            case CONTRACT_AMOUNT, TECHNOLOGY_AMOUNT, AVERAGE -> AMOUNT;
        };
    }

    void write(String title) {
        page.title(title);
        page.title(table.title());
        page.unitLine(table.unitNote());
        page.headings(headings());
        int serial = 0;
        for (StatisticsRow row : table.rows()) {
            write(row, table.isNumbered(row) ? ++serial : 0);
        }
        table.notes().forEach(page::note);
        page.note(Text.of("statistics.definitions"));
        table.definitions().forEach(page::note);
        page.signature();
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        if (table.id().isNumbered()) {
            headings.add(Heading.of(Text.of("statistics.column.serial")));
        }
        headings.add(Heading.of(table.rowHeading()));
        List<StatisticsColumn> columns = table.columns();
        int start = 0;
        while (start < columns.size()) {
            String group = columns.get(start).group();
            int end = start + 1;
            while (!group.isEmpty() && end < columns.size() && columns.get(end).group().equals(group)) {
                end++;
            }
            headings.add(group.isEmpty()
                    ? Heading.of(columns.get(start).heading())
                    : new Heading(group,
                            columns.subList(start, end).stream().map(StatisticsColumn::heading).toList()));
            start = end;
        }
        return headings;
    }

    private void write(StatisticsRow row, int serial) {
        List<CellValue> cells = new ArrayList<>();
        if (table.id().isNumbered()) {
            cells.add(serial == 0 ? CellValue.empty() : CellValue.count(serial));
        }
        cells.add(row.level() == 0 ? CellValue.text(row.label()) : CellValue.indented(row.level(), row.label()));
        table.cells(row)
                .forEach(cell -> cells.add(cell.number()
                        .map(number -> value(cell, number))
                        .orElse(CellValue.none())));
        if (row.kind() == StatisticsRow.Kind.TOTAL) {
            page.totalRow(cells);
        } else {
            page.row(cells);
        }
    }

    private static CellValue value(StatisticsCell cell, BigDecimal number) {
        return switch (cell.kind()) {
            case COUNT -> CellValue.count(number.longValueExact());
            case AMOUNT -> CellValue.amount(number);
            case PERCENT -> CellValue.percent(number);
            case PERCENT_TEXT, RATIO -> CellValue.centred(cell.toString());
        };
    }
}
