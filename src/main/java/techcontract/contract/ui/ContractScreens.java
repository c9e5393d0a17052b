package techcontract.contract.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractStatus;
import techcontract.contract.ContractStep;
import techcontract.contract.UnsavedForm;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.rules.RulePack;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;
import techcontract.similarity.Reason;

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
        ContractLink versions = new ContractLink(Text.of("contract.ui.versions.open"),
                new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN),
                contract -> contract.contractVersion() > 1 && contract.versionOf().isEmpty(), this::showVersions);
        ContractLink answers = new ContractLink(Text.of("contract.ui.change.answers"),
                new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN),
                contract -> contract.status() == ContractStatus.CHANGING && contract.versionOf().isEmpty(),
                this::showRecognition);
        this.links = Stream.of(List.of(answers), links, List.of(versions)).flatMap(List::stream).toList();
    }

    /** Opens a contract, with the way back to where it was asked for. */
    public void open(long id) {
        desk.tasks()
                .run(Message.of("contract.ui.opening"), _ -> desk.register().open(id),
                        contract -> desk.shell().show(screen(Optional.of(contract))));
    }

    /** Opens a form that was left unsaved, over its contract where there is one. */
    public void openUnsaved(UnsavedForm left) {
        Optional<ContractRef> of = left.contract();
        if (of.isEmpty()) {
            bring(left, Optional.empty());
        } else {
            desk.tasks()
                    .run(Message.of("contract.ui.opening"), _ -> desk.register().open(of.get().id()),
                            contract -> bring(left, Optional.of(contract)));
        }
    }

    private void bring(UnsavedForm left, Optional<Contract> contract) {
        ContractScreen screen = screen(contract);
        desk.shell().show(screen);
        screen.bring(left);
        boolean changed = !contract.map(ContractRef::to).equals(left.contract());
        desk.shell().status(Message.of(changed ? "contract.ui.unsaved.changed" : "contract.ui.unsaved.brought"));
    }

    /** Opens an empty form. */
    public void openNew() {
        desk.shell().show(blank());
    }

    /** An empty form, for the rail. */
    public Screen blank() {
        return screen(Optional.empty());
    }

    private ContractScreen screen(Optional<Contract> contract) {
        RulePack rules = contract.map(desk.register()::rulesOf)
                .orElse(desk.register().rulesOn(LocalDate.now(desk.clock())));
        ContractForm form = new ContractForm(fxml, desk.parties(), desk.codes(), desk.clock(), rules,
                desk.register()::materials);
        return new ContractScreen(desk, fxml, form, this, links, contract);
    }

    /** Shows recognition and second review (认定、复审). */
    void showRecognition(Contract contract) {
        desk.shell().show(new RecognitionScreen(desk, fxml, contract));
    }

    /** Shows what was found at intake (受理). */
    void showIntake(Contract contract, ContractStep step, LocalDate day) {
        desk.shell().show(new IntakeScreen(desk, fxml, contract, step, day, this::alike, this::open));
    }

    private List<AlikeContract> alike(Contract contract) {
        return desk.register()
                .similar(contract)
                .stream()
                .map(found -> new AlikeContract(desk.register().open(found.contract().id()),
                        found.likeness().label(), found.reasons().stream().map(Reason::toString).toList()))
                .toList();
    }

    /** Shows a step after registration (登记后事项). */
    void showAfter(Contract contract, ContractStep step, LocalDate day) {
        desk.shell().show(new AfterScreen(desk, fxml, contract, step, day));
    }

    /** Shows the versions of a contract (历史版本). */
    void showVersions(Contract contract) {
        desk.shell()
                .show(new VersionsScreen(desk, fxml, contract,
                        version -> desk.shell().show(screen(Optional.of(version)))));
    }
}
