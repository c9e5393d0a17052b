package techcontract.excel;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes single cells in the XML of a sheet (改写单元格) and leaves every other character as it stands: what no library
 * knows of is kept too.
 */
final class SheetXml {
    private static final Pattern ROW_NUMBER = Pattern.compile("\\sr\\s*=\\s*[\"'](\\d+)[\"']");
    private static final Pattern ADDRESS = Pattern.compile("\\sr\\s*=\\s*[\"']([A-Za-z]{1,3}\\d+)[\"']");
    private static final Pattern TYPE = Pattern.compile("\\st\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern META = Pattern.compile("\\s[cv]m\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern SPANS = Pattern.compile("\\sspans\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    /** What a cell becomes: the attribute for its kind, its value, and whether its formula stays before it. */
    record Content(String type, String value, boolean keepsFormula) {
        private static final String INLINE = "inlineStr";

        static Content number(String number) {
            return new Content("", number, false);
        }

        static Content text(String text) {
            return new Content(INLINE, text, false);
        }

        static Content result(String type, String value) {
            return new Content(type, value, true);
        }
    }

    private final String xml;
    private final NavigableMap<Integer, NavigableMap<Integer, Content>> rows = new TreeMap<>();
    private final StringBuilder out;
    private int copied;
    private int at;
    // the tag just met
    private int tagStart;
    private String tag = "";
    private String name = "";
    private String prefix = "";

    private SheetXml(String xml, Map<CellPlace, Content> cells) {
        this.xml = xml;
        this.out = new StringBuilder(xml.length() + 64 * cells.size());
        cells.forEach((place, content) -> rows.computeIfAbsent(place.row(), _ -> new TreeMap<>())
                .put(place.column(), content));
    }

    /**
     * The sheet with other cells.
     *
     * @throws IllegalArgumentException when it is no sheet
     */
    static String with(String xml, Map<CellPlace, Content> cells) {
        SheetXml sheet = new SheetXml(xml, cells);
        sheet.edit();
        return sheet.out.toString();
    }

    private void edit() {
        do {
            if (!next()) {
                throw new IllegalArgumentException("no sheetData");
            }
        } while (!name.equals("sheetData") || closes());
        if (isEmptyTag()) {
            open();
            insertRows(Integer.MAX_VALUE);
            out.append("</").append(prefix).append("sheetData>");
        } else {
            int row = -1;
            while (next() && !(name.equals("sheetData") && closes())) {
                if (name.equals("row") && !closes()) {
                    Matcher given = ROW_NUMBER.matcher(tag);
                    row = given.find() ? Integer.parseInt(group(given)) - 1 : row + 1;
                    copyUpTo(tagStart);
                    insertRows(row);
                    row(row);
                }
            }
            copyUpTo(tagStart);
            insertRows(Integer.MAX_VALUE);
        }
        copyUpTo(xml.length());
    }

    private void row(int number) {
        @Nullable
        NavigableMap<Integer, Content> edits = rows.remove(number);
        boolean empty = isEmptyTag();
        if (edits == null) {
            if (!empty) {
                skipTo("row");
            }
            return;
        }
        copyUpTo(tagStart);
        out.append(SPANS.matcher(empty ? tag.replaceFirst("\\s*/>$", ">") : tag).replaceAll(""));
        copied = at;
        String rowPrefix = prefix;
        int column = -1;
        while (!empty && next() && !(name.equals("row") && closes())) {
            if (name.equals("c") && !closes()) {
                Matcher given = ADDRESS.matcher(tag);
                column = given.find() ? CellAddress.column(group(given)) : column + 1;
                copyUpTo(tagStart);
                insertCells(number, edits, column, rowPrefix);
                Content edit = edits.remove(column);
                if (edit != null) {
                    replaceCell(edit);
                } else if (!isEmptyTag()) {
                    skipTo("c");
                }
            }
        }
        copyUpTo(empty ? at : tagStart);
        insertCells(number, edits, Integer.MAX_VALUE, rowPrefix);
        if (empty) {
            out.append("</").append(rowPrefix).append("row>");
        }
    }

    private void replaceCell(Content content) {
        String start = tag;
        String cellPrefix = prefix;
        String formula = "";
        if (!isEmptyTag()) {
            while (next() && !(name.equals("c") && closes())) {
                if (name.equals("f") && !closes()) {
                    int from = tagStart;
                    if (!isEmptyTag()) {
                        skipTo("f");
                    }
                    formula = xml.substring(from, at);
                }
            }
        }
        String attributes = META.matcher(TYPE.matcher(start.replaceFirst("\\s*/?>$", "")).replaceAll(""))
                .replaceAll("");
        cell(attributes, content.keepsFormula ? formula : "", content, cellPrefix);
        copied = at;
    }

    private void cell(String start, String formula, Content content, String cellPrefix) {
        out.append(start);
        if (!content.type.isEmpty()) {
            out.append(" t=\"").append(content.type).append('"');
        }
        out.append('>').append(formula);
        boolean inline = content.type.equals(Content.INLINE);
        out.append('<').append(cellPrefix).append(inline ? "is><" + cellPrefix + "t xml:space=\"preserve\">" : "v>");
        out.append(escaped(content.value));
        out.append("</").append(cellPrefix).append(inline ? "t></" + cellPrefix + "is>" : "v>");
        out.append("</").append(cellPrefix).append("c>");
    }

    private void insertRows(int before) {
        Iterator<Map.Entry<Integer, NavigableMap<Integer, Content>>> missing = rows.headMap(before)
                .entrySet()
                .iterator();
        while (missing.hasNext()) {
            Map.Entry<Integer, NavigableMap<Integer, Content>> row = missing.next();
            out.append('<').append(prefix).append("row r=\"").append(row.getKey() + 1).append("\">");
            insertCells(row.getKey(), row.getValue(), Integer.MAX_VALUE, prefix);
            out.append("</").append(prefix).append("row>");
            missing.remove();
        }
    }

    private void insertCells(int row, NavigableMap<Integer, Content> edits, int before, String cellPrefix) {
        NavigableMap<Integer, Content> missing = edits.headMap(before, false);
        missing.forEach((column, content) -> cell(
                "<" + cellPrefix + "c r=\"" + SheetRow.columnName(column) + (row + 1) + '"', "", content,
                cellPrefix));
        missing.clear();
    }

    private void open() {
        copyUpTo(tagStart);
        out.append(tag.replaceFirst("\\s*/>$", ">"));
        copied = at;
    }

    private void copyUpTo(int end) {
        if (end > copied) {
            out.append(xml, copied, end);
            copied = end;
        }
    }

    private void skipTo(String element) {
        while (next() && !(name.equals(element) && closes())) {
            // all of it
        }
    }

    private boolean closes() {
        return tag.startsWith("</");
    }

    private boolean isEmptyTag() {
        return tag.endsWith("/>");
    }

    /** Goes on to the next tag, past comments and the like; false at the end. */
    private boolean next() {
        while (true) {
            tagStart = xml.indexOf('<', at);
            if (tagStart < 0) {
                return false;
            }
            if (xml.startsWith("<!--", tagStart)) {
                at = after("-->");
            } else if (xml.startsWith("<![CDATA[", tagStart)) {
                at = after("]]>");
            } else if (xml.startsWith("<?", tagStart)) {
                at = after("?>");
            } else {
                at = tagEnd();
                tag = xml.substring(tagStart, at);
                name();
                return true;
            }
        }
    }

    private int after(String end) {
        int found = xml.indexOf(end, tagStart);
        if (found < 0) {
            throw new IllegalArgumentException("not closed");
        }
        return found + end.length();
    }

    private int tagEnd() {
        char quote = 0;
        for (int i = tagStart; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("not closed");
    }

    private void name() {
        int start = closes() ? 2 : 1;
        int end = start;
        while (end < tag.length() && " \t\r\n/>".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        int colon = tag.substring(start, end).indexOf(':');
        prefix = colon < 0 ? "" : tag.substring(start, start + colon + 1);
        name = tag.substring(start + colon + 1, end);
    }

    private static String group(Matcher found) {
        String group = found.group(1);
        return group == null ? "" : group;
    }

    static String escaped(String text) {
        return CellText.writable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
