package techcontract.submission;

import static techcontract.submission.Xml.tag;
import static techcontract.submission.Xml.val;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import techcontract.kernel.Unavailable;

/**
 * A Word file written from top to bottom (写 Word 文件): title, headings, paragraphs, native charts, a table. The
 * templates of the papers cannot hold what this one is made of, whose paragraphs and charts depend on the figures.
 */
final class WordFile {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DOCUMENT_SPACES = " xmlns:w=\"" + WORD + "\" xmlns:r=\"" + OFFICE + "\" xmlns:wp=\""
            + DRAWING + "wordprocessingDrawing\" xmlns:a=\"" + DRAWING + "main\" xmlns:c=\"" + DRAWING + "chart\"";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final int CHART_WIDTH = 5_400_000;
    private static final int CHART_HEIGHT = 2_880_000;
    private static final int BARS_HEIGHT = 4_320_000;
    private static final String SONG = "宋体";
    private static final String HEI = "黑体";
    private static final String FANG_SONG = "仿宋";
    private static final int TITLE_HALF_POINTS = 44;
    private static final int HEADING_HALF_POINTS = 32;
    private static final int TEXT_HALF_POINTS = 28;
    private static final int SMALL_HALF_POINTS = 21;

    private final StringBuilder body = new StringBuilder();
    private final List<BriefChart> charts = new ArrayList<>();

    void title(String words) {
        body.append(paragraph(val("w:jc", "center") + tag("w:spacing w:before=\"240\" w:after=\"240\""), HEI,
                TITLE_HALF_POINTS, words));
    }

    void heading(String words) {
        body.append(paragraph(tag("w:keepNext") + tag("w:spacing w:before=\"160\" w:after=\"80\"")
                + val("w:outlineLvl", 0), HEI, HEADING_HALF_POINTS, words));
    }

    /** A paragraph, its first line indented by two characters. */
    void paragraph(String words) {
        body.append(paragraph(tag("w:spacing w:line=\"360\" w:lineRule=\"auto\"")
                + tag("w:ind w:firstLineChars=\"200\" w:firstLine=\"560\""), FANG_SONG, TEXT_HALF_POINTS, words));
    }

    /** Small print: sources and notes. */
    void note(String words) {
        body.append(paragraph(tag("w:spacing w:before=\"60\""), SONG, SMALL_HALF_POINTS, words));
    }

    void chart(BriefChart chart) {
        charts.add(chart);
        int number = charts.size();
        body.append(tag("w:p", tag("w:pPr", val("w:jc", "center")), tag("w:r", tag("w:drawing", tag(
                "wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"",
                tag("wp:extent cx=\"" + CHART_WIDTH + "\" cy=\""
                        + (chart.kind() == BriefChart.Kind.BARS ? BARS_HEIGHT : CHART_HEIGHT)
                        + "\""),
                tag("wp:docPr id=\"" + number + "\" name=\"chart" + number + "\" descr=\"" + Xml.text(chart.title())
                        + "\""),
                tag("wp:cNvGraphicFramePr"),
                tag("a:graphic", tag("a:graphicData uri=\"" + DRAWING + "chart\"",
                        tag("c:chart r:id=\"chart" + number + "\""))))))));
    }

