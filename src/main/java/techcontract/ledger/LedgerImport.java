package techcontract.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractCheck;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractRegister;
import techcontract.contract.PastBatch;
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
 * Takes old ledgers in (历史台账导入): .xlsx, .xls or .csv, all or nothing. Rows with a number and a registration date become
 * registered contracts of that year, rows with neither become drafts; what the register has already is passed over.
 */
public final class LedgerImport {
    private static final int HEADING_WITHIN = 30;
    private static final int STEP = 200;

    private final Database database;
    private final ContractRegister register;
    private final ContractLedger ledger;
    private final CodeTables codes;
    private final ContractCheck check;
    private final Clock clock;

    public LedgerImport(Database database, ContractRegister register, ContractLedger ledger, CodeTables codes,
            ContractCheck check, Clock clock) {
        this.database = database;
        this.register = register;
        this.ledger = ledger;
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
        return read(file, unit, progress, Sink.NOWHERE);
    }

    /**
     * Takes the file in, unless one of its rows has an error: then nothing of it.
     *
     * @param unit the unit of amounts whose headings name none
     * @throws Cancelled when the user stopped it; nothing of the file stays behind
     */
    public LedgerResult run(Actor actor, Path file, Optional<AmountUnit> unit, Progress progress) {
        try {
            return database.write(actor, "ledger.import", writing -> {
                PastBatch batch = register.pastBatch(writing);
                LedgerResult result = read(file, unit, progress, line -> line.past()
                        .ifPresentOrElse(batch::add,
                                () -> batch.add(line.draft())));
                if (!result.accepted()) {
                    throw new NotAccepted(result);
                }
                batch.finish();
                writing.trace("file " + file.getFileName(),
                        "imported " + result.fresh() + ", skipped " + result.skipped());
                return result;
            });
        } catch (NotAccepted e) {
            return e.result;
        }
    }

    private LedgerResult read(Path file, Optional<AmountUnit> unit, Progress progress, Sink sink) {
        LedgerProblems problems = new LedgerProblems();
        Reading reading = new Reading(problems, sink);
        try (SheetReader reader = SheetReader.open(file)) {
            if (!reader.otherSheets().isEmpty()) {
                problems.hint(0, "", "ledger.other-sheets", reader.sheetName(), String.join("、", reader.otherSheets()));
            }
            reading.all(reader, unit, progress);
        } catch (Refused e) {
            for (Problem problem : e.problems().all()) {
                problems.add(new LedgerProblem(0, "", problem.severity(), problem.message()));
            }
        }
        return new LedgerResult(problems.all(), reading.fresh, reading.skipped, problems.errors(), reading.unitMissing);
    }

    /** Where readable rows go. */
    @FunctionalInterface
    private interface Sink {
        Sink NOWHERE = _ -> {};

        void take(LedgerLine line);
    }

    /** One pass over one file. */
    private final class Reading {
        private final LedgerProblems problems;
        private final Sink sink;
        private final KnownContracts known = new KnownContracts(ledger.known());
        private int fresh;
        private int skipped;
        private boolean unitMissing;

        Reading(LedgerProblems problems, Sink sink) {
            this.problems = problems;
            this.sink = sink;
        }

        void all(SheetReader reader, Optional<AmountUnit> unit, Progress progress) {
            Iterator<SheetRow> rows = reader.iterator();
            Optional<LedgerHeader> found = header(rows);
            if (found.isEmpty()) {
                problems.error(0, "", "ledger.no-header");
                return;
            }
            LedgerHeader header = found.get();
            Map<LedgerColumn, AmountUnit> units = units(header, unit);
            header.missing()
                    .forEach(
                            column -> problems.error(header.row(), column.label(), "ledger.column-missing",
                                    column.label()));
            header.unknown().forEach(heading -> problems.hint(header.row(), heading, "ledger.column-unknown"));
            if (!rows.hasNext()) {
                problems.error(header.row(), "", "ledger.no-rows");
                return;
            }
            SheetRow first = rows.next();
            header.unheadedColumn(first)
                    .ifPresent(
                            column -> problems.error(header.row(), column, "ledger.unheaded", column));
            if (header.continuesIn(first)) {
                problems.error(first.number(), "", "ledger.two-headings", header.row(), first.number());
            }
            if (problems.errors() == 0) {
                lines(first, rows, new LedgerLineReader(reader, header, units, new CodeWords(codes), check,
                        LocalDate.now(clock)), progress, reader.rowCountHint());
            }
        }

        private Optional<LedgerHeader> header(Iterator<SheetRow> rows) {
            Optional<AmountUnit> unitAbove = Optional.empty();
            for (int i = 0; i < HEADING_WITHIN && rows.hasNext(); i++) {
                SheetRow row = rows.next();
                Optional<LedgerHeader> header = LedgerHeader.in(row, unitAbove, problems);
                if (header.isPresent()) {
                    return header;
                }
                Optional<AmountUnit> unitHere = LedgerHeader.unitLine(row);
                unitAbove = unitHere.isPresent() ? unitHere : unitAbove;
            }
            return Optional.empty();
        }

        private Map<LedgerColumn, AmountUnit> units(LedgerHeader header, Optional<AmountUnit> given) {
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

        private void lines(SheetRow first, Iterator<SheetRow> rows, LedgerLineReader lines,
                Progress progress, int total) {
            int done = 0;
            for (SheetRow row = first;; row = rows.next()) {
                lines.read(row, problems).ifPresent(this::take);
                if (++done % STEP == 0) {
                    progress.step(done, Math.max(total, done));
                }
                if (!rows.hasNext()) {
                    break;
                }
            }
            progress.step(done, done);
        }

        private void take(LedgerLine line) {
            switch (known.meet(line, problems)) {
                case NEW -> {
                    fresh++;
                    // after the first error nothing is kept: the rest is only read for its problems
                    if (problems.errors() == 0) {
                        sink.take(line);
                    }
                }
                case SAME -> skipped++;
                case DIFFERENT -> {
                    // its problem is in the list
                }
            }
        }
    }

    private static final class NotAccepted extends RuntimeException {
        private final transient LedgerResult result;

        NotAccepted(LedgerResult result) {
            this.result = result;
        }
    }
}
