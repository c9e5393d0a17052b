package techcontract.province.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import techcontract.contract.ContractLedger;
import techcontract.kernel.Actor;
import techcontract.kernel.Text;
import techcontract.province.ProvinceForms;
import techcontract.province.Reconciliation;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;
import techcontract.statistics.ui.ReportLink;

/**
 * What the screens about the province work with (省报表与对账).
 *
 * @param openFolder shows a folder in the system's file manager
 * @param openContract opens a contract
 */
public record ProvinceDesk(ProvinceForms forms, Reconciliation reconciliation, ContractLedger ledger,
        Supplier<Actor> whoActs, Shell shell, Tasks tasks, Dialogs dialogs, Fxml fxml, Clock clock,
        Consumer<Path> openFolder, LongConsumer openContract) {
    private static final KeyCodeCombination FORM = new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination RECONCILE = new KeyCodeCombination(KeyCode.D,
            KeyCombination.SHORTCUT_DOWN);

    /** What the report screen offers of this room. */
    public List<ReportLink> links() {
        return List.of(
                new ReportLink(Text.of("province.ui.form.link"), Text.of("province.ui.form.link.keys"), FORM,
                        period -> shell.show(new FormScreen(this, period))),
                new ReportLink(Text.of("province.ui.reconcile.link"), Text.of("province.ui.reconcile.link.keys"),
                        RECONCILE, period -> shell.show(new ReconcileScreen(this, period.year()))));
    }
}
