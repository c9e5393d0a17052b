package techcontract.contract.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import techcontract.contract.Contract;
import techcontract.contract.ContractCheck;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractRegister;
import techcontract.contract.ContractStatus;
import techcontract.contract.ContractStep;
import techcontract.contract.UnsavedForm;
import techcontract.kernel.Message;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.rules.RulePack;
import techcontract.shell.Badge;
import techcontract.shell.DateField;
import techcontract.shell.Dialogs;
import techcontract.shell.FormKeys;
import techcontract.shell.FormProblems;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;
import techcontract.shell.Tone;
import techcontract.storage.ChangedElsewhere;

/** One contract (合同): its form on one page, the amounts live beside it, and the step that comes next. */
public final class ContractScreen implements Screen {
    // Ctrl+P as in any program; the papers are a link of another room, known by its key.
    private static final KeyCodeCombination PRINT = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination PAPERS = new KeyCodeCombination(KeyCode.F9);

    private final ContractRegister register;
    private final ContractCheck check;
    private final ContractForm form;
    private final ContractScreens screens;
    private final List<ContractLink> links;
    private final MoreMenu moreMenu;
    private final ContractDesk desk;
    private final Clock clock;
    private final Shell shell;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Parent content;
    private final FormProblems fieldProblems;
    private final FormMemory memory;

    private @Nullable Contract contract;
    private boolean unsaved;

    @FXML private BorderPane frame;
    @FXML private Badge status;
    @FXML private Label number;
    @FXML private AmountSummary amounts;
    @FXML private ProblemList problems;
    @FXML private Label history;
    @FXML private DateField stepDay;
    @FXML private Button save;
    @FXML private Button correct;
    @FXML private Button refuse;
    @FXML private Button next;
    @FXML private MenuButton more;

    ContractScreen(ContractDesk desk, Fxml fxml, ContractForm form, ContractScreens screens,
            List<ContractLink> links, Optional<Contract> opened) {
        this.desk = desk;
        this.register = desk.register();
        this.check = desk.check();
        this.form = form;
        this.screens = screens;
        this.links = links;
        this.clock = desk.clock();
        this.shell = desk.shell();
        this.tasks = desk.tasks();
        this.dialogs = desk.dialogs();
        this.contract = opened.orElse(null);
        this.content = fxml.load(this);
        this.moreMenu = new MoreMenu(more, links, this::takeOther);
        frame.setCenter(form.root());
        fieldProblems = new FormProblems(problems, form.sections());
        FormKeys.saving(form.root(), this::onSave);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        form.show(opened.map(Contract::typed).orElse(ContractDraft.EMPTY));
        memory = new FormMemory(desk, form, this::wentBack);
        memory.shows(opened.map(ContractRef::to));
        form.onChange(this::typed);
        stepDay.set(LocalDate.now(clock));
        refresh();
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        if (contract == null) {
            return Text.of("contract.ui.new");
        }
        String project = contract.typed().subject().projectName();
        return project.isBlank() ? Text.of("contract.ui.untitled") : project;
    }

    // Recognition may have moved the contract on while it was behind.
    @Override
    public void shown() {
        if (contract == null || contract.status().isOpen()) {
            form.focus();
        }
        if (contract != null && !unsaved) {
            long id = contract.id();
            tasks.latest(Message.of("contract.ui.opening"), _ -> register.open(id), this::reloaded);
        }
    }

    @Override
    public boolean mayLeave() {
        boolean may = !unsaved || dialogs.mayLeave(this::saveNow);
        if (may) {
            memory.forget();
        }
        return may;
    }

