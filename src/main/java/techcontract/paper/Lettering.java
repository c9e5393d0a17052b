package techcontract.paper;

import java.awt.Font;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The fonts one paper uses (文书用字). */
final class Lettering {
    /** One character in place: font, code, size and how it looks. */
    record Letter(int codePoint, EmbeddedFont font, int code, Look look) {
        /** How far it advances, in points. */
        float width() {
            return font.advance(code) * look.size() / EmbeddedFont.UNITS + look.spacing();
        }

        boolean isBreak() {
            return codePoint == '\n';
        }
    }

    /** How characters look: fonts for Western and Chinese, size in points, and the rest. */
    record Look(String western, String chinese, float size, boolean bold, boolean underlined, int colour,
            float spacing) {}

    // What Western fonts have; anything beyond, quotation marks too, is set in the Chinese one as offices expect.
    private static final int LAST_WESTERN = 0x24F;

    private final Typefaces typefaces;
    private final Map<Font, EmbeddedFont> fonts = new LinkedHashMap<>();

    Lettering(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    Letter letter(int codePoint, Look look) {
        boolean western = codePoint <= LAST_WESTERN;
        int shown = codePoint == '\n' || codePoint == '\t' ? ' ' : codePoint;
        Font font = typefaces.of(western ? look.western() : look.chinese(), look.bold(), shown);
        EmbeddedFont embedded = fonts.computeIfAbsent(font, one -> new EmbeddedFont(one, fonts.size()));
        return new Letter(codePoint, embedded, embedded.code(shown), look);
    }

    /** The name pages call a font by. */
    COSName name(EmbeddedFont font) {
        int place = 0;
        for (EmbeddedFont one : fonts.values()) {
            if (one == font) {
                break;
            }
            place++;
        }
        return COSName.getPDFName("F" + place);
    }

    /** Every font, for the resources all pages share. */
    COSDictionary dictionary() throws IOException {
        COSDictionary all = new COSDictionary();
        for (EmbeddedFont font : fonts.values()) {
            all.setItem(name(font), font.dictionary());
        }
        return all;
    }
}
