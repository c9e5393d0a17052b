package techcontract.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.kernel.Unavailable;

/**
 * One sheet of a workbook (工作表), written from top to bottom: title, unit line, headings, rows, notes, signature. Rows
 * go to disk as they are written; every method gives {@link Unavailable} when that disk is full.
 */
public final class SheetPage {
    private static final float LINE_HEIGHT = 15;
    private static final float TITLE_HEIGHT = 30;
    private static final float TALLEST_ROW = 409;
    private static final float HEADING_PADDING = 6;
    private static final int CHART_ROWS = 18;
    private static final double MARGIN_INCHES = 0.6;
    private static final double FOOTER_INCHES = 0.3;
    private static final List<PageMargin> SIDES = List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP,
            PageMargin.BOTTOM);

    private final SXSSFSheet sheet;
    private final PageLayout layout;
    private final SheetStyles styles;
    private int rows;
    private int printed;

    SheetPage(SXSSFSheet sheet, PageLayout layout, SheetStyles styles) {
        this.sheet = sheet;
        this.layout = layout;
        this.styles = styles;
        for (int column = 0; column < layout.columns(); column++) {
            sheet.setColumnWidth(column, layout.columnWidths().get(column) * 256);
        }
        layOnPaper();
    }

    private void layOnPaper() {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(layout.landscape());
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        print.setHeaderMargin(FOOTER_INCHES);
        print.setFooterMargin(FOOTER_INCHES);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        for (PageMargin side : SIDES) {
            sheet.setMargin(side, MARGIN_INCHES);
        }
        sheet.getFooter().setCenter(Text.of("excel.page.footer"));
    }

    /** The title (标题): bold, in the middle over all columns. */
    public void title(String text) {
        wide(text, styles.title()).setHeightInPoints(TITLE_HEIGHT);
    }

    /** The line that names the unit (单位行), right above the table: 单位：万元. */
    public void unitLine(String text) {
        wide(text, styles.unitLine());
    }

    /** The headings (表头), in one line or two; they stay in sight and are printed on every page. */
    public void headings(Heading... headings) {
        headings(List.of(headings));
    }

    /**
     * The headings (表头), in one line or two; they stay in sight and are printed on every page.
     *
     * @throws IllegalArgumentException when they do not fit the columns of the layout
     */
    public void headings(List<Heading> headings) {
        if (headings.stream().mapToInt(Heading::columns).sum() != layout.columns()) {
            throw new IllegalArgumentException("headings do not fit the columns");
        }
        SXSSFRow upper = newRow();
        boolean grouped = headings.stream().anyMatch(heading -> !heading.parts().isEmpty());
        SXSSFRow lower = grouped ? newRow() : upper;
        int column = 0;
        for (Heading heading : headings) {
            heading(heading, column, upper, lower);
            column += heading.columns();
        }
        makeRoom(headings, upper, lower);
        sheet.createFreezePane(0, rows);
        sheet.setRepeatingRows(new CellRangeAddress(upper.getRowNum(), lower.getRowNum(), -1, -1));
    }

    private void heading(Heading heading, int first, SXSSFRow upper, SXSSFRow lower) {
        boolean single = heading.parts().isEmpty();
        int last = first + heading.columns() - 1;
        for (int column = first; column <= last; column++) {
            put(upper, column, column == first ? heading.text() : "", styles.heading());
            if (upper.getRowNum() < lower.getRowNum()) {
                put(lower, column, single ? "" : heading.parts().get(column - first), styles.heading());
            }
        }
        merge(upper.getRowNum(), single ? lower.getRowNum() : upper.getRowNum(), first, last);
    }

    private void makeRoom(List<Heading> headings, SXSSFRow upper, SXSSFRow lower) {
        int upperLines = 1;
        int lowerLines = 1;
        int column = 0;
        for (Heading heading : headings) {
            int lines = TextLines.count(heading.text(), layout.width(column, column + heading.columns() - 1));
            if (heading.parts().isEmpty()) {
                lowerLines = Math.max(lowerLines, upper.getRowNum() < lower.getRowNum() ? lines - 1 : lines);
            } else {
                upperLines = Math.max(upperLines, lines);
            }
            for (String part : heading.parts()) {
                lowerLines = Math.max(lowerLines, TextLines.count(part, layout.width(column, column)));
                column++;
            }
            column += heading.parts().isEmpty() ? 1 : 0;
        }
        upper.setHeightInPoints(upperLines * LINE_HEIGHT + HEADING_PADDING);
        lower.setHeightInPoints(lowerLines * LINE_HEIGHT + HEADING_PADDING);
    }

    /** One row of the table (数据行). */
    public void row(CellValue... cells) {
        row(List.of(cells));
    }

    /**
     * One row of the table (数据行); columns without a cell stay empty with their border.
     *
     * @throws Refused when a text is longer than a cell can hold, naming the cell
     */
    public void row(List<CellValue> cells) {
        body(cells, layout.columns(), false);
    }

    /** A row of sums (合计行), bold. */
    public void totalRow(CellValue... cells) {
        totalRow(List.of(cells));
    }

    /** A row of sums (合计行), bold; fails as {@link #row(List)} does. */
    public void totalRow(List<CellValue> cells) {
        body(cells, layout.columns(), true);
    }

    /** A line of explanation under the table (注释), wrapped over all columns. */
    public void note(String text) {
        int lines = TextLines.count(text, layout.width(0, layout.columns() - 1));
        wide(text, styles.note()).setHeightInPoints(lines * LINE_HEIGHT + 2);
    }

    /** The line to be signed (签字行): 填表人、审核人、负责人、填报日期. */
    public void signature() {
        wide(Text.of("excel.page.signature"), styles.note()).setHeightInPoints(TITLE_HEIGHT);
    }

    /**
     * Charts (图表), two abreast, on as many lines as they need; they are what is printed, on one sheet of paper. Their
     * numbers stand below, a table for each, where the charts take them from.
     */
    public void charts(List<SheetChart> charts) {
        int first = rows;
        for (int line = 0; line < (charts.size() + 1) / 2 * CHART_ROWS; line++) {
            newRow().setHeightInPoints(LINE_HEIGHT);
        }
        printed = rows;
        sheet.getPrintSetup().setFitHeight((short) 1);
        XSSFDrawing drawing = sheet.getWorkbook()
                .getXSSFWorkbook()
                .getSheet(sheet.getSheetName())
                .createDrawingPatriarch();
        int half = layout.columnsUpToHalf();
        for (int i = 0; i < charts.size(); i++) {
            boolean left = i % 2 == 0;
            int top = first + i / 2 * CHART_ROWS;
            XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, left ? 0 : half, top,
                    left ? half : layout.columns(), top + CHART_ROWS));
            new ChartDrawing(chart, charts.get(i), sheet.getSheetName(), numbers(charts.get(i))).draw();
        }
    }

    private int numbers(SheetChart chart) {
        newRow();
        put(newRow(), 0, chart.title() + "（" + chart.unit() + "）", styles.note());
        SXSSFRow headings = newRow();
        put(headings, 0, chart.heading(), styles.heading());
        for (int i = 0; i < chart.series().size(); i++) {
            put(headings, i + 1, chart.series().get(i).name(), styles.heading());
        }
        int top = rows;
        for (int i = 0; i < chart.categories().size(); i++) {
            List<CellValue> cells = new ArrayList<>(List.of(CellValue.text(chart.categories().get(i))));
            for (SheetChart.Series one : chart.series()) {
                cells.add(one.numbers().get(i));
            }
            body(cells, chart.columns(), false);
        }
        return top;
    }

    int columns() {
        return layout.columns();
    }

    int rows() {
        return rows;
    }

    /** How many rows go to paper: all, or those down to the end of the charts. */
    int printedRows() {
        return printed > 0 ? printed : rows;
    }

    private void body(List<CellValue> cells, int columns, boolean total) {
        if (cells.size() > columns) {
            throw new IllegalArgumentException("more cells than columns: " + cells.size());
        }
        SXSSFRow row = newRow();
        int lines = 1;
        for (int column = 0; column < columns; column++) {
            CellValue value = column < cells.size() ? cells.get(column) : CellValue.empty();
            XSSFCellStyle style = styles.body(value, total);
            if (value.kind().isText()) {
                put(row, column, value.text(), style);
                lines = Math.max(lines, TextLines.count(value.text(), layout.width(column, column)));
            } else {
                SXSSFCell cell = row.createCell(column);
                cell.setCellStyle(style);
                cell.setCellValue(value.number());
            }
        }
        // not every program works out the height of wrapped rows by itself
        if (lines > 1) {
            row.setHeightInPoints(Math.min(lines * LINE_HEIGHT, TALLEST_ROW));
        }
    }

    private SXSSFRow wide(String text, XSSFCellStyle style) {
        SXSSFRow row = newRow();
        put(row, 0, text, style);
        merge(rows - 1, rows - 1, 0, layout.columns() - 1);
        return row;
    }

    private void put(SXSSFRow row, int column, String text, XSSFCellStyle style) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (text.isEmpty()) {
            return;
        }
        String safe = CellText.writable(text);
        if (safe.length() > SheetReader.LONGEST_TEXT) {
            String address = SheetRow.columnName(column) + rows;
            throw Refused.because("excel.write.text", sheet.getSheetName(), address, SheetReader.LONGEST_TEXT);
        }
        cell.setCellValue(safe);
    }

    private void merge(int top, int bottom, int left, int right) {
        if (top < bottom || left < right) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(top, bottom, left, right));
        }
    }

    private SXSSFRow newRow() {
        try {
            return sheet.createRow(rows++);
        } catch (RuntimeException e) {
            // The library wraps the failure to move earlier rows to the temporary folder.
            if (e.getCause() instanceof IOException cause) {
                throw Unavailable.because(cause, "excel.save.temporary", WholeFile.temporaryFolder());
            }
            throw e;
        }
    }
}
