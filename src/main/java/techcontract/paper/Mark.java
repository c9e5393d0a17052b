package techcontract.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A mark in the text of a template (记号): 「{{项目名称}}」, or 「{{#合同}}」 … 「{{/合同}}」 around the table rows to repeat.
 *
 * @param role whether it is a field or begins or ends repeated rows
 * @param label what stands inside
 * @param start where it begins in its paragraph's text
 * @param end where it ends
 */
record Mark(Role role, String label, int start, int end) {
    /** What a mark does. */
    enum Role {
        FIELD, BEGINS_ROWS, ENDS_ROWS
    }

    // Chinese input methods write full-width braces.
    private static final Pattern MARK = Pattern.compile("[{｛]{2}([^{}｛｝]*)[}｝]{2}");
    private static final Pattern HALF = Pattern.compile("[{｛]{2}|[}｝]{2}");

    /** Every mark of a paragraph's text, in order. */
    static List<Mark> in(String text) {
        List<Mark> found = new ArrayList<>();
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            String inside = Objects.requireNonNull(marks.group(1)).strip();
            Role role = switch (inside.isEmpty() ? ' ' : inside.charAt(0)) {
                case '#', '＃' -> Role.BEGINS_ROWS;
                case '/', '／' -> Role.ENDS_ROWS;
                default -> Role.FIELD;
            };
            found.add(new Mark(role, role == Role.FIELD ? inside : inside.substring(1).strip(), marks.start(),
                    marks.end()));
        }
        return found;
    }

    /** Whether the text has braces that belong to no mark. */
    static boolean brokenIn(String text) {
        return HALF.matcher(MARK.matcher(text).replaceAll("")).find();
    }

    /** The text pieces of one paragraph; Word cuts a mark into several of them as it likes. */
    record Pieces(Element paragraph, List<Element> pieces) {
        static Pieces of(Element paragraph) {
            return new Pieces(paragraph, WordXml.all(paragraph, "t")
                    .stream()
                    .filter(piece -> WordXml.SPACE.equals(piece.getNamespaceURI())
                            && WordXml.around(piece, "p").filter(paragraph::equals).isPresent())
                    .toList());
        }

        String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(WordXml.text(piece)));
            return text.toString();
        }

        /** Writes words in the place of a mark, with the looks of its first character; a line break stays one. */
        void replace(Mark mark, String words) {
            int at = 0;
            boolean written = false;
            for (Element piece : pieces) {
                String text = WordXml.text(piece);
                int from = Math.clamp(mark.start() - at, 0, text.length());
                int to = Math.clamp(mark.end() - at, 0, text.length());
                at += text.length();
                if (from < to) {
                    set(piece, text.substring(0, from) + (written ? "" : words) + text.substring(to));
                    written = true;
                }
            }
        }

        private static void set(Element piece, String text) {
            String[] lines = text.split("\n", -1);
            Document document = Objects.requireNonNull(piece.getOwnerDocument());
            Node before = piece.getNextSibling();
            Node run = Objects.requireNonNull(piece.getParentNode());
            piece.setTextContent(lines[0]);
            piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            for (int i = 1; i < lines.length; i++) {
                run.insertBefore(document.createElementNS(WordXml.SPACE, "w:br"), before);
                Element more = document.createElementNS(WordXml.SPACE, "w:t");
                more.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                more.setTextContent(lines[i]);
                run.insertBefore(more, before);
            }
        }
    }
}
