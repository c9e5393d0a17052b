package techcontract.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import techcontract.contract.CountedContract;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.Measure;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsCell;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.YearlyReport;

/** The brief (简报): the report in words and charts, every number taken from the tables of the workbook. */
final class Brief {
    /** The row of {@code BUYER_REGIONS} that holds the bureau's own county. */
    private static final String HERE = "here";
    private static final int FIELDS_NAMED = 5;
    private static final int AVERAGE_DECIMALS = 2;
    private static final List<Integer> LARGE_WIDTHS = List.of(2400, 2250, 2250, 1800);

    private final YearlyReport.Result report;
    private final LargeContracts large;
    private final String lastYearNote;
    private final Figures total;
    private final WordFile file = new WordFile();

    Brief(YearlyReport.Result report, LargeContracts large, String lastYearNote) {
        this.report = report;
        this.large = large;
        this.lastYearNote = lastYearNote;
        this.total = report.table(ReportTable.TYPES).total().thisYear();
    }

    /** The finished .docx. */
    byte[] write(ScratchFolder scratch) {
        file.title(Text.of("submission.brief.title", report.bureau().name(), report.period().label()));
        overall();
        types();
        fields();
        places();
        large();
        file.note(Text.of("submission.brief.source", report.period().firstDay(), report.period().lastDay(),
                lastYearNote));
        return file.bytes(scratch);
    }

    private void overall() {
        StatisticsRow row = report.table(ReportTable.TYPES).total();
        file.heading(Text.of("submission.brief.overall"));
        file.paragraph(Text.of("submission.brief.count", report.period().label(), report.bureau().name(),
                number(Measure.COUNT, total), growth(row, Measure.COUNT))
                + Text.of("submission.brief.amounts", number(Measure.CONTRACT_AMOUNT, total),
                        growth(row, Measure.CONTRACT_AMOUNT), number(Measure.TECHNOLOGY_AMOUNT, total),
                        growth(row, Measure.TECHNOLOGY_AMOUNT))
                + ratios());
        chart(BriefChart.Kind.LINES, "submission.brief.months", report.table(ReportTable.MONTHS).parts());
    }

    private String ratios() {
        return total.count() == 0
                ? ""
                : Text.of("submission.brief.ratios",
                        StatisticsCell.percent(total.technologyAmount().yuan(), total.contractAmount().yuan()),
                        Money.format(total.contractAmount()
                                .exactTenThousands()
                                .divide(BigDecimal.valueOf(total.count()), AVERAGE_DECIMALS, RoundingMode.HALF_UP)));
    }

    private void types() {
        List<StatisticsRow> rows = top(ReportTable.TYPES);
        file.heading(Text.of("submission.brief.types"));
        file.paragraph(
                ranked(rows, rows.size(), "submission.brief.by-type",
                        row -> Text.of("submission.brief.item-growth", growth(row, Measure.CONTRACT_AMOUNT))));
        chart(BriefChart.Kind.COLUMNS, "submission.brief.types-chart", rows);
    }

    private void fields() {
        List<StatisticsRow> rows = top(ReportTable.TECHNOLOGY_FIELDS);
        file.heading(Text.of("submission.brief.fields"));
        file.paragraph(
                ranked(rows, FIELDS_NAMED, "submission.brief.by-field",
                        row -> Text.of("submission.brief.item-growth", growth(row, Measure.CONTRACT_AMOUNT))));
        chart(BriefChart.Kind.BARS, "submission.brief.fields-chart", rows);
    }

    /** Output is what sellers here sold, absorption what buyers here bought; a bureau sees only part of the latter. */
    private void places() {
        String home = report.bureau().regionKey();
        file.heading(Text.of("submission.brief.places"));
        file.paragraph(place("submission.brief.output", row(ReportTable.SELLER_REGIONS, home))
                + place("submission.brief.absorbed", row(ReportTable.BUYER_REGIONS, HERE))
                + Text.of("submission.brief.absorbed-part"));
        file.paragraph(ranked(top(ReportTable.BUYER_REGIONS), Integer.MAX_VALUE, "submission.brief.by-place",
                _ -> ""));
    }

