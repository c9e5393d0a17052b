package techcontract.excel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;

/**
 * One sheet of a workbook (工作表), written from top to bottom: title, unit line, headings, rows, notes, signature. Rows
 * go to disk as they are written; every method gives {@link techcontract.kernel.Unavailable} when that disk is full.
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

    private final XSSFSheet sheet;
    private final RowWriter rows;
    private final PageLayout layout;
    private final SheetStyles styles;
    private int printed;

    SheetPage(XSSFSheet sheet, RowWriter rows, PageLayout layout, SheetStyles styles) {
        this.sheet = sheet;
        this.rows = rows;
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
        rows.begin(TITLE_HEIGHT);
        wide(text, styles.title());
    }

    /** The line that names the unit (单位行), right above the table: 单位：万元. */
    public void unitLine(String text) {
        rows.begin();
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
        boolean grouped = headings.stream().anyMatch(heading -> !heading.parts().isEmpty());
        int first = rows.rows();
        int last = grouped ? first + 1 : first;
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        int upperLines = 1;
        int lowerLines = 1;
        for (Heading heading : headings) {
            int column = upper.size();
            boolean single = heading.parts().isEmpty();
            upper.add(heading.text());
            upper.addAll(Collections.nCopies(heading.columns() - 1, ""));
            lower.addAll(single ? List.of("") : heading.parts());
            int lines = TextLines.count(heading.text(), layout.width(column, upper.size() - 1));
            if (single) {
                lowerLines = Math.max(lowerLines, grouped ? lines - 1 : lines);
            } else {
                upperLines = Math.max(upperLines, lines);
                lowerLines = Math.max(lowerLines, linesOf(heading.parts(), column));
            }
            merge(first, single ? last : first, column, upper.size() - 1);
        }
        if (grouped) {
            heading(upper, upperLines);
            heading(lower, lowerLines);
        } else {
            heading(upper, lowerLines);
        }
        sheet.createFreezePane(0, rows.rows());
        sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
    }

    private int linesOf(List<String> parts, int firstColumn) {
        int lines = 1;
        for (int i = 0; i < parts.size(); i++) {
            lines = Math.max(lines, TextLines.count(parts.get(i), layout.width(firstColumn + i, firstColumn + i)));
        }
        return lines;
    }

    private void heading(List<String> texts, int lines) {
        rows.begin(lines * LINE_HEIGHT + HEADING_PADDING);
        for (int column = 0; column < texts.size(); column++) {
            put(column, texts.get(column), styles.heading());
        }
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
        rows.begin(lines * LINE_HEIGHT + 2);
        wide(text, styles.note());
    }

    /** The line to be signed (签字行): 填表人、审核人、负责人、填报日期. */
    public void signature() {
        rows.begin(TITLE_HEIGHT);
        wide(Text.of("excel.page.signature"), styles.note());
    }

    /**
     * Charts (图表), two abreast, on as many lines as they need; they are what is printed, on one sheet of paper. Their
     * numbers stand below, a table for each, where the charts take them from.
     */
    public void charts(List<SheetChart> charts) {
        int first = rows.rows();
        for (int line = 0; line < (charts.size() + 1) / 2 * CHART_ROWS; line++) {
            rows.begin(LINE_HEIGHT);
        }
        printed = rows.rows();
        sheet.getPrintSetup().setFitHeight((short) 1);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
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
        rows.begin();
        rows.begin();
        put(0, chart.title() + "（" + chart.unit() + "）", styles.note());
        rows.begin();
        put(0, chart.heading(), styles.heading());
        for (int i = 0; i < chart.series().size(); i++) {
            put(i + 1, chart.series().get(i).name(), styles.heading());
        }
        int top = rows.rows();
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
        return rows.rows();
    }

    /** How many rows go to paper: all, or those down to the end of the charts. */
    int printedRows() {
        return printed > 0 ? printed : rows.rows();
    }

    private void body(List<CellValue> cells, int columns, boolean total) {
        if (cells.size() > columns) {
            throw new IllegalArgumentException("more cells than columns: " + cells.size());
        }
        begin(cells);
        for (int column = 0; column < columns; column++) {
            CellValue value = column < cells.size() ? cells.get(column) : CellValue.empty();
            XSSFCellStyle style = styles.body(value, total);
            if (value.kind().isText()) {
                put(column, value.text(), style);
            } else {
                rows.number(column, value.number(), style.getIndex());
            }
        }
    }

    // not every program works out the height of wrapped rows by itself
    private void begin(List<CellValue> cells) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            CellValue value = cells.get(column);
            if (value.kind().isText()) {
                lines = Math.max(lines, TextLines.count(value.text(), layout.width(column, column)));
            }
        }
        if (lines > 1) {
            rows.begin(Math.min(lines * LINE_HEIGHT, TALLEST_ROW));
        } else {
            rows.begin();
        }
    }

    private void wide(String text, XSSFCellStyle style) {
        put(0, text, style);
        int row = rows.rows() - 1;
        merge(row, row, 0, layout.columns() - 1);
    }

    private void put(int column, String text, XSSFCellStyle style) {
        if (text.isEmpty()) {
            rows.blank(column, style.getIndex());
            return;
        }
        String safe = CellText.writable(text);
        if (safe.length() > SheetReader.LONGEST_TEXT) {
            String address = SheetRow.columnName(column) + rows.rows();
            throw Refused.because("excel.write.text", sheet.getSheetName(), address, SheetReader.LONGEST_TEXT);
        }
        rows.text(column, safe, style.getIndex());
    }

    private void merge(int top, int bottom, int left, int right) {
        if (top < bottom || left < right) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(top, bottom, left, right));
        }
    }
}
