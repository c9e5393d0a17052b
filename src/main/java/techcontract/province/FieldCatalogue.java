package techcontract.province;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.kernel.Text;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.Indicator;
import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsCell;
import techcontract.statistics.StatisticsColumn;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.StatisticsTable;
import techcontract.statistics.TableCell;
import techcontract.statistics.YearGoals;
import techcontract.statistics.YearlyReport;

/**
 * Every field a form may ask for, with its value (字段目录). The one place that knows the grammar of their names:
 * {@code table.row[.row below][.contract type].measure[.year][.unit]}, parted by dots or underscores; see
 * docs/province-templates.md.
 */
public final class FieldCatalogue {
    private static final String LICENCES = "许可";
    private final YearlyReport.Result report;
    private final CodeTables codes;
    private final FieldWords words;
    private final YearGoals goals;
    /** By their plain spelling, with the names themselves beside. */
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> textNames = new ArrayList<>();
    private final Map<ReportTable, List<FormRow>> rows = new EnumMap<>(ReportTable.class);
    private final Map<ReportTable, Map<String, FormRow>> known = new EnumMap<>(ReportTable.class);
    private final Map<ReportTable, Map<String, StatisticsColumn>> crossed = new EnumMap<>(ReportTable.class);

    FieldCatalogue(YearlyReport.Result report, CodeTables codes, LocalDate today) {
        this.report = report;
        this.codes = codes;
        this.words = FieldWords.shipped();
        this.goals = new YearGoals(report.bureau(), report.period());
        text(Text.of("province.text.year"), report.period().year().toString());
        text(Text.of("province.text.last-year"), report.period().year().previous().toString());
        text(Text.of("province.text.period"), report.period().label());
        text(Text.of("province.text.bureau"), report.bureau().name());
        text(Text.of("province.text.today"), today.toString());
        report.tables().forEach(this::take);
    }

    private void text(String name, String words) {
        texts.put(FieldWords.plain(name), words);
        textNames.add(name);
    }

    private void take(StatisticsTable table) {
        List<FormRow> found = new ArrayList<>();
        Map<String, FormRow> spelt = new HashMap<>();
        List<String> path = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int place = 0;
        for (StatisticsRow row : table.rows()) {
            if (table.id() == ReportTable.SUMMARY) {
                found.add(new FormRow(table.id(), "", "", "", row));
                break;
            }
            int level = Math.min(row.level(), path.size());
            path.subList(level, path.size()).clear();
            String parent = String.join(".", path);
            path.add(FieldWords.plain(row.label()));
            String nth = table.isNumbered(row) ? Text.of("province.nth", ++place) : "";
            if (!taken.add(String.join(".", path))) {
                // Two sellers may bear one name.
                path.set(path.size() - 1, path.getLast() + nth);
            }
            FormRow known = new FormRow(table.id(), String.join(".", path), parent, "", row);
            found.add(known);
            for (String spelling : spellings(row, path)) {
                spelt.putIfAbsent(spelling, known);
            }
            if (!nth.isEmpty()) {
                spelt.put(nth, known);
                text(Text.of("province.nth.name", FormField.tableName(table.id()), place), row.label());
            }
        }
        if (table.id().isCross()) {
            crossed.put(table.id(), parts(table));
        }
        rows.put(table.id(), List.copyOf(found));
        known.put(table.id(), spelt);
    }

    // The first column of each part, by the part's name and by its name without what stands in brackets.
    private static Map<String, StatisticsColumn> parts(StatisticsTable table) {
        Map<String, StatisticsColumn> parts = new LinkedHashMap<>();
        for (StatisticsColumn column : table.columns()) {
            if (!column.meaning().part().equals(TableCell.TOTAL)) {
                parts.putIfAbsent(FieldWords.plain(column.group()), column);
                parts.putIfAbsent(FieldWords.bare(column.group()), column);
            }
        }
        return parts;
    }

    // The whole path, its end, without what stands in brackets, without the letter of an industry.
    private static Set<String> spellings(StatisticsRow row, List<String> path) {
        Set<String> spellings = new LinkedHashSet<>();
        String bare = FieldWords.bare(row.label());
        String last = path.getLast();
        for (String label : List.of(last, bare, last.replaceAll("^[A-Z]\\d*(?=\\p{IsHan})", ""),
                last.replaceAll("^\\d+(?=\\p{IsHan}{2})", ""))) {
            spellings.add(label);
            for (int i = path.size() - 2; i >= 0; i--) {
                spellings.add(String.join("", path.subList(i, path.size() - 1)) + label);
            }
        }
        return spellings;
    }

