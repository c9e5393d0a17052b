package techcontract.contract.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractRegister;
import techcontract.contract.ContractStep;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.recognition.Verdict;
import techcontract.rules.RulePack;
import techcontract.shell.DateField;
import techcontract.shell.FormKeys;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;

/**
 * Acceptance of a contract in which something was found (受理): what stops it, what needs a reason, what is only said,
 * and contracts that look like it side by side.
 */
public final class IntakeScreen implements Screen {
    /** What was found for a day. */
    private record Looked(RulePack rules, Verdict verdict, List<AlikeContract> alike) {}

    private final ContractDesk desk;
    private final ContractRegister register;
    private final Contract contract;
    private final ContractStep step;
    private final Function<Contract, List<AlikeContract>> alikeContracts;
    private final LongConsumer open;
    private final Parent content;
    private final AlikePanel alike = new AlikePanel();
    private @Nullable Looked looked;

    @FXML private Label project;
    @FXML private Label parties;
    @FXML private Label rules;
    @FXML private Label nothing;
    @FXML private FindingList findings;
    @FXML private GroundList grounds;
    @FXML private TextArea note;
    @FXML private ProblemList problems;
    @FXML private DateField day;
    @FXML private Button notAccept;
    @FXML private Button accept;

    /**
     * @param step {@link ContractStep#ACCEPT} or {@link ContractStep#RETURN_CORRECTED}
     * @param alikeContracts the contracts that look like one
     * @param open opens another contract by its id
     */
    IntakeScreen(ContractDesk desk, Fxml fxml, Contract contract, ContractStep step, LocalDate on,
            Function<Contract, List<AlikeContract>> alikeContracts, LongConsumer open) {
        this.desk = desk;
        this.register = desk.register();
        this.contract = contract;
        this.step = step;
        this.alikeContracts = alikeContracts;
        this.open = open;
        this.content = fxml.load(this);
        nothing.managedProperty().bind(nothing.visibleProperty());
        describe();
        accept.setText(step.label() + "(_N)");
        day.set(on);
        day.onChange(this::look);
        grounds.onChange(this::choicesFollow);
        choicesFollow();
        FormKeys.on(content, this::onAccept);
        look();
    }

    private void describe() {
        ContractDraft draft = contract.typed();
        project.setText(draft.subject().projectName());
        parties.setText(Text.of("contract.ui.parties-term", draft.seller().name(), draft.buyer().name(),
                words(draft.term().signedOn()), words(draft.term().validFrom()), words(draft.term().validTo())));
    }

    private static String words(@Nullable LocalDate date) {
        return date == null ? "—" : date.toString();
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return step.label();
    }

    private void look() {
        LocalDate on = chosenDay();
        desk.tasks().latest(Message.of("contract.ui.intake.looking"), _ -> lookedAt(on), this::show);
    }

    private Looked lookedAt(LocalDate on) {
        Verdict verdict = register.intake(contract, on);
        return new Looked(register.rulesOn(on), verdict,
                FindingList.alike(verdict) ? alikeContracts.apply(contract) : List.of());
    }

    private void show(Looked found) {
        looked = found;
        RulePack pack = found.rules();
        rules.setText(pack.certain()
                ? pack.name()
                : Text.of("contract.ui.uncertain", pack.name(), pack.provenance().source()));
        findings.show(found.verdict(), contract.explanations(), "contract.ui.intake.");
        showAlike(found.alike());
        nothing.setVisible(FindingList.nothing(found.verdict()));
        grounds.show(pack, found.verdict().grounds());
        choicesFollow();
    }

    // Right below what it is about: what stops the step, or asks for a reason.
    private void showAlike(List<AlikeContract> others) {
        alike.show(contract, others, open);
        if (!others.isEmpty()) {
            findings.getChildren().add(1, alike);
        }
    }

    // A ticked ground turns the way forward into a refusal; what stops the step can only be put right first.
    private void choicesFollow() {
        boolean any = !grounds.chosen().isEmpty();
        boolean stopped = looked == null || FindingList.stops(looked.verdict());
        accept.setDisable(any || stopped);
        notAccept.setDisable(!any || !contract.mayNow(ContractStep.NOT_ACCEPT));
    }

    @FXML
    private void onAccept() {
        if (accept.isDisabled() || !findings.complete()) {
            return;
        }
        take(step, ref -> step == ContractStep.RETURN_CORRECTED
                ? register.returnCorrected(who(), ref, chosenDay(), findings.reasons())
                : register.accept(who(), ref, chosenDay(), findings.reasons()));
    }

    @FXML
    private void onNotAccept() {
        take(ContractStep.NOT_ACCEPT,
                ref -> register.notAccept(who(), ref, chosenDay(), grounds.chosen(), note.getText()));
    }

    private Actor who() {
        return desk.actor();
    }

    private LocalDate chosenDay() {
        return day.value().orElse(LocalDate.now(desk.clock()));
    }

    private void take(ContractStep taken, Function<ContractRef, Contract> verb) {
        desk.tasks().run(Message.of("contract.ui.stepping"), _ -> verb.apply(ContractRef.to(contract)), stored -> {
            desk.shell().back();
            desk.shell()
                    .status(Message.of("contract.ui.step-done", taken.label(), stored.acceptanceNumber(),
                            desk.now()));
        }, refused -> problems.show(refused.all()));
    }
}
