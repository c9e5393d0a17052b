package techcontract.contract.ui;

import java.util.List;
import java.util.Optional;
import techcontract.contract.Contract;
import techcontract.kernel.Message;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;

/** Makes and shows the screens of single contracts (合同界面). */
public final class ContractScreens {
    private final ContractDesk desk;
    private final Fxml fxml;
    private final List<ContractLink> links;

    /**
     * @param links what other rooms keep about a contract
     */
    public ContractScreens(ContractDesk desk, Fxml fxml, List<ContractLink> links) {
        this.desk = desk;
        this.fxml = fxml;
        this.links = List.copyOf(links);
    }

    /** Opens a contract, with the way back to where it was asked for. */
    public void open(long id) {
        desk.tasks()
                .run(Message.of("contract.ui.opening"), _ -> desk.register().open(id),
                        contract -> desk.shell().show(screen(Optional.of(contract))));
    }

    /** Opens an empty form. */
    public void openNew() {
        desk.shell().show(blank());
    }

    /** An empty form, for the rail. */
    public Screen blank() {
        return screen(Optional.empty());
    }

    private Screen screen(Optional<Contract> contract) {
        ContractForm form = new ContractForm(fxml, desk.parties(), desk.codes(), desk.clock());
        return new ContractScreen(desk, fxml, form, one -> new RecognitionScreen(desk, fxml, one), links, contract);
    }
}
