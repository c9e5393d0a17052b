package techcontract.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/** What is drawn on one page (版面): letters, lines, shades; points from the top left corner. */
final class PageInk {
    private final Lettering lettering;
    private final float height;
    private final List<Object> tokens = new ArrayList<>();

    PageInk(Lettering lettering, float height) {
        this.lettering = lettering;
        this.height = height;
    }

    /** One character with its base line there. */
    void letter(Lettering.Letter letter, float x, float baseLine) {
        operator("BT");
        colour(letter.look().colour(), "rg");
        tokens.add(lettering.name(letter.font()));
        number(letter.look().size());
        operator("Tf");
        number(x);
        number(height - baseLine);
        operator("Td");
        tokens.add(new COSString(new byte[]{(byte) (letter.code() >> 8), (byte) letter.code()}));
        operator("Tj");
        operator("ET");
    }

    /** A straight line. */
    void line(float fromX, float fromY, float toX, float toY, float width, int colour) {
        colour(colour, "RG");
        number(width);
        operator("w");
        number(fromX);
        number(height - fromY);
        operator("m");
        number(toX);
        number(height - toY);
        operator("l");
        operator("S");
    }

    /** A filled rectangle, such as the shade of a heading row. */
    void fill(float x, float y, float width, float tall, int colour) {
        colour(colour, "rg");
        number(x);
        number(height - y - tall);
        number(width);
        number(tall);
        operator("re");
        operator("f");
    }

    private void colour(int rgb, String operator) {
        for (int shift : new int[]{16, 8, 0}) {
            number((rgb >> shift & 0xFF) / 255f);
        }
        operator(operator);
    }

    private void number(float value) {
        tokens.add(new COSFloat(Math.round(value * 1000) / 1000f));
    }

    private void operator(String name) {
        tokens.add(Operator.getOperator(name));
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ContentStreamWriter(bytes).writeTokens(tokens);
        return bytes.toByteArray();
    }
}
