package techcontract.province;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techcontract.excel.CellPlace;
import techcontract.excel.MergedArea;
import techcontract.excel.TemplateCell;
import techcontract.excel.TemplateSheet;
import techcontract.kernel.AmountUnit;
import techcontract.statistics.ReportTable;

/**
 * Recognises the tables of a plain form (按标题识别): row headings down a column that are rows of one of our tables, and
 * above them column headings, in one line or several, merged or not, that name measure, year and unit.
 */
final class HeadingFinder {
    private static final int LABELS_WITHIN = 12;
    private static final int HEADING_ROWS = 4;
    private static final int LARGEST_GAP = 3;
    private static final Pattern UNIT = Pattern.compile("(亿元|万元|元)");
    private static final Pattern UNIT_LINE = Pattern.compile("单位.{0,6}?(亿元|万元|元)");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern FILLABLE = Pattern.compile("[-—–/\\\\_.\\s　…0-9,%]*");

    private final TemplateSheet sheet;
    private final FieldCatalogue fields;
    private final Map<CellPlace, FormBinding> bindings;
    private final FormProblems problems;

    private HeadingFinder(TemplateSheet sheet, FieldCatalogue fields, Map<CellPlace, FormBinding> bindings,
            FormProblems problems) {
        this.sheet = sheet;
        this.fields = fields;
        this.bindings = bindings;
        this.problems = problems;
    }

    static void find(TemplateSheet sheet, FieldCatalogue fields, Map<CellPlace, FormBinding> bindings,
            FormProblems problems) {
        HeadingFinder finder = new HeadingFinder(sheet, fields, bindings, problems);
        for (int column = 0; column < Math.min(sheet.columns(), LABELS_WITHIN); column++) {
            int from = 0;
            Optional<Block> block = finder.block(column, from);
            while (block.isPresent()) {
                finder.bind(block.get());
                from = block.get().last() + 1;
                block = finder.block(column, from);
            }
        }
    }

    /** Rows of one of our tables below each other: the row of the sheet, and what it is a row of. */
    private record Block(int column, ReportTable table, TreeMap<Integer, Optional<FormRow>> rows) {
        int first() {
            return rows.firstKey();
        }

        int last() {
            return rows.lastKey();
        }

        long parts() {
            return rows.values().stream().filter(row -> row.map(one -> !one.isTotal()).orElse(true)).count();
        }
    }

    /** What the heading of a column says; the measure stays empty where only a year is named. */
    private record ColumnHeading(Optional<FieldMeasure> measure, Optional<FigureKind> figure,
            Optional<AmountUnit> unit, Optional<Integer> year, Optional<String> type, String text) {}

    // The first block at or below a row; of several tables the one whose rows are named best.
    private Optional<Block> block(int column, int from) {
        List<Block> candidates = new ArrayList<>();
        for (ReportTable table : ReportTable.values()) {
            // The published layouts print figures of other tables once more.
            if (!table.isPublishedLayout()) {
                candidate(table, column, from).ifPresent(candidates::add);
            }
        }
        int first = candidates.stream().mapToInt(Block::first).min().orElse(0);
        return candidates.stream()
                .filter(block -> block.first() <= first + 1)
                .max(Comparator.comparingDouble(this::score));
    }

    private double score(Block block) {
        long tops = fields.rows(block.table()).stream().filter(row -> row.parent().isEmpty() && row.isPart()).count();
        long named = block.rows()
                .values()
                .stream()
                .flatMap(Optional::stream)
                .filter(row -> row.parent().isEmpty() && row.isPart())
                .count();
        String about = about(block);
        long hints = fields.words().hints(block.table(), about);
        double unhinted = fields.words().needsHint(block.table()) && hints == 0 ? 0.5 : 0;
        return block.rows().size() * 10L - Math.max(0, tops - named) + hints - unhinted;
    }

    // The sheet's name and everything written above the rows.
    private String about(Block block) {
        StringBuilder about = new StringBuilder(sheet.name());
        for (int row = Math.max(0, block.first() - 6); row < block.first(); row++) {
            for (int column = 0; column < sheet.columns(); column++) {
                about.append(' ').append(sheet.textAt(row, column));
            }
        }
        return about.toString();
    }

