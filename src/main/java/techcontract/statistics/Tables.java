package techcontract.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import techcontract.bureau.Bureau;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.statistics.Branch.Shown;
import techcontract.statistics.Grouping.TotalPlace;

/** Which tables there are, how each divides the contracts, and how it is finished (各表的设置). */
final class Tables {
    private static final String TRANSFER = "2";
    private static final String LICENCE = "3";
    private static final String NO_PROPERTY = "9";
    private static final String NO_PLAN = "5";

    private final CodeTables codes;
    private final Bureau bureau;
    private final ReportPeriod period;
    private final ColumnSet columns;
    private final List<Breakdown> breakdowns;

    Tables(CodeTables codes, Bureau bureau, ReportPeriod period) {
        this.codes = codes;
        this.bureau = bureau;
        this.period = period;
        this.columns = new ColumnSet(period);
        Places places = new Places(codes);
        RegionGroupings regions = new RegionGroupings(codes);
        this.breakdowns = List.of(new Breakdown(ReportTable.TYPES, types(), contract -> contract.typeKey()),
                new Breakdown(ReportTable.FOUR_TYPES, CodeGroupings.fourTypes(codes.of(CodeTable.CONTRACT_TYPE)),
                        contract -> contract.typeKey()),
                new Breakdown(ReportTable.SUBTYPES, CodeGroupings.twoLevels(codes.of(CodeTable.CONTRACT_TYPE)),
                        contract -> contract.typeKey()),
                new Breakdown(ReportTable.FOUR_SUBTYPES, CodeGroupings.fourSubtypes(codes.of(CodeTable.CONTRACT_TYPE)),
                        contract -> contract.typeKey()),
                new Breakdown(ReportTable.INTELLECTUAL_PROPERTY, properties(),
                        contract -> contract.intellectualPropertyKey()),
                new Breakdown(ReportTable.TECHNOLOGY_FIELDS, CodeGroupings.tops(codes.of(CodeTable.TECHNOLOGY_FIELD)),
                        contract -> contract.technologyFieldKey()),
                new Breakdown(ReportTable.OBJECTIVES, CodeGroupings.tops(codes.of(CodeTable.OBJECTIVE)),
                        contract -> contract.objectiveKey()),
                new Breakdown(ReportTable.PLAN_SOURCES, plans(), contract -> contract.planSourceKey()),
                new Breakdown(ReportTable.SELLERS, parties(), contract -> contract.seller().natureKey()),
                new Breakdown(ReportTable.BUYERS, parties(), contract -> contract.buyer().natureKey()),
                new Breakdown(ReportTable.INDUSTRIES, CodeGroupings.industries(codes.of(CodeTable.INDUSTRY)),
                        contract -> contract.serviceIndustryKey()),
                new Breakdown(ReportTable.SELLER_REGIONS, regions.tree(), contract -> places.of(contract.seller())),
                new Breakdown(ReportTable.BUYER_REGIONS, regions.directions(bureau.regionKey()),
                        contract -> places.of(contract.buyer())),
                new Breakdown(ReportTable.MONTHS, months(),
                        contract -> Integer.toString(contract.registeredOn().getMonthValue())));
    }

    List<Breakdown> breakdowns() {
        return breakdowns;
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

    private Grouping parties() {
        return CodeGroupings.parties(codes.of(CodeTable.PARTY_CATEGORY), codes.of(CodeTable.PARTY_NATURE));
    }

    private Grouping months() {
        Grouping grouping = new Grouping(TotalPlace.LAST, "statistics.row.undivided");
        for (int month = 1; month <= period.lastDay().getMonthValue(); month++) {
            grouping.top(Integer.toString(month), Text.of("statistics.row.month", month), Shown.ALWAYS);
        }
        return grouping;
    }

    /** The three measures themselves, beside last year's. */
    StatisticsTable summary(Figures thisYear, Figures lastYear) {
        List<StatisticsRow> rows = Stream.of(Measure.values())
                .map(measure -> new StatisticsRow(measure.name(), measure.heading(), 0, StatisticsRow.Kind.TOTAL,
                        thisYear, lastYear))
                .toList();
        return new StatisticsTable(ReportTable.SUMMARY, columns.summary(), rows, notes(ReportTable.SUMMARY));
    }

    StatisticsTable finish(Breakdown breakdown) {
        String regional = breakdown.table() == ReportTable.SELLER_REGIONS
                || breakdown.table() == ReportTable.BUYER_REGIONS
                        ? "statistics.row.everywhere"
                        : "statistics.row.total";
        List<StatisticsRow> rows = breakdown.grouping().rows(Text.of(regional));
        Figures total = rows.stream()
                .filter(row -> row.kind() == StatisticsRow.Kind.TOTAL)
                .map(StatisticsRow::thisYear)
                .findFirst()
                .orElse(Figures.ZERO);
        return new StatisticsTable(breakdown.table(), columns.compared(total), rows, notes(breakdown.table()));
    }

    /** The months added up from January on. */
    StatisticsTable cumulated(StatisticsTable months) {
        List<StatisticsRow> rows = new ArrayList<>();
        Figures thisYear = Figures.ZERO;
        Figures lastYear = Figures.ZERO;
        List<StatisticsRow> parts = months.parts();
        for (StatisticsRow month : parts) {
            thisYear = thisYear.plus(month.thisYear());
            lastYear = lastYear.plus(month.lastYear());
            int number = rows.size() + 1;
            rows.add(new StatisticsRow(month.key(), Text.of("statistics.row.months", number), 0,
                    number == parts.size() ? StatisticsRow.Kind.TOTAL : StatisticsRow.Kind.SUBTOTAL, thisYear,
                    lastYear));
        }
        return new StatisticsTable(ReportTable.CUMULATED_MONTHS, columns.cumulated(bureau.yearlyTarget()), rows,
                notes(ReportTable.CUMULATED_MONTHS));
    }

    private List<String> notes(ReportTable table) {
        List<String> notes = new ArrayList<>();
        if (Text.has("statistics.note." + table)) {
            notes.add(Text.of("statistics.note." + table));
        }
        if (table == ReportTable.CUMULATED_MONTHS) {
            notes.add(bureau.yearlyTarget()
                    .map(target -> Text.of("statistics.note.target", Money.format(target.tenThousands())))
                    .orElse(Text.of("statistics.note.no-target")));
        }
        notes.add(Text.of("statistics.note.period", period.firstDay(), period.lastDay()));
        notes.add(Text.of("statistics.note.rounding"));
        return List.copyOf(notes);
    }
}
