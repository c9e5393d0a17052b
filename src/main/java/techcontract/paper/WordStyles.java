package techcontract.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** How paragraphs and characters look (样式): what they say themselves over their style over the file's defaults. */
final class WordStyles {
    private static final int DEEPEST = 20;
    private static final String SONG = "宋体";

    private final Map<String, Element> styles = new HashMap<>();
    private Optional<Element> defaults = Optional.empty();
    private String paragraphDefault = "";

    static WordStyles of(DocxFile file) {
        WordStyles styles = new WordStyles();
        if (file.has("word/styles.xml")) {
            Element root = file.xml("word/styles.xml").getDocumentElement();
            styles.defaults = WordXml.child(root, "docDefaults");
            for (Element style : WordXml.children(root, "style")) {
                String id = WordXml.attribute(style, "styleId");
                styles.styles.put(id, style);
                if (WordXml.attribute(style, "type").equals("paragraph")
                        && WordXml.attribute(style, "default").matches("1|true|on")) {
                    styles.paragraphDefault = id;
                }
            }
        }
        return styles;
    }

    /** Where the looks of a paragraph are said, the farthest first. */
    List<Element> ofParagraph(Element paragraph) {
        List<Element> said = new ArrayList<>();
        defaults.flatMap(all -> WordXml.at(all, "pPrDefault", "pPr")).ifPresent(said::add);
        said.addAll(chain(styleOf(paragraph), "pPr"));
        WordXml.child(paragraph, "pPr").ifPresent(said::add);
        return said;
    }

    /** Where the looks of a run of characters are said, the farthest first. */
    List<Element> ofRun(Element paragraph, Element run) {
        List<Element> said = new ArrayList<>();
        defaults.flatMap(all -> WordXml.at(all, "rPrDefault", "rPr")).ifPresent(said::add);
        said.addAll(chain(styleOf(paragraph), "rPr"));
        WordXml.at(run, "rPr", "rStyle").ifPresent(style -> said.addAll(chain(WordXml.attribute(style, "val"), "rPr")));
        WordXml.child(run, "rPr").ifPresent(said::add);
        return said;
    }

    private String styleOf(Element paragraph) {
        return WordXml.at(paragraph, "pPr", "pStyle")
                .map(style -> WordXml.attribute(style, "val"))
                .orElse(paragraphDefault);
    }

    private List<Element> chain(String id, String part) {
        List<Element> said = new ArrayList<>();
        String next = id;
        for (int depth = 0; depth < DEEPEST && styles.containsKey(next); depth++) {
            Element style = styles.get(next);
            WordXml.child(style, part).ifPresent(said::addFirst);
            next = WordXml.child(style, "basedOn").map(below -> WordXml.attribute(below, "val")).orElse("");
        }
        return said;
    }

    /** The style of a table, for its borders. */
    Optional<Element> ofTable(Element table) {
        return WordXml.at(table, "tblPr", "tblStyle")
                .flatMap(style -> Optional.ofNullable(styles.get(WordXml.attribute(style, "val"))));
    }

    /** The nearest place that says an element. */
    static Optional<Element> said(List<Element> looks, String element) {
        for (Element one : looks.reversed()) {
            Optional<Element> found = WordXml.child(one, element);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** An attribute of an element, from the nearest place that says it. */
    static String said(List<Element> looks, String element, String attribute) {
        for (Element one : looks.reversed()) {
            String value = WordXml.child(one, element).map(found -> WordXml.attribute(found, attribute)).orElse("");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    static int number(List<Element> looks, String element, String attribute, int otherwise) {
        String value = said(looks, element, attribute);
        try {
            return value.isEmpty()
                    ? otherwise
                    : Math.clamp(Math.round(Double.parseDouble(value)), -32_000, 32_000);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    static boolean isOn(List<Element> looks, String element) {
        return said(looks, element).filter(one -> !WordXml.attribute(one, "val").matches("0|false|off|none"))
                .isPresent();
    }

    /** How the characters of a run look. */
    Lettering.Look look(Element paragraph, Element run) {
        List<Element> said = ofRun(paragraph, run);
        String chinese = said(said, "rFonts", "eastAsia");
        String western = said(said, "rFonts", "ascii");
        String colour = said(said, "color", "val");
        return new Lettering.Look(western.isEmpty() ? or(chinese) : western, or(chinese),
                Math.clamp(number(said, "sz", "val", 21) / 2f, 1, 200), isOn(said, "b"), isOn(said, "u"),
                colour.matches("[0-9A-Fa-f]{6}") ? Integer.parseInt(colour, 16) : 0,
                number(said, "spacing", "val", 0) / 20f);
    }

    private static String or(String family) {
        return family.isEmpty() ? SONG : family;
    }
}
