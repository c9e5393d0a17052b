package techcontract.contract.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.ui.CodeChoice;
import techcontract.contract.AfterRegistration;
import techcontract.contract.AfterRegistration.Cause;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractStep;
import techcontract.contract.Decision;
import techcontract.contract.ReliefUse;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.recognition.Verdict;
import techcontract.shell.Badge;
import techcontract.shell.DateField;
import techcontract.shell.FormKeys;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.SuggestionField;
import techcontract.shell.Tone;

/**
 * One step after registration (登记后事项): its day, its reason, the paper it rests on, and — when the year of registration
 * is over — what becomes of that year, which is asked and never preset. A change is registered after its verdict was
 * shown.
 */
public final class AfterScreen implements Screen {
    private static final Set<ContractStep> ENDS = Set.of(ContractStep.CANCEL, ContractStep.REVOKE);
    private static final Set<ContractStep> TOUCHES_STATISTICS = Set.of(ContractStep.CANCEL, ContractStep.REVOKE,
            ContractStep.REGISTER_CHANGE);

    private final ContractDesk desk;
    private final Contract contract;
    private final ContractStep step;
    private final Parent content;
    private final CodeChoice typeChoice;
    private final ToggleGroup effects = new ToggleGroup();
    private @Nullable Verdict verdict;

    @FXML private Label project;
    @FXML private Label parties;
    @FXML private Label meaning;
    @FXML private DateField day;
    @FXML private TextField document;
    @FXML private TextArea reason;
    @FXML private SuggestionField<ReliefUse> relief;
    @FXML private VBox closedYear;
    @FXML private Label closedYearWords;
    @FXML private VBox effectChoices;
    @FXML private VBox decision;
    @FXML private SuggestionField<Code> type;
    @FXML private AmountSummary amounts;
    @FXML private Badge outcome;
    @FXML private Label unanswered;
    @FXML private FindingList findings;
    @FXML private VBox against;
    @FXML private TextArea againstVerdict;
    @FXML private ProblemList problems;
    @FXML private Button take;

    AfterScreen(ContractDesk desk, Fxml fxml, Contract contract, ContractStep step, LocalDate on) {
        this.desk = desk;
        this.contract = contract;
        this.step = step;
        this.content = fxml.load(this);
        this.typeChoice = CodeChoice.ofLeaves(type, desk.codes(), CodeTable.CONTRACT_TYPE);
        for (VBox part : List.of(closedYear, decision, against)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        Choices.offer(relief, List.of(ReliefUse.values()), ReliefUse::label);
        relief.set(ReliefUse.UNKNOWN);
        relief.getParent().setVisible(ENDS.contains(step));
        describe();
        day.set(on);
        day.onChange(this::effectsFollow);
        effectsFollow();
        decision.setVisible(step == ContractStep.REGISTER_CHANGE);
        if (step == ContractStep.REGISTER_CHANGE) {
            typeChoice.show(contract.typeKey());
            amounts.show(contract.typed(), desk.register().rulesOf(contract));
            type.onChange(this::judge);
            judge();
        }
        FormKeys.on(content, this::onTake);
    }

    private void describe() {
        ContractDraft draft = contract.typed();
        String number = contract.registrationNumber().orElse(contract.acceptanceNumber());
        project.setText(Text.of("contract.ui.after.project", draft.subject().projectName(), number));
        parties.setText(Text.of("contract.ui.both-parties", draft.seller().name(), draft.buyer().name()));
        meaning.setText(Text.of("contract.ui.after.meaning." + step));
        take.setText(step.label() + "(_N)");
    }

    // The year of registration may be over: what becomes of it is for the registrar to say.
    private void effectsFollow() {
        LocalDate on = chosenDay();
        List<ClosedYearEffect> choices = AfterRegistration.effects(contract, on);
        boolean closed = choices.size() > 1;
        int registered = contract.registeredOn().map(LocalDate::getYear).orElse(on.getYear());
        closedYear.setVisible(TOUCHES_STATISTICS.contains(step));
        closedYearWords.setText(closed
                ? Text.of("contract.ui.after.closed-year", registered)
                : Text.of("contract.ui.after.same-year", on.getYear()));
        effectChoices.getChildren().clear();
        effects.getToggles().clear();
        if (closed) {
            for (ClosedYearEffect effect : choices) {
                RadioButton choice = new RadioButton(
                        Text.of("contract.ui.after.effect." + effect, registered, on.getYear()));
                choice.setWrapText(true);
                choice.setUserData(effect);
                choice.setToggleGroup(effects);
                effectChoices.getChildren().add(choice);
            }
        }
    }

    // Answers given at the first recognition are kept with the contract and stand until the checklist is gone through anew.
    private void judge() {
        String typeKey = typeChoice.key();
        desk.tasks()
                .latest(Message.of("contract.ui.after.judging"),
                        _ -> desk.register().recognition().verdict(contract, typeKey, decided(typeKey).answered()),
                        this::show);
    }

    private Decision decided(String typeKey) {
        return new Decision(typeKey, contract.answers(), findings.reasons(), againstVerdict.getText().strip());
    }

    private void show(Verdict said) {
        verdict = said;
        outcome.show(said.outcome().label(),
                said.outcome() == Verdict.Outcome.PASS ? Tone.GOOD : Tone.ATTENTION);
        findings.show(said, contract.explanations(), "contract.ui.after.");
        unanswered.setText(Text.of("contract.ui.after.unanswered", said.unanswered()));
        unanswered.setVisible(said.unanswered() > 0);
        against.setVisible(said.outcome() != Verdict.Outcome.PASS);
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return step.label();
    }

    @Override
    public void shown() {
        document.requestFocus();
    }

    private LocalDate chosenDay() {
        return day.value().orElse(LocalDate.now(desk.clock()));
    }

    // Without a choice the register asks for it.
    private ClosedYearEffect effect() {
        return effects.getSelectedToggle() == null
                ? ClosedYearEffect.SAME_YEAR
                : (ClosedYearEffect) effects.getSelectedToggle().getUserData();
    }

    @FXML
    private void onTake() {
        if (verdict != null && !findings.complete()) {
            return;
        }
        Cause cause = new Cause(chosenDay(), reason.getText(), document.getText(), effect(),
                relief.value().orElse(ReliefUse.UNKNOWN));
        Decision decided = decided(typeChoice.key());
        desk.tasks().run(Message.of("contract.ui.stepping"), _ -> taken(cause, decided), stored -> {
            desk.shell().back();
            desk.shell()
                    .status(Message.of("contract.ui.step-done", step.label(),
                            stored.registrationNumber().orElse(stored.acceptanceNumber()), desk.now()));
        }, refused -> problems.show(refused.all()));
    }

    private Contract taken(Cause cause, Decision decided) {
        AfterRegistration after = desk.register().after();
        Actor who = desk.actor();
        ContractRef ref = ContractRef.to(contract);
        return switch (step) {
            case BEGIN_CHANGE -> after.beginChange(who, ref, cause);
            case REGISTER_CHANGE -> after.registerChange(who, ref, cause, decided);
            case CANCEL -> after.cancel(who, ref, cause);
            case REVOKE -> after.revoke(who, ref, cause);
            case OBJECT -> after.object(who, ref, cause);
            case UPHOLD -> after.uphold(who, ref, cause);
            case REDECIDE -> after.redecide(who, ref, cause);
            default -> throw new IllegalArgumentException(step.toString());
        };
    }
}
