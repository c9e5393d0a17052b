package techcontract;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import techcontract.bureau.BureauSettings;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractCheck;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractRegister;
import techcontract.contract.RuleCheck;
import techcontract.kernel.Actor;
import techcontract.ledger.LedgerImport;
import techcontract.paper.PaperOffice;
import techcontract.party.PartyRegistry;
import techcontract.rules.RulePacks;
import techcontract.rules.WorkingCalendar;
import techcontract.statistics.YearlyReport;
import techcontract.storage.Database;
import techcontract.storage.DatabaseLocation;

/** Every room but the screens, built once, in order (办公台), for the window and the command line alike. */
public record Desk(Database database, BureauSettings settings, CodeTables codes, RulePacks rules,
        WorkingCalendar calendar, PartyRegistry parties, ContractCheck check, ContractRegister register,
        ContractLedger ledger, LedgerImport ledgerImport, YearlyReport report, PaperOffice papers,
        Clock clock) implements AutoCloseable {
    private static final Actor PROGRAM = new Actor("程序");

    /**
     * Opens the desk on a data folder.
     *
     * @throws techcontract.kernel.Unavailable when the folder cannot be used
     */
    public static Desk open(DatabaseLocation location, Clock clock) {
        return on(Database.open(location, entities(), clock), clock);
    }

    /** The desk on a database that is open. */
    public static Desk on(Database database, Clock clock) {
        BureauSettings settings = BureauSettings.load(database);
        CodeTables codes = CodeTables.load(database, PROGRAM);
        RulePacks rules = RulePacks.shipped();
        PartyRegistry parties = new PartyRegistry(database);
        ContractCheck check = new ContractCheck(codes);
        ContractRegister register = new ContractRegister(database, parties, rules, settings, check,
                new RuleCheck(codes, settings), clock);
        ContractLedger ledger = new ContractLedger(database, codes);
        LedgerImport ledgerImport = new LedgerImport(database, register, ledger, codes, check, clock);
        YearlyReport report = new YearlyReport(ledger, codes, settings, clock);
        WorkingCalendar calendar = WorkingCalendar.shipped();
        PaperOffice papers = new PaperOffice(database, register, codes, settings, rules, calendar, clock);
        return new Desk(database, settings, codes, rules, calendar, parties, check, register, ledger,
                ledgerImport, report, papers, clock);
    }

    /** Every mapped class of every room. */
    public static List<Class<?>> entities() {
        return Stream.of(BureauSettings.entities(), CodeTables.entities(), PartyRegistry.entities(),
                ContractRegister.entities(), PaperOffice.entities()).<Class<?>>flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
