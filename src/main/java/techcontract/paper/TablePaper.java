package techcontract.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import techcontract.kernel.Text;
import techcontract.paper.Lettering.Letter;
import techcontract.paper.Lettering.Look;

/**
 * A table on A4 across as PDF (表格打印): title, headings repeated on every page, rows as tall as their words, page
 * numbers. Pages are kept as compact bytes while it grows.
 */
public final class TablePaper {
    /**
     * One column.
     *
     * @param width in any unit; the page is shared out by it
     * @param right whether numbers and dates stand at the right
     */
    public record Column(String heading, float width, boolean right) {}

    private static final float PAGE_WIDTH = 841.89f;
    private static final float PAGE_HEIGHT = 595.28f;
    private static final float MARGIN = 34;
    private static final float BOTTOM = PAGE_HEIGHT - 40;
    private static final float ROOM = PAGE_WIDTH - 2 * MARGIN;
    private static final float PADDING = 3;
    private static final float LEADING = 1.3f;
    private static final float LARGEST = 9;
    private static final float SMALLEST = 5.5f;
    private static final float SCREEN_LETTERS = 13;
    private static final int GREY = 0xB0B7BE;
    private static final int SHADE = 0xE9EDF1;
    private static final int BLACK = 0x000000;

    private final String title;
    private final List<Column> columns;
    private final float scale;
    private final Look plain;
    private final Look bold;
    private final Lettering lettering = new Lettering(Typefaces.ofThisMachine());
    private final List<byte[]> done = new ArrayList<>();
    private PageInk page = new PageInk(lettering, PAGE_HEIGHT);
    private float y = MARGIN;

    /**
     * Begins with title and headings.
     *
     * @param under one line under the title: what the table shows
     * @throws techcontract.kernel.Refused when this machine has no Chinese font
     */
    public TablePaper(String title, String under, List<Column> columns) {
        this.title = title;
        this.columns = List.copyOf(columns);
        this.scale = ROOM / (float) columns.stream().mapToDouble(Column::width).sum();
        float size = Math.clamp(SCREEN_LETTERS * scale, SMALLEST, LARGEST);
        this.plain = new Look("Arial", "黑体", size, false, false, BLACK, 0);
        this.bold = new Look("Arial", "黑体", size, true, false, BLACK, 0);
        Look large = new Look("Arial", "黑体", 14, true, false, BLACK, 0);
        line(letters(title, large), MARGIN, y + 14, ROOM, false);
        y += 22;
        for (List<Letter> words : LineBreaks.of(letters(under, plain), ROOM, ROOM)) {
            line(words, MARGIN, y + size, ROOM, false);
            y += size * LEADING;
        }
        y += 4;
        headings();
    }

    private void headings() {
        draw(columns.stream().map(Column::heading).toList(), bold, true);
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        draw(cells, plain, false);
    }

    /** Adds a row of sums, in bold. */
    public void totalRow(List<String> cells) {
        draw(cells, bold, true);
    }

    private void draw(List<String> cells, Look look, boolean shaded) {
        List<List<List<Letter>>> lines = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            float room = columns.get(i).width() * scale - 2 * PADDING;
            List<List<Letter>> wrapped = LineBreaks.of(letters(cells.get(i), look), room, room);
            lines.add(wrapped);
            most = Math.max(most, wrapped.size());
        }
        float tall = most * look.size() * LEADING + 2 * PADDING;
        if (y + tall > BOTTOM) {
            turn();
        }
        float x = MARGIN;
        if (shaded) {
            page.fill(MARGIN, y, ROOM, tall, SHADE);
        }
        for (int i = 0; i < columns.size(); i++) {
            float width = columns.get(i).width() * scale;
            float base = y + PADDING + look.size();
            for (List<Letter> words : lines.get(i)) {
                line(words, x + PADDING, base, width - 2 * PADDING, columns.get(i).right());
                base += look.size() * LEADING;
            }
            page.line(x, y, x, y + tall, 0.4f, GREY);
            x += width;
        }
        page.line(x, y, x, y + tall, 0.4f, GREY);
        page.line(MARGIN, y, x, y, 0.4f, GREY);
        page.line(MARGIN, y + tall, x, y + tall, 0.4f, GREY);
        y += tall;
    }

    private void turn() {
        end();
        page = new PageInk(lettering, PAGE_HEIGHT);
        y = MARGIN;
        headings();
    }

    private void end() {
        try {
            done.add(page.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(List<Letter> words, float from, float baseLine, float room, boolean right) {
        float width = (float) words.stream().mapToDouble(Letter::width).sum();
        float x = right ? from + room - width : from;
        for (Letter letter : words) {
            if (!letter.isBreak()) {
                page.letter(letter, x, baseLine);
            }
            x += letter.width();
        }
    }

    private List<Letter> letters(String words, Look look) {
        return words.codePoints().mapToObj(one -> lettering.letter(one, look)).toList();
    }

    /** The whole as PDF; nothing can be added afterwards. */
    public byte[] pdf() {
        end();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            List<byte[]> feet = new ArrayList<>();
            for (int i = 1; i <= done.size(); i++) {
                feet.add(foot(i));
            }
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, lettering.dictionary());
            for (int i = 0; i < done.size(); i++) {
                PDPage sheet = new PDPage(new PDRectangle(PAGE_WIDTH, PAGE_HEIGHT));
                sheet.setResources(new PDResources(resources));
                sheet.setContents(List.of(stream(document, done.get(i)), stream(document, feet.get(i))));
                document.addPage(sheet);
            }
            document.getDocumentInformation().setTitle(title);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] foot(int number) throws IOException {
        page = new PageInk(lettering, PAGE_HEIGHT);
        line(letters(Text.of("paper.table.page", number, done.size()), plain), MARGIN, PAGE_HEIGHT - 22, ROOM, true);
        return page.bytes();
    }

    private static PDStream stream(PDDocument document, byte[] content) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }
}
