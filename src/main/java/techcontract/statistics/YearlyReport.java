package techcontract.statistics;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import techcontract.bureau.Bureau;
import techcontract.bureau.BureauSettings;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractLedger.Counting;
import techcontract.contract.CountedContract;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;

/** The yearly report (年报): counted at one moment, footed against the ledger, shown or written as a workbook. */
public final class YearlyReport {
    private static final int STEP = 500;

    private final ContractLedger ledger;
    private final CodeTables codes;
    private final BureauSettings settings;
    private final Clock clock;

    public YearlyReport(ContractLedger ledger, CodeTables codes, BureauSettings settings, Clock clock) {
        this.ledger = ledger;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a report says, and whether it foots.
     *
     * @param years the same days of five years, the reported one last
     */
    public record Result(ReportPeriod period, Bureau bureau, List<StatisticsTable> tables, List<CountedYear> years,
            ReportCheck check) {
        public StatisticsTable table(ReportTable id) {
            return tables.stream().filter(table -> table.id() == id).findFirst().orElseThrow();
        }

        private Result withDetailLedger(Figures written, Figures counted) {
            return new Result(period, bureau, tables, years, check.withDetailLedger(period, written, counted));
        }
    }

    /** The report of a year; of the running year up to today, beside the same days of last year. */
    public Result of(ReportYear year) {
        return of(periodOf(year));
    }

    /** The report of part of a year. */
    public Result of(ReportPeriod period) {
        Bureau bureau = settings.bureau();
        YearlyStatistics statistics = new YearlyStatistics(codes, bureau, period);
        return ledger.count(counting -> {
            read(counting, period, statistics, _ -> {}, _ -> {});
            LedgerTotals totals = LedgerTotals.of(counting, period);
            return result(period, bureau, statistics, totals, CountedYear.upTo(period, totals, counting));
        });
    }

    private static void read(Counting counting, ReportPeriod period, YearlyStatistics statistics,
            Consumer<CountedContract> eachOfThisYear, Consumer<CountedContract> eachOfLastYear) {
        counting.each(period.firstDay(), period.lastDay(), contract -> {
            statistics.addThisYear(contract);
            eachOfThisYear.accept(contract);
        });
        ReportPeriod last = period.lastYear();
        counting.each(last.firstDay(), last.lastDay(), contract -> {
            statistics.addLastYear(contract);
            eachOfLastYear.accept(contract);
        });
    }

    private static Result result(ReportPeriod period, Bureau bureau, YearlyStatistics statistics,
            LedgerTotals totals, List<CountedYear> years) {
        List<StatisticsTable> tables = statistics.tables();
        return new Result(period, bureau, tables, years, ReportCheck.of(period, tables, totals));
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
        Bureau bureau = settings.bureau();
        YearlyStatistics statistics = new YearlyStatistics(codes, bureau, period);
        try (ReportWorkbook workbook = new ReportWorkbook(period, bureau, codes)) {
            Result result = ledger.count(counting -> {
                LedgerTotals counted = LedgerTotals.of(counting, period);
                Steps steps = new Steps(progress, counted.thisYear().count() + counted.lastYear().count());
                read(counting, period, statistics, contract -> {
                    workbook.write(contract);
                    steps.next();
                }, _ -> steps.next());
                return result(period, bureau, statistics, counted, CountedYear.upTo(period, counted, counting))
                        .withDetailLedger(workbook.written(), counted.thisYear());
            });
            workbook.save(file, result);
            return result;
        }
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
