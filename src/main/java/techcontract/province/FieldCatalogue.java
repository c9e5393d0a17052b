package techcontract.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.statistics.Figures;
import techcontract.statistics.Measure;
import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.StatisticsTable;
import techcontract.statistics.YearlyReport;

/**
 * Every field a form may ask for, with its value (字段目录). The one place that knows the grammar of their names:
 * {@code table.row[.row below].measure[.year][.unit]}, parted by dots or underscores; see docs/province-templates.md.
 */
public final class FieldCatalogue {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int RATIO_DIGITS = 12;

    private final YearlyReport.Result report;
    private final CodeTables codes;
    private final FieldWords words;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<ReportTable, List<FormRow>> rows = new EnumMap<>(ReportTable.class);
    private final Map<ReportTable, Map<String, FormRow>> known = new EnumMap<>(ReportTable.class);

    FieldCatalogue(YearlyReport.Result report, CodeTables codes, LocalDate today) {
        this.report = report;
        this.codes = codes;
        this.words = FieldWords.shipped();
        texts.put(Text.of("province.text.year"), report.period().year().toString());
        texts.put(Text.of("province.text.last-year"), report.period().year().previous().toString());
        texts.put(Text.of("province.text.period"), report.period().label());
        texts.put(Text.of("province.text.bureau"), report.bureau().name());
        texts.put(Text.of("province.text.today"), today.toString());
        // The published layouts print figures of the other tables once more.
        report.tables().stream().filter(table -> table.id().number().startsWith("T")).forEach(this::take);
    }

    private void take(StatisticsTable table) {
        List<FormRow> found = new ArrayList<>();
        Map<String, FormRow> spelt = new HashMap<>();
        List<String> path = new ArrayList<>();
        for (StatisticsRow row : table.rows()) {
            if (table.id() == ReportTable.SUMMARY) {
                found.add(new FormRow(table.id(), "", "", row));
                break;
            }
            int level = Math.min(row.level(), path.size());
            path.subList(level, path.size()).clear();
            String parent = String.join(".", path);
            path.add(FieldWords.plain(row.label()));
            FormRow known = new FormRow(table.id(), String.join(".", path), parent, row);
            found.add(known);
            for (String spelling : spellings(row, path)) {
                spelt.putIfAbsent(spelling, known);
            }
        }
        rows.put(table.id(), List.copyOf(found));
        known.put(table.id(), spelt);
    }

    // The whole path, its end, without what stands in brackets, without the letter of an industry.
    private static Set<String> spellings(StatisticsRow row, List<String> path) {
        Set<String> spellings = new java.util.LinkedHashSet<>();
        String bare = FieldWords.plain(row.label().replaceAll("[（(].*?[）)]", ""));
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

    /** The total of a table, if it has rows. */
    Optional<FormRow> total(ReportTable table) {
        return rows(table).stream().filter(FormRow::isTotal).reduce((_, last) -> last);
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
        return named.map(code -> new FormRow(table, FieldWords.plain(label), "",
                new StatisticsRow(code.key(), label, 0, StatisticsRow.Kind.PART, Figures.ZERO, Figures.ZERO)));
    }

    /** The field of a name, if there is one: {@code T1.技术开发.成交额.本年.亿元}, {@code T1_开发_合同数}. */
    public Optional<FormField> find(String name) {
        List<String> parts = new ArrayList<>(java.util.stream.Stream
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
        Optional<Measure> measure = parts.isEmpty() ? Optional.empty() : words.measure(parts.getLast());
        if (table.isEmpty() || measure.isEmpty()) {
            return Optional.empty();
        }
        parts.removeLast();
        FigureKind kind = figure.orElse(FigureKind.THIS_YEAR);
        FieldUnit written = unit.orElse(FieldUnit.usual(measure.get(), kind));
        Optional<FormRow> row = table.get() == ReportTable.SUMMARY
                ? parts.isEmpty() ? rows(ReportTable.SUMMARY).stream().findFirst() : Optional.empty()
                : row(table.get(), String.join("", parts));
        return written.fits(measure.get(), kind)
                ? row.map(found -> new FormField(found, measure.get(), kind, written))
                : Optional.empty();
    }

    /** A word about the report (文字字段), such as 年度, if there is one of that name. */
    public Optional<String> text(String name) {
        @Nullable
        String text = texts.get(FieldWords.plain(name));
        return Optional.ofNullable(text);
    }

    /** Whether somebody meant a field of ours with it: it begins like a table. */
    static boolean looksLikeField(String name) {
        return name.matches("(?i)T\\d{1,2}(?:[._\\p{IsHan}].*)?");
    }

    /** What a field comes to. */
    public FieldValue value(FormField field) {
        StatisticsRow row = field.row().figures();
        Optional<BigDecimal> figure = switch (field.figure()) {
            case THIS_YEAR -> Optional.of(exact(field.measure(), row.thisYear()));
            case LAST_YEAR -> Optional.of(exact(field.measure(), row.lastYear()));
            case GROWTH -> row.growth(field.measure()).number();
            case SHARE -> total(field.table())
                    .flatMap(total -> percent(exact(field.measure(), row.thisYear()),
                            exact(field.measure(), total.figures().thisYear())));
            case DONE -> report.bureau()
                    .yearlyTarget()
                    .map(Money::yuan)
                    .flatMap(target -> percent(exact(field.measure(), row.thisYear()), target));
        };
        return new FieldValue(field.unit(), figure.map(field.unit()::exact));
    }

    private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED)
                        .divide(whole, RATIO_DIGITS, RoundingMode.HALF_UP)
                        .setScale(2, RoundingMode.HALF_UP));
    }

    static BigDecimal exact(Measure measure, Figures figures) {
        return switch (measure) {
            case COUNT -> BigDecimal.valueOf(figures.count());
            case CONTRACT_AMOUNT -> figures.contractAmount().yuan();
            case TECHNOLOGY_AMOUNT -> figures.technologyAmount().yuan();
        };
    }

    /** Every field in its usual unit (全部字段), table by table; amounts in 万元. */
    public List<FormField> all() {
        List<FormField> all = new ArrayList<>();
        rows.forEach((table, rowsOfTable) -> rowsOfTable.forEach(row -> {
            for (Measure measure : Measure.values()) {
                for (FigureKind figure : FigureKind.values()) {
                    boolean printed = figure.isSum() || figure == FigureKind.GROWTH
                            || (figure == FigureKind.SHARE && measure == Measure.CONTRACT_AMOUNT
                                    && table != ReportTable.SUMMARY)
                            || (figure == FigureKind.DONE && table == ReportTable.CUMULATED_MONTHS
                                    && measure == Measure.CONTRACT_AMOUNT);
                    if (printed) {
                        all.add(new FormField(row, measure, figure, FieldUnit.usual(measure, figure)));
                    }
                }
            }
        }));
        return all;
    }

    /** The names of the words about the report. */
    public List<String> textNames() {
        return List.copyOf(texts.keySet());
    }

    /** The known name that is spelt most like one nobody knows; empty when none is near. */
    public String nearest(String name) {
        String plain = FieldWords.plain(name);
        String best = "";
        int least = Math.max(2, plain.length() / 3) + 1;
        List<String> all = new ArrayList<>(texts.keySet());
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
