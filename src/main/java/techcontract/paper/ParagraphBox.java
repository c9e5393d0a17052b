package techcontract.paper;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import techcontract.paper.Lettering.Letter;
import techcontract.paper.Lettering.Look;

/**
 * A paragraph laid out for a column (段落版式).
 *
 * @param lines its lines, at least one
 * @param before free room above, in points
 * @param after free room below
 * @param keepsNext whether it stays on one page with what follows
 * @param newPage whether a page begins with it
 */
record ParagraphBox(List<PaperLine> lines, float before, float after, boolean keepsNext, boolean newPage) {
    private static final float TWIPS = 20;
    private static final float NATURAL = 1.3f;
    private static final String PAGE_BREAK = "\f";

    /** What stands for page numbers (页码). */
    record Pages(int page, int of) {
        static final Pages UNKNOWN = new Pages(1, 1);
    }

    /** Lays out a paragraph; a page break within begins a paragraph of its own. */
    static List<ParagraphBox> of(Element paragraph, WordStyles styles, Lettering lettering, float width, Pages pages) {
        List<Letter> letters = new Runs(paragraph, styles, lettering, pages).letters();
        List<ParagraphBox> boxes = new ArrayList<>();
        List<Letter> part = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.codePoint() == PAGE_BREAK.charAt(0)) {
                boxes.add(box(paragraph, part, styles, width, !boxes.isEmpty()));
                part = new ArrayList<>();
            } else {
                part.add(letter);
            }
        }
        boxes.add(box(paragraph, part, styles, width, !boxes.isEmpty()));
        return boxes;
    }

    private static ParagraphBox box(Element paragraph, List<Letter> letters, WordStyles styles, float width,
            boolean newPage) {
        List<Element> looks = styles.ofParagraph(paragraph);
        Look own = styles.look(paragraph, WordXml.child(paragraph, "pPr").orElse(paragraph));
        float size = letters.isEmpty() ? own.size() : letters.getFirst().look().size();
        float left = indent(looks, size, "left", "start");
        float right = indent(looks, size, "right", "end");
        float first = indent(looks, size, "firstLine", "firstLine") - indent(looks, size, "hanging", "hanging");
        float room = Math.max(width - left - right, size);
        PaperLine.Side side = PaperLine.Side.of(WordStyles.said(looks, "jc", "val"));
        List<List<Letter>> broken = LineBreaks.of(letters, Math.max(room - first, size), room);
        List<PaperLine> lines = new ArrayList<>();
        for (int i = 0; i < broken.size(); i++) {
            List<Letter> line = broken.get(i);
            float in = i == 0 ? first : 0;
            boolean last = i == broken.size() - 1 || line.getLast().isBreak();
            lines.add(PaperLine.set(line, left + in, room - in, side, last, height(looks, line, size)));
        }
        if (lines.isEmpty()) {
            lines.add(new PaperLine(List.of(), List.of(), height(looks, List.of(), own.size())));
        }
        return new ParagraphBox(lines, WordStyles.number(looks, "spacing", "before", 0) / TWIPS,
                WordStyles.number(looks, "spacing", "after", 0) / TWIPS, WordStyles.isOn(looks, "keepNext"),
                newPage || WordStyles.isOn(looks, "pageBreakBefore"));
    }

    // Indents may be counted in characters, which then come first.
    private static float indent(List<Element> looks, float size, String edge, String newer) {
        for (String name : List.of(edge, newer)) {
            int characters = WordStyles.number(looks, "ind", name + "Chars", 0);
            if (characters != 0) {
                return characters / 100f * size;
            }
            int twips = WordStyles.number(looks, "ind", name, 0);
            if (twips != 0) {
                return twips / TWIPS;
            }
        }
        return 0;
    }

    private static float height(List<Element> looks, List<Letter> line, float otherwise) {
        float size = (float) line.stream().mapToDouble(letter -> letter.look().size()).max().orElse(otherwise);
        int said = WordStyles.number(looks, "spacing", "line", 0);
        return switch (WordStyles.said(looks, "spacing", "lineRule")) {
            case "exact" -> said > 0 ? said / TWIPS : size * NATURAL;
            case "atLeast" -> Math.max(said / TWIPS, size * NATURAL);
            default -> size * NATURAL * (said > 0 ? said / 240f : 1);
        };
    }

    float height() {
        float height = before + after;
        for (PaperLine line : lines) {
            height += line.height();
        }
        return height;
    }

    /** The letters of a paragraph's runs, in order. */
    private static final class Runs {
        private final Element paragraph;
        private final WordStyles styles;
        private final Lettering lettering;
        private final Pages pages;
        private final List<Letter> letters = new ArrayList<>();
        private final StringBuilder code = new StringBuilder();
        // 0 outside a field, 1 in its code, 2 in the result Word saw last
        private int field;

        Runs(Element paragraph, WordStyles styles, Lettering lettering, Pages pages) {
            this.paragraph = paragraph;
            this.styles = styles;
            this.lettering = lettering;
            this.pages = pages;
        }

        List<Letter> letters() {
            walk(paragraph);
            return letters;
        }

        private void walk(Element parent) {
            for (Element child : WordXml.children(parent)) {
                switch (String.valueOf(child.getLocalName())) {
                    case "r" -> run(child);
                    case "fldSimple" -> simpleField(child);
                    case "hyperlink", "ins", "smartTag", "sdt", "sdtContent", "customXml" -> walk(child);
                    default -> {
                        // properties, bookmarks, what was deleted
                    }
                }
            }
        }

        private void simpleField(Element simple) {
            String number = number(WordXml.attribute(simple, "instr"));
            if (number.isEmpty()) {
                walk(simple);
            } else {
                WordXml.child(simple, "r").ifPresent(run -> add(number, styles.look(paragraph, run)));
            }
        }

        private void run(Element run) {
            Look look = styles.look(paragraph, run);
            if (WordStyles.isOn(styles.ofRun(paragraph, run), "vanish")) {
                return;
            }
            for (Element piece : WordXml.children(run)) {
                switch (String.valueOf(piece.getLocalName())) {
                    case "t" -> {
                        if (field == 0 || (field == 2 && number(code.toString()).isEmpty())) {
                            add(WordXml.text(piece), look);
                        }
                    }
                    case "br" -> add(WordXml.attribute(piece, "type").equals("page") ? PAGE_BREAK : "\n", look);
                    case "cr" -> add("\n", look);
                    case "tab" -> add("　　", look);
                    case "noBreakHyphen" -> add("-", look);
                    case "instrText" -> code.append(WordXml.text(piece));
                    case "fldChar" -> field(WordXml.attribute(piece, "fldCharType"), look);
                    default -> {
                        // the template check tells what is not drawn
                    }
                }
            }
        }

        private void field(String step, Look look) {
            switch (step) {
                case "begin" -> {
                    field = 1;
                    code.setLength(0);
                }
                case "separate" -> field = 2;
                default -> {
                    add(number(code.toString()), look);
                    field = 0;
                }
            }
        }

        private String number(String instruction) {
            String word = instruction.strip();
            if (word.startsWith("NUMPAGES") || word.startsWith("SECTIONPAGES")) {
                return Integer.toString(pages.of());
            }
            return word.startsWith("PAGE") && !word.startsWith("PAGEREF") ? Integer.toString(pages.page()) : "";
        }

        private void add(String text, Look look) {
            if (text.equals(PAGE_BREAK)) {
                Letter blank = lettering.letter(' ', look);
                letters.add(new Letter(PAGE_BREAK.charAt(0), blank.font(), blank.code(), look));
                return;
            }
            text.codePoints()
                    .filter(point -> point == '\n' || !Character.isISOControl(point))
                    .forEach(point -> letters.add(lettering.letter(point, look)));
        }
    }
}