    /** Shows what was typed and never saved (未保存的录入). */
    void bring(UnsavedForm left) {
        memory.bring(left);
        wentBack();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F7) {
            event.consume();
            fieldProblems.next(check.problems(form.draft()));
        } else if (event.getCode() == KeyCode.F8 || (event.isShortcutDown() && event.getCode() == KeyCode.D)) {
            event.consume();
            copyEarlier();
        } else if (event.getCode() == KeyCode.F3 && form.nextParty()) {
            event.consume();
        } else if (event.getCode() == KeyCode.F5 && unsaved) {
            event.consume();
            shell.status(Message.of("contract.ui.reread.unsaved"));
        } else if (contract != null) {
            follow(contract, event);
        }
    }

    // Before the field that has the focus: on some systems Ctrl+H deletes a letter there.
    private void follow(Contract shown, KeyEvent event) {
        links.stream()
                .filter(link -> asks(event, link) && link.offered().test(shown))
                .findFirst()
                .ifPresent(link -> {
                    event.consume();
                    link.open().accept(shown);
                });
    }

    private static boolean asks(KeyEvent event, ContractLink link) {
        return link.key().match(event) || (PRINT.match(event) && link.key().equals(PAPERS));
    }

    // Emptied again as it was when it was opened, it holds nothing that could be lost.
    private void typed() {
        memory.typed();
        unsaved = memory.differs();
        look();
    }

    private void wentBack() {
        unsaved = memory.differs();
        look();
    }

    private void look() {
        amounts.show(form.draft(), rules());
        showChecks();
        save.setDisable(!unsaved);
    }

    // Of the seller typed in, or else the one filed last; Ctrl+Z takes it back.
    private void copyEarlier() {
        if (contract != null && contract.status() != ContractStatus.DRAFT) {
            shell.status(Message.of("contract.ui.copy.only-drafts"));
            return;
        }
        String seller = form.draft().seller().name();
        long self = contract == null ? 0 : contract.id();
        tasks.run(Message.of("contract.ui.copying"), _ -> register.last(seller, self), found -> found
                .ifPresentOrElse(this::copy, () -> shell.status(Message.of("contract.ui.copy.none"))));
    }

    private void copy(Contract earlier) {
        form.show(form.draft().like(earlier.typed()));
        typed();
        form.focus();
        shell.status(Message.of("contract.ui.copied", earlier.typed().subject().projectName()));
    }

    // While typing only what contradicts itself is said; what is missing is counted.
    private void showChecks() {
        Problems all = check.problems(form.draft());
        Problems said = new Problems();
        long missing = 0;
        for (Problem problem : all.all()) {
            if (problem.message().key().contains(".missing.")) {
                missing++;
            } else {
                said.add(problem);
            }
        }
        if (missing > 0) {
            said.hint("", "contract.ui.missing", missing);
        }
        if (said.isEmpty()) {
            said.hint("", "contract.ui.no-problems");
        }
        fieldProblems.show(said);
    }

    private void refresh() {
        ContractDraft draft = form.draft();
        amounts.show(draft, rules());
        boolean open = contract == null || (contract.status().isOpen() && contract.versionOf().isEmpty());
        form.editable(open);
        Optional<Contract> stored = Optional.ofNullable(contract);
        status.show(stored.map(ContractScreen::state).orElse(Text.of("contract.ui.unsaved")),
                stored.map(one -> Status.tone(one.status())).orElse(Tone.NEUTRAL));
        number.setText(stored.flatMap(Contract::registrationNumber)
                .or(() -> stored.map(Contract::acceptanceNumber).filter(given -> !given.isEmpty()))
                .orElse(Text.of("contract.ui.no-number")));
        history.setText(stored.map(History::of).orElse(""));
        Optional<ContractStep> step = nextStep();
        Optional<String> onward = step.map(ContractStep::label).or(() -> afterwards().map(ContractLink::words));
        next.setText(onward.orElse(Text.of("contract.ui.done")) + "(_N)");
        next.setDisable(onward.isEmpty());
        correct.setDisable(!mayNow(ContractStep.REQUEST_CORRECTION));
        refuse.setDisable(!mayNow(ContractStep.REFUSE));
        moreMenu.show(stored, step, desk.actor().role());
        stepDay.setDisable(step.isEmpty() && more.isDisable());
        save.setDisable(!open || !unsaved);
        if (open) {
            showChecks();
        } else {
            fieldProblems.show(new Problems());
        }
    }

    private static String state(Contract stored) {
        return stored.versionOf().isEmpty()
                ? stored.status().label()
                : Text.of("contract.ui.version.read-only", stored.contractVersion());
    }

    private boolean mayNow(ContractStep step) {
        return contract != null && contract.versionOf().isEmpty() && contract.mayNow(step);
    }

    private RulePack rules() {
        return contract == null ? register.rulesOn(LocalDate.now(clock)) : register.rulesOf(contract);
    }

    private Optional<ContractStep> nextStep() {
        if (contract == null) {
            return Optional.of(ContractStep.SUBMIT);
        }
        if (contract.versionOf().isPresent()) {
            return Optional.empty();
        }
        return switch (contract.status()) {
            case DRAFT -> Optional.of(ContractStep.SUBMIT);
            case SUBMITTED -> Optional.of(ContractStep.ACCEPT);
            case ACCEPTED -> Optional.of(ContractStep.RECOGNISE);
            case CORRECTION -> Optional.of(ContractStep.RETURN_CORRECTED);
            case RECOGNISED -> Optional.of(contract.needsReview(register.rulesOf(contract))
                    ? ContractStep.SEND_TO_REVIEW
                    : ContractStep.REGISTER);
            case UNDER_REVIEW -> Optional.of(ContractStep.PASS_REVIEW);
            case REVIEWED -> Optional.of(ContractStep.REGISTER);
            case CHANGING -> Optional.of(ContractStep.REGISTER_CHANGE);
            default -> Optional.empty();
        };
    }

    // When no step is left, the papers are what is wanted.
    private Optional<ContractLink> afterwards() {
        return Optional.ofNullable(contract)
                .filter(stored -> stored.versionOf().isEmpty())
                .flatMap(stored -> links.stream().filter(link -> link.offered().test(stored)).findFirst());
    }

    @FXML
    private void onSave() {
        if (!unsaved || fieldProblems.unreadable()) {
            return;
        }
        ContractDraft draft = form.draft();
        Optional<ContractRef> ref = Optional.ofNullable(contract).map(ContractRef::to);
        tasks.run(Message.of("contract.ui.saving"), _ -> saved(ref, draft), this::afterSave, this::refused);
    }

    private Contract saved(Optional<ContractRef> ref, ContractDraft draft) {
        return ref.isPresent()
                ? register.save(desk.actor(), ref.get(), draft)
                : register.draft(desk.actor(), draft);
    }

    /** Saves before leaving, on this thread: the window must not go before it is done. */
    private boolean saveNow() {
        if (fieldProblems.unreadable()) {
            return false;
        }
        try {
            afterSave(saved(Optional.ofNullable(contract).map(ContractRef::to), form.draft()));
            return true;
        } catch (Refused e) {
            refused(e.problems());
            return false;
        }
    }

    private void afterSave(Contract stored) {
        contract = stored;
        unsaved = false;
        memory.saved(ContractRef.to(stored));
        shell.status(Message.of("contract.ui.saved", desk.now()));
        refresh();
        shell.retitle();
    }

    private void reloaded(Contract stored) {
        boolean opens = contract != null && !contract.status().isOpen() && stored.status().isOpen();
        contract = stored;
        unsaved = false;
        form.rules(rules());
        form.show(stored.typed());
        memory.shows(Optional.of(ContractRef.to(stored)));
        refresh();
        shell.retitle();
        // A change was let in: what changes is typed next, wherever the focus came back to.
        if (opens) {
            Platform.runLater(form::focus);
        }
    }

    @FXML
    private void onNext() {
        nextStep().ifPresentOrElse(this::onward, () -> afterwards()
                .ifPresent(link -> link.open().accept(Objects.requireNonNull(contract))));
    }

    private void onward(ContractStep step) {
        switch (step) {
            case RECOGNISE, PASS_REVIEW -> saveThen(stored -> stored, this::toRecognition);
            case REGISTER_CHANGE -> toAfter(step);
            case SEND_TO_REVIEW -> sendToReview();
            case ACCEPT, RETURN_CORRECTED -> saveThen(stored -> takeIfNothingFound(step, stored), stored -> {
                reloaded(stored);
                if (stored.mayNow(step)) {
                    screens.showIntake(stored, step, chosenDay());
                } else {
                    done(step, stored);
                }
            });
            default -> saveThen(stored -> take(step, stored), stored -> {
                reloaded(stored);
                done(step, stored);
            });
        }
    }

    // A large contract goes by its amounts; of a disputed one it is said why.
    private void sendToReview() {
        if (contract != null && contract.isLarge(rules())) {
            saveThen(stored -> take(ContractStep.SEND_TO_REVIEW, stored, ""), this::reloaded);
        } else {
            takeWithReason(ContractStep.SEND_TO_REVIEW);
        }
    }

    private void done(ContractStep step, Contract stored) {
        shell.status(Message.of("contract.ui.step-done", step.label(),
                stored.registrationNumber().orElse(stored.acceptanceNumber()), desk.now()));
        next.requestFocus();
    }

    // Where nothing was found there is nothing to read: one key accepts it.
    private Contract takeIfNothingFound(ContractStep step, Contract stored) {
        if (step == ContractStep.RETURN_CORRECTED) {
            check.problems(stored.typed()).refuseErrors();
        }
        return FindingList.nothing(register.intake(stored, chosenDay())) ? take(step, stored) : stored;
    }

    private void toRecognition(Contract stored) {
        reloaded(stored);
        screens.showRecognition(stored);
    }

    private void toAfter(ContractStep step) {
        saveThen(stored -> stored, stored -> {
            reloaded(stored);
            screens.showAfter(stored, step, chosenDay());
        });
    }

    private LocalDate chosenDay() {
        return stepDay.value().orElse(LocalDate.now(clock));
    }

    private Contract take(ContractStep step, Contract stored) {
        ContractRef ref = ContractRef.to(stored);
        LocalDate day = chosenDay();
        return switch (step) {
            case SUBMIT -> register.submit(desk.actor(), ref, day);
            case ACCEPT -> register.accept(desk.actor(), ref, day, Map.of());
            case RETURN_CORRECTED -> register.returnCorrected(desk.actor(), ref, day, Map.of());
            case REGISTER -> register.register(desk.actor(), ref, day);
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    @FXML
    private void onCorrect() {
        dialogs.askReason(Message.of("contract.ui.ask-correction"), Message.of("contract.ui.correct"))
                .ifPresent(note -> saveThen(
                        stored -> register.requestCorrection(desk.actor(), ContractRef.to(stored),
                                chosenDay(), note),
                        this::reloaded));
    }

    private void takeOther(ContractStep step) {
        switch (step) {
            case NOT_ACCEPT -> saveThen(stored -> stored, stored -> {
                reloaded(stored);
                screens.showIntake(stored, ContractStep.ACCEPT, chosenDay());
            });
            case WITHDRAW, RETURN, ABANDON_CHANGE, SEND_TO_REVIEW -> takeWithReason(step);
            default -> toAfter(step);
        }
    }

    private void takeWithReason(ContractStep step) {
        dialogs.askReason(Message.of("contract.ui.ask-why", step.label()), Message.of("contract.step." + step))
                .ifPresent(note -> saveThen(stored -> take(step, stored, note), this::reloaded));
    }

    private Contract take(ContractStep step, Contract stored, String note) {
        ContractRef ref = ContractRef.to(stored);
        LocalDate day = chosenDay();
        return switch (step) {
            case WITHDRAW -> register.withdraw(desk.actor(), ref, day, note);
            case RETURN -> register.returnOverdue(desk.actor(), ref, day, note);
            case ABANDON_CHANGE -> register.after().abandonChange(desk.actor(), ref, day, note);
            case SEND_TO_REVIEW -> register.recognition().sendToReview(desk.actor(), ref, day, note);
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    @FXML
    private void onRefuse() {
        saveThen(stored -> stored, this::toRecognition);
    }

    // What is on the screen is what the step is taken with.
    private void saveThen(Function<Contract, Contract> step, Consumer<Contract> done) {
        if (fieldProblems.unreadable()) {
            return;
        }
        boolean mustSave = unsaved || contract == null;
        ContractDraft draft = form.draft();
        Optional<Contract> stored = Optional.ofNullable(contract);
        tasks.run(Message.of("contract.ui.stepping"), _ -> {
            Contract current = mustSave ? saved(stored.map(ContractRef::to), draft) : stored.orElseThrow();
            contract = current;
            unsaved = false;
            return step.apply(current);
        }, done, this::refused);
    }

    private void refused(Problems found) {
        if (found.all().stream().anyMatch(problem -> problem.message().key().equals(ChangedElsewhere.KEY))) {
            if (dialogs.ask(Message.of(ChangedElsewhere.KEY), Message.of("contract.ui.reload"),
                    Message.of("contract.ui.stay"))) {
                unsaved = false;
                shown();
            }
            return;
        }
        // Refused was the step; what was typed may be stored all the same.
        if (contract != null && !unsaved) {
            memory.saved(ContractRef.to(contract));
        }
        refresh();
        fieldProblems.refuse(found);
        boolean errors = found.all().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        if (errors) {
            shell.status(Message.of("contract.ui.refused", found.all()
                    .stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .count()));
        }
    }
}
