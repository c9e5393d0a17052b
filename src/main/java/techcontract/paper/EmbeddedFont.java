package techcontract.paper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** A font of which a PDF holds just the characters it shows (嵌入字体); each can be selected and searched for. */
final class EmbeddedFont {
    static final int UNITS = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int MOST_AT_ONCE = 100;

    private final Font font;
    private final String name;
    private final Map<Integer, Integer> codes = new LinkedHashMap<>();
    private final List<CffFont.Glyph> glyphs = new ArrayList<>();

    /**
     * @param place tells it apart from the other fonts of the same paper
     */
    EmbeddedFont(Font font, int place) {
        this.font = font;
        String plain = font.getFontName(Locale.ENGLISH).replaceAll("[^A-Za-z0-9]", "");
        this.name = "DESK" + (char) ('A' + place / 26 % 26) + (char) ('A' + place % 26) + "+"
                + (plain.isEmpty() ? "Chinese" : plain);
        glyphs.add(new CffFont.Glyph(new Path2D.Float(), UNITS));
    }

    /** The code of a character, given when it is first shown. */
    int code(int codePoint) {
        return codes.computeIfAbsent(codePoint, _ -> {
            GlyphVector glyph = font.createGlyphVector(EXACT, Character.toString(codePoint));
            glyphs.add(new CffFont.Glyph(glyph.getOutline(), Math.round((float) glyph.getLogicalBounds().getWidth())));
            return glyphs.size() - 1;
        });
    }

    /** How far a character advances, in thousandths of the size. */
    int advance(int code) {
        return glyphs.get(code).advance();
    }

    /** The font as the PDF keeps it, once everything is shown. */
    COSDictionary dictionary() throws IOException {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, numbers(0, -250, UNITS, UNITS));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 740);
        descriptor.setInt(COSName.STEM_V, 80);
        COSStream program = stream(CffFont.of(name, glyphs));
        program.setName(COSName.SUBTYPE, "CIDFontType0C");
        descriptor.setItem(COSName.FONT_FILE3, program);

        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);

        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, "CIDFontType0");
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, UNITS);
        COSArray widths = new COSArray();
        widths.add(COSInteger.ZERO);
        widths.add(numbers(glyphs.stream().mapToInt(CffFont.Glyph::advance).toArray()));
        descendant.setItem(COSName.W, widths);

        COSDictionary whole = new COSDictionary();
        whole.setItem(COSName.TYPE, COSName.FONT);
        whole.setName(COSName.SUBTYPE, "Type0");
        whole.setName(COSName.BASE_FONT, name);
        whole.setName(COSName.ENCODING, "Identity-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        whole.setItem(COSName.DESCENDANT_FONTS, descendants);
        whole.setItem(COSName.TO_UNICODE, stream(toUnicode().getBytes(StandardCharsets.US_ASCII)));
        return whole;
    }

    private static COSArray numbers(int... values) {
        COSArray array = new COSArray();
        for (int value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }

    private static COSStream stream(byte[] content) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, Integer>> all = List.copyOf(codes.entrySet());
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<Map.Entry<Integer, Integer>> some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
            map.append(some.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, Integer> one : some) {
                map.append("<%04X> <".formatted(one.getValue()));
                for (char half : Character.toChars(one.getKey())) {
                    map.append("%04X".formatted((int) half));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    }
}
