package techcontract.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.w3c.dom.Element;

/**
 * Sets a filled Word file as PDF (排版为 PDF), without Word on the PC: paragraphs, tables, headers and footers as official
 * papers use them. Fonts are embedded, text can be selected.
 */
final class PaperPdf {
    private static final float TWIPS = 20;

    private final DocxFile file;
    private final WordStyles styles;
    private final Lettering lettering;
    private final Optional<Element> section;
    private final float pageWidth;
    private final float pageHeight;
    private final float left;
    private final float width;
    private final float top;
    private final float bottom;
    private final List<PageInk> pages = new ArrayList<>();
    private float y;

    private PaperPdf(DocxFile file, Typefaces typefaces) {
        this.file = file;
        this.styles = WordStyles.of(file);
        this.lettering = new Lettering(typefaces);
        Element body = WordXml.child(file.main().getDocumentElement(), "body").orElseThrow();
        section = WordXml.child(body, "sectPr");
        pageWidth = measure("pgSz", "w", 11906);
        pageHeight = measure("pgSz", "h", 16838);
        left = measure("pgMar", "left", 1800);
        width = Math.max(pageWidth - left - measure("pgMar", "right", 1800), 72);
        top = Math.max(Math.abs(measure("pgMar", "top", 1440)),
                measure("pgMar", "header", 851) + height(edge("headerReference", true)));
        bottom = pageHeight - Math.max(Math.abs(measure("pgMar", "bottom", 1440)),
                measure("pgMar", "footer", 851) + height(edge("footerReference", true)));
    }

