package techcontract.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import techcontract.kernel.Problem;
import techcontract.kernel.Refused;

/** A .xlsx file written part by part, as no library would. */
final class HandMade {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    HandMade() {
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "sharedStrings",
                "sharedStrings.xml"));
        book("<sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"r0\"/></sheets>");
        texts("");
        rows("");
    }

    static String relations(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder(
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(i / 2, LINKS,
                    typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    HandMade part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    HandMade book(String inside) {
        return part("xl/workbook.xml",
                HEAD + "<workbook " + MAIN + " xmlns:r=\"" + LINKS + "\">" + inside + "</workbook>");
    }

    HandMade texts(String items) {
        return part("xl/sharedStrings.xml", HEAD + "<sst " + MAIN + ">" + items + "</sst>");
    }

    HandMade rows(String rows) {
        return part("xl/worksheets/sheet1.xml", worksheet(rows));
    }

    static String worksheet(String rows) {
        return HEAD + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    Path save(Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    static List<SheetRow> read(Path file) {
        try (SheetReader reader = SheetReader.open(file)) {
            List<SheetRow> rows = new ArrayList<>();
            reader.forEach(rows::add);
            return rows;
        }
    }

    /** The text of all cells, columns apart by a bar. */
    static List<String> lines(Path file) {
        return read(file).stream().map(HandMade::line).toList();
    }

    private static String line(SheetRow row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.width(); column++) {
            cells.add(row.cell(column).text());
        }
        return row.number() + ": " + String.join("|", cells);
    }

    /** The key of the only problem reading the file meets. */
    static String refusal(Path file) {
        try {
            read(file);
        } catch (Refused refused) {
            Problem only = refused.problems().all().getFirst();
            if (!only.message().toString().contains(SheetReader.nameOf(file))) {
                throw new AssertionError("names no file: " + only.message());
            }
            return only.message().key();
        }
        throw new AssertionError("was read: " + file);
    }
}