    private Optional<Block> candidate(ReportTable table, int column, int from) {
        TreeMap<Integer, Optional<FormRow>> rows = new TreeMap<>();
        int unknown = 0;
        for (int row = from; row < sheet.rows(); row++) {
            String label = startsHere(row, column) ? sheet.textAt(row, column) : "";
            if (label.isEmpty()) {
                continue;
            }
            Optional<FormRow> known = table == ReportTable.SUMMARY
                    ? summary(label)
                    : fields.row(table, label.replaceAll("^(其中|#)[:：]?\\s*", ""));
            if (known.isPresent()) {
                rows.put(row, known);
                unknown = 0;
            } else if (!rows.isEmpty() && ++unknown > LARGEST_GAP) {
                break;
            }
        }
        Block block = new Block(column, table, rows);
        boolean enough = rows.size() >= 2 && block.parts() >= 1
                && (table == ReportTable.SUMMARY || rows.values()
                        .stream()
                        .flatMap(Optional::stream)
                        .distinct()
                        .count() >= 2);
        return enough ? Optional.of(block) : Optional.empty();
    }

    private Optional<FormRow> summary(String label) {
        return summaryMeasure(label).flatMap(_ -> fields.rows(ReportTable.SUMMARY).stream().findFirst());
    }

    private Optional<FieldMeasure> summaryMeasure(String label) {
        return fields.words().measure(FieldWords.bare(label));
    }

    private boolean startsHere(int row, int column) {
        return sheet.area(row, column)
                .map(area -> area.firstRow() == row && area.firstColumn() == column)
                .orElse(true);
    }

    private void bind(Block found) {
        Block block = crossed(found);
        Map<Integer, ColumnHeading> headings = headings(block);
        if (headings.isEmpty()) {
            return;
        }
        TreeSet<Integer> years = headings.values()
                .stream()
                .flatMap(heading -> heading.year().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        int asked = fields.report().period().year().number();
        if (!years.isEmpty() && years.last() != asked) {
            CellPlace place = new CellPlace(sheet.name(), block.first() - 1, block.column());
            problems.warning(place, "", "province.form.other-year",
                    years.stream().map(String::valueOf).collect(Collectors.joining("、")), asked);
        }
        Optional<AmountUnit> unitAbove = unitAbove(block);
        @Nullable
        FieldMeasure before = null;
        for (Map.Entry<Integer, ColumnHeading> entry : headings.entrySet()) {
            ColumnHeading heading = entry.getValue();
            FieldMeasure measure = heading.measure().orElse(before);
            before = measure;
            if (measure == null && block.table() != ReportTable.SUMMARY) {
                heading.type().ifPresent(_ -> unknown(block, entry.getKey(), heading.text()));
                continue;
            }
            FigureKind figure = figure(heading, years);
            for (Map.Entry<Integer, Optional<FormRow>> row : block.rows().entrySet()) {
                FieldMeasure wanted = block.table() == ReportTable.SUMMARY
                        ? summaryMeasure(sheet.textAt(row.getKey(), block.column())).orElse(FieldMeasure.COUNT)
                        : Objects.requireNonNull(measure);
                Optional<AmountUnit> unit = heading.unit()
                        .or(() -> unitIn(sheet.textAt(row.getKey(), block.column())))
                        .or(() -> unitAbove);
                row.getValue()
                        .map(of -> heading.type().flatMap(type -> fields.part(of, type)).orElse(of))
                        .ifPresent(of -> bind(row.getKey(), entry.getKey(), of, wanted, figure, unit));
            }
        }
        report(block, headings);
    }

    private static FigureKind figure(ColumnHeading heading, NavigableSet<Integer> years) {
        boolean former = heading.year().filter(year -> year < years.last()).isPresent();
        return heading.figure().orElse(former ? FigureKind.LAST_YEAR : FigureKind.THIS_YEAR);
    }

    private void bind(int row, int column, FormRow of, FieldMeasure measure, FigureKind figure,
            Optional<AmountUnit> unit) {
        CellPlace place = new CellPlace(sheet.name(), row, column);
        if (!startsHere(row, column) || bindings.containsKey(place)) {
            return;
        }
        Optional<TemplateCell> cell = sheet.cell(row, column);
        boolean formula = cell.map(TemplateCell::isFormula).orElse(false);
        String text = sheet.textAt(row, column);
        if (!formula && !FILLABLE.matcher(text).matches()) {
            problems.warning(place, text, "province.form.text-there");
            return;
        }
        FieldUnit usual = FieldUnit.usual(of.table(), measure, figure);
        FieldUnit written = switch (usual) {
            case PERCENT, RATIO ->
                cell.filter(TemplateCell::percent).isPresent() ? FieldUnit.RATIO : FieldUnit.PERCENT;
            case YUAN, TEN_THOUSAND_YUAN, HUNDRED_MILLION_YUAN -> unit.map(FieldUnit::of).orElse(usual);
            case ITEMS, PLACE -> usual;
        };
        bindings.put(place, new FormBinding(place, new FormField(of, measure, figure, written).name(),
                FormBinding.Source.HEADINGS, formula));
    }

    // Names what stands between the rows and columns we know and is neither.
    private void report(Block block, Map<Integer, ColumnHeading> headings) {
        for (int row = block.first(); row <= block.last(); row++) {
            String label = sheet.textAt(row, block.column());
            if (!block.rows().containsKey(row) && !label.isEmpty() && startsHere(row, block.column())) {
                CellPlace place = new CellPlace(sheet.name(), row, block.column());
                String nearest = fields.nearestRow(block.table(), label);
                problems.error(place, label,
                        nearest.isEmpty() ? "province.form.row" : "province.form.row-near",
                        FormField.tableName(block.table()), nearest);
            }
        }
        int last = headings.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int column = block.column() + 1; column <= last; column++) {
            if (!headings.containsKey(column)) {
                String text = path(block, column).stream().collect(Collectors.joining(" "));
                if (!text.isBlank()) {
                    CellPlace place = new CellPlace(sheet.name(), block.first() - 1, column);
                    if (fields.words().isOther(FieldWords.plain(text))) {
                        problems.hint(place, text, "province.form.column-left");
                    } else {
                        unknown(block, column, text);
                    }
                }
            }
        }
    }

