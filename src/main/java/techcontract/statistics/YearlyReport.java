package techcontract.statistics;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import techcontract.bureau.Bureau;
import techcontract.bureau.BureauSettings;
import techcontract.codes.CodeTables;
import techcontract.contract.Adjustment;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractLedger.Counting;
import techcontract.contract.CountedContract;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;
import techcontract.storage.Anchor;
import techcontract.storage.Database;

/** The yearly report (年报): counted at one moment, footed against the ledger, shown or written as a workbook. */
public final class YearlyReport {
    private static final int STEP = 500;

    private final ContractLedger ledger;
    private final CodeTables codes;
    private final BureauSettings settings;
    private final Database database;
    private final Clock clock;

    /**
     * @param database its audit trail is told of every export, and its anchor is printed
     */
    public YearlyReport(ContractLedger ledger, CodeTables codes, BureauSettings settings, Database database,
            Clock clock) {
        this.ledger = ledger;
        this.codes = codes;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What a report says, and whether it foots.
     *
     * @param lastYear where its figures of the year before came from
     * @param adjustments what the line 以前年度合同本期调整 is made of, contract by contract
     * @param years the same days of five years, the reported one last
     */
    public record Result(ReportPeriod period, Bureau bureau, LastYearSource lastYear, List<StatisticsTable> tables,
            List<YearAdjustment> adjustments, List<CountedYear> years, ReportCheck check) {
        public StatisticsTable table(ReportTable id) {
            return tables.stream().filter(table -> table.id() == id).findFirst().orElseThrow();
        }

        private Result withDetailLedger(Figures written) {
            return new Result(period, bureau, lastYear, tables, adjustments, years,
                    check.withDetailLedger(period, written, years.getLast().figures()));
        }
    }

    /** The report of a year; of the running year up to today, beside the same days of last year. */
    public Result of(ReportYear year) {
        return of(periodOf(year));
    }

    /** The report of any span of days. */
    public Result of(ReportPeriod period) {
        return of(period, Progress.NONE);
    }

    /**
     * The report of any span of days.
     *
     * @throws techcontract.kernel.Cancelled when the user stops it
     */
    public Result of(ReportPeriod period, Progress progress) {
        return of(period, LastYearSource.COUNTED_NOW, progress);
    }

    /**
     * The report of any span of days beside last year's figures from a source.
     *
     * @throws techcontract.kernel.Refused when what was handed in last year is not as it was
     * @throws techcontract.kernel.Cancelled when the user stops it
     */
    public Result of(ReportPeriod period, LastYearSource lastYear, Progress progress) {
        LastYearSource ready = lastYear.ready();
        return ledger
                .count(counting -> read(counting, period, ready, progress, counting::inAnyOrder, (_, _) -> {}));
    }

    /**
     * The contracts a cell of a report is made of (由数到合同), in the order of their numbers.
     *
     * @param years whose contracts: this year's, last year's or both
     * @throws techcontract.kernel.Cancelled when the user stops it
     */
    public List<TracedContract> contracts(Result report, TableCell cell, List<ComparedYear> years, Progress progress) {
        LastYearSource ready = report.lastYear().ready();
        return ledger.count(counting -> {
            Steps steps = Steps.of(progress, LedgerTotals.of(counting, report.period(), ready));
            return new Traces(codes, report).contracts(counting, ready, cell, years, _ -> steps.next());
        });
    }

    /**
     * Every cell a contract counts into (由合同到数), in the report of the year it was registered in, and the lines of the
     * years it was adjusted in; nothing when it counts nowhere.
     *
     * @param id of the contract
     * @throws techcontract.kernel.Cancelled when the user stops it
     */
    public List<CountedIn> cellsOf(long id, Progress progress) {
        List<CountedIn> cells = new ArrayList<>();
        ledger.count(counting -> counting.counted(id))
                .ifPresent(contract -> cells.addAll(new Traces(codes,
                        of(periodOf(new ReportYear(contract.registeredOn().getYear())), progress)).cellsOf(contract)));
        for (Adjustment adjustment : ledger.count(counting -> counting.adjustmentsOf(id))) {
            cells.add(new CountedIn(ReportPeriod.whole(new ReportYear(adjustment.on().getYear())).label(),
                    Text.of("statistics.every-table"), Text.of("statistics.row.adjusted"), "",
                    Figures.of(adjustment.difference())));
        }
        return List.copyOf(cells);
    }

    private Result read(Counting counting, ReportPeriod period, LastYearSource lastYear, Progress progress,
            Reading reading, BiConsumer<ComparedYear, CountedContract> each) {
        Bureau bureau = settings.bureau();
        YearlyStatistics statistics = new YearlyStatistics(codes, bureau, period);
        LedgerTotals totals = LedgerTotals.of(counting, period, lastYear);
        Steps steps = Steps.of(progress, totals);
        reading.each(period.firstDay(), period.lastDay(), contract -> {
            statistics.addThisYear(contract);
            each.accept(ComparedYear.THIS, contract);
            steps.next();
        });
        lastYear.each(reading, period.lastYear(), contract -> {
            statistics.addLastYear(contract);
            each.accept(ComparedYear.LAST, contract);
            steps.next();
        });
        List<YearAdjustment> adjustments = new ArrayList<>();
        for (ComparedYear year : ComparedYear.values()) {
            ReportPeriod span = period.of(year);
            counting.adjustments(span.firstDay(), span.lastDay(), found -> {
                statistics.adjust(year, found);
                adjustments.add(new YearAdjustment(year, found));
            });
        }
        List<StatisticsTable> tables = statistics.tables()
                .stream()
                .map(table -> table.withNote(lastYear.note()))
                .toList();
        return new Result(period, bureau, lastYear, tables, List.copyOf(adjustments),
                CountedYear.upTo(period, totals, counting), ReportCheck.of(period, tables, totals, lastYear));
    }

    /**
     * Writes the report of a year as a .xlsx workbook: every table, the detail ledger, the check.
     *
     * @throws techcontract.kernel.Refused naming the table and the difference when anything does not foot; nothing is
     * written then
     * @throws techcontract.kernel.Unavailable when the file cannot be written
     * @throws techcontract.kernel.Cancelled when the user stops it; nothing is written then
     */
    public Result export(ReportYear year, Path file, Progress progress) {
        return export(periodOf(year), file, progress);
    }

    /** Writes the report of part of a year; see {@link #export(ReportYear, Path, Progress)}. */
    public Result export(ReportPeriod period, Path file, Progress progress) {
        return export(period, LastYearSource.COUNTED_NOW, file, progress, (_, _) -> {});
    }

    /**
     * Writes the report of part of a year beside last year's figures from a source; see
     * {@link #export(ReportYear, Path, Progress)}.
     *
     * @param each takes every contract counted, in the order of numbers, this year's first
     */
    public Result export(ReportPeriod period, LastYearSource lastYear, Path file, Progress progress,
            BiConsumer<ComparedYear, CountedContract> each) {
        LastYearSource ready = lastYear.ready();
        try (ReportWorkbook workbook = new ReportWorkbook(period, settings.bureau(), codes)) {
            Result result = ledger.count(counting -> read(counting, period, ready, progress, counting::each,
                    (year, contract) -> {
                        if (year == ComparedYear.THIS) {
                            workbook.write(contract);
                        }
                        each.accept(year, contract);
                    })).withDetailLedger(workbook.written());
            // on record before it leaves the program, so that the anchor on it covers its own export
            result.check().refuseDifferences();
            exported(period, file, workbook.written().count());
            workbook.save(file, result, anchors(period));
            return result;
        }
    }

    /**
     * Writes the report of a year without the detail ledger (只导出报表); see {@link #export(ReportYear, Path, Progress)}.
     */
    public Result exportTables(ReportYear year, Path file, Progress progress) {
        return exportTables(periodOf(year), LastYearSource.COUNTED_NOW, file, progress);
    }

    /** Writes the report of any span of days without the detail ledger beside last year's figures from a source. */
    public Result exportTables(ReportPeriod period, LastYearSource lastYear, Path file, Progress progress) {
        try (ReportWorkbook workbook = ReportWorkbook.ofTables(period, settings.bureau(), codes)) {
            Result result = of(period, lastYear, progress);
            workbook.save(file, result, anchors(period));
            return result;
        }
    }

    private void exported(ReportPeriod period, Path file, long contracts) {
        database.write(settings.actor(), "statistics.export", writing -> {
            writing.trace("report " + period.firstDay() + " " + period.lastDay(),
                    file.getFileName() + ", " + contracts + " contracts");
            return true;
        });
    }

    // The anchor of the period's last month where that month is over, and the newest.
    private List<Anchor> anchors(ReportPeriod period) {
        Instant now = clock.instant();
        Instant monthEnd = YearMonth.from(period.lastDay())
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return Stream.of(monthEnd, now.plusSeconds(1))
                .filter(moment -> !moment.isAfter(now.plusSeconds(1)))
                .flatMap(moment -> database.anchor(moment).stream())
                .distinct()
                .toList();
    }

    /** Counts contracts and tells how far the work is, not at every one. */
    private static final class Steps {
        private final Progress progress;
        private final long total;
        private long done;

        Steps(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        static Steps of(Progress progress, LedgerTotals counted) {
            long total = counted.thisYear().count() + counted.lastYear().count();
            progress.step(0, total);
            return new Steps(progress, total);
        }

        void next() {
            if (++done % STEP == 0) {
                progress.step(done, total);
            }
        }
    }

    private ReportPeriod periodOf(ReportYear year) {
        return ReportPeriod.upTo(year, LocalDate.now(clock));
    }
}
