package techcontract.province;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techcontract.excel.CellPlace;
import techcontract.excel.TemplateBook;
import techcontract.excel.TemplateCell;
import techcontract.excel.TemplateSheet;
import techcontract.kernel.Problems;
import techcontract.statistics.ReportTable;

/**
 * Holds the totals of a filled form against the register's own (合计核对): what formulas come to, and whether the rows a
 * form prints make up the total it prints. Differences from 0.01 of the printed unit on are named with table and cell.
 */
final class FormTotals {
    private static final BigDecimal OFF = new BigDecimal("0.01");
    private static final int DEEPEST = 12;

    private final FieldCatalogue fields;
    private final Map<CellPlace, FormField> bound;
    private final TemplateBook filled;
    private final TemplateBook exact;
    private final Problems problems = new Problems();

    private FormTotals(FieldCatalogue fields, Map<CellPlace, FormField> bound, TemplateBook filled,
            TemplateBook exact) {
        this.fields = fields;
        this.bound = bound;
        this.filled = filled;
        this.exact = exact;
    }

    /**
     * What does not agree.
     *
     * @param bound the field of every cell that holds one figure
     * @param filled the form as it would be handed in
     * @param exact the same form with unrounded figures
     */
    static Problems ofFormulas(FieldCatalogue fields, Map<CellPlace, FormField> bound, TemplateBook filled,
            TemplateBook exact) {
        FormTotals totals = new FormTotals(fields, bound, filled, exact);
        for (TemplateSheet sheet : filled.sheets()) {
            sheet.cells()
                    .values()
                    .stream()
                    .filter(TemplateCell::isFormula)
                    .forEach(cell -> totals.formula(sheet, cell));
        }
        return totals.problems;
    }

    private void formula(TemplateSheet sheet, TemplateCell cell) {
        @Nullable
        FormField field = bound.get(cell.place());
        if (field != null) {
            FieldValue value = fields.value(field);
            value.printed().ifPresent(expected -> compare(cell, field, expected, field.unit()));
            return;
        }
        Set<CellPlace> leaves = new LinkedHashSet<>();
        leaves(cell, leaves, 0);
        List<FormField> summed = leaves.stream()
                .flatMap(leaf -> Optional.ofNullable(bound.get(leaf)).stream())
                .toList();
        if (summed.isEmpty() || !summed.stream().allMatch(FormField::isSum)) {
            return;
        }
        FormField first = summed.getFirst();
        boolean alike = summed.stream().allMatch(one -> sameColumn(one, first));
        Optional<FormField> total = alike && labelledTotal(sheet, cell.place())
                ? fields.total(first.table(), first.row().part())
                        .map(row -> new FormField(row, first.measure(), first.figure(), first.unit()))
                : Optional.empty();
        if (total.isPresent()) {
            fields.value(total.get()).printed().ifPresent(wanted -> compare(cell, total.get(), wanted, first.unit()));
        } else {
            exact.cell(cell.place())
                    .flatMap(TemplateCell::number)
                    .ifPresent(sum -> compare(cell, first, first.unit().printed(sum), first.unit()));
        }
    }

    private static boolean sameColumn(FormField one, FormField other) {
        return one.table() == other.table() && one.row().part().equals(other.row().part())
                && one.measure() == other.measure() && one.figure() == other.figure() && one.unit() == other.unit();
    }

    private void leaves(TemplateCell formula, Set<CellPlace> leaves, int depth) {
        for (CellPlace place : formula.addends()) {
            Optional<TemplateCell> cell = filled.cell(place).filter(TemplateCell::isFormula);
            if (cell.isPresent() && depth < DEEPEST) {
                leaves(cell.get(), leaves, depth + 1);
            } else {
                leaves.add(place);
            }
        }
    }

    private boolean labelledTotal(TemplateSheet sheet, CellPlace place) {
        for (int column = place.column() - 1; column >= 0; column--) {
            String label = sheet.textAt(place.row(), column);
            if (!label.isEmpty() && fields.words().isTotal(FieldWords.plain(label))) {
                return true;
            }
        }
        return false;
    }

