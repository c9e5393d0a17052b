package techcontract.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;

/**
 * What a .xlsx file says of itself (工作簿目录): where its first visible sheet and its texts are.
 *
 * @param sharedTexts the part with the shared texts, or null when there is none
 */
record XlsxBook(String sheetName, String sheetPart, @Nullable String sharedTexts, List<String> otherSheets,
        boolean date1904) {
    private record Relation(String type, String target) {}

    private record Listed(String name, String part) {}

    static XlsxBook read(ZipParts parts, String fileName) throws IOException, XMLStreamException {
        String bookPart = bookPart(parts, fileName);
        Map<String, Relation> relations = relations(parts, bookPart);
        List<Listed> sheets = new ArrayList<>();
        boolean date1904 = false;
        XmlPart book = parts.require(bookPart);
        if (!book.starts("workbook")) {
            throw Refused.because("excel.open.noWorkbook", fileName);
        }
        while (book.next()) {
            if (book.starts("workbookPr")) {
                String value = book.attribute("date1904", "0");
                date1904 = value.equals("1") || value.equals("true");
            } else if (book.starts("sheet") && book.attribute("state", "visible").equals("visible")) {
                Relation relation = relations.get(book.attribute("id", ""));
                if (relation != null && relation.type.endsWith("/worksheet")) {
                    sheets.add(new Listed(book.attribute("name", ""), relation.target));
                }
            }
        }
        book.finish();
        if (sheets.isEmpty()) {
            throw Refused.because("excel.open.noSheet", fileName);
        }
        String texts = relations.values()
                .stream()
                .filter(relation -> relation.type.endsWith("/sharedStrings"))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
        Listed first = sheets.removeFirst();
        return new XlsxBook(first.name, first.part, texts, sheets.stream().map(Listed::name).toList(), date1904);
    }

    static String bookPart(ZipParts parts, String fileName) throws IOException, XMLStreamException {
        String part = relations(parts, "").values()
                .stream()
                .filter(relation -> relation.type.endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("");
        String small = part.toLowerCase(Locale.ROOT);
        if (small.endsWith(".bin")) {
            throw Refused.because("excel.open.binary", fileName);
        }
        if (!small.endsWith(".xml")) {
            throw Refused.because("excel.open.noWorkbook", fileName);
        }
        return part;
    }

    /** The parts a part names, by id; what lies outside the file is left out and never fetched. */
    private static Map<String, Relation> relations(ZipParts parts, String owner)
            throws IOException, XMLStreamException {
        int folderEnd = owner.lastIndexOf('/') + 1;
        String folder = owner.substring(0, folderEnd);
        XmlPart part = parts.find(folder + "_rels/" + owner.substring(folderEnd) + ".rels");
        Map<String, Relation> relations = new HashMap<>();
        while (part != null && part.next()) {
            if (part.starts("Relationship") && part.attribute("TargetMode", "Internal").equals("Internal")) {
                String target = part.attribute("Target", "").replace('\\', '/');
                relations.put(part.attribute("Id", ""), new Relation(part.attribute("Type", ""),
                        target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
        return relations;
    }
}
