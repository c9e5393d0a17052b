package techcontract.ledger.ui;

import java.time.Clock;
import java.util.function.Supplier;
import techcontract.codes.CodeTables;
import techcontract.contract.PastImports;
import techcontract.kernel.Actor;
import techcontract.ledger.LedgerImport;
import techcontract.ledger.LedgerLayouts;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/**
 * What the screens of the import work with (导入工具).
 *
 * @param whoActs who sits at the desk now
 */
public record ImportDesk(LedgerImport ledgerImport, LedgerLayouts layouts, PastImports imports, CodeTables codes,
        Supplier<Actor> whoActs, Clock clock, Shell shell, Tasks tasks, Dialogs dialogs, Fxml fxml) {}
