package techcontract.paper;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the few outlines a paper uses as a compact font (字形嵌入), after Adobe Technical Notes 5176 and 5177: CID-keyed,
 * where glyph and CID are the same number. So a font of any make can be embedded, also those in collections whose
 * outlines are PostScript, which PDF libraries do not subset.
 */
final class CffFont {
    /** One glyph: its outline in thousandths of the size, y downwards, and how far it advances. */
    record Glyph(Shape outline, int advance) {}

    private static final int MOVE = 21;
    private static final int LINE = 5;
    private static final int CURVE = 8;
    private static final int END = 14;

    private CffFont() {}

    /**
     * The font program.
     *
     * @param glyphs the first is shown for what is not there
     */
    static byte[] of(String name, List<Glyph> glyphs) {
        byte[] charset = bytes(2, 0, 1, (glyphs.size() - 2) >> 8, glyphs.size() - 2);
        byte[] select = bytes(3, 0, 1, 0, 0, 0, glyphs.size() >> 8, glyphs.size());
        byte[] charStrings = index(glyphs.stream().map(CffFont::charString).toList());
        byte[] privateDict = new Dict().number(1000).operator(20).bytes();
        byte[] header = bytes(1, 0, 4, 4);
        byte[] names = index(List.of(name.getBytes(StandardCharsets.US_ASCII)));
        byte[] strings = index(List.of("Adobe".getBytes(StandardCharsets.US_ASCII),
                "Identity".getBytes(StandardCharsets.US_ASCII)));
        byte[] noSubroutines = bytes(0, 0);
        // All offsets take five bytes, so that the dictionary is as long with them as without.
        int top = index(List.of(topDict(glyphs.size(), 0, 0, 0, 0))).length;
        int charsetAt = header.length + names.length + top + strings.length + noSubroutines.length;
        int selectAt = charsetAt + charset.length;
        int charStringsAt = selectAt + select.length;
        int privateAt = charStringsAt + charStrings.length;
        byte[] fontDict = new Dict().offset(privateDict.length).offset(privateAt).operator(18).bytes();
        int fontsAt = privateAt + privateDict.length;
        return joined(header, names,
                index(List.of(topDict(glyphs.size(), charsetAt, selectAt, charStringsAt, fontsAt))),
                strings, noSubroutines, charset, select, charStrings, privateDict, index(List.of(fontDict)));
    }

    private static byte[] topDict(int glyphs, int charset, int select, int charStrings, int fonts) {
        // 391 and 392 are the first strings of our own: Adobe, Identity
        return new Dict().number(391)
                .number(392)
                .number(0)
                .escaped(30)
                .number(0)
                .number(-250)
                .number(1000)
                .number(1000)
                .operator(5)
                .number(glyphs)
                .escaped(34)
                .offset(charset)
                .operator(15)
                .offset(charStrings)
                .operator(17)
                .offset(fonts)
                .escaped(36)
                .offset(select)
                .escaped(37)
                .bytes();
    }

    private static byte[] index(List<byte[]> items) {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        index.writeBytes(bytes(items.size() >> 8, items.size(), 4));
        int offset = 1;
        index.writeBytes(fourBytes(offset));
        for (byte[] item : items) {
            offset += item.length;
            index.writeBytes(fourBytes(offset));
        }
        items.forEach(index::writeBytes);
        return index.toByteArray();
    }

    private static byte[] charString(Glyph glyph) {
        Dict code = new Dict();
        if (glyph.advance() != 1000) {
            code.number(glyph.advance());
        }
        float[] points = new float[6];
        int x = 0;
        int y = 0;
        for (PathIterator path = glyph.outline().getPathIterator(null); !path.isDone(); path.next()) {
            int count = switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
                case PathIterator.SEG_QUADTO -> raise(x, y, points);
                case PathIterator.SEG_CUBICTO -> 3;
                default -> 0;
            };
            for (int i = 0; i < count; i++) {
                int toX = Math.round(points[2 * i]);
                int toY = -Math.round(points[2 * i + 1]);
                code.number(toX - x).number(toY - y);
                x = toX;
                y = toY;
            }
            if (count > 0) {
                code.operator(count == 3
                        ? CURVE
                        : path.currentSegment(new float[6]) == PathIterator.SEG_MOVETO
                                ? MOVE
                                : LINE);
            }
        }
        return code.operator(END).bytes();
    }

    // A quadratic curve is exactly this cubic one.
    private static int raise(int x, int y, float[] points) {
        float controlX = points[0];
        float controlY = points[1];
        float endX = points[2];
        float endY = points[3];
        points[0] = x + (controlX - x) * 2 / 3;
        points[1] = -y + (controlY + y) * 2 / 3;
        points[2] = endX + (controlX - endX) * 2 / 3;
        points[3] = endY + (controlY - endY) * 2 / 3;
        points[4] = endX;
        points[5] = endY;
        return 3;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] fourBytes(int value) {
        return bytes(value >> 24, value >> 16, value >> 8, value);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    /** Numbers and operators, as dictionaries and glyph programs write them. */
    private static final class Dict {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Dict number(int value) {
            if (value >= -107 && value <= 107) {
                bytes.write(value + 139);
            } else {
                bytes.write(28);
                bytes.write(value >> 8);
                bytes.write(value);
            }
            return this;
        }

        Dict offset(int value) {
            bytes.write(29);
            bytes.writeBytes(fourBytes(value));
            return this;
        }

        Dict operator(int code) {
            bytes.write(code);
            return this;
        }

        Dict escaped(int code) {
            bytes.write(12);
            bytes.write(code);
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