    FieldWords words() {
        return words;
    }

    YearlyReport.Result report() {
        return report;
    }

    List<FormRow> rows(ReportTable table) {
        return rows.getOrDefault(table, List.of());
    }

    /** The rows of a table, in a cross table with the figures of one contract type. */
    List<FormRow> rows(ReportTable table, String part) {
        return rows(table).stream().map(row -> part(row, part).orElse(row)).toList();
    }

    /** The total of a table, if it has rows. */
    Optional<FormRow> total(ReportTable table) {
        return rows(table).stream().filter(FormRow::isTotal).reduce((_, last) -> last);
    }

    /** The total of a table, in a cross table that of one contract type. */
    Optional<FormRow> total(ReportTable table, String part) {
        return total(table).map(row -> part(row, part).orElse(row));
    }

    /**
     * A row of a cross table with the figures of one contract type only.
     *
     * @param label the type: its name, a usual short form, or 合计 for all of them
     */
    Optional<FormRow> part(FormRow row, String label) {
        String plain = FieldWords.plain(label);
        Map<String, StatisticsColumn> parts = crossed.getOrDefault(row.table(), Map.of());
        if (words.isTotal(plain) && !parts.isEmpty()) {
            return Optional.of(row);
        }
        @Nullable
        StatisticsColumn column = parts.containsKey(plain) ? parts.get(plain) : parts.get(words.row(plain));
        return Optional.ofNullable(column)
                .map(one -> new FormRow(row.table(), row.path(), row.parent(), FieldWords.plain(one.group()),
                        one.figures(row.figures())));
    }

    /** The cross table over the rows of a table whose parts are those types, if there is one. */
    Optional<ReportTable> crossOf(ReportTable table, Set<String> types) {
        List<ReportTable> crosses = switch (table) {
            case TECHNOLOGY_FIELDS, FIELDS_BY_TYPE, FIELDS_BY_FOUR_TYPES ->
                List.of(ReportTable.FIELDS_BY_TYPE, ReportTable.FIELDS_BY_FOUR_TYPES);
            case SELLERS, SELLERS_BY_TYPE, SELLERS_BY_FOUR_TYPES ->
                List.of(ReportTable.SELLERS_BY_TYPE, ReportTable.SELLERS_BY_FOUR_TYPES);
            default -> List.of();
        };
        // Without a column of licences the transfers hold them.
        boolean four = types.size() > 1 && types.stream().noneMatch(type -> type.contains(LICENCES));
        return crosses.isEmpty() ? Optional.empty() : Optional.of(four ? crosses.getLast() : crosses.getFirst());
    }

    /** The contract type a heading names, if it names one: 技术开发 of 技术开发（项）. */
    Optional<String> type(String heading) {
        String plain = FieldWords.plain(heading);
        Set<String> types = crossed.getOrDefault(ReportTable.FIELDS_BY_TYPE, Map.of()).keySet();
        return types.stream()
                .filter(type -> !type.equals(FieldWords.plain(Text.of("statistics.row.blank"))))
                .filter(type -> plain.equals(type) || words.row(FieldWords.bare(heading)).equals(type)
                        || (plain.startsWith(type) && words.measureIn(plain.substring(type.length())).isPresent()))
                .findFirst();
    }

    /** The row of a table a label stands for: its own, a usual short form, a total, a place nobody of ours sits in. */
    Optional<FormRow> row(ReportTable table, String label) {
        String plain = FieldWords.plain(label);
        if (plain.isEmpty() || table == ReportTable.SUMMARY) {
            return Optional.empty();
        }
        Map<String, FormRow> spelt = known.getOrDefault(table, Map.of());
        @Nullable
        FormRow row = spelt.get(plain);
        if (row == null) {
            row = spelt.get(words.row(plain));
        }
        if (row != null) {
            return Optional.of(row);
        }
        return words.isTotal(plain) ? total(table) : zero(table, label.strip());
    }

