package techcontract.contract.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.bureau.BureauSettings;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractRow;
import techcontract.contract.UnsavedForm;
import techcontract.contract.UnsavedForms;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;
import techcontract.rules.RulePacks;
import techcontract.rules.WorkingCalendar;
import techcontract.shell.Badge;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.Tasks;
import techcontract.shell.Tone;

/** What waits at the desk today (今日): deadlines, contracts that wait for a step, how the year goes. */
public final class TodayScreen implements Screen {
    /** From which width on the panels stand side by side, and the least they need, in pixels. */
    private static final double SIDE_BY_SIDE = 960;
    private static final double GAP = 12;
    private static final double SPREAD_HEIGHT = 480;
    private static final double STACKED_HEIGHT = 900;

    private final ContractLedger ledger;
    private final RulePacks rules;
    private final WorkingCalendar calendar;
    private final BureauSettings settings;
    private final Clock clock;
    private final Tasks tasks;
    private final LongConsumer openContract;
    private final Runnable newContract;
    private final Runnable importLedger;
    private final ToggleGroup steps = new ToggleGroup();
    private final Parent content;
    private @Nullable TodayWork work;
    private LongConsumer fill = _ -> {};

    @FXML private VBox damagePanel;
    @FXML private ProblemList damage;
    @FXML private UnsavedPanel unsaved;
    @FXML private Label date;
    @FXML private YearPanel year;
    @FXML private HBox urgencies;
    @FXML private TableView<DueContract> due;
    @FXML private Label notes;
    @FXML private FlowPane stepButtons;
    @FXML private TableView<ContractRow> waiting;
    @FXML private Label registeredCount;
    @FXML private TableView<ContractRow> registered;
    @FXML private Button importing;
    @FXML private GridPane panels;
    @FXML private VBox waitingPanel;
    @FXML private VBox registeredPanel;

    /**
     * @param openContract opens a contract by its id
     * @param newContract begins a new one
     * @param importLedger goes to the import of old ledgers
     */
    public TodayScreen(ContractLedger ledger, RulePacks rules, WorkingCalendar calendar, BureauSettings settings,
            Clock clock, Tasks tasks, Fxml fxml, LongConsumer openContract, Runnable newContract,
            Runnable importLedger) {
        this.ledger = ledger;
        this.rules = rules;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
        this.tasks = tasks;
        this.openContract = openContract;
        this.newContract = newContract;
        this.importLedger = importLedger;
        content = fxml.load(this);
    }

