package techcontract.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;

/** Whether every table foots with the ledger to the cent (校验): every comparison made, the good ones too. */
public record ReportCheck(List<Line> lines) {
    /**
     * One comparison.
     *
     * @param table number and title of the table
     * @param year which year, as printed: 2022年
     * @param what what was added up in the table: 各行合计
     * @param against what it must equal: 台账
     */
    public record Line(String table, String year, String what, String against, Figures found, Figures expected) {
        public Figures difference() {
            return found.minus(expected);
        }

        public boolean balances() {
            return found.equals(expected);
        }
    }

    /** Foots tables against what the database itself counted. */
    public static ReportCheck of(ReportPeriod period, List<StatisticsTable> tables, LedgerTotals totals) {
        return of(period, tables, totals, LastYearSource.COUNTED_NOW);
    }

    static ReportCheck of(ReportPeriod period, List<StatisticsTable> tables, LedgerTotals totals,
            LastYearSource lastYear) {
        List<Line> lines = new ArrayList<>();
        for (ComparedYear year : ComparedYear.values()) {
            String label = period.of(year).label();
            for (StatisticsTable table : tables) {
                lines.addAll(new TableFooting(table, year, label).against(totals.figures(year),
                        year == ComparedYear.LAST ? lastYear.checkedAgainst() : Text.of("statistics.check.ledger")));
            }
            for (ReportTable id : List.of(ReportTable.CUMULATED_MONTHS, ReportTable.CUMULATED_QUARTERS)) {
                table(tables, id).ifPresent(cumulated -> table(tables, DerivedRows.sourceOf(id))
                        .ifPresent(parts -> lines
                                .addAll(new TableFooting(cumulated, year, label).cumulatedFrom(parts))));
            }
        }
        return new ReportCheck(List.copyOf(lines));
    }

    private static Optional<StatisticsTable> table(List<StatisticsTable> tables, ReportTable id) {
        return tables.stream().filter(table -> table.id() == id).findFirst();
    }

    /** This check and the detail ledger's: the rows as written against what the database counted. */
    public ReportCheck withDetailLedger(ReportPeriod period, Figures written, Figures counted) {
        List<Line> all = new ArrayList<>(lines);
        all.add(new Line(Text.of("statistics.sheet.ledger"), period.label(), Text.of("statistics.check.written"),
                Text.of("statistics.check.ledger"), written, counted));
        return new ReportCheck(List.copyOf(all));
    }

    public boolean balances() {
        return lines.stream().allMatch(Line::balances);
    }

    /** Each difference as a sentence naming the table. */
    public Problems problems() {
        Problems problems = new Problems();
        lines.stream().filter(line -> !line.balances()).forEach(line -> describe(line, problems));
        return problems;
    }

    /**
     * Goes on only when everything balances.
     *
     * @throws Refused naming each table and its difference
     */
    public void refuseDifferences() {
        if (!balances()) {
            throw new Refused(problems().error("", "statistics.check.not-written"));
        }
    }

    private static void describe(Line line, Problems problems) {
        Figures difference = line.difference();
        String where = line.year() + line.what();
        int before = problems.all().size();
        for (Measure measure : List.of(Measure.CONTRACT_AMOUNT, Measure.TECHNOLOGY_AMOUNT)) {
            int sign = measure.exact(difference).signum();
            if (sign != 0) {
                problems.error("", sign < 0 ? "statistics.check.less" : "statistics.check.more", line.table(),
                        where + measure.label(), line.against(), Money.format(measure.exact(difference).abs()),
                        Math.abs(difference.count()));
            }
        }
        if (problems.all().size() == before) {
            problems.error("", difference.count() < 0 ? "statistics.check.fewer" : "statistics.check.more-contracts",
                    line.table(), where, line.against(), Math.abs(difference.count()));
        }
    }
}
