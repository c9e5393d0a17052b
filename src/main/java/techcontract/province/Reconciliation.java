package techcontract.province;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractSearch;
import techcontract.contract.ContractStatus;
import techcontract.kernel.Actor;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.ledger.ForeignSheet;
import techcontract.ledger.LedgerProblem;
import techcontract.storage.Database;

/** Lays the province's export against the register (与省平台对账), contract by contract, and says what to do about each. */
public final class Reconciliation {
    private static final int ALL = Integer.MAX_VALUE;

    private final Database database;
    private final ContractLedger ledger;
    private final CodeTables codes;
    private final Clock clock;

    public Reconciliation(Database database, ContractLedger ledger, CodeTables codes, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Which column of an export is which: as chosen before for the same headings, else as recognised.
     *
     * @throws Refused when the file cannot be read
     */
    public ColumnChoice columns(Path file) {
        ColumnChoice recognised = ColumnChoice.of(ForeignSheet.headings(file));
        @Nullable
        StoredColumns stored = database.read(session -> session.get(StoredColumns.class, recognised.layout()));
        return stored == null ? recognised : recognised.as(stored.mapping());
    }

    /** Remembers a choice for the next export with the same headings (记住栏目对应). */
    public void remember(Actor actor, ColumnChoice choice) {
        database.write(actor, "province.columns", writing -> {
            writing.session().upsert(new StoredColumns(choice, clock.instant(), actor));
            writing.trace("province columns " + choice.layout(), choice.stored().replace('\n', ';'));
            return true;
        });
    }

    /**
     * Compares (对账). Changes nothing.
     *
     * @param year the year the export is of; none for all years
     * @throws Refused when the file cannot be read or the choice is incomplete
     * @throws techcontract.kernel.Cancelled when the user stopped it
     */
    public ReconciliationResult compare(Path file, ColumnChoice choice, Optional<ReportYear> year, Progress progress) {
        choice.problems().refuseErrors();
        List<ContractRow> rows = ledger.search(ContractSearch.ALL, ALL).rows();
        Comparison comparison = new Comparison(rows, choice, year, codes);
        List<LedgerProblem> unread = ForeignSheet.read(file, choice.asLedger(), codes, progress, comparison::take);
        comparison.finish();
        Path name = file.getFileName();
        return comparison.result((name == null ? file : name).toString(), ours(year), unread);
    }

    // What the database itself sums, so that the explained difference is checked against something else.
    private ReconciliationResult.Sum ours(Optional<ReportYear> year) {
        return Stream.of(ContractStatus.values())
                .filter(ContractStatus::isRegistered)
                .map(status -> ledger.search(new ContractSearch("", Optional.of(status), Optional.empty(), year), 1))
                .map(page -> new ReconciliationResult.Sum(page.count(), page.contractAmount(),
                        page.technologyAmount()))
                .reduce(ReconciliationResult.Sum.ZERO, ReconciliationResult.Sum::plus);
    }

    /**
     * Writes a result as a .xlsx workbook (导出对账结果): the summary, and every difference with its remedy.
     *
     * @throws techcontract.kernel.Unavailable when the file cannot be written
     */
    public void export(Actor actor, ReconciliationResult result, Path file) {
        database.write(actor, "province.export", writing -> {
            writing.trace("reconciliation " + result.period(), String.valueOf(file.getFileName()));
            return true;
        });
        ReconciliationSheets.write(result, file);
    }
}
