package techcontract.contract.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.ui.CodeChoice;
import techcontract.contract.ChecklistAnswer;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractStatus;
import techcontract.contract.ContractStep;
import techcontract.contract.Decision;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.recognition.Verdict;
import techcontract.rules.ChecklistItem;
import techcontract.rules.RulePack;
import techcontract.shell.Badge;
import techcontract.shell.DateField;
import techcontract.shell.FormKeys;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.SuggestionField;

/**
 * Recognition (认定) and second review (复审): the checklist on the left, the verdict live on the right, the decision
 * below.
 */
public final class RecognitionScreen implements Screen {
    private static final double VERDICT_SHARE = 0.42;
    private static final double VERDICT_WIDTH = 470;

    private final ContractDesk desk;
    private final RulePack pack;
    private final Answers answers;
    private final Parent content;
    private final CodeChoice typeChoice;

    private volatile Contract contract;
    // Of the answers as they stand; none while it is being worked out.
    private @Nullable Verdict verdict;
    private boolean begun;

    @FXML private Label project;
    @FXML private Badge status;
    @FXML private Badge period;
    @FXML private Label parties;
    @FXML private Label rules;
    @FXML private Label applied;
    @FXML private SuggestionField<Code> type;
    @FXML private Label typeLabel;
    @FXML private ScrollPane verdictSide;
    @FXML private Label keys;
    @FXML private Label open;
    @FXML private Button rest;
    @FXML private ChecklistPanel checklist;
    @FXML private VerdictPanel verdictPanel;
    @FXML private RecognitionAmounts amounts;
    @FXML private ReviewPanel review;
    @FXML private ProblemList problems;
    @FXML private Label why;
    @FXML private DateField day;
    @FXML private StepButton refuse;
    @FXML private StepButton back;
    @FXML private StepButton ahead;

    RecognitionScreen(ContractDesk desk, Fxml fxml, Contract contract) {
        this.desk = desk;
        this.contract = contract;
        this.pack = desk.register().rulesOf(contract);
        this.answers = new Answers(contract.answers());
        this.content = fxml.load(this);
        this.typeChoice = CodeChoice.ofLeaves(type, desk.codes(), CodeTable.CONTRACT_TYPE);
        typeChoice.show(contract.typeKey());
        type.onChange(this::ask);
        day.set(LocalDate.now(desk.clock()));
        checklist.onChange(this::judge);
        verdictPanel.wire(this::typeName, this::lookAs, this::offer);
        review.onAdd(this::onOpinion);
        refuse.button().setOnAction(_ -> onRefuse());
        back.button().setOnAction(_ -> onBack());
        ahead.button().setOnAction(_ -> onAhead());
        typeLabel.setLabelFor(type);
        // On a magnified screen both halves give way.
        if (content instanceof Region page) {
            verdictSide.prefWidthProperty()
                    .bind(page.widthProperty()
                            .multiply(VERDICT_SHARE)
                            .map(width -> Math.min(width.doubleValue(), VERDICT_WIDTH)));
        }
        FormKeys.on(content, this::onAhead);
        describe();
        ask();
    }

    private void describe() {
        ContractDraft draft = contract.typed();
        project.setText(draft.subject().projectName());
        parties.setText(Text.of("contract.ui.parties-term", draft.seller().name(), draft.buyer().name(),
                words(draft.term().signed()), words(draft.term().from()), words(draft.term().to())));
        rules.setText(pack.certain()
                ? pack.name()
                : Text.of("contract.ui.uncertain", pack.name(), pack.provenance().source()));
        applied.setText(typeName(draft.subject().appliedTypeKey()));
    }

    private static String words(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("—");
    }

    private String typeName(String key) {
        return desk.codes()
                .of(CodeTable.CONTRACT_TYPE)
                .withKey(key)
                .map(code -> Text.of("contract.ui.type-named", code.code(), code.name()))
                .orElse(key);
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of(reviewing() ? "contract.ui.review" : "contract.ui.recognition");
    }

    // Another person may have sat down while it was in front.
    @Override
    public void shown() {
        if (begun) {
            ask();
        }
        begun = true;
        if (editable()) {
            checklist.focusOpen(answers);
        }
    }

    /** What was answered is kept without a question; reasons belong to a decision, and are asked about. */
    @Override
    public boolean mayLeave() {
        if (editable() && answers.changed()) {
            try {
                contract = desk.register().recognition().answer(desk.actor(), ContractRef.to(contract), answers.all());
                answers.markKept();
                desk.shell().status(Message.of("contract.ui.answers-kept", desk.now()));
            } catch (Refused e) {
                problems.show(e.problems().all());
                return desk.dialogs()
                        .askBeforeHarm(Message.of("contract.ui.answers-not-kept", e.problems()),
                                Message.of("contract.ui.leave-anyway"), Message.of("contract.ui.stay"));
            }
        }
        return verdictPanel.reasons().isEmpty() || desk.dialogs()
                .askBeforeHarm(Message.of("contract.ui.reasons-lost"), Message.of("contract.ui.leave-anyway"),
                        Message.of("contract.ui.stay"));
    }

