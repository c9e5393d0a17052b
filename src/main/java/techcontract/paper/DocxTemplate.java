package techcontract.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills the fields of a template (填写模板). */
final class DocxTemplate {
    private final DocxFile file;

    private DocxTemplate(DocxFile file) {
        this.file = file;
    }

    /** The template with its fields filled: the bytes of a .docx. */
    static byte[] fill(String name, byte[] template, PaperContent content) {
        DocxTemplate filled = new DocxTemplate(DocxFile.read(name, template));
        filled.fill(content);
        return filled.file.bytes();
    }

    private void fill(PaperContent content) {
        boolean saysCopy = false;
        for (String part : file.texts()) {
            Element root = file.xml(part).getDocumentElement();
            repeatRows(root, content.lines());
            for (Element paragraph : WordXml.all(root, "p")) {
                saysCopy |= names(paragraph, PaperField.COPY);
                fill(paragraph, content.values());
            }
        }
        String copy = content.values().getOrDefault(PaperField.COPY, "");
        if (!saysCopy && !copy.isEmpty()) {
            sayOnTop(copy);
        }
    }

    private static boolean names(Element paragraph, PaperField field) {
        return Mark.in(Mark.Pieces.of(paragraph).text()).stream().anyMatch(mark -> mark.label().equals(field.label()));
    }

    private static void repeatRows(Element root, List<Map<PaperField, String>> lines) {
        for (Element row : WordXml.all(root, "tr")) {
            if (marked(row, Mark.Role.BEGINS_ROWS)) {
                List<Element> pattern = pattern(row);
                Node table = Objects.requireNonNull(row.getParentNode());
                for (Map<PaperField, String> line : lines) {
                    for (Element one : pattern) {
                        Element copy = (Element) one.cloneNode(true);
                        table.insertBefore(copy, row);
                        WordXml.all(copy, "p").forEach(paragraph -> fill(paragraph, line));
                    }
                }
                pattern.forEach(table::removeChild);
            }
        }
    }

    /** The rows from one that begins the repeated rows to the one that ends them. */
    static List<Element> pattern(Element first) {
        List<Element> rows = new ArrayList<>(List.of(first));
        Optional<Element> next = Optional.of(first);
        while (next.isPresent() && !marked(next.get(), Mark.Role.ENDS_ROWS)) {
            next = WordXml.next(next.get()).filter(one -> WordXml.is(one, "tr"));
            next.ifPresent(rows::add);
        }
        return next.isPresent() ? rows : List.of(first);
    }

    private static boolean marked(Element row, Mark.Role role) {
        return WordXml.all(row, "p")
                .stream()
                .flatMap(paragraph -> Mark.in(Mark.Pieces.of(paragraph).text()).stream())
                .anyMatch(mark -> mark.role() == role);
    }

    private static void fill(Element paragraph, Map<PaperField, String> values) {
        Mark.Pieces pieces = Mark.Pieces.of(paragraph);
        String text = pieces.text();
        List<Mark> marks = Mark.in(text);
        if (marks.isEmpty()) {
            return;
        }
        boolean alone = marks.size() == 1 && text.strip()
                .equals(text.substring(marks.getFirst().start(),
                        marks.getFirst().end()));
        String first = words(marks.getFirst(), values);
        if (alone && first.isEmpty() && mayGo(paragraph)) {
            Objects.requireNonNull(paragraph.getParentNode()).removeChild(paragraph);
            return;
        }
        // From the end, so that the places before stay where they are.
        for (Mark mark : marks.reversed()) {
            String words = words(mark, values);
            if (alone && words.contains("\n")) {
                ownParagraphs(paragraph, pieces, mark, words.split("\n", -1));
            } else {
                pieces.replace(mark, words);
            }
        }
    }

    private static String words(Mark mark, Map<PaperField, String> values) {
        return mark.role() == Mark.Role.FIELD
                ? PaperField.named(mark.label()).map(field -> values.getOrDefault(field, "")).orElse("")
                : "";
    }

    // A cell must keep one paragraph, and the last one may carry the page.
    private static boolean mayGo(Element paragraph) {
        return WordXml.is(paragraph.getParentNode(), "body") && WordXml.at(paragraph, "pPr", "sectPr").isEmpty();
    }

    // Each line gets the indent of a paragraph of its own.
    private static void ownParagraphs(Element paragraph, Mark.Pieces pieces, Mark mark, String[] lines) {
        Node parent = Objects.requireNonNull(paragraph.getParentNode());
        for (int i = 0; i < lines.length - 1; i++) {
            Element copy = (Element) paragraph.cloneNode(true);
            parent.insertBefore(copy, paragraph);
            Mark.Pieces.of(copy).replace(mark, lines[i]);
        }
        pieces.replace(mark, lines[lines.length - 1]);
    }

    // A template may have lost the field; a second copy is marked all the same.
    private void sayOnTop(String copy) {
        Element body = WordXml.child(file.main().getDocumentElement(), "body").orElseThrow();
        Element paragraph = element("p");
        Element looks = element("pPr");
        Element side = element("jc");
        side.setAttributeNS(WordXml.SPACE, "w:val", "right");
        looks.appendChild(side);
        Element run = element("r");
        Element text = element("t");
        text.setTextContent(copy);
        run.appendChild(text);
        paragraph.appendChild(looks);
        paragraph.appendChild(run);
        body.insertBefore(paragraph, body.getFirstChild());
    }

    private Element element(String name) {
        return file.main().createElementNS(WordXml.SPACE, "w:" + name);
    }
}
