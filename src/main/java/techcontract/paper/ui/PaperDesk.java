package techcontract.paper.ui;

import java.util.function.Supplier;
import techcontract.contract.ContractLedger;
import techcontract.kernel.Actor;
import techcontract.paper.PaperOffice;
import techcontract.paper.PaperPrinter;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/**
 * What the screens of papers work with (文书界面所用).
 *
 * @param whoActs who sits at the desk
 */
public record PaperDesk(PaperOffice office, PaperPrinter printer, ContractLedger ledger,
        Supplier<Actor> whoActs, Shell shell, Tasks tasks, Dialogs dialogs, Fxml fxml) {}