    @FXML
    private void initialize() {
        damagePanel.managedProperty().bind(damagePanel.visibleProperty());
        damagePanel.setVisible(false);
        TodayTables.due(due, openContract);
        TodayTables.waiting(waiting, openContract);
        TodayTables.registered(registered, openContract);
        for (Waiting list : Waiting.values()) {
            ToggleButton step = new ToggleButton();
            step.setUserData(list);
            step.setToggleGroup(steps);
            // A press on the chosen one must not let it go.
            step.setOnAction(_ -> step.setSelected(true));
            stepButtons.getChildren().add(step);
        }
        steps.selectToggle(steps.getToggles().getFirst());
        steps.selectedToggleProperty().addListener((_, _, _) -> showWaiting());
        panels.widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < SIDE_BY_SIDE)
                .subscribe(this::stack);
    }

    // In a narrow window what is only read goes below, so that the tables keep their columns.
    private void stack(boolean narrow) {
        GridPane.setColumnSpan(due.getParent(), narrow ? 2 : 1);
        GridPane.setColumnSpan(waitingPanel, narrow ? 2 : 1);
        GridPane.setConstraints(registeredPanel, narrow ? 0 : 1, narrow ? 2 : 0, narrow ? 2 : 1, narrow ? 1 : 2);
        panels.getRowConstraints().forEach(row -> row.setPercentHeight(-1));
        if (!narrow) {
            panels.getRowConstraints().getFirst().setPercentHeight(54);
            panels.getRowConstraints().getLast().setPercentHeight(46);
        }
        panels.setHgap(narrow ? 0 : GAP);
        panels.setMinHeight(narrow ? STACKED_HEIGHT : SPREAD_HEIGHT);
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("contract.ui.today");
    }

    @Override
    public void shown() {
        due.requestFocus();
        unsaved.refresh();
        unsaved.focus();
        refresh();
    }

    @FXML
    private void begin() {
        newContract.run();
    }

    @FXML
    private void importOld() {
        importLedger.run();
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            event.consume();
            begin();
        } else if (event.getCode() == KeyCode.F5) {
            event.consume();
            refresh();
        } else if (event.getCode() == KeyCode.F11) {
            event.consume();
            selected().ifPresent(fill);
        }
    }

    /** Says what F11 does with the contract selected in the table that has the focus (填报助手). */
    public void onFill(LongConsumer action) {
        fill = action;
    }

    private OptionalLong selected() {
        return Stream
                .of(selected(due, one -> one.row().id()), selected(waiting, ContractRow::id),
                        selected(registered, ContractRow::id))
                .flatMapToLong(OptionalLong::stream)
                .findFirst();
    }

    private static <S> OptionalLong selected(TableView<S> table, ToLongFunction<S> id) {
        S row = table.getSelectionModel().getSelectedItem();
        return table.isFocused() && row != null ? OptionalLong.of(id.applyAsLong(row)) : OptionalLong.empty();
    }

    /**
     * Has the attachments looked through in the background and shows what was found damaged (附件核验); nothing is said
     * where all is well.
     *
     * @param files compares every file with its hash, and says of each damaged one what is wrong
     */
    public void verify(Function<Progress, Problems> files) {
        tasks.run(Message.of("contract.ui.today.verifying"), files, found -> {
            damage.show(found.all());
            damagePanel.setVisible(!found.isEmpty());
        });
    }

    /** Offers the forms a crash left unsaved (未保存的录入) to go on with, until each was saved or dropped. */
    public void offer(UnsavedForms forms, Consumer<UnsavedForm> open) {
        unsaved.offer(forms, clock, open);
        unsaved.focus();
    }

    private void refresh() {
        LocalDate today = LocalDate.now(clock);
        tasks.latest(Message.of("contract.ui.today.reading"),
                _ -> TodayWork.read(ledger, rules, calendar, today,
                        settings.bureau().target(new ReportYear(today.getYear()))),
                this::show);
    }

    private void show(TodayWork read) {
        boolean first = work == null;
        work = read;
        String day = read.today().format(DateTimeFormatter.ofPattern("yyyy-MM-dd EEEE", Locale.SIMPLIFIED_CHINESE));
        date.setText(Text.of(calendar.isWorkingDay(read.today())
                ? "contract.ui.today.working-day"
                : "contract.ui.today.day-off", day));
        year.show(read.year());
        urgencies.getChildren().clear();
        for (Urgency urgency : Urgency.values()) {
            long count = read.count(urgency);
            urgencies.getChildren()
                    .add(new Badge(Text.of("contract.ui.count", urgency.label(), count),
                            count == 0 ? Tone.NEUTRAL : urgency.tone()));
        }
        TodayTables.refill(due, read.due(), one -> one.row().id());
        TodayTables.refill(registered, read.registered(), ContractRow::id);
        registeredCount.setText(Text.of("contract.ui.today.registered-count", read.registered().size()));
        showNotes(read);
        steps.getToggles().forEach(step -> ((ToggleButton) step).setText(((Waiting) step.getUserData()).label(read)));
        if (first) {
            steps.getToggles()
                    .stream()
                    .filter(step -> !((Waiting) step.getUserData()).of(read).isEmpty())
                    .findFirst()
                    .ifPresent(steps::selectToggle);
        }
        showWaiting();
        importing.setVisible(read.empty());
        importing.setManaged(read.empty());
        if (read.empty() && due.isFocused()) {
            importing.requestFocus();
        }
    }

    private void showWaiting() {
        if (work != null && steps.getSelectedToggle() != null) {
            Waiting list = (Waiting) steps.getSelectedToggle().getUserData();
            TodayTables.refill(waiting, list.of(work), ContractRow::id);
        }
    }

    private void showNotes(TodayWork read) {
        List<String> said = new ArrayList<>();
        read.uncertainRules().forEach(source -> said.add(Text.of("contract.ui.today.uncertain-note", source)));
        for (int missing : read.missingHolidays(calendar)) {
            said.add(Text.of("contract.ui.today.no-holidays", missing));
        }
        if (read.due().stream().anyMatch(DueContract::inCorrection)) {
            said.add(Text.of("contract.ui.today.correction-note"));
        }
        notes.setText(String.join("\n", said));
        notes.setManaged(!said.isEmpty());
    }
}
