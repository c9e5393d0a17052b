package techcontract.browse.ui;

import java.time.Clock;
import java.util.function.Supplier;
import techcontract.browse.LedgerBrowser;
import techcontract.browse.LedgerViews;
import techcontract.codes.CodeTables;
import techcontract.contract.BatchEdit;
import techcontract.contract.ContractLedger;
import techcontract.kernel.Actor;
import techcontract.paper.PaperPrinter;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/**
 * What the ledger's screen works with (台账工具).
 *
 * @param whoActs who sits at the desk now
 */
public record BrowseDesk(LedgerBrowser browser, LedgerViews views, BatchEdit batches, ContractLedger ledger,
        CodeTables codes,
        PaperPrinter printer, Supplier<Actor> whoActs, Clock clock, Shell shell, Tasks tasks, Dialogs dialogs,
        Fxml fxml) {}
