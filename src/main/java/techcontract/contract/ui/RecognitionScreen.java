package techcontract.contract.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.ui.CodeChoice;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractStep;
import techcontract.contract.Decision;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Text;
import techcontract.rules.RefusalGround;
import techcontract.rules.RulePack;
import techcontract.shell.DateField;
import techcontract.shell.FormKeys;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.SuggestionField;

/** Recognition (认定): is it a technology contract, of which type, with which 技术交易额 — or refused, and why. */
public final class RecognitionScreen implements Screen {
    private final ContractDesk desk;
    private final Contract contract;
    private final Parent content;
    private final Map<String, CheckBox> grounds = new LinkedHashMap<>();
    private final CodeChoice typeChoice;

    @FXML private Label project;
    @FXML private Label parties;
    @FXML private Label term;
    @FXML private Label rules;
    @FXML private Label applied;
    @FXML private SuggestionField<Code> type;
    @FXML private DateField day;
    @FXML private AmountSummary amounts;
    @FXML private VBox groundList;
    @FXML private TextArea note;
    @FXML private ProblemList problems;
    @FXML private Button refuse;
    @FXML private Button correct;
    @FXML private Button recognise;

    RecognitionScreen(ContractDesk desk, Fxml fxml, Contract contract) {
        this.desk = desk;
        this.contract = contract;
        this.content = fxml.load(this);
        this.typeChoice = CodeChoice.ofLeaves(type, desk.codes(), CodeTable.CONTRACT_TYPE);
        typeChoice.show(contract.typeKey());
        day.set(LocalDate.now(desk.clock()));
        describe();
        groundsOf(desk.register().rulesOf(contract));
        problems.show(desk.check().problems(contract.typed()).all());
        FormKeys.on(content, this::onRecognise);
        choicesFollowGrounds();
    }

    private void describe() {
        ContractDraft draft = contract.typed();
        project.setText(draft.subject().projectName());
        parties.setText(Text.of("contract.ui.parties", draft.seller().name(), draft.buyer().name()));
        term.setText(Text.of("contract.ui.term", words(draft.term().signed()), words(draft.term().from()),
                words(draft.term().to())));
        applied.setText(desk.codes().of(CodeTable.CONTRACT_TYPE).nameOf(draft.subject().appliedTypeKey()));
        amounts.show(draft);
    }

    private static String words(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("—");
    }

    private void groundsOf(RulePack pack) {
        rules.setText(pack.certain()
                ? pack.name()
                : Text.of("contract.ui.uncertain", pack.name(), pack.provenance().source()));
        for (RefusalGround ground : pack.refusalGrounds()) {
            CheckBox box = new CheckBox(ground.toString());
            box.setWrapText(true);
            box.selectedProperty().addListener((_, _, _) -> choicesFollowGrounds());
            grounds.put(ground.code(), box);
            groundList.getChildren().add(box);
        }
    }

    // A ticked ground turns the way forward into a refusal.
    private void choicesFollowGrounds() {
        boolean any = !chosen().isEmpty();
        recognise.setDisable(any || !contract.mayNow(ContractStep.RECOGNISE));
        correct.setDisable(!contract.mayNow(ContractStep.REQUEST_CORRECTION));
        refuse.setDisable(!any || !contract.mayNow(ContractStep.REFUSE));
    }

    private List<String> chosen() {
        return grounds.entrySet()
                .stream()
                .filter(ground -> ground.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("contract.ui.recognition");
    }

    @FXML
    private void onRecognise() {
        if (!recognise.isDisabled()) {
            take(ContractStep.RECOGNISE,
                    ref -> desk.register()
                            .recognise(desk.actor(), ref, chosenDay(),
                                    new Decision(typeChoice.key(), List.of(), Map.of(), "")));
        }
    }

    @FXML
    private void onCorrect() {
        take(ContractStep.REQUEST_CORRECTION,
                ref -> desk.register().requestCorrection(desk.actor(), ref, chosenDay(), note.getText()));
    }

    @FXML
    private void onRefuse() {
        boolean sure = desk.dialogs()
                .askBeforeHarm(Message.of("contract.ui.ask-refuse", String.join("、", chosen())),
                        Message.of("contract.ui.refuse"), Message.of("contract.ui.stay"));
        if (sure) {
            take(ContractStep.REFUSE,
                    ref -> desk.register().refuse(desk.actor(), ref, chosenDay(), chosen(), note.getText()));
        }
    }

    private LocalDate chosenDay() {
        return day.value().orElse(LocalDate.now(desk.clock()));
    }

    private void take(ContractStep step, Function<ContractRef, Contract> verb) {
        desk.tasks().run(Message.of("contract.ui.stepping"), _ -> verb.apply(ContractRef.to(contract)), _ -> {
            desk.shell().back();
            desk.shell().status(Message.of("contract.ui.step-done", step.label(), "", desk.now()));
        }, this::refused);
    }

    private void refused(Problems found) {
        problems.show(found.all());
    }
}
