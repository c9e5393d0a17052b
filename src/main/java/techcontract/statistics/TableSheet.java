package techcontract.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;

/** One table on its sheet (统计表页): what is on the screen, row by row, with title, unit, notes and signature. */
final class TableSheet {
    private final SheetPage page;
    private final StatisticsTable table;

    TableSheet(SheetPage page, StatisticsTable table) {
        this.page = page;
        this.table = table;
    }

    static PageLayout layout(ReportTable table) {
        return table == ReportTable.SUMMARY
                ? PageLayout.landscape(30, 20, 20, 20)
                : PageLayout.landscape(36, 9, 9, 10, 14, 14, 10, 9, 14, 14, 10);
    }

    void write(String title) {
        page.title(title);
        page.title(table.title());
        page.unitLine(table.unitNote());
        page.headings(headings());
        for (StatisticsRow row : table.rows()) {
            write(row);
        }
        table.notes().forEach(page::note);
        page.signature();
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
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

    private void write(StatisticsRow row) {
        List<CellValue> cells = new ArrayList<>();
        cells.add(row.level() == 0 ? CellValue.text(row.label()) : CellValue.indented(row.level(), row.label()));
        table.cells(row)
                .forEach(cell -> cells.add(cell.number()
                        .map(number -> value(cell.kind(), number))
                        .orElse(CellValue.none())));
        if (row.kind() == StatisticsRow.Kind.TOTAL) {
            page.totalRow(cells);
        } else {
            page.row(cells);
        }
    }

    private static CellValue value(StatisticsCell.Kind kind, BigDecimal number) {
        return switch (kind) {
            case COUNT -> CellValue.count(number.longValueExact());
            case AMOUNT -> CellValue.amount(number);
            case PERCENT -> CellValue.percent(number);
        };
    }
}