    private boolean reviewing() {
        return contract.status() == ContractStatus.UNDER_REVIEW || contract.status() == ContractStatus.REVIEWED;
    }

    private boolean editable() {
        boolean undecided = contract.status() == ContractStatus.ACCEPTED
                || contract.status() == ContractStatus.CHANGING;
        return undecided && ContractStep.RECOGNISE.mayBeTakenBy(desk.actor().role());
    }

    private List<ChecklistItem> questions() {
        return pack.questions(typeChoice.key());
    }

    private void lookAs(String key) {
        typeChoice.show(key);
        checklist.focusOpen(answers);
    }

    /** Asks the questions of the type anew, each with the answer it has. */
    private void ask() {
        checklist.show(questions(), answers, editable());
        type.setEditable(editable());
        type.setDisable(!editable());
        judge();
    }

    /** Has the verdict worked out, off the screen: it looks for similar contracts. */
    private void judge() {
        verdict = null;
        offer();
        Contract judged = contract;
        String typeKey = typeChoice.key();
        Map<String, Boolean> given = answers.affirmed(questions());
        desk.tasks()
                .latest(Message.of("contract.ui.judging"),
                        _ -> desk.register().recognition().verdict(judged, typeKey, given),
                        this::judged);
    }

    private void judged(Verdict found) {
        verdict = found;
        verdictPanel.show(found, pack, contract.explanations(), editable());
        offer();
    }

    /** Says what may be done now, and of the rest why not. */
    private void offer() {
        status.show(contract.status().label(), Status.tone(contract.status()));
        Optional<DecisionPeriod> left = DecisionPeriod.of(contract, pack, desk.calendar(),
                LocalDate.now(desk.clock()));
        period.setVisible(left.isPresent() && !contract.status().isFinal());
        left.ifPresent(one -> period.show(one.words(), one.urgency().tone()));
        amounts.show(contract, pack);
        long unanswered = answers.open(questions());
        open.setText(Text.of(unanswered == 0 ? "contract.ui.all-answered" : "contract.ui.count-open", unanswered));
        rest.setDisable(!editable() || unanswered == 0);
        Hindrance hindrance = new Hindrance(desk, contract, pack);
        boolean underReview = reviewing() || contract.needsReview(pack);
        review.setVisible(underReview);
        review.setManaged(underReview);
        review.show(contract, hindrance.mayFileOpinion(), hindrance.ofReview());
        offer(refuse, ContractStep.REFUSE, "contract.ui.refuse", hindrance.of(ContractStep.REFUSE));
        offer(back, stepBack(), "contract.ui.step-back", hindrance.of(stepBack()));
        offer(ahead, stepAhead(), "contract.ui.step-ahead", hindrance.of(stepAhead()).or(this::undecidable));
        why.setText(ahead.hindrance());
        keys.setVisible(editable());
        // What the verdict speaks against is never the first choice.
        ahead.first(stepAhead() != ContractStep.RECOGNISE
                || (verdict != null && verdict.outcome() == Verdict.Outcome.PASS));
    }

    private static void offer(StepButton button, ContractStep step, String key, Optional<String> hindrance) {
        button.offer(Text.of(key, step.label()), Text.of(key + ".keys"), hindrance);
    }

    // What the checklist still lacks before anything can be recognised.
    private Optional<String> undecidable() {
        if (stepAhead() != ContractStep.RECOGNISE) {
            return Optional.empty();
        }
        if (typeChoice.key().isEmpty()) {
            return Optional.of(Text.of("contract.missing.type"));
        }
        long unanswered = answers.open(questions());
        if (unanswered > 0) {
            return Optional.of(Text.of("contract.ui.answer-first", unanswered));
        }
        if (verdict == null) {
            return Optional.of(Text.of("contract.ui.judging"));
        }
        if (verdict.outcome() == Verdict.Outcome.NOT_ACCEPT) {
            return Optional.of(Text.of("contract.ui.not-acceptable"));
        }
        long unexplained = verdictPanel.unexplained();
        return unexplained > 0
                ? Optional.of(Text.of("contract.ui.explain-first", unexplained))
                : Optional.empty();
    }

    private ContractStep stepAhead() {
        return switch (contract.status()) {
            case UNDER_REVIEW, REVIEWED, CHANGING -> ContractStep.PASS_REVIEW;
            case RECOGNISED -> ContractStep.SEND_TO_REVIEW;
            default -> ContractStep.RECOGNISE;
        };
    }

