package techcontract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import techcontract.excel.CellValue;
import techcontract.excel.CsvTable;
import techcontract.excel.CsvWriter;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetCell;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetReader;
import techcontract.excel.SheetRow;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;

/** The lines of a rule pack (规则包表格): from shipped and stored text, from a file someone edited, and back into one. */
final class PackTable {
    private static final int MOST_LINES = 5_000;
    private static final PageLayout LAYOUT = PageLayout.landscape(14, 18, 12, 60, 22, 18, 36, 18, 36);

    private PackTable() {}

    static List<PackLine> shipped(String name) {
        return lines(resource("/techcontract/rules/" + name));
    }

    static List<PackLine> stored(String content) {
        return lines(CsvTable.read(new StringReader(content)).rows());
    }

    private static List<PackLine> lines(List<CsvTable.Row> rows) {
        return rows.stream()
                .map(row -> PackLine.of(Math.toIntExact(row.line()), column -> row.get(column.key())))
                .toList();
    }

    /**
     * Reads a .csv, .xlsx or .xls file with the columns in any order, headed in English or Chinese.
     *
     * @throws Refused when it cannot be read or lacks a column
     */
    static List<PackLine> read(Path file) {
        try (SheetReader reader = SheetReader.open(file)) {
            Iterator<SheetRow> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw Refused.because("rules.pack.empty");
            }
            Map<PackColumn, Integer> places = places(rows.next());
            List<PackLine> lines = new ArrayList<>();
            while (rows.hasNext()) {
                lines.add(line(reader, rows.next(), places));
                if (lines.size() > MOST_LINES) {
                    throw Refused.because("rules.pack.too-long", MOST_LINES);
                }
            }
            return List.copyOf(lines);
        }
    }

    private static Map<PackColumn, Integer> places(SheetRow headings) {
        Map<PackColumn, Integer> places = new EnumMap<>(PackColumn.class);
        for (PackColumn column : PackColumn.values()) {
            IntStream.range(0, headings.width())
                    .filter(place -> column.isHeading(headings.cell(place).text().strip()))
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        String missing = Arrays.stream(PackColumn.values())
                .filter(column -> !places.containsKey(column))
                .map(column -> column.label() + " " + column.key())
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw Refused.because("rules.pack.no-column", missing);
        }
        return places;
    }

    // Excel turns the text 2026-03-01 into a day when the cell is typed again.
    private static PackLine line(SheetReader reader, SheetRow row, Map<PackColumn, Integer> places) {
        PackLine line = PackLine.of(row.number(), column -> cell(row, places, column).text().strip());
        return line.isHead("FROM")
                ? reader.day(cell(row, places, PackColumn.TEXT))
                        .map(day -> line.with(PackColumn.TEXT, day.toString()))
                        .orElse(line)
                : line;
    }

    private static SheetCell cell(SheetRow row, Map<PackColumn, Integer> places, PackColumn column) {
        return row.cell(Objects.requireNonNull(places.get(column)));
    }

    /** The lines as the text that is stored. */
    static String text(List<PackLine> lines) {
        return CsvWriter.text(withHeadings(lines));
    }

    /** Saves the lines as .csv or, under any other name, as .xlsx. */
    static void save(Path file, String title, List<PackLine> lines) {
        if (Objects.toString(file.getFileName(), "").toLowerCase(Locale.ROOT).endsWith(".csv")) {
            CsvWriter.save(file, withHeadings(lines));
            return;
        }
        try (SheetWriter book = new SheetWriter()) {
            SheetPage page = book.page(Text.of("rules.pack.sheet", title.replace('/', '-')), LAYOUT);
            page.headings(Arrays.stream(PackColumn.values()).map(column -> Heading.of(column.label())).toList());
            for (PackLine line : lines) {
                page.row(line.texts().stream().map(CellValue::text).toList());
            }
            book.save(file);
        }
    }

    private static List<List<String>> withHeadings(List<PackLine> lines) {
        List<String> headings = Arrays.stream(PackColumn.values()).map(PackColumn::key).toList();
        return Stream.concat(Stream.of(headings), lines.stream().map(PackLine::texts)).toList();
    }

    static List<CsvTable.Row> resource(String file) {
        try (InputStream csv = Objects.requireNonNull(PackTable.class.getResourceAsStream(file), file)) {
            return CsvTable.read(csv).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
