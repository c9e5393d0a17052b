package techcontract.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import techcontract.kernel.Refused;

/**
 * A Word file in its parts (Word 文件), read under guard: no macros, no embedded programs, nothing fetched from
 * elsewhere, no DOCTYPE, and no more inflated than a template can honestly hold.
 */
final class DocxFile {
    static final int LARGEST_MB = 10;
    private static final long MOST_INFLATED = 60L << 20;
    private static final int MOST_PARTS = 2_000;
    private static final String MAIN = "word/document.xml";
    private static final LocalDateTime ANY_DAY = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final byte[] OLD_OR_LOCKED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};

    private final String name;
    private final Map<String, byte[]> parts;
    private final Map<String, Document> opened = new LinkedHashMap<>();

    private DocxFile(String name, Map<String, byte[]> parts) {
        this.name = name;
        this.parts = parts;
    }

    /**
     * Reads a file from outside.
     *
     * @throws Refused when it is no .docx, too large, locked, damaged, or holds what a template must not
     */
    static DocxFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.exists(file)) {
                throw Refused.because("paper.template.missing", name);
            }
            if (Files.isDirectory(file)) {
                throw Refused.because("paper.template.no-word", name);
            }
            if (Files.size(file) > (long) LARGEST_MB << 20) {
                throw Refused.because("paper.template.large", name, LARGEST_MB);
            }
            return read(name, Files.readAllBytes(file));
        } catch (IOException _) {
            throw Refused.because("paper.template.unreadable", name);
        }
    }

    /** Reads a file's content. */
    static DocxFile read(String name, byte[] content) {
        if (content.length == 0) {
            throw Refused.because("paper.template.empty", name);
        }
        if (begins(content, OLD_OR_LOCKED)) {
            throw Refused.because("paper.template.locked", name);
        }
        if (!begins(content, ZIP)) {
            throw Refused.because("paper.template.no-word", name);
        }
        try {
            DocxFile file = new DocxFile(name, inflate(name, content));
            file.refuseStrange();
            return file;
        } catch (IOException | IllegalArgumentException _) {
            throw Refused.because("paper.template.broken", name);
        }
    }

    private static boolean begins(byte[] content, byte[] mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    // Counted while really inflating; what the directory says of sizes is not trusted.
    private static Map<String, byte[]> inflate(String name, byte[] content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long inflated = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes((int) (MOST_INFLATED - inflated + 1));
                inflated += part.length;
                if (inflated > MOST_INFLATED || parts.size() >= MOST_PARTS) {
                    throw Refused.because("paper.template.bomb", name);
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName().replace('\\', '/'), part);
                }
            }
        }
        return parts;
    }

    private void refuseStrange() {
        if (!parts.containsKey(MAIN) || !parts.containsKey("[Content_Types].xml")) {
            throw Refused.because("paper.template.no-word", name);
        }
        String types = new String(part("[Content_Types].xml"), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        for (String part : parts.keySet()) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (lower.contains("vbaproject") || lower.contains("vbadata") || types.contains("macroenabled")) {
                throw Refused.because("paper.template.macros", name);
            }
            if (lower.startsWith("word/embeddings/") || lower.startsWith("word/activex/")) {
                throw Refused.because("paper.template.embedded", name);
            }
            if (lower.endsWith(".rels")) {
                refuseElsewhere(part);
            }
        }
        xml(MAIN);
    }

    // A picture or a template of the template somewhere on the network would be fetched by whoever opens the paper.
    private void refuseElsewhere(String relations) {
        for (Element relation : WordXml.children(xml(relations).getDocumentElement())) {
            if (relation.getAttribute("TargetMode").equalsIgnoreCase("External")
                    && !relation.getAttribute("Type").endsWith("/hyperlink")) {
                throw Refused.because("paper.template.external", name, relation.getAttribute("Target"));
            }
        }
    }

    String name() {
        return name;
    }

    /** Whether the file holds a part. */
    boolean has(String part) {
        return parts.containsKey(part);
    }

    private byte[] part(String part) {
        return Objects.requireNonNull(parts.get(part), part);
    }

    /** The text proper. */
    Document main() {
        return xml(MAIN);
    }

    /** Every part with text of the paper: the text proper, headers, footers. */
    List<String> texts() {
        return parts.keySet()
                .stream()
                .filter(part -> part.equals(MAIN) || part.matches("word/(header|footer|footnotes|endnotes)\\d*\\.xml"))
                .toList();
    }

    /** A part as XML; what is changed in it is written by {@link #bytes}. */
    Document xml(String part) {
        Document known = opened.get(part);
        if (known != null) {
            return known;
        }
        try {
            Document read = builder().parse(new ByteArrayInputStream(part(part)));
            opened.put(part, read);
            return read;
        } catch (SAXParseException e) {
            throw Refused.because(String.valueOf(e.getMessage()).contains("DOCTYPE")
                    ? "paper.template.external-definition"
                    : "paper.template.broken", name);
        } catch (SAXException | IOException _) {
            throw Refused.because("paper.template.broken", name);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a relationship of the text proper, or of another part, points at: the part's name. */
    Optional<String> target(String part, String id) {
        String relations = part.replaceFirst("([^/]+)$", "_rels/$1.rels");
        if (!has(relations)) {
            return Optional.empty();
        }
        return WordXml.children(xml(relations).getDocumentElement())
                .stream()
                .filter(relation -> relation.getAttribute("Id").equals(id))
                .map(relation -> relation.getAttribute("Target"))
                .map(target -> target.startsWith("/") ? target.substring(1) : "word/" + target)
                .filter(this::has)
                .findFirst();
    }

    /** The file with every change, the same for the same content. */
    byte[] bytes() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ANY_DAY);
                zip.putNextEntry(entry);
                Document changed = opened.get(part.getKey());
                if (changed == null) {
                    zip.write(part.getValue());
                } else {
                    write(changed, zip);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static void write(Document part, ZipOutputStream zip) throws IOException {
        part.setXmlStandalone(true);
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(part), new StreamResult(xml));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        zip.write(xml.toByteArray());
    }
}
