package techcontract.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Short ways through the XML of a Word file (文档结构); elements are told by their local name. */
final class WordXml {
    static final String SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordXml() {}

    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName());
    }

    /** The child elements in order. */
    static List<Element> children(Node parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    static Optional<Element> child(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).findFirst();
    }

    /** The element behind a path of names. */
    static Optional<Element> at(Node parent, String... path) {
        Optional<Element> found = child(parent, path[0]);
        for (int i = 1; i < path.length; i++) {
            String name = path[i];
            found = found.flatMap(element -> child(element, name));
        }
        return found;
    }

    /** All elements of that name below, in order. */
    static List<Element> all(Node parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(parent)) {
            if (is(child, name)) {
                found.add(child);
            }
            found.addAll(all(child, name));
        }
        return found;
    }

    /** The nearest element of that name around a node. */
    static Optional<Element> around(Node node, String name) {
        for (Node above = node.getParentNode(); above != null; above = above.getParentNode()) {
            if (is(above, name) && above instanceof Element element) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** An attribute of the Word namespace; empty when it is not there. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(SPACE, name);
    }

    /** A whole number in an attribute, or the other value where there is none. */
    static int number(Element element, String name, int otherwise) {
        String text = attribute(element, name);
        try {
            return text.isEmpty()
                    ? otherwise
                    : Math.clamp(Math.round(Double.parseDouble(text)), -100_000, 100_000);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /** The text inside an element. */
    static String text(Element element) {
        return Objects.requireNonNullElse(element.getTextContent(), "");
    }

    /** The next sibling element. */
    static Optional<Element> next(Element element) {
        for (Node node = element.getNextSibling(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element sibling) {
                return Optional.of(sibling);
            }
        }
        return Optional.empty();
    }
}