    private void unknown(Block block, int column, String text) {
        problems.error(new CellPlace(sheet.name(), block.first() - 1, column), text, "province.form.column");
    }

    // Columns of contract types make the rows those of a cross table.
    private Block crossed(Block block) {
        Set<String> types = headings(block).values()
                .stream()
                .flatMap(heading -> heading.type().stream())
                .collect(Collectors.toSet());
        Optional<ReportTable> cross = types.isEmpty() ? Optional.empty() : fields.crossOf(block.table(), types);
        if (cross.isEmpty()) {
            return block;
        }
        TreeMap<Integer, Optional<FormRow>> rows = new TreeMap<>();
        block.rows().forEach((place, row) -> rows.put(place, row.flatMap(one -> fields.row(cross.get(), one.path()))));
        return new Block(block.column(), cross.get(), rows);
    }

    private Map<Integer, ColumnHeading> headings(Block block) {
        Map<Integer, ColumnHeading> headings = new LinkedHashMap<>();
        for (int column = block.column() + 1; column < sheet.columns(); column++) {
            ColumnHeading heading = heading(path(block, column));
            boolean says = heading.measure().isPresent() || heading.figure().isPresent()
                    || heading.year().isPresent() || heading.type().isPresent();
            // What no table divides by contract type is not to be filled with figures of all types.
            boolean divided = heading.type().isEmpty()
                    || fields.crossOf(block.table(), Set.of(heading.type().get())).isPresent();
            if (says && divided && !fields.words().isOther(FieldWords.plain(heading.text()))) {
                headings.put(column, heading);
            }
        }
        return headings;
    }

    private ColumnHeading heading(List<String> path) {
        String text = String.join(" ", path);
        String plain = FieldWords.plain(text);
        Optional<Integer> year = Optional.empty();
        Matcher years = YEAR.matcher(plain);
        while (years.find()) {
            year = Optional.of(Integer.valueOf(Objects.requireNonNull(years.group(1))));
        }
        return new ColumnHeading(fields.words().measureIn(plain),
                fields.words().figureIn(fields.words().withoutMeasure(plain)), unitIn(text), year,
                path.stream().flatMap(words -> fields.type(words).stream()).findFirst(), text);
    }

    // The headings over a column from top to bottom; what also stands over the row labels is the title.
    private List<String> path(Block block, int column) {
        List<String> path = new ArrayList<>();
        for (int row = block.first() - 1; row >= Math.max(0, block.first() - HEADING_ROWS); row--) {
            Optional<MergedArea> area = sheet.area(row, column);
            if (area.isPresent() && area.get().firstColumn() <= block.column()) {
                break;
            }
            String text = sheet.textAt(row, column);
            if (UNIT_LINE.matcher(text).find()) {
                break;
            }
            if (!text.isEmpty() && (path.isEmpty() || !path.getFirst().equals(text))) {
                path.addFirst(text);
            }
        }
        return path;
    }

    private static Optional<AmountUnit> unitIn(String text) {
        Matcher unit = UNIT.matcher(text);
        Optional<AmountUnit> found = Optional.empty();
        while (unit.find()) {
            found = AmountUnit.labelled(Objects.requireNonNull(unit.group(1)));
        }
        return found;
    }

    private Optional<AmountUnit> unitAbove(Block block) {
        for (int row = block.first() - 1; row >= Math.max(0, block.first() - 8); row--) {
            for (int column = 0; column < sheet.columns(); column++) {
                Matcher line = UNIT_LINE.matcher(sheet.textAt(row, column));
                if (line.find()) {
                    return AmountUnit.labelled(Objects.requireNonNull(line.group(1)));
                }
            }
        }
        return Optional.empty();
    }
}