    // Tables of places and industries leave out rows without contracts: a form that prints them gets 0.
    private Optional<FormRow> zero(ReportTable table, String label) {
        Optional<Code> named = switch (table) {
            case SELLER_REGIONS -> codes.of(CodeTable.REGION).withName(label).stream().findFirst();
            case INDUSTRIES -> codes.of(CodeTable.INDUSTRY)
                    .all()
                    .stream()
                    .filter(code -> FieldWords.plain(code.name()).equals(FieldWords.plain(label))
                            || FieldWords.plain(code.code() + code.name()).equals(FieldWords.plain(label)))
                    .findFirst();
            default -> Optional.empty();
        };
        return named.map(code -> new FormRow(table, FieldWords.plain(label), "", "",
                new StatisticsRow(code.key(), label, 0, StatisticsRow.Kind.PART, Figures.ZERO, Figures.ZERO)));
    }

    /** The field of a name, if there is one: {@code T1.技术开发.成交额.本年.亿元}, {@code T1_开发_合同数}. */
    public Optional<FormField> find(String name) {
        List<String> parts = new ArrayList<>(Stream
                .of(name.replaceAll("(?<=\\d)\\s*[—–-]+\\s*(?=\\d)", "至").split("[._。．·]+"))
                .map(FieldWords::plain)
                .filter(part -> !part.isEmpty())
                .toList());
        if (parts.size() < 2) {
            return Optional.empty();
        }
        String first = parts.removeFirst();
        Optional<ReportTable> table = rows.keySet()
                .stream()
                .filter(one -> FormField.tableName(one).equalsIgnoreCase(first))
                .findFirst();
        Optional<FieldUnit> unit = words.unit(parts.getLast());
        unit.ifPresent(_ -> parts.removeLast());
        Optional<FigureKind> figure = parts.isEmpty() ? Optional.empty() : words.figure(parts.getLast());
        figure.ifPresent(_ -> parts.removeLast());
        Optional<FieldMeasure> measure = parts.isEmpty() ? Optional.empty() : words.measure(parts.getLast());
        if (table.isEmpty() || measure.isEmpty()) {
            return Optional.empty();
        }
        parts.removeLast();
        FigureKind kind = figure.orElse(FigureKind.THIS_YEAR);
        FieldUnit written = unit.orElse(FieldUnit.usual(table.get(), measure.get(), kind));
        Optional<FormRow> row = table.get() == ReportTable.SUMMARY
                ? parts.isEmpty() ? rows(ReportTable.SUMMARY).stream().findFirst() : Optional.empty()
                : cell(table.get(), parts);
        return written.fits(measure.get(), kind)
                ? row.map(found -> new FormField(found, measure.get(), kind, written))
                : Optional.empty();
    }

    private Optional<FormRow> cell(ReportTable table, List<String> path) {
        Optional<FormRow> crossing = table.isCross() && path.size() > 1
                ? row(table, String.join("", path.subList(0, path.size() - 1)))
                        .flatMap(row -> part(row, path.getLast()))
                : Optional.empty();
        return crossing.or(() -> row(table, String.join("", path)));
    }

    /** A word about the report (文字字段), such as 年度, if there is one of that name. */
    public Optional<String> text(String name) {
        @Nullable
        String text = texts.get(FieldWords.plain(name));
        return Optional.ofNullable(text);
    }

    /** Whether somebody meant a field of ours with it: it begins like a table. */
    static boolean looksLikeField(String name) {
        return name.matches("(?i)[TP]\\d{1,2}(?:[._\\p{IsHan}].*)?");
    }

    /** What a field comes to. */
    public FieldValue value(FormField field) {
        Optional<BigDecimal> figure = switch (field.figure()) {
            case THIS_YEAR -> exact(field, ComparedYear.THIS);
            case LAST_YEAR -> exact(field, ComparedYear.LAST);
            case GROWTH -> growth(field);
            case SHARE -> exact(field, ComparedYear.THIS).flatMap(part -> total(field.table())
                    .flatMap(total -> field.measure().exact(total.figures().thisYear(), Optional.empty()))
                    .flatMap(whole -> StatisticsCell.percent(part, whole).number()));
            case DONE -> exact(field, ComparedYear.THIS)
                    .flatMap(done -> goals.target()
                            .flatMap(target -> StatisticsCell.percent(done, target.yuan()).number()));
            case RANK -> report.table(field.table())
                    .columns()
                    .stream()
                    .filter(column -> column.meaning().indicators().contains(Indicator.RANK))
                    .findFirst()
                    .flatMap(column -> column.of(field.row().figures()).number());
        };
        return new FieldValue(field.unit(), figure.map(field.unit()::exact));
    }

    private Optional<BigDecimal> exact(FormField field, ComparedYear year) {
        return field.measure().exact(field.row().figures().figures(year), goals.gdp(year));
    }

