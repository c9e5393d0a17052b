package techcontract.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;
import techcontract.kernel.WholeFile;

/**
 * A .xlsx file of somebody else's that is filled in (表格模板). Only the cells written to change: formats, formulas, merged
 * cells, print settings, pictures, charts and whatever no library knows of stay byte for byte as they are.
 */
public final class TemplateBook {
    /** Larger templates are refused unread; a province's form takes some 100 KB. */
    static final long LARGEST_FILE = 10L << 20;
    /** The most XML a template may hold: the library needs some thirty times of it in memory. */
    static final long MOST_XML = 16L << 20;
    /** What Excel shows of a number; the rest of a sum is noise of binary fractions. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private static final int MOST_CELLS = 50_000;
    private static final int MOST_COLUMNS = 200;
    private static final Pattern CALCULATION = Pattern.compile("<(?:\\w+:)?calcPr\\b[^>]*?/?>");
    private static final Pattern FULL = Pattern.compile("\\sfullCalcOnLoad\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern BEFORE_CALCULATION = Pattern
            .compile("(?s).*</(\\w+:)?(?:sheets|functionGroups|externalReferences|definedNames)>");

    private final String fileName;
    private final byte[] content;
    private final List<TemplateSheet> sheets = new ArrayList<>();
    private final Map<String, String> partOfSheet = new HashMap<>();
    private final List<NamedCell> names = new ArrayList<>();
    private String bookPart = "";

    private TemplateBook(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
    }

    /**
     * Opens a template (打开模板).
     *
     * @throws Refused when it is no .xlsx that can be read safely, saying why and what to do
     */
    public static TemplateBook open(Path file) {
        String name = SheetReader.nameOf(file);
        try {
            if (FileKind.of(file) != FileKind.XLSX) {
                throw Refused.because("excel.template.kind", name);
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw Refused.because("excel.template.file", name, LARGEST_FILE >> 20);
            }
            return of(name, Files.readAllBytes(file));
        } catch (IOException | RuntimeException e) {
            throw SheetReader.refused(name, e);
        }
    }

    /**
     * A template kept elsewhere (模板内容).
     *
     * @throws Refused when it is no .xlsx that can be read safely
     */
    public static TemplateBook of(String fileName, byte[] content) {
        TemplateBook book = new TemplateBook(fileName, content);
        book.onFile(file -> {
            book.refuseHostile(file);
            book.read(file);
            return book;
        });
        return book;
    }

    private interface OnFile<T> {
        T apply(Path file) throws IOException, XMLStreamException, OpenXML4JException;
    }

    // Both readers want a file; what they throw at a hostile one becomes a sentence.
    private <T> T onFile(OnFile<T> work) {
        Path copy = temporary();
        try {
            return work.apply(copy);
        } catch (Unavailable e) {
            throw e;
        } catch (IOException | XMLStreamException | OpenXML4JException | RuntimeException e) {
            throw SheetReader.refused(fileName, e);
        } finally {
            discard(copy);
        }
    }

    private Path temporary() {
        try {
            Path copy = Files.createTempFile("techcontract-", ".xlsx");
            Files.write(copy, content);
            return copy;
        } catch (IOException e) {
            throw Unavailable.because(e, "kernel.save.temporary", WholeFile.temporaryFolder());
        }
    }

