package techcontract.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractCheck;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractRegister;
import techcontract.contract.PastBatch;
import techcontract.contract.PastImport;
import techcontract.excel.SheetReader;
import techcontract.excel.SheetRow;
import techcontract.kernel.Actor;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Problem;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.storage.Database;

/**
 * Takes old ledgers in (历史台账导入): .xlsx, .xls, .csv or a pasted block, all or nothing. Rows with a number and a
 * registration date become registered contracts of that year, rows with neither become drafts; what the register has
 * already is passed over.
 */
public final class LedgerImport {
    private static final int HEADING_WITHIN = 30;
    private static final int STEP = 200;

    private final Database database;
    private final ContractRegister register;
    private final ContractLedger ledger;
    private final LedgerLayouts layouts;
    private final CodeTables codes;
    private final ContractCheck check;
    private final Clock clock;

    public LedgerImport(Database database, ContractRegister register, ContractLedger ledger, LedgerLayouts layouts,
            CodeTables codes, ContractCheck check, Clock clock) {
        this.database = database;
        this.register = register;
        this.ledger = ledger;
        this.layouts = layouts;
        this.codes = codes;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Reads the file and lists every problem; changes nothing (试导入).
     *
     * @param unit the unit of amounts whose headings name none
     * @throws Cancelled when the user stopped it
     */
    public LedgerResult dryRun(Path file, Optional<AmountUnit> unit, Progress progress) {
        return preview(LedgerIntake.of(LedgerSource.file(file)).in(unit), progress).result();
    }

    /**
     * Reads a source and shows it as it would be taken in; changes nothing (试导入).
     *
     * @throws Cancelled when the user stopped it
     */
    public LedgerPreview preview(LedgerIntake intake, Progress progress) {
        return new Reading(intake, Sink.NOWHERE, progress).preview();
    }

    /**
     * Takes the file in, unless one of its rows has an error: then nothing of it.
     *
     * @param unit the unit of amounts whose headings name none
     * @throws Cancelled when the user stopped it; nothing of the file stays behind
     */
    public LedgerResult run(Actor actor, Path file, Optional<AmountUnit> unit, Progress progress) {
        return run(actor, LedgerIntake.of(LedgerSource.file(file)).in(unit), progress);
    }

    /**
     * Takes a source in as it was previewed, unless one of its rows has an error: then nothing of it.
     *
     * @throws Cancelled when the user stopped it; nothing of the source stays behind
     */
    public LedgerResult run(Actor actor, LedgerIntake intake, Progress progress) {
        try {
            return database.write(actor, "ledger.import", writing -> {
                PastImport past = new PastImport(intake.source().name(), intake.corrections().count(), actor,
                        clock.instant());
                writing.session().insert(past);
                PastBatch batch = register.pastBatch(writing, past);
                LedgerResult result = new Reading(intake, line -> line.past()
                        .ifPresentOrElse(batch::add,
                                () -> batch.add(line.draft())),
                        progress).preview().result();
                if (!result.accepted()) {
                    throw new NotAccepted(result);
                }
                batch.finish();
                past.brought(result.fresh());
                if (result.fresh() == 0) {
                    writing.session().delete(past);
                } else {
                    writing.session().update(past);
                }
                writing.trace("file " + intake.source().name(), trace(intake, result));
                return result;
            });
        } catch (NotAccepted e) {
            return e.result;
        }
    }

    private static String trace(LedgerIntake intake, LedgerResult result) {
        String taken = "imported " + result.fresh() + ", skipped " + result.skipped();
        LedgerCorrections corrections = intake.corrections();
        return corrections.isEmpty()
                ? taken
                : taken + ", corrected " + corrections.count() + " cells, left out " + corrections.leftOut() + " rows";
    }

    /** Where readable rows go. */
    @FunctionalInterface
    private interface Sink {
        Sink NOWHERE = _ -> {};

        void take(LedgerLine line);
    }

    /** One pass over one source. */
    private final class Reading {
        private final LedgerIntake intake;
        private final Sink sink;
        private final Progress progress;
        private final LedgerProblems problems = new LedgerProblems();
        private final PreviewRows kept = new PreviewRows();
        private final KnownContracts known = new KnownContracts(ledger.known());
        private final Map<String, StoredLayout> stored = layouts.stored();
        private @Nullable SheetRow first;
        private @Nullable LedgerLayout layout;
        private @Nullable LedgerLineReader lines;
        private List<UnknownWord> unknown = List.of();
        private boolean date1904;
        private int fresh;
        private int skipped;
        private int wrongRows;
        private boolean unitMissing;

        Reading(LedgerIntake intake, Sink sink, Progress progress) {
            this.intake = intake;
            this.sink = sink;
            this.progress = progress;
        }

        LedgerPreview preview() {
            try (SheetReader reader = intake.source().opening().get()) {
                if (!reader.otherSheets().isEmpty()) {
                    problems.hint(0, "", "ledger.other-sheets", reader.sheetName(),
                            String.join("、", reader.otherSheets()));
                }
                date1904 = reader.date1904();
                all(reader);
            } catch (Refused e) {
                for (Problem problem : e.problems().all()) {
                    problems.add(new LedgerProblem(0, "", problem.severity(), problem.message()));
                }
            }
            LedgerLayout settled = layout;
            return new LedgerPreview(
                    new LedgerResult(problems.all(), fresh, skipped, problems.errors(), unitMissing),
                    settled == null ? layouts.proposed(kept.sources()) : settled, settled != null, date1904, kept,
                    wrongRows, Optional.ofNullable(lines), unknown);
        }

        private void all(SheetReader reader) {
            Iterator<SheetRow> rows = reader.iterator();
            Optional<LedgerHeader> found = intake.layout().isPresent()
                    ? chosen(rows, intake.layout().get())
                    : header(rows);
            if (found.isEmpty()) {
                problems.error(0, "", "ledger.no-header");
                return;
            }
            LedgerHeader header = found.get();
            Map<LedgerColumn, AmountUnit> units = units(header);
            header.missing()
                    .forEach(
                            column -> problems.error(header.row(), column.label(), "ledger.column-missing",
                                    column.label()));
            header.unknown().forEach(heading -> problems.hint(header.row(), heading, "ledger.column-unknown"));
            SheetRow begin = first == null && rows.hasNext() ? rows.next() : first;
            if (begin == null) {
                problems.error(header.row(), "", "ledger.no-rows");
                return;
            }
            header.unheadedColumn(begin)
                    .ifPresent(
                            column -> problems.error(header.row(), column, "ledger.unheaded", column));
            if (header.continuesIn(begin)) {
                problems.error(begin.number(), "", "ledger.two-headings", header.row(), begin.number());
            }
            if (problems.errors() > 0) {
                show(begin, rows);
                return;
            }
            CodeWords words = new CodeWords(codes, settled().meanings());
            LedgerLineReader reading = new LedgerLineReader(date1904, header, units, words, check,
                    LocalDate.now(clock));
            lines = reading;
            lines(begin, rows, reading, reader.rowCountHint());
            unknown = words.unknown();
        }

        private LedgerLayout settled() {
            LedgerLayout settled = layout;
            if (settled == null) {
                throw new IllegalStateException("no headings yet");
            }
            return settled;
        }

        private Optional<LedgerHeader> chosen(Iterator<SheetRow> rows, LedgerLayout wanted) {
            layout = wanted;
            while (first == null && rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() > wanted.columns().row()) {
                    first = row;
                } else {
                    boolean headings = row.number() == wanted.columns().row() && wanted.headed();
                    kept.add(row, headings ? RowState.HEADINGS : RowState.ABOVE, false);
                }
            }
            return Optional.of(LedgerHeader.chosen(wanted.columns()));
        }

        private Optional<LedgerHeader> header(Iterator<SheetRow> rows) {
            Optional<AmountUnit> unitAbove = Optional.empty();
            for (int i = 0; i < HEADING_WITHIN && rows.hasNext(); i++) {
                SheetRow row = rows.next();
                Optional<LedgerHeader> header = remembered(row).or(recognised(row, unitAbove));
                if (header.isPresent()) {
                    kept.allAbove();
                    kept.add(row, RowState.HEADINGS, false);
                    return header;
                }
                kept.add(row, RowState.UNREAD, false);
                Optional<AmountUnit> unitHere = LedgerHeader.unitLine(row);
                unitAbove = unitHere.isPresent() ? unitHere : unitAbove;
            }
            show(rows);
            return Optional.empty();
        }

        private Optional<LedgerHeader> remembered(SheetRow row) {
            List<String> words = ForeignSheet.words(row);
            @Nullable
            StoredLayout same = stored.get(LedgerLayout.fingerprint(words));
            if (same == null) {
                return Optional.empty();
            }
            LedgerLayout known = LedgerLayout.of(same, row.number(), words);
            layout = known;
            return Optional.of(LedgerHeader.chosen(known.columns()));
        }

        private Supplier<Optional<LedgerHeader>> recognised(SheetRow row,
                Optional<AmountUnit> unitAbove) {
            return () -> {
                Optional<LedgerHeader> header = LedgerHeader.in(row, unitAbove, problems);
                header.ifPresent(found -> layout = LedgerLayout.of(row, found));
                return header;
            };
        }

        // Only to be looked at: the columns are not settled.
        private void show(SheetRow begin, Iterator<SheetRow> rows) {
            kept.add(begin, RowState.UNREAD, false);
            show(rows);
        }

        private void show(Iterator<SheetRow> rows) {
            while (rows.hasNext() && !kept.full()) {
                kept.add(rows.next(), RowState.UNREAD, false);
            }
        }

        private Map<LedgerColumn, AmountUnit> units(LedgerHeader header) {
            Optional<AmountUnit> given = intake.unit();
            Map<LedgerColumn, AmountUnit> units = new EnumMap<>(LedgerColumn.class);
            for (LedgerColumn column : LedgerColumn.values()) {
                if (!column.isAmount() || !header.has(column)) {
                    continue;
                }
                Optional<AmountUnit> named = header.unit(column);
                if (named.isPresent() && given.isPresent() && !named.equals(given)) {
                    problems.error(header.row(), header.heading(column), "ledger.unit-contradicts",
                            named.get().label(), given.get().label());
                }
                named.or(() -> given).ifPresentOrElse(unit -> units.put(column, unit), () -> {
                    unitMissing = true;
                    problems.error(header.row(), header.heading(column), "ledger.unit-missing");
                });
            }
            return units;
        }

        private void lines(SheetRow begin, Iterator<SheetRow> rows, LedgerLineReader reading, int total) {
            int done = 0;
            for (SheetRow row = begin;; row = rows.next()) {
                line(row, reading);
                if (++done % STEP == 0) {
                    progress.step(done, Math.max(total, done));
                }
                if (!rows.hasNext()) {
                    break;
                }
            }
            progress.step(done, done);
        }

        private void line(SheetRow row, LedgerLineReader reading) {
            if (intake.corrections().leavesOut(row)) {
                kept.add(row, RowState.LEFT_OUT, true);
                return;
            }
            long before = problems.found();
            long errorsBefore = problems.errors();
            for (int place : intake.corrections().lost(row)) {
                problems.warning(row.number(), heading(place), "ledger.correction-lost", row.cell(place).text());
            }
            Optional<LedgerLine> line = reading.read(intake.corrections().applied(row), problems);
            RowState state = line.map(this::take).orElse(RowState.WRONG);
            wrongRows += problems.errors() > errorsBefore ? 1 : 0;
            kept.add(row, state, problems.found() > before);
        }

        private String heading(int place) {
            return settled().column(place)
                    .map(LedgerHeader.chosen(settled().columns())::heading)
                    .orElse(SheetRow.columnName(place));
        }

        private RowState take(LedgerLine line) {
            return switch (known.meet(line, problems)) {
                case NEW -> {
                    fresh++;
                    // after the first error nothing is kept: the rest is only read for its problems
                    if (problems.errors() == 0) {
                        sink.take(line);
                    }
                    yield RowState.FRESH;
                }
                case SAME -> {
                    skipped++;
                    yield RowState.KNOWN;
                }
                // its problem is in the list
                case DIFFERENT -> RowState.WRONG;
            };
        }
    }

    private static final class NotAccepted extends RuntimeException {
        private final transient LedgerResult result;

        NotAccepted(LedgerResult result) {
            this.result = result;
        }
    }
}
