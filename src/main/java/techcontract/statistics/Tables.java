package techcontract.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import techcontract.bureau.Bureau;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.contract.CountedContract;
import techcontract.kernel.Text;
import techcontract.statistics.Branch.Shown;
import techcontract.statistics.Grouping.TotalPlace;

/** Which tables there are, how each divides the contracts, and how it is finished (各表的设置). */
final class Tables {
    private static final String TRANSFER = "2";
    private static final String LICENCE = "3";
    private static final String NO_PROPERTY = "9";
    private static final String NO_PLAN = "5";
    private static final int MONTHS_OF_QUARTER = 3;

    private final CodeTables codes;
    private final Bureau bureau;
    private final ReportPeriod period;
    private final YearGoals goals;
    private final ColumnSet columns;
    private final PublishedLayouts published;
    private final List<Breakdown> breakdowns;
    private final List<CrossTable> crosses;
    private final TopSellers topSellers = new TopSellers();

    Tables(CodeTables codes, Bureau bureau, ReportPeriod period) {
        this.codes = codes;
        this.bureau = bureau;
        this.period = period;
        this.goals = new YearGoals(bureau, period);
        this.columns = new ColumnSet(period);
        this.published = new PublishedLayouts(bureau, period);
        this.breakdowns = Stream.of(ofCodes(), ofPlaces(), ofProgress()).flatMap(List::stream).toList();
        this.crosses = crossTables();
    }

    private List<Breakdown> ofCodes() {
        CodeRows types = codes.of(CodeTable.CONTRACT_TYPE);
        return List.of(Breakdown.of(ReportTable.TYPES, types(), CountedContract::typeKey),
                Breakdown.of(ReportTable.FOUR_TYPES, CodeGroupings.fourTypes(types), CountedContract::typeKey),
                Breakdown.of(ReportTable.SUBTYPES, CodeGroupings.twoLevels(types), CountedContract::typeKey),
                Breakdown.of(ReportTable.FOUR_SUBTYPES, CodeGroupings.fourSubtypes(types), CountedContract::typeKey),
                Breakdown.of(ReportTable.INTELLECTUAL_PROPERTY, properties(),
                        CountedContract::intellectualPropertyKey),
                Breakdown.of(ReportTable.TECHNOLOGY_FIELDS, fields(), CountedContract::technologyFieldKey),
                Breakdown.of(ReportTable.OBJECTIVES, CodeGroupings.tops(codes.of(CodeTable.OBJECTIVE)),
                        CountedContract::objectiveKey),
                Breakdown.of(ReportTable.PLAN_SOURCES, plans(), CountedContract::planSourceKey),
                Breakdown.of(ReportTable.SELLERS, parties(), contract -> contract.seller().natureKey()),
                Breakdown.of(ReportTable.BUYERS, parties(), contract -> contract.buyer().natureKey()),
                Breakdown.of(ReportTable.INDUSTRIES, CodeGroupings.industries(codes.of(CodeTable.INDUSTRY)),
                        CountedContract::serviceIndustryKey));
    }

    private List<Breakdown> ofPlaces() {
        Places places = new Places(codes);
        RegionGroupings regions = new RegionGroupings(codes);
        String home = bureau.regionKey();
        return List.of(
                Breakdown.of(ReportTable.SELLER_REGIONS, regions.tree(), contract -> places.of(contract.seller())),
                Breakdown.of(ReportTable.BUYER_REGIONS, regions.directions(home),
                        contract -> places.of(contract.buyer())),
                Breakdown.of(ReportTable.BUYER_PLACES, regions.tree(), contract -> places.of(contract.buyer())),
                new Locality(places, home, region -> region).breakdown(ReportTable.LOCAL_COUNTY,
                        regions.nameOf(home)),
                new Locality(places, home, Places::cityOf).breakdown(ReportTable.LOCAL_CITY,
                        regions.nameOf(Places.cityOf(home))),
                new Locality(places, home, Places::provinceOf).breakdown(ReportTable.LOCAL_PROVINCE,
                        regions.nameOf(Places.provinceOf(home))));
    }

    private List<Breakdown> ofProgress() {
        return List.of(
                Breakdown.of(ReportTable.AMOUNT_BANDS, bands(),
                        contract -> AmountBand.of(contract.contractAmount()).name()),
                new Breakdown(ReportTable.MONTHS, months(),
                        (year, contract) -> key(period.monthOf(year, contract.registeredOn()))),
                new Breakdown(ReportTable.QUARTERS, quarters(),
                        (year, contract) -> quarterKey(period.monthOf(year, contract.registeredOn()))));
    }

