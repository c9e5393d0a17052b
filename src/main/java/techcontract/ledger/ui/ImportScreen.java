package techcontract.ledger.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import techcontract.bureau.BureauSettings;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerImport;
import techcontract.ledger.LedgerResult;
import techcontract.shell.Dialogs;
import techcontract.shell.Figure;
import techcontract.shell.FileDrop;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;
import techcontract.shell.Tasks;

/** Takes an old ledger in (导入历史台账): choose the file, see every problem in it, then all or nothing. */
public final class ImportScreen implements Screen {
    private final LedgerImport ledgerImport;
    private final BureauSettings settings;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Runnable openLedger;
    private final ToggleGroup units = new ToggleGroup();
    private final Parent content;
    private @Nullable Path file;
    private @Nullable LedgerResult result;
    private boolean importing;
    private int attempt;

    @FXML private Button choose;
    @FXML private Label fileName;
    @FXML private HBox unitLine;
    @FXML private RadioButton yuan;
    @FXML private RadioButton tenThousands;
    @FXML private Label unitWords;
    @FXML private Figure fresh;
    @FXML private Figure skipped;
    @FXML private Label outcome;
    @FXML private ProblemTable problems;
    @FXML private Button check;
    @FXML private Button take;
    @FXML private Button open;

    /**
     * @param openLedger goes to the ledger once something was taken in
     */
    public ImportScreen(LedgerImport ledgerImport, BureauSettings settings, Dialogs dialogs, Tasks tasks, Fxml fxml,
            Runnable openLedger) {
        this.ledgerImport = ledgerImport;
        this.settings = settings;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.openLedger = openLedger;
        content = fxml.load(this);
        FileDrop.on(content, files -> read(files.getFirst()));
    }

    @FXML
    private void initialize() {
        offer(yuan, AmountUnit.YUAN);
        offer(tenThousands, AmountUnit.TEN_THOUSAND_YUAN);
        units.selectedToggleProperty().addListener((_, _, unit) -> {
            if (unit != null) {
                check();
            }
        });
        forget("ledger.ui.no-file");
    }

    private void offer(RadioButton button, AmountUnit unit) {
        button.setToggleGroup(units);
        button.setUserData(unit);
        // A mnemonic only sends the action, it does not select.
        button.setOnAction(_ -> button.setSelected(true));
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("ledger.ui.import");
    }

    @Override
    public void shown() {
        (take.isDisabled() ? choose : take).requestFocus();
    }

    @FXML
    private void choose() {
        dialogs.open(Message.of("ledger.ui.choose.title"),
                new ExtensionFilter(Text.of("ledger.ui.files"), "*.xlsx", "*.xls", "*.csv", "*.XLSX", "*.XLS", "*.CSV"))
                .ifPresent(this::read);
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
            event.consume();
            choose();
        } else if (event.getCode() == KeyCode.F7) {
            event.consume();
            check();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            event.consume();
            take.fire();
        }
    }

    private void read(Path chosen) {
        if (importing) {
            return;
        }
        file = chosen;
        fileName.setText(chosen.toString());
        unitLine.setDisable(true);
        units.selectToggle(null);
        check();
    }

    @FXML
    private void check() {
        Path chosen = file;
        if (chosen == null || importing) {
            return;
        }
        forget("ledger.ui.checking-now");
        Optional<AmountUnit> unit = unit();
        tasks.latest(Message.of("ledger.ui.checking"),
                told(progress -> ledgerImport.dryRun(chosen, unit, progress)), this::checked);
    }

    private void checked(LedgerResult found) {
        show(found);
        if (found.unitMissing()) {
            unitLine.setDisable(false);
            unitWords.setText(Text.of("ledger.ui.unit.asked"));
            yuan.requestFocus();
        }
        if (!found.accepted()) {
            outcome.setText(Text.of(found.unitMissing() ? "ledger.ui.unit-first" : "ledger.ui.not-clean"));
        } else if (found.fresh() == 0) {
            outcome.setText(Text.of("ledger.ui.nothing-new", found.skipped()));
        } else {
            outcome.setText(Text.of(found.problems().isEmpty() ? "ledger.ui.clean" : "ledger.ui.no-errors",
                    found.fresh(), found.skipped()));
            take.setDisable(false);
            take.requestFocus();
        }
    }

    @FXML
    private void take() {
        Path chosen = file;
        if (chosen == null || importing) {
            return;
        }
        busy(true);
        outcome.setText(Text.of("ledger.ui.importing-now"));
        Optional<AmountUnit> unit = unit();
        tasks.run(Message.of("ledger.ui.importing"),
                told(progress -> ledgerImport.run(settings.actor(), chosen, unit, progress)), this::taken);
    }

    private void taken(LedgerResult done) {
        busy(false);
        show(done);
        take.setDisable(true);
        if (done.accepted()) {
            outcome.setText(Text.of("ledger.ui.imported", done.fresh(), done.skipped()));
            offer(true);
            open.requestFocus();
        } else {
            outcome.setText(Text.of("ledger.ui.changed-meanwhile"));
        }
    }

    // Stopped or failed work has no result, but the screen has to say how things stand.
    private <T> Function<Progress, T> told(Function<Progress, T> work) {
        attempt++;
        int mine = attempt;
        return progress -> {
            try {
                return work.apply(progress);
            } catch (RuntimeException stopped) {
                Platform.runLater(() -> {
                    if (mine == attempt) {
                        busy(false);
                        outcome.setText(Text.of("ledger.ui.stopped"));
                    }
                });
                throw stopped;
            }
        };
    }

    @FXML
    private void open() {
        openLedger.run();
    }

    private Optional<AmountUnit> unit() {
        return Optional.ofNullable(units.getSelectedToggle()).map(unit -> (AmountUnit) unit.getUserData());
    }

    private void forget(String words) {
        result = null;
        fresh.setNumber("–");
        skipped.setNumber("–");
        take.setDisable(true);
        check.setDisable(file == null);
        outcome.setText(Text.of(words));
        if (unitLine.isDisabled()) {
            unitWords.setText(Text.of("ledger.ui.unit.not-asked"));
        }
        problems.clear();
        offer(false);
    }

    private void show(LedgerResult found) {
        result = found;
        fresh.setNumber("%,d".formatted(found.fresh()));
        skipped.setNumber("%,d".formatted(found.skipped()));
        problems.show(found);
    }

    private void busy(boolean now) {
        importing = now;
        choose.setDisable(now);
        check.setDisable(now);
        take.setDisable(now || result == null || !result.accepted());
    }

    private void offer(boolean done) {
        take.setVisible(!done);
        take.setManaged(!done);
        open.setVisible(done);
        open.setManaged(done);
    }
}