    // Of unrounded figures; that of averages with both sides multiplied by both counts. A ratio has none.
    private static Optional<BigDecimal> growth(FormField field) {
        StatisticsRow row = field.row().figures();
        if (field.measure() != FieldMeasure.AVERAGE) {
            return field.measure().inReport().flatMap(measure -> row.growth(measure).number());
        }
        BigDecimal before = times(row.lastYear(), row.thisYear());
        return StatisticsCell.percent(times(row.thisYear(), row.lastYear()).subtract(before), before).number();
    }

    private static BigDecimal times(Figures amounts, Figures counts) {
        return amounts.contractAmount().yuan().multiply(BigDecimal.valueOf(counts.count()));
    }

    /** Every figure the report prints (全部字段), table by table in the units it prints them in. */
    public List<FormField> all() {
        List<FormField> all = new ArrayList<>();
        rows.forEach((table, rowsOfTable) -> rowsOfTable.forEach(row -> {
            if (table == ReportTable.SUMMARY) {
                summary(row, all);
            } else {
                printed(row, report.table(table).columns(), all);
            }
        }));
        return all;
    }

    private static void summary(FormRow row, List<FormField> all) {
        for (FieldMeasure measure : FieldMeasure.values()) {
            for (FigureKind figure : List.of(FigureKind.THIS_YEAR, FigureKind.LAST_YEAR, FigureKind.GROWTH)) {
                if (figure.isOfAYear() || !measure.isPercent()) {
                    all.add(new FormField(row, measure, figure, FieldUnit.usual(row.table(), measure, figure)));
                }
            }
        }
    }

    // A growth, a share or a rank is that of the measure left of it.
    private void printed(FormRow row, List<StatisticsColumn> columns, List<FormField> all) {
        FieldMeasure measure = FieldMeasure.COUNT;
        for (StatisticsColumn column : columns) {
            Indicator indicator = column.meaning().indicators().getFirst();
            boolean last = column.meaning().years().equals(List.of(ComparedYear.LAST));
            FigureKind figure = switch (indicator) {
                case GROWTH -> FigureKind.GROWTH;
                case SHARE -> FigureKind.SHARE;
                case DONE -> FigureKind.DONE;
                case RANK -> FigureKind.RANK;
                case COUNT, CONTRACT_AMOUNT, TECHNOLOGY_AMOUNT, AVERAGE, TECHNOLOGY_RATIO, GDP_RATIO ->
                    last ? FigureKind.LAST_YEAR : FigureKind.THIS_YEAR;
            };
            measure = figure.isOfAYear() ? FieldMeasure.valueOf(indicator.name()) : measure;
            FormRow cell = row.table().isCross() ? part(row, column.group()).orElse(row) : row;
            all.add(new FormField(cell, measure, figure, FieldUnit.usual(row.table(), measure, figure)));
        }
    }

    /** The names of the words about the report. */
    public List<String> textNames() {
        return List.copyOf(textNames);
    }

    /** The known name that is spelt most like one nobody knows; empty when none is near. */
    public String nearest(String name) {
        String plain = FieldWords.plain(name);
        String best = "";
        int least = Math.max(2, plain.length() / 3) + 1;
        List<String> all = new ArrayList<>(textNames);
        all().forEach(field -> all.add(field.name()));
        for (String candidate : all) {
            String spelt = FieldWords.plain(candidate);
            // in the unit somebody wrote, or in none; with this year named, or taken for granted
            for (String form : List.of(spelt, spelt.replaceAll("万元$", ""), spelt.replaceAll("万元$", "亿元"),
                    spelt.replaceAll("本年(万元)?$", ""))) {
                int distance = Math.abs(form.length() - plain.length()) < least
                        ? EditDistance.between(form, plain)
                        : least;
                if (distance < least) {
                    least = distance;
                    best = form.endsWith("亿元") ? candidate.replaceAll("万元$", "亿元") : candidate;
                }
            }
        }
        return best;
    }

    /** The row of a table whose label is most like one nobody knows; empty when none is near. */
    String nearestRow(ReportTable table, String label) {
        String plain = FieldWords.plain(label);
        String best = "";
        int least = Math.max(1, plain.length() / 2) + 1;
        for (FormRow row : rows(table)) {
            int distance = EditDistance.between(FieldWords.plain(row.figures().label()), plain);
            if (distance < least) {
                least = distance;
                best = row.figures().label();
            }
        }
        return best;
    }
}