    private List<CrossTable> crossTables() {
        CodeRows types = codes.of(CodeTable.CONTRACT_TYPE);
        return List.of(
                new CrossTable(Breakdown.of(ReportTable.FIELDS_BY_TYPE, fields(), CountedContract::technologyFieldKey),
                        CodeGroupings.tops(types)),
                new CrossTable(
                        Breakdown.of(ReportTable.FIELDS_BY_FOUR_TYPES, fields(), CountedContract::technologyFieldKey),
                        CodeGroupings.fourTypes(types)),
                new CrossTable(Breakdown.of(ReportTable.SELLERS_BY_TYPE, parties(),
                        contract -> contract.seller().natureKey()), CodeGroupings.tops(types)),
                new CrossTable(Breakdown.of(ReportTable.SELLERS_BY_FOUR_TYPES, parties(),
                        contract -> contract.seller().natureKey()), CodeGroupings.fourTypes(types)));
    }

    /** Every table contracts are counted into; the others are made of these. */
    List<Division> divisions() {
        List<Division> divisions = new ArrayList<>(breakdowns);
        divisions.add(topSellers);
        divisions.addAll(crosses);
        return divisions;
    }

    private Grouping types() {
        Grouping grouping = CodeGroupings.tops(codes.of(CodeTable.CONTRACT_TYPE));
        grouping.subtotal(Text.of("statistics.row.transfer-and-licence"), List.of(TRANSFER, LICENCE));
        return grouping;
    }

    private Grouping properties() {
        Grouping grouping = CodeGroupings.twoLevels(codes.of(CodeTable.INTELLECTUAL_PROPERTY));
        grouping.subtotal(Text.of("statistics.row.with-property"), without(grouping, NO_PROPERTY));
        return grouping;
    }

    private Grouping plans() {
        Grouping grouping = CodeGroupings.tops(codes.of(CodeTable.PLAN_SOURCE));
        grouping.subtotal(Text.of("statistics.row.planned"), without(grouping, NO_PLAN));
        return grouping;
    }

    private static List<String> without(Grouping grouping, String key) {
        return grouping.topKeys().stream().filter(top -> !top.equals(key)).toList();
    }

    private Grouping fields() {
        return CodeGroupings.tops(codes.of(CodeTable.TECHNOLOGY_FIELD));
    }

    private Grouping parties() {
        return CodeGroupings.parties(codes.of(CodeTable.PARTY_CATEGORY), codes.of(CodeTable.PARTY_NATURE));
    }

    private static Grouping bands() {
        Grouping grouping = new Grouping(TotalPlace.LAST, "statistics.row.undivided");
        for (AmountBand band : AmountBand.values()) {
            grouping.top(band.name(), band.label(), Shown.ALWAYS);
        }
        return grouping;
    }

    private Grouping months() {
        Grouping grouping = new Grouping(TotalPlace.LAST, "statistics.row.undivided");
        for (YearMonth month : period.months()) {
            grouping.top(key(month),
                    period.isInOneYear()
                            ? Text.of("statistics.row.month", month.getMonthValue())
                            : Text.of("statistics.period.month", month.getYear(), month.getMonthValue()),
                    Shown.ALWAYS);
        }
        return grouping;
    }

    private String key(YearMonth month) {
        return period.isInOneYear() ? Integer.toString(month.getMonthValue()) : month.toString();
    }

    private Grouping quarters() {
        Grouping grouping = new Grouping(TotalPlace.LAST, "statistics.row.undivided");
        Set<String> known = new LinkedHashSet<>();
        for (YearMonth month : period.months()) {
            String name = ReportPeriod.quarterName(quarter(month));
            if (known.add(quarterKey(month))) {
                grouping.top(quarterKey(month),
                        period.isInOneYear() ? name : Text.of("statistics.period.quarter", month.getYear(), name),
                        Shown.ALWAYS);
            }
        }
        return grouping;
    }

    private String quarterKey(YearMonth month) {
        return (period.isInOneYear() ? "" : month.getYear() + "-") + "Q" + quarter(month);
    }