    private static void discard(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException _) {
            // a temporary file is left behind at worst
        }
    }

    private void refuseHostile(Path file) throws IOException, XMLStreamException {
        long xml = 0;
        try (ZipParts parts = new ZipParts(file, fileName)) {
            bookPart = XlsxBook.bookPart(parts, fileName);
            for (String name : parts.names()) {
                int length = parts.bytes(name).length;
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    // looks for a DOCTYPE before anything else reads the part
                    parts.require(name).close();
                }
                xml += isXml(name) ? length : 0;
                if (xml > MOST_XML) {
                    throw Refused.because("excel.template.content", fileName);
                }
            }
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }

    private void read(Path file) throws IOException, OpenXML4JException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook book = new XSSFWorkbook(parts)) {
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            shown.setUseCachedValuesForFormulaCells(true);
            Addends addends = new Addends(book);
            int cells = 0;
            for (int place = 0; place < book.getNumberOfSheets(); place++) {
                XSSFSheet sheet = book.getSheetAt(place);
                partOfSheet.put(sheet.getSheetName(), sheet.getPackagePart().getPartName().getName().substring(1));
                if (!book.isSheetHidden(place) && !book.isSheetVeryHidden(place)) {
                    TemplateSheet read = sheet(sheet, shown, addends);
                    sheets.add(read);
                    cells += read.cells().size();
                }
            }
            if (cells > MOST_CELLS) {
                throw Refused.because("excel.template.content", fileName);
            }
            for (Name name : book.getAllNames()) {
                if (!name.isFunctionName() && !name.isHidden() && !name.getNameName().startsWith("_xlnm")) {
                    names.add(named(name));
                }
            }
        }
    }

    private static TemplateSheet sheet(XSSFSheet sheet, DataFormatter shown, Addends addends) {
        Map<CellPlace, TemplateCell> cells = new LinkedHashMap<>();
        int columns = 0;
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getColumnIndex() < MOST_COLUMNS && cells.size() <= MOST_CELLS) {
                    TemplateCell read = cell(sheet, (XSSFCell) cell, shown, addends);
                    cells.put(read.place(), read);
                    columns = read.text().isEmpty() && cell.getColumnIndex() > columns + 20
                            ? columns
                            : Math.max(columns, cell.getColumnIndex() + 1);
                }
            }
        }
        List<MergedArea> merged = sheet.getMergedRegions()
                .stream()
                .map(area -> new MergedArea(area.getFirstRow(), area.getLastRow(), area.getFirstColumn(),
                        area.getLastColumn()))
                .toList();
        List<Double> widths = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            widths.add(sheet.isColumnHidden(column) ? 0.0 : sheet.getColumnWidth(column) / 256.0);
        }
        return new TemplateSheet(sheet.getSheetName(), cells, merged, widths);
    }

    private static TemplateCell cell(XSSFSheet sheet, XSSFCell cell, DataFormatter shown, Addends addends) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        // plain, as XSSF adds the mark of a date or a colour to what it shows of errors
        String text = type == CellType.ERROR ? cell.getErrorCellString() : shown.formatCellValue(cell);
        Optional<BigDecimal> number = type == CellType.NUMERIC
                ? finite(cell.getNumericCellValue())
                : Optional.empty();
        @Nullable
        String format = cell.getCellStyle().getDataFormatString();
        return new TemplateCell(new CellPlace(sheet.getSheetName(), cell.getRowIndex(), cell.getColumnIndex()), text,
                number, formula ? cell.getCellFormula() : "", formula ? addends.of(cell) : List.of(),
                format != null && format.contains("%"));
    }

    private static Optional<BigDecimal> finite(double number) {
        return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
    }

    private static NamedCell named(Name name) {
        String refersTo = Objects.requireNonNullElse(name.getRefersToFormula(), "");
        Optional<CellPlace> place = Optional.empty();
        if (!name.isDeleted() && !refersTo.isEmpty()) {
            try {
                AreaReference area = new AreaReference(refersTo, null);
                var first = area.getFirstCell();
                if (area.isSingleCell() && first.getSheetName() != null) {
                    place = Optional.of(new CellPlace(first.getSheetName(), first.getRow(), first.getCol()));
                }
            } catch (IllegalArgumentException _) {
                // a constant or a formula: it names no cell
            }
        }
        return new NamedCell(name.getNameName(), place, refersTo);
    }

    /** The name of its file (文件名). */
    public String fileName() {
        return fileName;
    }

    /** The whole file (文件内容). */
    public byte[] content() {
        return content.clone();
    }

    /** The visible sheets (工作表), in their order. */
    public List<TemplateSheet> sheets() {
        return List.copyOf(sheets);
    }

    /** The visible sheet of a name. */
    public Optional<TemplateSheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    /** The cell at a place, if there is one. */
    public Optional<TemplateCell> cell(CellPlace place) {
        return sheet(place.sheet()).flatMap(sheet -> sheet.cell(place.row(), place.column()));
    }

    /** The names it defines (名称), without those of print areas and the like. */
    public List<NamedCell> names() {
        return List.copyOf(names);
    }

    /**
     * The same workbook with other values in some cells (填表). Formulas are worked out anew, and Excel is told to do so
     * too; a formula written over is gone.
     *
     * @throws Refused when the file cannot be changed
     */
    public TemplateBook filled(Map<CellPlace, CellValue> values) {
        Map<CellPlace, SheetXml.Content> cells = new LinkedHashMap<>();
        values.forEach((place, value) -> cells.put(place, value.kind().isText()
                ? SheetXml.Content.text(value.text())
                : SheetXml.Content.number(plain(value.number()))));
        TemplateBook written = new TemplateBook(fileName, changed(cells, TemplateBook::calculatesOnLoad));
        written.partOfSheet.putAll(partOfSheet);
        written.bookPart = bookPart;
        byte[] calculated = written.changed(written.results(), Function.identity());
        return of(fileName, calculated);
    }

    /**
     * Saves it (保存) in one go: either the whole new file is there or the old one is untouched.
     *
     * @throws Unavailable when the folder or disk does not let us
     */
    public void save(Path file) {
        WholeFile.replace(file, out -> out.write(content));
    }

    private byte[] changed(Map<CellPlace, SheetXml.Content> cells, Function<String, String> ofBook) {
        return onFile(file -> {
            Map<String, Map<CellPlace, SheetXml.Content>> byPart = new HashMap<>();
            try (ZipParts parts = new ZipParts(file, fileName)) {
                cells.forEach((place, cell) -> byPart
                        .computeIfAbsent(Objects.requireNonNull(partOfSheet.get(place.sheet())),
                                _ -> new LinkedHashMap<>())
                        .put(place, cell));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length * 2);
                try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                    for (String name : parts.names()) {
                        ZipEntry entry = new ZipEntry(name);
                        entry.setTime(0);
                        zip.putNextEntry(entry);
                        zip.write(part(name, parts.bytes(name), byPart, ofBook));
                        zip.closeEntry();
                    }
                }
                return bytes.toByteArray();
            }
        });
    }

    private byte[] part(String name, byte[] bytes, Map<String, Map<CellPlace, SheetXml.Content>> byPart,
            Function<String, String> ofBook) {
        @Nullable
        Map<CellPlace, SheetXml.Content> cells = byPart.get(name);
        if (cells != null) {
            return SheetXml.with(utf8(bytes), cells).getBytes(StandardCharsets.UTF_8);
        }
        return name.equals(bookPart) ? ofBook.apply(utf8(bytes)).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private String utf8(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        boolean utf16 = start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe");
        if (utf16 || (start.contains("encoding=") && !start.toLowerCase(Locale.ROOT).contains("utf-8"))) {
            throw Refused.because("excel.template.encoding", fileName);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String calculatesOnLoad(String book) {
        Matcher calculation = CALCULATION.matcher(book);
        if (calculation.find()) {
            String tag = FULL.matcher(book.substring(calculation.start(), calculation.end())).replaceAll("");
            int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
            return book.substring(0, calculation.start()) + tag.substring(0, end) + " fullCalcOnLoad=\"1\""
                    + tag.substring(end) + book.substring(calculation.end());
        }
        Matcher before = BEFORE_CALCULATION.matcher(book);
        if (!before.lookingAt()) {
            throw new IllegalArgumentException("no sheets");
        }
        String prefix = Objects.requireNonNullElse(before.group(1), "");
        return book.substring(0, before.end()) + "<" + prefix + "calcPr fullCalcOnLoad=\"1\"/>"
                + book.substring(before.end());
    }

    /** What every formula comes to now; one that cannot be worked out here keeps its last result. */
    private Map<CellPlace, SheetXml.Content> results() {
        Map<CellPlace, SheetXml.Content> results = new LinkedHashMap<>();
        onFile(file -> {
            try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                    XSSFWorkbook book = new XSSFWorkbook(parts)) {
                XSSFFormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
                evaluator.setIgnoreMissingWorkbooks(true);
                for (var sheet : book) {
                    for (var row : sheet) {
                        formulas(sheet.getSheetName(), (XSSFRow) row, evaluator, results);
                    }
                }
            }
            return results;
        });
        return results;
    }

    private static void formulas(String sheet, XSSFRow row, XSSFFormulaEvaluator evaluator,
            Map<CellPlace, SheetXml.Content> results) {
        for (var cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
                try {
                    result(evaluator.evaluate(cell))
                            .ifPresent(result -> results.put(
                                    new CellPlace(sheet, cell.getRowIndex(), cell.getColumnIndex()), result));
                } catch (RuntimeException _) {
                    // a function the library does not know; Excel works it out when the file is opened
                }
            }
        }
    }

    private static Optional<SheetXml.Content> result(org.apache.poi.ss.usermodel.@Nullable CellValue value) {
        if (value == null) {
            return Optional.empty();
        }
        return switch (value.getCellType()) {
            case NUMERIC -> finite(value.getNumberValue())
                    .map(number -> SheetXml.Content.result("", number.round(EXCEL_DIGITS).toPlainString()));
            case STRING -> Optional.of(SheetXml.Content.result("str", value.getStringValue()));
            case BOOLEAN -> Optional.of(SheetXml.Content.result("b", value.getBooleanValue() ? "1" : "0"));
            case ERROR -> Optional
                    .of(SheetXml.Content.result("e", FormulaError.forInt(value.getErrorValue()).getString()));
            default -> Optional.empty();
        };
    }

    private static String plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }
}
