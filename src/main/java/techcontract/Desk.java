package techcontract;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import techcontract.archive.Archive;
import techcontract.browse.CustomColumns;
import techcontract.browse.GridColumns;
import techcontract.browse.LedgerBrowser;
import techcontract.browse.LedgerViews;
import techcontract.bureau.BureauSettings;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.contract.BatchEdit;
import techcontract.contract.ContractCheck;
import techcontract.contract.ContractFacts;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractRegister;
import techcontract.contract.PastImports;
import techcontract.contract.RuleCheck;
import techcontract.contract.UnsavedForms;
import techcontract.filling.FillingOrders;
import techcontract.kernel.Actor;
import techcontract.kernel.Role;
import techcontract.ledger.LedgerImport;
import techcontract.ledger.LedgerLayouts;
import techcontract.paper.PaperOffice;
import techcontract.party.PartyMerges;
import techcontract.party.PartyRegistry;
import techcontract.performance.PerformanceBook;
import techcontract.province.ProvinceForms;
import techcontract.province.Reconciliation;
import techcontract.rules.HolidayTable;
import techcontract.rules.PackImport;
import techcontract.rules.RulePacks;
import techcontract.rules.WorkingCalendar;
import techcontract.statistics.YearlyReport;
import techcontract.storage.Database;
import techcontract.storage.DatabaseLocation;
import techcontract.submission.Submissions;

/** Every room but the screens, built once, in order (办公台), for the window and the command line alike. */
public record Desk(Database database, BureauSettings settings, CodeTables codes, RulePacks rules,
        PackImport packImport, WorkingCalendar calendar, HolidayTable holidays, PartyRegistry parties,
        PartyMerges merges,
        ContractCheck check, ContractFacts facts, ContractRegister register,
        ContractLedger ledger, UnsavedForms unsaved, LedgerImport ledgerImport, LedgerLayouts layouts,
        PastImports imports, Archive archive, YearlyReport report,
        Submissions submissions, PerformanceBook performance, PaperOffice papers, ProvinceForms provinceForms,
        Reconciliation reconciliation, LedgerBrowser browser, LedgerViews views,
        BatchEdit batches, FillingOrders fillingOrders, Clock clock) implements AutoCloseable {
    private static final Actor PROGRAM = new Actor("程序", Role.ADMINISTRATOR);

    /**
     * Opens the desk on a data folder.
     *
     * @throws techcontract.kernel.Unavailable when the folder cannot be used
     */
    public static Desk open(DatabaseLocation location, Clock clock) {
        return on(Database.open(location, entities(), clock), location.folder(), clock);
    }

    /**
     * The desk on a database that is open.
     *
     * @param folder where what lies beside the database is kept: attachments, forms not saved yet
     */
    public static Desk on(Database database, Path folder, Clock clock) {
        BureauSettings settings = BureauSettings.load(database);
        CodeTables codes = CodeTables.load(database, PROGRAM);
        RulePacks rules = RulePacks.load(database);
        PackImport packImport = new PackImport(database, rules,
                key -> codes.of(CodeTable.CONTRACT_TYPE).withKey(key).isPresent(), clock);
        WorkingCalendar calendar = WorkingCalendar.load(database);
        HolidayTable holidays = new HolidayTable(database, calendar);
        PartyRegistry parties = new PartyRegistry(database);
        ContractCheck check = new ContractCheck(codes);
        ContractFacts facts = new ContractFacts(check, new RuleCheck(codes, settings), database);
        ContractRegister register = new ContractRegister(database, parties, rules, settings, check,
                facts, clock);
        ContractLedger ledger = new ContractLedger(database, parties, codes);
        LedgerLayouts layouts = new LedgerLayouts(database, codes, clock);
        LedgerImport ledgerImport = new LedgerImport(database, register, ledger, layouts, codes, check, clock);
        PastImports imports = new PastImports(database, parties, settings,
                List.of(Archive.use(), PaperOffice.use(), PerformanceBook.use(), Submissions.use()), clock);
        Archive archive = new Archive(database, register, folder.resolve("attachments"), clock);
        YearlyReport report = new YearlyReport(ledger, codes, settings, clock);
        Submissions submissions = new Submissions(database, report, ledger, codes, settings, clock);
        PerformanceBook performance = new PerformanceBook(database, register, ledger, clock);
        PaperOffice papers = new PaperOffice(database, register, codes, settings, rules, calendar, clock);
        GridColumns columns = new GridColumns(codes, CustomColumns.load(database));
        return new Desk(database, settings, codes, rules, packImport, calendar, holidays, parties,
                new PartyMerges(database, clock), check, facts,
                register,
                ledger, new UnsavedForms(folder.resolve("unsaved"), clock),
                ledgerImport, layouts, imports, archive, report, submissions, performance, papers,
                new ProvinceForms(database, report, codes, clock),
                new Reconciliation(database, ledger, codes, clock),
                new LedgerBrowser(database, ledger, columns), new LedgerViews(database, columns),
                new BatchEdit(database),
                new FillingOrders(folder.resolve("filling"), codes, register, performance, settings), clock);
    }

    /** Every mapped class of every room. */
    public static List<Class<?>> entities() {
        return Stream
                .of(BureauSettings.entities(), CodeTables.entities(), RulePacks.entities(), PartyRegistry.entities(),
                        ContractRegister.entities(), Archive.entities(), PerformanceBook.entities(),
                        PaperOffice.entities(), ProvinceForms.entities(), Submissions.entities(),
                        LedgerViews.entities(), LedgerLayouts.entities())
                .<Class<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