    private static String place(String key, Figures figures) {
        return Text.of(key, number(Measure.COUNT, figures), number(Measure.CONTRACT_AMOUNT, figures),
                number(Measure.TECHNOLOGY_AMOUNT, figures));
    }

    private Figures row(ReportTable table, String key) {
        return report.table(table)
                .rows()
                .stream()
                .filter(row -> row.key().equals(key))
                .map(StatisticsRow::thisYear)
                .findFirst()
                .orElse(Figures.ZERO);
    }

    private void large() {
        Figures figures = large.figures();
        file.heading(Text.of("submission.brief.large"));
        if (figures.count() == 0) {
            file.paragraph(Text.of("submission.brief.no-large"));
            return;
        }
        file.paragraph(Text.of("submission.brief.large-sum", number(Measure.COUNT, figures),
                number(Measure.CONTRACT_AMOUNT, figures), share(figures), large.largest().size()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Text.of("submission.sheet.project"), Text.of("submission.sheet.seller"),
                Text.of("submission.sheet.buyer"), Measure.CONTRACT_AMOUNT.heading()));
        for (CountedContract one : large.largest()) {
            rows.add(List.of(one.projectName(), one.seller().name(), one.buyer().name(),
                    Money.format(one.contractAmount().tenThousands())));
        }
        file.table(LARGE_WIDTHS, rows, 1);
    }

    /** The rows that add to the total, without those below them. */
    private List<StatisticsRow> top(ReportTable table) {
        return report.table(table).parts().stream().filter(row -> row.level() == 0).toList();
    }

    /** Rows by amount, largest first, each in a few words; those without contracts are left out. */
    private String ranked(List<StatisticsRow> rows, int most, String key, Function<StatisticsRow, String> growth) {
        List<StatisticsRow> counted = rows.stream()
                .filter(row -> row.thisYear().count() > 0)
                .sorted(Comparator.comparing((StatisticsRow row) -> row.thisYear().contractAmount()).reversed())
                .limit(most)
                .toList();
        if (counted.isEmpty()) {
            return Text.of("submission.brief.none");
        }
        String list = counted.stream()
                .map(row -> Text.of("submission.brief.item", row.label(), number(Measure.COUNT, row.thisYear()),
                        number(Measure.CONTRACT_AMOUNT, row.thisYear()), share(row.thisYear())) + growth.apply(row))
                .collect(Collectors.joining(Text.of("submission.joined")));
        return Text.of(key, list);
    }

    private StatisticsCell share(Figures figures) {
        return StatisticsCell.percent(figures.contractAmount().yuan(), total.contractAmount().yuan());
    }

    private static String number(Measure measure, Figures figures) {
        return measure.cell(figures).toString();
    }

    /** 比上年增长 12.34%, or that there is nothing to compare with. */
    private static String growth(StatisticsRow row, Measure measure) {
        Optional<BigDecimal> percent = row.growth(measure).number();
        return percent.isPresent() ? growth(percent.get()) : Text.of("submission.brief.no-growth");
    }

    private static String growth(BigDecimal percent) {
        return switch (percent.signum()) {
            case 1 -> Text.of("submission.brief.grew", percent);
            case -1 -> Text.of("submission.brief.shrank", percent.abs());
            default -> Text.of("submission.brief.level");
        };
    }

    private void chart(BriefChart.Kind kind, String title, List<StatisticsRow> rows) {
        List<BriefChart.Series> series = new ArrayList<>();
        for (ComparedYear year : List.of(ComparedYear.LAST, ComparedYear.THIS)) {
            ReportPeriod days = year == ComparedYear.THIS ? report.period() : report.period().lastYear();
            series.add(new BriefChart.Series(days.label(), rows.stream()
                    .map(row -> row.figures(year).contractAmount().tenThousands())
                    .toList()));
        }
        file.chart(new BriefChart(kind, Text.of(title), rows.stream().map(StatisticsRow::label).toList(), series));
    }
}