    private static int quarter(YearMonth month) {
        return (month.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
    }

    /** Every table, in the order of the workbook. */
    List<StatisticsTable> finish(Figures thisYear, Figures lastYear, Adjustments adjustments) {
        Map<ReportTable, StatisticsTable> finished = new EnumMap<>(ReportTable.class);
        finished.put(ReportTable.SUMMARY, summary(thisYear, lastYear, adjustments));
        for (Breakdown breakdown : breakdowns) {
            finished.put(breakdown.table(), finish(breakdown, adjustments));
        }
        finish(ReportTable.TOP_SELLERS, topSellers.rows(Text.of("statistics.row.total")), adjustments, finished);
        for (CrossTable cross : crosses) {
            finished.put(cross.table(), new StatisticsTable(cross.table(), cross.columns(),
                    cross.rows(Text.of("statistics.row.total")), notes(cross.table(), adjustments)));
        }
        cumulate(ReportTable.CUMULATED_MONTHS, finished, adjustments);
        cumulate(ReportTable.CUMULATED_QUARTERS, finished, adjustments);
        publish(finished, adjustments);
        return Stream.of(ReportTable.values()).map(table -> Objects.requireNonNull(finished.get(table))).toList();
    }

    /** The indicators themselves, beside last year's. */
    private StatisticsTable summary(Figures thisYear, Figures lastYear, Adjustments adjustments) {
        List<StatisticsRow> rows = Stream.of(SummaryRow.values()).map(row -> row.row(thisYear, lastYear)).toList();
        return new StatisticsTable(ReportTable.SUMMARY, columns.summary(goals), rows,
                notes(ReportTable.SUMMARY, adjustments));
    }

    private StatisticsTable finish(Breakdown breakdown, Adjustments adjustments) {
        boolean regional = breakdown.table().number().equals("T10") || breakdown.table().number().equals("T11");
        List<StatisticsRow> rows = new ArrayList<>(breakdown.grouping()
                .rows(Text.of(regional ? "statistics.row.everywhere" : "statistics.row.total")));
        Figures total = totalOf(rows);
        adjustments.row().ifPresent(rows::add);
        return new StatisticsTable(breakdown.table(), columns.compared(total), List.copyOf(rows),
                notes(breakdown.table(),
                        adjustments.row().map(_ -> Text.of("statistics.note.adjusted-row"))));
    }

    private void finish(ReportTable table, List<StatisticsRow> rows, Adjustments adjustments,
            Map<ReportTable, StatisticsTable> finished) {
        finished.put(table,
                new StatisticsTable(table, columns.compared(totalOf(rows)), rows, notes(table, adjustments)));
    }

    private static Figures totalOf(List<StatisticsRow> rows) {
        return rows.stream()
                .filter(row -> row.kind() == StatisticsRow.Kind.TOTAL)
                .map(StatisticsRow::thisYear)
                .findFirst()
                .orElse(Figures.ZERO);
    }

    /** The months or quarters added up from the first on. */
    private void cumulate(ReportTable table, Map<ReportTable, StatisticsTable> finished, Adjustments adjustments) {
        List<StatisticsRow> parts = Objects.requireNonNull(finished.get(DerivedRows.sourceOf(table))).parts();
        List<StatisticsRow> rows = new ArrayList<>();
        Figures thisYear = Figures.ZERO;
        Figures lastYear = Figures.ZERO;
        for (StatisticsRow part : parts) {
            thisYear = thisYear.plus(part.thisYear());
            lastYear = lastYear.plus(part.lastYear());
            rows.add(new StatisticsRow(part.key(), cumulatedLabel(parts.getFirst(), part), 0,
                    rows.size() + 1 == parts.size() ? StatisticsRow.Kind.TOTAL : StatisticsRow.Kind.SUBTOTAL,
                    thisYear, lastYear));
        }
        finished.put(table, new StatisticsTable(table, columns.cumulated(goals.target()), List.copyOf(rows),
                notes(table, adjustments)));
    }

    private String cumulatedLabel(StatisticsRow first, StatisticsRow last) {
        boolean months = period.isInOneYear() && !last.key().startsWith("Q");
        return months
                ? Text.of("statistics.row.months", first.key(), last.key())
                : Text.of("statistics.row.through", first.label(), last.label());
    }

    private void publish(Map<ReportTable, StatisticsTable> finished, Adjustments adjustments) {
        for (ReportTable table : ReportTable.values()) {
            if (table.isPublishedLayout()) {
                StatisticsTable source = Objects.requireNonNull(finished.get(DerivedRows.sourceOf(table)));
                List<StatisticsRow> rows = switch (table) {
                    case PUBLISHED_CITIES -> published.cities(source);
                    case PUBLISHED_ABSORBED -> published.absorbed(source);
                    default -> published.types(source);
                };
                List<StatisticsColumn> printed = switch (table) {
                    case PUBLISHED_CITIES -> published.cityColumns();
                    case PUBLISHED_ABSORBED -> published.absorbedColumns(rows);
                    default -> published.typeColumns();
                };
                finished.put(table, new StatisticsTable(table, printed, rows, notes(table, adjustments)));
            }
        }
    }

    private List<String> notes(ReportTable table, Adjustments adjustments) {
        return notes(table, adjustments.note());
    }

    private List<String> notes(ReportTable table, Optional<String> adjusted) {
        List<String> notes = new ArrayList<>();
        if (Text.has("statistics.note." + table)) {
            notes.add(Text.of("statistics.note." + table));
        }
        if (table == ReportTable.CUMULATED_MONTHS || table == ReportTable.CUMULATED_QUARTERS) {
            notes.add(goals.targetNote());
        }
        if (table == ReportTable.SUMMARY) {
            notes.add(goals.gdpNote());
        }
        adjusted.ifPresent(notes::add);
        notes.add(Text.of("statistics.note.period", period.firstDay(), period.lastDay(),
                period.lastYear().firstDay(), period.lastYear().lastDay()));
        notes.add(Text.of("statistics.note.rounding", table.unit().label()));
        return List.copyOf(notes);
    }
}
