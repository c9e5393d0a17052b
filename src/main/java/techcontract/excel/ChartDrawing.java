package techcontract.excel;

import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** Draws a chart from cells (绘制图表): colours that differ in grey print too, Chinese type, the unit at the axis. */
final class ChartDrawing {
    private static final double TITLE_SIZE = 12;
    private static final double SMALL_SIZE = 8;
    private static final double LINE_WIDTH = 2.25;
    private static final int GAP_PERCENT = 60;
    /** Light before dark: the year before stands left of this year. */
    private static final List<byte[]> COLOURS = List.of(new byte[]{(byte) 0xA9, (byte) 0xBF, (byte) 0xD6},
            new byte[]{0x1F, 0x4E, 0x79});
    private static final XDDFFont[] FONTS = {new XDDFFont(FontGroup.LATIN, SheetStyles.FONT, null, null, null),
            new XDDFFont(FontGroup.EAST_ASIAN, SheetStyles.FONT, null, null, null)};
    private static final String FORMAT = "#,##0";
    private static final String SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final byte[] GRID = {(byte) 0xD9, (byte) 0xD9, (byte) 0xD9};

    private final XSSFChart chart;
    private final SheetChart content;
    private final String sheet;
    private final int top;

    /**
     * @param top the row of its first numbers, counted from 0; the headings stand above it
     */
    ChartDrawing(XSSFChart chart, SheetChart content, String sheet, int top) {
        this.chart = chart;
        this.content = content;
        this.sheet = sheet;
        this.top = top;
    }

    void draw() {
        chart.setTitleText(content.title());
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(words -> {
            words.setFontSize(TITLE_SIZE);
            words.setBold(true);
            words.setFonts(FONTS);
        });
        boolean lying = content.kind() == SheetChart.Kind.BARS;
        XDDFCategoryAxis names = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis numbers = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        prepare(names, numbers);
        XDDFChartData data = chart.createData(
                content.kind() == SheetChart.Kind.LINES ? ChartTypes.LINE : ChartTypes.BAR, names, numbers);
        data.setVaryColors(false);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
            bars.setGapWidth(GAP_PERCENT);
        }
        for (int i = 0; i < content.series().size(); i++) {
            series(data, i);
        }
        chart.plot(data);
        if (content.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
        writeEveryName(chart.getCTChart().getPlotArea().getCatAxArray(0));
        // Else the axis takes the decimals of the cells.
        chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
    }

    private void prepare(XDDFCategoryAxis names, XDDFValueAxis numbers) {
        numbers.setTitle(content.unit());
        numbers.setNumberFormat(FORMAT);
        if (content.series().stream().flatMap(one -> one.numbers().stream()).allMatch(cell -> cell.number() >= 0)) {
            numbers.setMinimum(0);
        }
        numbers.setMajorTickMark(AxisTickMark.NONE);
        // Columns stand between the marks, else the first and the last one are cut in half.
        numbers.setCrossBetween(AxisCrossBetween.BETWEEN);
        numbers.getOrAddMajorGridProperties().setLineProperties(line(GRID, 0.75));
        names.setMajorTickMark(AxisTickMark.NONE);
        if (content.kind() == SheetChart.Kind.BARS) {
            // Bars are drawn from below; the first category belongs at the top.
            names.setOrientation(AxisOrientation.MAX_MIN);
            numbers.setCrosses(AxisCrosses.MAX);
        }
        for (XDDFChartAxis axis : List.of(names, numbers)) {
            XDDFRunProperties text = axis.getOrAddTextProperties();
            text.setFontSize(SMALL_SIZE);
            text.setFonts(FONTS);
        }
    }

    // Left to itself the program leaves out names that stand close. POI's small build has no class for the element,
    // which stands before noMultiLvlLbl, the last one.
    private static void writeEveryName(CTCatAx names) {
        try (XmlCursor place = names.newCursor()) {
            if (!place.toChild(SPACE, "noMultiLvlLbl")) {
                place.toEndToken();
            }
            place.beginElement("tickLblSkip", SPACE);
            place.insertAttributeWithValue("val", "1");
        }
    }

    private void series(XDDFChartData data, int place) {
        SheetChart.Series one = content.series().get(place);
        int last = top + content.categories().size() - 1;
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory
                .fromArray(content.categories().toArray(String[]::new), cells(0, last));
        XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory
                .fromArray(one.numbers().stream().map(CellValue::number).toArray(Double[]::new),
                        cells(place + 1, last), place + 1);
        XDDFChartData.Series drawn = data.addSeries(categories, numbers);
        drawn.setTitle(one.name(), new CellReference(sheet, top - 1, place + 1, true, true));
        byte[] colour = COLOURS.get(place % COLOURS.size());
        if (drawn instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(place == 0 ? MarkerStyle.SQUARE : MarkerStyle.CIRCLE);
            line.setLineProperties(line(colour, LINE_WIDTH));
            label(line.getCTLineSer().addNewDLbls(), place == 0);
        } else {
            drawn.setFillProperties(fill(colour));
        }
    }

    private String cells(int column, int last) {
        return new CellRangeAddress(top, last, column, column).formatAsString(sheet, true);
    }

    // The larger amount has its numbers above the line, the other below.
    private static void label(CTDLbls labels, boolean above) {
        CTNumFmt format = labels.addNewNumFmt();
        format.setFormatCode(FORMAT);
        format.setSourceLinked(false);
        labels.addNewDLblPos().setVal(above ? STDLblPos.T : STDLblPos.B);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static XDDFSolidFillProperties fill(byte[] colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(colour));
    }

    private static XDDFLineProperties line(byte[] colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(fill(colour));
        line.setWidth(points);
        return line;
    }
}