    private void compare(TemplateCell cell, FormField field, BigDecimal expected, FieldUnit unit) {
        Optional<BigDecimal> found = cell.number();
        String where = cell.place().sheet() + "!" + cell.place().address();
        if (found.isEmpty()) {
            problems.error(where, "province.total.no-number", title(field.table()), cell.place().sheet(),
                    cell.place().address(), cell.text());
            return;
        }
        BigDecimal least = unit == FieldUnit.RATIO ? new BigDecimal("0.0001") : OFF;
        BigDecimal difference = unit.printed(found.get()).subtract(expected);
        if (difference.abs().compareTo(least) < 0) {
            return;
        }
        boolean rounding = exact.cell(cell.place())
                .flatMap(TemplateCell::number)
                .map(sum -> unit.printed(sum).compareTo(expected) == 0)
                .orElse(false);
        problems.error(where, rounding ? "province.total.rounding" : "province.total.off", title(field.table()),
                cell.place().sheet(), cell.place().address(), unit.printed(found.get()).toPlainString(),
                expected.toPlainString(), difference.toPlainString() + " " + unit.label());
    }

    private static String title(ReportTable table) {
        return table.title();
    }

    /** One column of a table in a form: what rows of it are there. */
    private record Column(String sheet, ReportTable table, String part, FieldMeasure measure, FigureKind figure) {}

    /** Rows with figures that a form leaves out although it prints other rows and the total. */
    static Problems missingRows(FieldCatalogue fields, Map<CellPlace, FormField> bound, TemplateBook book) {
        Map<Column, Map<String, CellPlace>> columns = new LinkedHashMap<>();
        bound.forEach((place, field) -> {
            if (field.isSum() && field.table() != ReportTable.SUMMARY) {
                columns.computeIfAbsent(
                        new Column(place.sheet(), field.table(), field.row().part(), field.measure(), field.figure()),
                        _ -> new LinkedHashMap<>()).put(field.row().path(), place);
            }
        });
        Problems problems = new Problems();
        columns.forEach((column, places) -> missing(fields, column, places, problems));
        return problems;
    }

    private static void missing(FieldCatalogue fields, Column column, Map<String, CellPlace> places,
            Problems problems) {
        List<FormRow> rows = fields.rows(column.table(), column.part());
        Optional<FormRow> total = fields.total(column.table(), column.part());
        long named = rows.stream().filter(row -> row.isPart() && places.containsKey(row.path())).count();
        if (total.isEmpty() || !places.containsKey(total.get().path()) || named < 2) {
            return;
        }
        List<FormRow> missing = rows.stream()
                .filter(row -> row.isPart() && row.parent().isEmpty())
                .flatMap(top -> missing(top, rows, places.keySet(), column))
                .toList();
        if (!missing.isEmpty()) {
            FieldUnit unit = FieldUnit.usual(column.table(), column.measure(), column.figure());
            BigDecimal sum = missing.stream()
                    .map(row -> figure(row, column))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            CellPlace place = places.get(total.get().path());
            problems.error(column.sheet() + "!" + (place == null ? "" : place.address()), "province.total.rows",
                    title(column.table()), column.sheet(),
                    missing.stream().map(row -> row.figures().label()).collect(Collectors.joining("、")),
                    column.part() + column.measure().label() + column.figure().label(),
                    new FieldValue(unit, Optional.of(unit.exact(sum))) + " " + unit.label());
        }
    }

    private static BigDecimal figure(FormRow row, Column column) {
        return column.measure()
                .exact(column.figure() == FigureKind.THIS_YEAR ? row.figures().thisYear() : row.figures().lastYear(),
                        Optional.empty())
                .orElse(BigDecimal.ZERO);
    }

    // Neither it nor all that stands below it: the deepest rows that are left out.
    private static Stream<FormRow> missing(FormRow row, List<FormRow> rows, Set<String> places, Column column) {
        if (places.contains(row.path()) || figure(row, column).signum() == 0) {
            return Stream.empty();
        }
        boolean divided = places.stream().anyMatch(path -> path.startsWith(row.path() + "."));
        return divided
                ? rows.stream()
                        .filter(one -> one.isPart() && one.parent().equals(row.path()))
                        .flatMap(one -> missing(one, rows, places, column))
                : Stream.of(row);
    }
}