    /**
     * A table with borders.
     *
     * @param widths of the columns in twentieths of a point
     * @param rows the headings first
     * @param numbers how many columns at the right hold numbers
     */
    void table(List<Integer> widths, List<List<String>> rows, int numbers) {
        StringBuilder xml = new StringBuilder(tag("w:tblPr", tag("w:tblW w:w=\"0\" w:type=\"auto\""),
                val("w:jc", "center"), tag("w:tblBorders", border("top"), border("left"), border("bottom"),
                        border("right"), border("insideH"), border("insideV")),
                tag("w:tblLayout w:type=\"fixed\"")));
        StringBuilder grid = new StringBuilder();
        widths.forEach(width -> grid.append(tag("w:gridCol w:w=\"" + width + "\"")));
        xml.append(tag("w:tblGrid", grid.toString()));
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder cells = new StringBuilder(row == 0
                    ? tag("w:trPr", tag("w:cantSplit"), tag("w:tblHeader"))
                    : tag("w:trPr", tag("w:cantSplit")));
            for (int column = 0; column < widths.size(); column++) {
                String side = row == 0 ? "center" : column >= widths.size() - numbers ? "right" : "left";
                cells.append(tag("w:tc", tag("w:tcPr", tag("w:tcW w:w=\"" + widths.get(column) + "\" w:type=\"dxa\"")),
                        paragraph(val("w:jc", side), SONG, SMALL_HALF_POINTS, rows.get(row).get(column))));
            }
            xml.append(tag("w:tr", cells.toString()));
        }
        body.append(tag("w:tbl", xml.toString()));
    }

    private static String border(String side) {
        return tag("w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"");
    }

    private static String paragraph(String looks, String font, int halfPoints, String words) {
        return tag("w:p", tag("w:pPr", looks), tag("w:r",
                tag("w:rPr", tag("w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"" + font
                        + "\""), val("w:sz", halfPoints), val("w:szCs", halfPoints)),
                tag("w:t xml:space=\"preserve\"", Xml.text(words))));
    }

    /**
     * The finished file.
     *
     * @param scratch where the workbooks of the charts are made
     * @throws Unavailable when the temporary folder does not let us
     */
    byte[] bytes(ScratchFolder scratch) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", contentTypes());
        put(parts, "_rels/.rels", relations(relation("document", "officeDocument", "word/document.xml")));
        put(parts, "word/document.xml", Xml.HEAD + tag("w:document" + DOCUMENT_SPACES, tag("w:body", body.toString(),
                tag("w:sectPr", tag("w:pgSz w:w=\"11906\" w:h=\"16838\""), tag(
                        "w:pgMar w:top=\"1440\" w:right=\"1588\" w:bottom=\"1440\" w:left=\"1588\" w:header=\"851\""
                                + " w:footer=\"992\" w:gutter=\"0\"")))));
        StringBuilder ofCharts = new StringBuilder();
        for (int number = 1; number <= charts.size(); number++) {
            ofCharts.append(relation("chart" + number, "chart", "charts/chart" + number + ".xml"));
            put(parts, "word/charts/chart" + number + ".xml", charts.get(number - 1).xml("numbers"));
            put(parts, "word/charts/_rels/chart" + number + ".xml.rels",
                    relations(relation("numbers", "package", "../embeddings/chart" + number + ".xlsx")));
            parts.put("word/embeddings/chart" + number + ".xlsx", numbers(charts.get(number - 1), scratch));
        }
        put(parts, "word/_rels/document.xml.rels", relations(ofCharts.toString()));
        return zipped(parts);
    }

    private static byte[] numbers(BriefChart chart, ScratchFolder scratch) {
        Path file = scratch.file("chart.xlsx");
        chart.writeNumbers(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Unavailable.because(e, "submission.scratch", file);
        }
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder(
                tag("Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"")
                        + tag("Default Extension=\"xml\" ContentType=\"application/xml\"")
                        + tag("Default Extension=\"xlsx\" ContentType=\"" + TYPES + "spreadsheetml.sheet\"")
                        + tag("Override PartName=\"/word/document.xml\" ContentType=\"" + TYPES
                                + "wordprocessingml.document.main+xml\""));
        for (int number = 1; number <= charts.size(); number++) {
            types.append(tag("Override PartName=\"/word/charts/chart" + number + ".xml\" ContentType=\"" + TYPES
                    + "drawingml.chart+xml\""));
        }
        return Xml.HEAD + tag("Types xmlns=\"" + PACKAGE + "content-types\"", types.toString());
    }

    private static String relations(String inner) {
        return Xml.HEAD + tag("Relationships xmlns=\"" + PACKAGE + "relationships\"", inner);
    }

    private static String relation(String id, String type, String target) {
        return tag("Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"");
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
