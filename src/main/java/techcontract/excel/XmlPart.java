package techcontract.excel;

import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;

/** One XML part read forwards (XML 部件), without DOCTYPE, entities of its own, or anything fetched. */
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 64;

    private final ZipParts.Inflating bytes;
    private final XMLStreamReader xml;
    private int depth;

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
            event = xml.next();
        } while (event != START_ELEMENT && event != END_ELEMENT && event != END_DOCUMENT);
        if (event == START_ELEMENT && ++depth > DEEPEST) {
            throw new XMLStreamException("nested too deep");
        }
        if (event == END_ELEMENT) {
            depth--;
        }
        return event != END_DOCUMENT;
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
        String text = xml.getElementText();
        depth--;
        return text;
    }

    /** Passes over the element just started; stands on its end afterwards. */
    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // all of it
        }
    }

    /** The text of a string item up to its end: all runs, without the phonetic hints. */
    String richText(String element) throws XMLStreamException {
        String text = "";
        while (next() && !ends(element)) {
            if (starts("rPh")) {
                skip();
            } else if (starts("t")) {
                String run = text();
                text = text.isEmpty() ? run : text.concat(run);
            }
        }
        return text;
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
