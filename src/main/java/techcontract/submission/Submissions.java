package techcontract.submission;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import techcontract.bureau.BureauSettings;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractUse;
import techcontract.kernel.Actor;
import techcontract.kernel.Permissions;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.StatisticsTable;
import techcontract.statistics.Tracing;
import techcontract.statistics.YearlyReport;
import techcontract.statistics.YearlyStatistics;
import techcontract.storage.Database;

/**
 * What was handed in to the province (上报): handing in, opening under verification, comparing with today, the pack.
 * There is no way to change or remove a submission.
 */
public final class Submissions {
    private static final int LONGEST_REASON = 2000;

    private final Database database;
    private final YearlyReport report;
    private final ContractLedger ledger;
    private final CodeTables codes;
    private final BureauSettings settings;
    private final Clock clock;

    public Submissions(Database database, YearlyReport report, ContractLedger ledger, CodeTables codes,
            BureauSettings settings, Clock clock) {
        this.database = database;
        this.report = report;
        this.ledger = ledger;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Everything that was handed in, newest first. */
    public List<Submission> all() {
        return database.read(session -> session
                .createSelectionQuery("from Submission s order by s.submittedAt desc, s.id desc", Submission.class)
                .getResultList());
    }

    /** The newest submission of a period. */
    public Optional<Submission> newest(ReportPeriod period) {
        return all().stream()
                .filter(one -> one.period().equals(period))
                .max(Comparator.comparingInt(Submission::edition));
    }

    /** Where last year's figures of a report can come from: counted now first, then what was handed in. */
    public List<LastYearSource> lastYearSources(ReportPeriod period) {
        return handedInLastYear(period)
                .<List<LastYearSource>>map(frozen -> List.of(LastYearSource.COUNTED_NOW, frozen))
                .orElse(List.of(LastYearSource.COUNTED_NOW));
    }

    /** What was handed in for the same days last year: by itself, or else within a longer report. */
    private Optional<FrozenLastYear> handedInLastYear(ReportPeriod period) {
        ReportPeriod days = period.lastYear();
        return newest(days)
                .or(() -> all().stream().filter(one -> FrozenLastYear.covers(one, days)).findFirst())
                .map(one -> new FrozenLastYear(one, () -> open(one.id()), clock.getZone()));
    }

    /**
     * Opens a submission and verifies every hash.
     *
     * @throws Refused naming what is not as it was handed in
     */
    public FrozenReport open(long id) {
        return database.read(session -> open(session, id));
    }

    private static FrozenReport open(StatelessSession session, long id) {
        Submission submission = Optional.ofNullable(session.get(Submission.class, id))
                .orElseThrow(() -> Refused.because("submission.unknown"));
        return new FrozenReport(submission, session
                .createSelectionQuery("from SubmissionPart p where p.submissionId = :id order by p.id",
                        SubmissionPart.class)
                .setParameter("id", id)
                .getResultList());
    }

    /**
     * 上报: freezes the report as it is counted now, with its contracts, its workbook, the bridge from last year's
     * submission and the brief.
     *
     * @throws Refused when the person's role does not allow it, when the period is not over, when it was handed in
     * before and no reason is given, when the figures are not the ones confirmed, or when a table does not foot
     * @throws techcontract.kernel.Unavailable when the temporary folder or the disk does not let us
     * @throws techcontract.kernel.Cancelled when the user stops it; nothing is frozen then
     */
    public Submission handIn(Actor actor, HandIn wanted, Progress progress) {
        Permissions.require(actor, "submission.hand-in");
        ReportPeriod period = wanted.period();
        if (period.lastDay().isAfter(LocalDate.now(clock))) {
            throw Refused.because("submission.not-over", period.label(), period.lastDay());
        }
        if (wanted.reason().length() > LONGEST_REASON) {
            throw Refused.because("submission.reason-long", LONGEST_REASON);
        }
        if (wanted.reason().isBlank()) {
            newest(period).ifPresent(one -> {
                throw Refused.because("submission.reason-missing", period.label(), one.submittedOn(clock.getZone()));
            });
        }
        Freezing frozen = new Freezing(report, ledger, codes, settings.bureau(), wanted,
                handedInLastYear(period), progress);
        return database.write(actor, "submission.hand-in", writing -> {
            int edition = 1 + newestEdition(writing.session(), period);
            if (edition > 1 && wanted.reason().isBlank()) {
                throw Refused.because("submission.reason-missing", period.label(), LocalDate.now(clock));
            }
            Submission submission = new Submission(period, edition, wanted.reason().strip(), actor, clock.instant(),
                    wanted.lastYear().note(), frozen.figures(ComparedYear.THIS), frozen.figures(ComparedYear.LAST));
            List<SubmissionPart> parts = frozen.parts();
            submission.sealOver(frozen.workbookHash(), parts);
            writing.session().insert(submission);
            parts.forEach(part -> part.belongTo(submission.id()));
            writing.session().insertMultiple(parts);
            writing.trace("submission " + submission.id(), "%s %s %d %s".formatted(period.firstDay(),
                    period.lastDay(), edition, submission.seal()));
            return submission;
        });
    }

    private static int newestEdition(StatelessSession session, ReportPeriod period) {
        return session.createSelectionQuery(
                "select coalesce(max(s.edition), 0) from Submission s where s.firstDay = :first and s.lastDay = :last",
                Integer.class)
                .setParameter("first", period.firstDay())
                .setParameter("last", period.lastDay())
                .getSingleResult();
    }

    /**
     * Lays a submission beside what is counted now; last year's contracts are always counted anew.
     *
     * @throws Refused naming what is not as it was handed in
     */
    public Comparison compare(long id, Progress progress) {
        FrozenReport frozen = open(id);
        ReportPeriod period = frozen.submission().period();
        YearlyReport.Result now = report.of(period, progress);
        YearlyStatistics then = new YearlyStatistics(codes, now.bureau(), period);
        frozen.each(ComparedYear.THIS, then::addThisYear);
        frozen.each(ComparedYear.LAST, then::addLastYear);
        List<StatisticsTable> tablesThen = then.tables();
        Tracing tracingThen = new Tracing(codes, now.bureau(), period, tablesThen);
        Tracing tracingNow = new Tracing(codes, now.bureau(), period, now.tables());
        DifferenceFinder finder = new DifferenceFinder(codes,
                Optional.of(new Ranking(tracingThen, tablesThen, tracingNow, now.tables())));
        List<Difference> differences = ledger.count(counting -> {
            for (ComparedYear year : ComparedYear.values()) {
                ReportPeriod days = year == ComparedYear.THIS ? period : period.lastYear();
                LedgerMerge merge = new LedgerMerge(frozen.contracts(year).iterator(),
                        (before, after) -> finder.add(year, before, after));
                counting.each(days.firstDay(), days.lastDay(), merge::accept);
                merge.finish();
            }
            return finder.explained(counting);
        });
        return new Comparison(frozen.submission(), ComparedTable.of(frozen.tables(), now.tables()), differences,
                finder.ranked(),
                frozen.adjustments()
                        .map(before -> AdjustmentDifferences.between(before, now.adjustments()))
                        .orElse(List.of()),
                tracingThen, tracingNow);
    }

    /**
     * Writes what became of a submission as a .xlsx workbook (差异说明).
     *
     * @throws techcontract.kernel.Unavailable when the file cannot be written
     */
    public void writeExplanation(Comparison comparison, Path file) {
        try (DifferenceBook book = new DifferenceBook(settings.bureau().name())) {
            book.compared(comparison, clock.getZone());
            book.save(file);
        }
    }

    /**
     * Writes the pack for the province (上报包): the files as handed in and their SHA-256, in one .zip.
     *
     * @throws Refused naming what is not as it was handed in; nothing is written then
     * @throws techcontract.kernel.Unavailable when the file cannot be written; the old one is untouched then
     * @throws techcontract.kernel.Cancelled when the user stops it; nothing is written then
     */
    public void writePack(long id, Path file, Progress progress) {
        FrozenReport frozen = open(id);
        Pack.write(frozen.files(), frozen.submission().submittedAt().atZone(clock.getZone()).toLocalDateTime(), file,
                progress);
    }

    /** What the pack is called (文件名): 江海区科学技术局2022年技术合同统计上报包.zip. */
    public String packName(Submission submission) {
        return FileNames.of("submission.file.pack", settings.bureau(), submission.period());
    }

    /** What the explanation is called (文件名). */
    public String explanationName(Submission submission) {
        return FileNames.of("submission.file.explanation", settings.bureau(), submission.period());
    }

    /** Why a contract stays that was counted in a report handed in since it came (已上报). */
    public static ContractUse use() {
        return new ContractUse("""
                exists (select 1 from Submission s, PastImport i where i.id = c.importId
                    and s.submittedAt >= i.importedAt and c.registeredOn between s.firstDay and s.lastDay)""",
                "submission.used");
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(Submission.class, SubmissionPart.class);
    }
}
