package techcontract.filling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import techcontract.excel.CsvTable;
import techcontract.excel.CsvWriter;
import techcontract.excel.SheetCell;
import techcontract.excel.SheetReader;
import techcontract.excel.SheetRow;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;

/** The file of one filling order (填报顺序文件): a .csv whose lines are the blanks of the web form. */
final class OrderFile {
    private static final String SHIPPED = "province_form.csv";
    private static final int MOST_LINES = 500;

    private final FillingFields fields;
    private final String name;
    private final Problems problems = new Problems();

    private OrderFile(FillingFields fields, String name) {
        this.fields = fields;
        this.name = name;
    }

    /** The order that comes with the program. */
    static List<FillingLine> shipped() {
        try (InputStream csv = Objects.requireNonNull(OrderFile.class.getResourceAsStream(SHIPPED))) {
            return CsvTable.read(csv)
                    .rows()
                    .stream()
                    .map(row -> new FillingLine(row.get(OrderColumn.STEP.key()), row.get(OrderColumn.FIELD.key()),
                            row.get(OrderColumn.LABEL.key()), row.get(OrderColumn.FORMAT.key())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an order for the bureau to change, headed in Chinese. */
    static void save(Path file, List<FillingLine> lines) {
        List<String> headings = Arrays.stream(OrderColumn.values()).map(OrderColumn::label).toList();
        CsvWriter.save(file, Stream.concat(Stream.of(headings),
                lines.stream().map(line -> List.of(line.step(), line.field(), line.label(), line.format())))
                .toList());
    }

    /**
     * Reads an order somebody may have changed.
     *
     * @throws Refused with every line that is wrong: its row, its column, why, and what to write instead
     */
    static List<FillingLine> read(Path file, String name, FillingFields fields) {
        return new OrderFile(fields, name).read(file);
    }

    private List<FillingLine> read(Path file) {
        List<FillingLine> lines = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file)) {
            Iterator<SheetRow> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw Refused.because("filling.order.empty", name);
            }
            Map<OrderColumn, Integer> places = places(rows.next());
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                line(row, places).ifPresent(lines::add);
                if (lines.size() > MOST_LINES) {
                    throw Refused.because("filling.order.long", name, MOST_LINES);
                }
            }
        }
        problems.refuseErrors();
        if (lines.isEmpty()) {
            throw Refused.because("filling.order.empty", name);
        }
        return List.copyOf(lines);
    }

    private Map<OrderColumn, Integer> places(SheetRow headings) {
        Map<OrderColumn, Integer> places = new EnumMap<>(OrderColumn.class);
        for (OrderColumn column : OrderColumn.values()) {
            IntStream.range(0, headings.width())
                    .filter(place -> column.isHeading(headings.cell(place).text().strip()))
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        if (!places.containsKey(OrderColumn.FIELD)) {
            throw Refused.because("filling.order.no-column", name, OrderColumn.FIELD.label(),
                    String.join("、", Arrays.stream(OrderColumn.values()).map(OrderColumn::label).toList()));
        }
        return places;
    }

    private Optional<FillingLine> line(SheetRow row, Map<OrderColumn, Integer> places) {
        String asked = cell(row, places, OrderColumn.FIELD);
        String format = cell(row, places, OrderColumn.FORMAT);
        Optional<FillingField<?>> field = fields.find(asked);
        if (field.isEmpty()) {
            unknown(row.number(), asked);
            return Optional.empty();
        }
        if (!field.get().takes(format)) {
            problems.error(place(row.number(), OrderColumn.FORMAT), "filling.order.format", name, row.number(),
                    OrderColumn.FORMAT.label(), format, asked, field.get().kind().allowed());
            return Optional.empty();
        }
        String label = cell(row, places, OrderColumn.LABEL);
        return Optional.of(new FillingLine(cell(row, places, OrderColumn.STEP), asked, label.isEmpty() ? asked : label,
                format));
    }

    private void unknown(int row, String field) {
        List<String> like = fields.like(field);
        if (field.isEmpty()) {
            problems.error(place(row, OrderColumn.FIELD), "filling.order.blank", name, row,
                    OrderColumn.FIELD.label());
        } else if (like.isEmpty()) {
            problems.error(place(row, OrderColumn.FIELD), "filling.order.unknown", name, row,
                    OrderColumn.FIELD.label(), field, FillingOrders.listName());
        } else {
            problems.error(place(row, OrderColumn.FIELD), "filling.order.unknown-like", name, row,
                    OrderColumn.FIELD.label(), field, String.join("、", like), FillingOrders.listName());
        }
    }

    private static String place(int row, OrderColumn column) {
        return row + " " + column.key();
    }

    private static String cell(SheetRow row, Map<OrderColumn, Integer> places, OrderColumn column) {
        SheetCell cell = places.containsKey(column)
                ? row.cell(Objects.requireNonNull(places.get(column)))
                : SheetCell.EMPTY;
        return cell.text().strip();
    }
}