    private ContractStep stepBack() {
        return reviewing() ? ContractStep.RETURN_FROM_REVIEW : ContractStep.REQUEST_CORRECTION;
    }

    @FXML
    private void onRest() {
        answers.favour(questions());
        checklist.showAnswers();
        judge();
        checklist.focusOpen(answers);
    }

    private void onAhead() {
        if (!ahead.offered()) {
            return;
        }
        switch (stepAhead()) {
            case RECOGNISE -> onRecognise();
            case SEND_TO_REVIEW -> onSendToReview();
            default -> take(ContractStep.PASS_REVIEW,
                    ref -> desk.register().recognition().passReview(desk.actor(), ref, chosenDay(), ""));
        }
    }

    private void onRecognise() {
        if (verdict == null) {
            return;
        }
        Optional<String> against = Optional.of("");
        if (verdict.outcome() != Verdict.Outcome.PASS) {
            against = desk.dialogs()
                    .askReason(Message.of("contract.ui.ask-against", verdict.outcome().label()),
                            Message.of("contract.ui.recognise-against"));
        }
        against.ifPresent(reason -> {
            Decision decision = new Decision(typeChoice.key(), answers.of(questions()), verdictPanel.reasons(), reason);
            take(ContractStep.RECOGNISE,
                    ref -> desk.register().recognition().recognise(desk.actor(), ref, chosenDay(), decision));
        });
    }

    private void onSendToReview() {
        Optional<String> note = contract.isLarge(pack)
                ? Optional.of("")
                : desk.dialogs()
                        .askReason(Message.of("contract.ui.ask-dispute"), Message.of("contract.step.SEND_TO_REVIEW"));
        note.ifPresent(words -> take(ContractStep.SEND_TO_REVIEW,
                ref -> desk.register().recognition().sendToReview(desk.actor(), ref, chosenDay(), words)));
    }

    private void onBack() {
        if (reviewing()) {
            desk.dialogs()
                    .askReason(Message.of("contract.ui.ask-return"), Message.of("contract.step.RETURN_FROM_REVIEW"))
                    .ifPresent(note -> take(ContractStep.RETURN_FROM_REVIEW,
                            ref -> desk.register()
                                    .recognition()
                                    .returnFromReview(desk.actor(), ref, chosenDay(), note)));
            return;
        }
        String proposal = verdict == null ? "" : CorrectionWords.from(verdict, questions(), answers);
        desk.dialogs()
                .askReason(Message.of("contract.ui.ask-correction"), proposal,
                        Message.of("contract.step.REQUEST_CORRECTION"))
                .ifPresent(note -> take(ContractStep.REQUEST_CORRECTION,
                        ref -> desk.register().requestCorrection(desk.actor(), ref, chosenDay(), note)));
    }

    private void onRefuse() {
        if (verdict == null) {
            return;
        }
        RefusalForm form = new RefusalForm(pack, verdict);
        if (desk.dialogs()
                .fill(Message.of("contract.ui.ask-refuse"), form, Message.of("contract.step.REFUSE"),
                        form.incomplete())) {
            take(ContractStep.REFUSE,
                    ref -> desk.register().refuse(desk.actor(), ref, chosenDay(), form.chosen(), form.note()));
        }
    }

    private void onOpinion() {
        OpinionForm form = new OpinionForm(desk.clock());
        if (desk.dialogs()
                .fill(Message.of("contract.ui.opinion.ask"), form, Message.of("contract.ui.opinion.file"),
                        form.incomplete())) {
            desk.tasks()
                    .run(Message.of("contract.ui.stepping"),
                            _ -> desk.register()
                                    .recognition()
                                    .addOpinion(desk.actor(), ContractRef.to(contract), form.opinion()),
                            stored -> {
                                contract = stored;
                                offer();
                            }, this::refused);
        }
    }

    private LocalDate chosenDay() {
        return day.value().orElse(LocalDate.now(desk.clock()));
    }

    // A recognition files its answers itself; before every other step they are kept first.
    private void take(ContractStep step, Function<ContractRef, Contract> verb) {
        boolean keep = editable() && answers.changed() && step != ContractStep.RECOGNISE;
        List<ChecklistAnswer> given = answers.all();
        desk.tasks().run(Message.of("contract.ui.stepping"), _ -> {
            if (keep) {
                contract = desk.register().recognition().answer(desk.actor(), ContractRef.to(contract), given);
                Platform.runLater(answers::markKept);
            }
            return verb.apply(ContractRef.to(contract));
        }, stored -> {
            contract = stored;
            answers.markKept();
            verdictPanel.forgetReasons();
            desk.shell().back();
            desk.shell().status(Message.of("contract.ui.step-done", step.label(), "", desk.now()));
        }, this::refused);
    }

    private void refused(Problems found) {
        problems.show(found.all());
        why.setText(found.toString());
    }
}