    /**
     * The paper as PDF.
     *
     * @throws techcontract.kernel.Refused when this machine has no font for its characters
     */
    static byte[] of(String title, byte[] docx, Typefaces typefaces) {
        PaperPdf pdf = new PaperPdf(DocxFile.read(title, docx), typefaces);
        try {
            return pdf.write(title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float measure(String element, String attribute, int otherwise) {
        return section.flatMap(one -> WordXml.child(one, element))
                .map(one -> WordXml.number(one, attribute, otherwise))
                .orElse(otherwise) / TWIPS;
    }

    private byte[] write(String title) throws IOException {
        newPage();
        flow(WordXml.child(file.main().getDocumentElement(), "body").orElseThrow());
        for (int i = 0; i < pages.size(); i++) {
            edges(i);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, lettering.dictionary());
            for (PageInk ink : pages) {
                PDPage page = new PDPage(new PDRectangle(pageWidth, pageHeight));
                page.setResources(new PDResources(resources));
                PDStream content = new PDStream(document);
                try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(ink.bytes());
                }
                page.setContents(content);
                document.addPage(page);
            }
            document.getDocumentInformation().setTitle(title);
            // Always the same day, so that the same paper is the same file; when it was issued stands in the log.
            document.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(LocalDateTime.of(2026, 1, 1, 0, 0).atZone(ZoneOffset.UTC)));
            document.setDocumentId(1L);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private PageInk page() {
        return pages.getLast();
    }

    private void newPage() {
        pages.add(new PageInk(lettering, pageHeight));
        y = top;
    }

    private boolean fresh() {
        return y <= top + 0.01f;
    }

    private void flow(Element parent) {
        List<Object> blocks = blocks(parent);
        for (int i = 0; i < blocks.size(); i++) {
            if (y + together(blocks, i) > bottom && !fresh()) {
                newPage();
            }
            switch (blocks.get(i)) {
                case ParagraphBox paragraph -> paragraph(paragraph);
                case TableBox table -> table(table);
                default -> throw new IllegalStateException();
            }
        }
    }

    private List<Object> blocks(Element parent) {
        List<Object> blocks = new ArrayList<>();
        for (Element child : WordXml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "p" -> blocks.addAll(
                        ParagraphBox.of(child, styles, lettering, width, ParagraphBox.Pages.UNKNOWN));
                case "tbl" -> blocks.add(TableBox.of(child, styles, lettering, width));
                case "sdt", "sdtContent", "ins", "customXml" -> blocks.addAll(blocks(child));
                default -> {
                    // the section
                }
            }
        }
        return blocks;
    }

    // A paragraph that keeps the next, with all it keeps; 0 for others, which may begin anywhere.
    private static float together(List<Object> blocks, int from) {
        float height = 0;
        for (int i = from; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof ParagraphBox box)) {
                break;
            }
            height += box.height();
            if (!box.keepsNext()) {
                return i == from ? 0 : height;
            }
        }
        return height;
    }

    private void paragraph(ParagraphBox box) {
        if (box.newPage() && !fresh()) {
            newPage();
        }
        if (!fresh()) {
            y += box.before();
        }
        for (PaperLine line : box.lines()) {
            if (y + line.height() > bottom + 0.01f && !fresh()) {
                newPage();
            }
            line.draw(page(), left, y);
            y += line.height();
        }
        y += box.after();
    }

    private void table(TableBox table) {
        List<TableBox.Row> headings = table.headings();
        float heads = 0;
        for (TableBox.Row row : headings) {
            heads += row.height();
        }
        for (TableBox.Row row : table.rows()) {
            boolean repeats = !row.heading() && heads < (bottom - top) / 2;
            float whole = bottom - top - (repeats ? heads : 0);
            if (y + row.height() > bottom + 0.01f && (!fresh() && row.height() <= whole)) {
                newPage(headings, repeats, table.left());
            }
            if (row.height() <= bottom - y + 0.01f) {
                row(row, table.left(), 0, row.height());
            } else {
                slices(row, table, headings, repeats);
            }
        }
    }

    private void newPage(List<TableBox.Row> headings, boolean repeats, float x) {
        newPage();
        if (repeats) {
            headings.forEach(heading -> row(heading, x, 0, heading.height()));
        }
    }

    // A row that is taller than a page goes on over the next ones, line by line.
    private void slices(TableBox.Row row, TableBox table, List<TableBox.Row> headings, boolean repeats) {
        float done = 0;
        while (done < row.height() - 0.01f) {
            float room = bottom - y;
            float end = sliceEnd(row, done, Math.min(row.height(), done + room));
            if (end <= done) {
                newPage(headings, repeats, table.left());
                end = sliceEnd(row, done, Math.min(row.height(), done + bottom - y));
                end = end <= done ? row.height() : end;
            }
            row(row, table.left(), done, end);
            done = end;
        }
    }

    // No line may be cut in two.
    private static float sliceEnd(TableBox.Row row, float from, float most) {
        float end = most;
        for (TableBox.Cell cell : row.cells()) {
            for (TableBox.Placed line : cell.lines()) {
                if (line.y() < most && line.y() + line.line().height() > most) {
                    end = Math.min(end, line.y());
                }
            }
        }
        return Math.max(end, from);
    }

    private void row(TableBox.Row row, float x, float from, float to) {
        boolean whole = from <= 0 && to >= row.height();
        for (TableBox.Cell cell : row.cells()) {
            float cellX = left + x + cell.x();
            if (cell.shade() >= 0) {
                page().fill(cellX, y, cell.width(), to - from, cell.shade());
            }
            float spare = whole ? row.height() - cell.textHeight() : 0;
            float shift = switch (cell.vertical()) {
                case "center" -> spare / 2;
                case "bottom" -> spare;
                default -> 0;
            };
            for (TableBox.Placed line : cell.lines()) {
                if (line.y() >= from - 0.01f && line.y() < to - 0.01f) {
                    line.line().draw(page(), cellX + cell.margin(), y + shift + line.y() - from);
                }
            }
            edges(cell, cellX, y, y + to - from);
        }
        y += to - from;
    }

    private void edges(TableBox.Cell cell, float x, float from, float to) {
        float end = x + cell.width();
        float[][] sides = {{x, from, end, from}, {x, from, x, to}, {x, to, end, to}, {end, from, end, to}};
        for (int i = 0; i < sides.length; i++) {
            if (cell.edges().get(i) > 0) {
                page().line(sides[i][0], sides[i][1], sides[i][2], sides[i][3], cell.edges().get(i), 0);
            }
        }
    }

    /** The header or footer a page has. */
    private Optional<Element> edge(String reference, boolean firstPage) {
        boolean differs = section.filter(one -> WordStyles.isOn(List.of(one), "titlePg")).isPresent();
        String wanted = differs && firstPage ? "first" : "default";
        return section.flatMap(one -> WordXml.children(one, reference)
                .stream()
                .filter(each -> WordXml.attribute(each, "type").equals(wanted))
                .findFirst())
                .flatMap(one -> file.target("word/document.xml", one.getAttributeNS(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id")))
                .map(part -> file.xml(part).getDocumentElement());
    }

    private List<ParagraphBox> lines(Optional<Element> edge, ParagraphBox.Pages numbers) {
        return edge.stream()
                .flatMap(one -> WordXml.all(one, "p").stream())
                .flatMap(paragraph -> ParagraphBox.of(paragraph, styles, lettering, width, numbers).stream())
                .toList();
    }

    private float height(Optional<Element> edge) {
        float height = 0;
        for (ParagraphBox box : lines(edge, ParagraphBox.Pages.UNKNOWN)) {
            height += box.height();
        }
        return height;
    }

    private void edges(int place) {
        ParagraphBox.Pages numbers = new ParagraphBox.Pages(place + 1, pages.size());
        Optional<Element> header = edge("headerReference", place == 0);
        Optional<Element> footer = edge("footerReference", place == 0);
        draw(lines(header, numbers), place, measure("pgMar", "header", 851));
        draw(lines(footer, numbers), place, pageHeight - measure("pgMar", "footer", 851) - height(footer));
    }

    private void draw(List<ParagraphBox> boxes, int place, float from) {
        float at = from;
        for (ParagraphBox box : boxes) {
            at += box.before();
            for (PaperLine line : box.lines()) {
                line.draw(pages.get(place), left, at);
                at += line.height();
            }
            at += box.after();
        }
    }
}
