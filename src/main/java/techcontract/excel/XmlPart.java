package techcontract.excel;

import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;

/** One XML part read forwards (XML 部件), without DOCTYPE, entities of its own, or anything fetched. */
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final int MOST_STRANGE_NAMES = 5_000;
    /**
     * The names an honest file may repeat without end: of rows, cells, texts with their fonts, columns, defined names.
     */
    private static final Set<String> COMMON_NAMES = Set.of("row", "is", "si", "spans",
            "customFormat", "ht", "customHeight", "hidden", "dyDescent", "thickBot", "thickTop", "collapsed",
            "outlineLevel", "cm", "vm", "ph", "ref", "ca", "space", "rPr", "rFont", "sz", "color", "val", "rgb",
            "theme",
            "tint", "indexed", "strike", "vertAlign", "family", "charset", "scheme", "rPh", "sb", "eb",
            "phoneticPr", "fontId", "type", "col", "min", "max", "width", "style", "bestFit", "customWidth",
            "definedName",
            "name", "localSheetId", "Relationship", "Id", "Type", "Target", "TargetMode");

    private final ZipParts.Inflating bytes;
    private final XMLStreamReader xml;
    private final StringBuilder joined = new StringBuilder();
    private int depth;
    private int strangeNames;

    /** Stands on the root element afterwards. */
    XmlPart(ZipParts.Inflating bytes, String fileName) throws XMLStreamException {
        this.bytes = bytes;
        // A factory of its own: Aalto keeps every name it ever met in the factory's table.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.xml = factory.createXMLStreamReader(bytes);
        int event = xml.getEventType();
        while (event != START_ELEMENT) {
            if (event == DTD) {
                throw Refused.because("excel.open.doctype", fileName);
            }
            bytes.nextPiece();
            event = xml.next();
        }
    }

    /** Goes on to the next start or end of an element; false at the end of the part. */
    boolean next() throws XMLStreamException {
        int event;
        do {
            bytes.nextPiece();
            event = step();
        } while (event != START_ELEMENT && event != END_ELEMENT && event != END_DOCUMENT);
        return event != END_DOCUMENT;
    }

    private int step() throws XMLStreamException {
        int event = xml.next();
        if (event == START_ELEMENT) {
            if (++depth > DEEPEST) {
                throw new XMLStreamException("nested too deep");
            }
            refuseTooManyNames();
        } else if (event == END_ELEMENT) {
            depth--;
        } else if (event == PROCESSING_INSTRUCTION) {
            countStrange();
        }
        return event;
    }

    // The parser keeps all names in a table that takes minutes and all memory when a hostile file has a million of them.
    private void refuseTooManyNames() throws XMLStreamException {
        if (isStrange(xml.getLocalName())) {
            countStrange();
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (isStrange(xml.getAttributeLocalName(i))) {
                countStrange();
            }
        }
        if (xml.getNamespaceCount() > 0 && xml.getNamespacePrefix(0) != null) {
            countStrange();
        }
    }

    private static boolean isStrange(String name) {
        boolean oneLetter = name.length() == 1 && name.charAt(0) <= 'z';
        return !oneLetter && !COMMON_NAMES.contains(name);
    }

    private void countStrange() throws XMLStreamException {
        if (++strangeNames > MOST_STRANGE_NAMES) {
            throw new XMLStreamException("too many names");
        }
    }

    boolean starts(String element) {
        return xml.getEventType() == START_ELEMENT && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.getEventType() == END_ELEMENT && xml.getLocalName().equals(element);
    }

    boolean isStart() {
        return xml.getEventType() == START_ELEMENT;
    }

    String name() {
        return xml.getLocalName();
    }

    /** The attribute's value whatever its namespace, or null. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** The text inside the element just started; stands on its end afterwards. */
    String text() throws XMLStreamException {
        bytes.nextPiece();
        String text = "";
        joined.setLength(0);
        for (int event = step(); event != END_ELEMENT; event = step()) {
            if (event == START_ELEMENT || event == END_DOCUMENT) {
                throw new XMLStreamException("text expected");
            }
            if (xml.hasText() && event != COMMENT) {
                text = text.isEmpty() ? xml.getText() : joined(text, xml.getText());
            }
        }
        return joined.isEmpty() ? text : joined.toString();
    }

    // The text so far is in the builder as soon as there is a second piece.
    private String joined(String first, String more) {
        if (joined.isEmpty()) {
            joined.append(first);
        }
        joined.append(more);
        return first;
    }

    /** Passes over the element just started; stands on its end afterwards. */
    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // all of it
        }
    }

    /**
     * The text of a string item up to its end: all runs, without the phonetic hints; cut where no cell could hold it.
     */
    String richText(String element) throws XMLStreamException {
        String first = "";
        StringBuilder runs = null;
        while (next() && !ends(element)) {
            if (starts("rPh")) {
                skip();
            } else if (starts("t")) {
                String run = text();
                if (first.isEmpty()) {
                    first = run;
                } else {
                    runs = runs == null ? new StringBuilder(first) : runs;
                    runs.append(runs.length() > SheetReader.LONGEST_TEXT ? "" : run);
                }
            }
        }
        return runs == null ? first : runs.toString();
    }

    /** Reads what is left unparsed, so that the checksum covers the whole part. */
    void finish() throws IOException {
        byte[] rest = new byte[8192];
        do {
            bytes.nextPiece();
        } while (bytes.read(rest, 0, rest.length) >= 0);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
