package techcontract.submission;

import static techcontract.submission.Xml.tag;
import static techcontract.submission.Xml.val;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Text;

/**
 * A native chart of Word (原生图表): the office can edit it, its numbers lie in a workbook inside the file.
 *
 * @param categories what stands along the axis
 * @param series one line of columns each
 */
record BriefChart(Kind kind, String title, List<String> categories, List<Series> series) {
    private static final String SPACES = " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final List<String> COLOURS = List.of("A6A6A6", "2F5597");
    private static final int CATEGORY_AXIS = 111;
    private static final int VALUE_AXIS = 222;

    /** How it is drawn. */
    enum Kind {
        COLUMNS, BARS, LINES
    }

    /** One row of numbers with its name (数据系列); the last one stands out. */
    record Series(String name, List<BigDecimal> numbers) {}

    /** Writes the workbook its numbers lie in. */
    void writeNumbers(Path file) {
        try (SheetWriter writer = new SheetWriter()) {
            SheetPage page = writer.page(sheet(),
                    PageLayout.portrait(Stream.concat(Stream.of(30), series.stream().map(_ -> 16))
                            .mapToInt(Integer::intValue)
                            .toArray()));
            page.headings(
                    Stream.concat(Stream.of(title), series.stream().map(Series::name)).map(Heading::of).toList());
            for (int i = 0; i < categories.size(); i++) {
                List<CellValue> row = new ArrayList<>(List.of(CellValue.text(categories.get(i))));
                for (Series one : series) {
                    row.add(CellValue.amount(one.numbers.get(i)));
                }
                page.row(row);
            }
            writer.save(file);
        }
    }

    private static String sheet() {
        return Text.of("submission.brief.numbers");
    }

    /**
     * The part of the Word file.
     *
     * @param numbers the relation its workbook is found by
     */
    String xml(String numbers) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            drawn.append(series(i));
        }
        String axes = val("c:axId", CATEGORY_AXIS) + val("c:axId", VALUE_AXIS);
        String plot = kind == Kind.LINES
                ? tag("c:lineChart", val("c:grouping", "standard"), val("c:varyColors", 0), drawn.toString(),
                        val("c:marker", 1), axes)
                : tag("c:barChart", val("c:barDir", kind == Kind.BARS ? "bar" : "col"),
                        val("c:grouping", "clustered"), val("c:varyColors", 0), drawn.toString(),
                        val("c:gapWidth", 80), axes);
        return Xml.HEAD + tag("c:chartSpace" + SPACES, val("c:roundedCorners", 0),
                tag("c:chart", tag("c:title", tag("c:tx", rich(title, 1200)), val("c:overlay", 0)),
                        val("c:autoTitleDeleted", 0),
                        tag("c:plotArea", tag("c:layout"), plot, categoryAxis(), valueAxis()),
                        tag("c:legend", val("c:legendPos", "b"), val("c:overlay", 0)), val("c:plotVisOnly", 1),
                        val("c:dispBlanksAs", "gap")),
                tag("c:externalData r:id=\"" + numbers + "\"", val("c:autoUpdate", 0)));
    }

    private String series(int place) {
        Series one = series.get(place);
        String colour = COLOURS.get(Math.max(0, COLOURS.size() - series.size() + place));
        String fill = tag("a:solidFill", tag("a:srgbClr val=\"" + colour + "\""));
        String look = tag("c:spPr", kind == Kind.LINES ? tag("a:ln w=\"28575\"", fill) : fill);
        String column = String.valueOf((char) ('B' + place));
        return tag("c:ser", val("c:idx", place), val("c:order", place),
                tag("c:tx", tag("c:strRef", tag("c:f", cells(column, 1, 1)), cache("c:strCache", List.of(one.name)))),
                look, kind == Kind.LINES ? tag("c:marker", val("c:symbol", "none")) : val("c:invertIfNegative", 0),
                tag("c:cat", tag("c:strRef", tag("c:f", cells("A", 2, categories.size() + 1)),
                        cache("c:strCache", categories))),
                tag("c:val",
                        tag("c:numRef", tag("c:f", cells(column, 2, categories.size() + 1)),
                                tag("c:numCache", tag("c:formatCode", "#,##0.00"),
                                        points(one.numbers.stream().map(BigDecimal::toPlainString).toList())))),
                kind == Kind.LINES ? val("c:smooth", 0) : "");
    }

    private static String cells(String column, int first, int last) {
        String reference = "'" + sheet() + "'!$" + column + "$" + first;
        return first == last ? reference : reference + ":$" + column + "$" + last;
    }

    private static String cache(String name, List<String> words) {
        return tag(name, points(words));
    }

    private static String points(List<String> words) {
        StringBuilder points = new StringBuilder(val("c:ptCount", words.size()));
        for (int i = 0; i < words.size(); i++) {
            points.append(tag("c:pt idx=\"" + i + "\"", tag("c:v", Xml.text(words.get(i)))));
        }
        return points.toString();
    }

    private String categoryAxis() {
        return tag("c:catAx", val("c:axId", CATEGORY_AXIS),
                // A bar chart counts upwards: turned round, the first row stands on top.
                tag("c:scaling", val("c:orientation", kind == Kind.BARS ? "maxMin" : "minMax")), val("c:delete", 0),
                val("c:axPos", kind == Kind.BARS ? "l" : "b"),
                tag("c:numFmt formatCode=\"General\" sourceLinked=\"0\""),
                val("c:majorTickMark", "none"), val("c:minorTickMark", "none"), val("c:tickLblPos", "low"),
                val("c:crossAx", VALUE_AXIS), val("c:crosses", "autoZero"), val("c:auto", 1),
                val("c:lblAlgn", "ctr"), val("c:lblOffset", 100), val("c:tickLblSkip", 1), val("c:noMultiLvlLbl", 0));
    }

    private String valueAxis() {
        return tag("c:valAx", val("c:axId", VALUE_AXIS), tag("c:scaling", val("c:orientation", "minMax")),
                val("c:delete", 0), val("c:axPos", kind == Kind.BARS ? "t" : "l"),
                tag("c:majorGridlines",
                        tag("c:spPr", tag("a:ln w=\"6350\"",
                                tag("a:solidFill", tag("a:srgbClr val=\"D9D9D9\""))))),
                tag("c:title", tag("c:tx", rich(Text.of("submission.brief.unit"), 900)), val("c:overlay", 0)),
                tag("c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\""), val("c:majorTickMark", "none"),
                val("c:minorTickMark", "none"), val("c:tickLblPos", kind == Kind.BARS ? "high" : "nextTo"),
                val("c:crossAx", CATEGORY_AXIS), val("c:crosses", "autoZero"), val("c:crossBetween", "between"));
    }

    private static String rich(String words, int size) {
        String look = "sz=\"" + size + "\" b=\"0\"";
        return tag("c:rich", tag("a:bodyPr"), tag("a:lstStyle"),
                tag("a:p", tag("a:pPr", tag("a:defRPr " + look)),
                        tag("a:r", tag("a:rPr lang=\"zh-CN\" " + look), tag("a:t", Xml.text(words)))));
    }
}
