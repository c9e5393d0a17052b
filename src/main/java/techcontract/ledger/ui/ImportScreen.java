package techcontract.ledger.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerCorrections;
import techcontract.ledger.LedgerIntake;
import techcontract.ledger.LedgerLayout;
import techcontract.ledger.LedgerPreview;
import techcontract.ledger.LedgerProblem;
import techcontract.ledger.LedgerResult;
import techcontract.ledger.LedgerSource;
import techcontract.ledger.PreviewRow;
import techcontract.shell.Figure;
import techcontract.shell.FileDrop;
import techcontract.shell.PastedBlock;
import techcontract.shell.Screen;

/**
 * Takes old ledgers in (粘贴与导入): a file or a block pasted from Excel or WPS, seen first as a grid with every problem
 * marked, corrected in place, then all or nothing.
 */
public final class ImportScreen implements Screen {
    private final ImportDesk desk;
    private final Runnable openLedger;
    private final ToggleGroup units = new ToggleGroup();
    private final Parent content;
    private @Nullable LedgerIntake intake;
    private @Nullable LedgerPreview preview;
    private @Nullable LedgerResult result;
    private boolean importing;
    private boolean columnsAsked;
    private int attempt;

    @FXML private Button choose;
    @FXML private Button paste;
    @FXML private Button columns;
    @FXML private Label fileName;
    @FXML private HBox unitLine;
    @FXML private RadioButton yuan;
    @FXML private RadioButton tenThousands;
    @FXML private Label unitWords;
    @FXML private Figure fresh;
    @FXML private Figure skipped;
    @FXML private Figure wrong;
    @FXML private Label outcome;
    @FXML private PreviewGrid grid;
    @FXML private Label cellWords;
    @FXML private ProblemTable problems;
    @FXML private Button check;
    @FXML private Button take;
    @FXML private Button open;

    /**
     * @param openLedger goes to the ledger once something was taken in
     */
    public ImportScreen(ImportDesk desk, Runnable openLedger) {
        this.desk = desk;
        this.openLedger = openLedger;
        content = desk.fxml().load(this);
        FileDrop.on(content, files -> read(files.getFirst()));
        PastedBlock.on(content, this::paste);
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
        unitLine.visibleProperty().bind(unitLine.disabledProperty().not());
        unitLine.managedProperty().bind(unitLine.visibleProperty());
        grid.owner(new Grid());
        problems.onChoose(this::chosen, grid::requestFocus);
        forget("ledger.ui.no-file");
    }

    // Its cell writes it out; what is about the file or the row has none.
    private void chosen(LedgerProblem problem) {
        grid.choose(problem);
        cellWords.setText(problem.reason().toString());
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
        if (take.isDisabled()) {
            (preview == null ? choose : grid).requestFocus();
        } else {
            take.requestFocus();
        }
    }

    @FXML
    private void choose() {
        desk.dialogs()
                .open(Message.of("ledger.ui.choose.title"),
                        new ExtensionFilter(Text.of("ledger.ui.files"), "*.xlsx", "*.xls", "*.csv", "*.XLSX", "*.XLS",
                                "*.CSV"))
                .ifPresent(this::read);
    }

    /** Shows a block of cells copied from Excel or WPS. */
    public void paste(String block) {
        begin(LedgerSource.pasted(block), Text.of("ledger.ui.pasted"));
    }

    @FXML
    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            read(clipboard.getFiles().getFirst().toPath());
        } else {
            PastedBlock.onClipboard()
                    .ifPresentOrElse(this::paste,
                            () -> desk.shell().status(Message.of("ledger.ui.paste.nothing")));
        }
    }

    @FXML
    private void pastImports() {
        desk.shell().show(new PastImportsScreen(desk, this::check));
    }

    @FXML
    private void columns() {
        LedgerPreview now = preview;
        LedgerIntake taking = intake;
        if (now != null && taking != null && !importing && !now.rows().isEmpty()) {
            desk.shell().show(new LayoutScreen(desk, now, taking.source().name(), this::by));
        }
    }

    private void by(Optional<LedgerLayout> chosen) {
        LedgerIntake taking = intake;
        if (taking != null) {
            units.selectToggle(null);
            unitLine.setDisable(true);
            LedgerIntake plain = LedgerIntake.of(taking.source()).with(taking.corrections());
            intake = chosen.map(plain::by).orElse(plain);
            check();
        }
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
            event.consume();
            choose();
        } else if (event.getCode() == KeyCode.F7) {
            event.consume();
            check();
        } else if (event.getCode() == KeyCode.F2) {
            event.consume();
            columns();
        } else if (event.getCode() == KeyCode.F8) {
            event.consume();
            grid.chooseNextProblem();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.H) {
            event.consume();
            pastImports();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            event.consume();
            take.fire();
        }
    }

    private void read(Path chosen) {
        begin(LedgerSource.file(chosen), chosen.toString());
    }

    private void begin(LedgerSource source, String words) {
        LedgerIntake before = intake;
        boolean kept = before != null && !before.corrections().isEmpty();
        if (importing || (kept && !desk.dialogs()
                .ask(Message.of("ledger.ui.replace", before == null ? 0 : before.corrections().count()),
                        Message.of("ledger.ui.replace.yes"), Message.of("ledger.ui.replace.no")))) {
            return;
        }
        intake = LedgerIntake.of(source);
        columnsAsked = false;
        fileName.setText(words);
        unitLine.setDisable(true);
        units.selectToggle(null);
        check();
    }

    @FXML
    private void check() {
        if (intake == null || importing) {
            return;
        }
        forget("ledger.ui.checking-now");
        check(this::checked);
    }

    private void check(Consumer<LedgerPreview> done) {
        LedgerIntake taking = intake;
        if (taking != null) {
            LedgerIntake wanted = taking.in(unit());
            intake = wanted;
            desk.tasks()
                    .latest(Message.of("ledger.ui.checking"),
                            told(progress -> desk.ledgerImport().preview(wanted, progress)), done);
        }
    }

    private void checked(LedgerPreview found) {
        show(found);
        if (found.result().unitMissing()) {
            unitLine.setDisable(false);
            unitWords.setText(Text.of("ledger.ui.unit.asked"));
            yuan.requestFocus();
        } else if (!take.isDisabled()) {
            take.requestFocus();
        } else if (found.wrongRows() > 0) {
            grid.requestFocus();
            grid.chooseNextProblem();
        }
        if (!found.recognised() && !found.rows().isEmpty() && !columnsAsked) {
            columnsAsked = true;
            columns();
        }
    }

    private void show(LedgerPreview found) {
        preview = found;
        result = found.result();
        grid.show(found, corrections());
        problems.show(found.result());
        fresh.setNumber("%,d".formatted(found.result().fresh()));
        skipped.setNumber("%,d".formatted(found.result().skipped()));
        wrong.setNumber("%,d".formatted(found.wrongRows()));
        columns.setDisable(found.rows().isEmpty());
        outcome.setText(outcome(found));
        take.setDisable(!found.result().accepted() || found.result().fresh() == 0);
    }

    private String outcome(LedgerPreview found) {
        LedgerResult now = found.result();
        String words;
        if (!now.accepted()) {
            words = Text.of(!found.recognised() && !found.rows().isEmpty()
                    ? "ledger.ui.columns-first"
                    : now.unitMissing()
                            ? "ledger.ui.unit-first"
                            : found.unknownWords().isEmpty() ? "ledger.ui.not-clean" : "ledger.ui.words-first",
                    found.unknownWords().size());
        } else if (now.fresh() == 0) {
            words = Text.of("ledger.ui.nothing-new", now.skipped());
        } else {
            words = Text.of(now.problems().isEmpty() ? "ledger.ui.clean" : "ledger.ui.no-errors", now.fresh(),
                    now.skipped());
        }
        String layout = found.recognised() && found.layout().remembered()
                ? Text.of("ledger.ui.by-layout", found.layout().name())
                : "";
        String part = found.rows().size() < found.total()
                ? Text.of("ledger.ui.some-rows", "%,d".formatted(found.total()), "%,d".formatted(found.rows().size()))
                : "";
        String corrected = corrections().isEmpty()
                ? ""
                : Text.of("ledger.ui.corrected", corrections().count(), corrections().leftOut());
        return words + corrected + layout + part;
    }

    private LedgerCorrections corrections() {
        LedgerIntake now = intake;
        return now == null ? LedgerCorrections.NONE : now.corrections();
    }

    /** What the grid asks for. */
    private final class Grid implements PreviewGrid.Owner {
        @Override
        public void correct(PreviewRow row, int place, String text) {
            LedgerPreview now = preview;
            boolean same = now != null && corrections().at(row.number(), place)
                    .orElse(now.text(row.source(), place))
                    .equals(text);
            if (!same) {
                corrected(row, corrections().with(row.source(), place, text));
            }
        }

        @Override
        public void leaveOut(PreviewRow row) {
            corrected(row, corrections().leavingOut(row.source()));
        }

        @Override
        public void chosen(List<LedgerProblem> here) {
            cellWords.setText(here.isEmpty()
                    ? Text.of("ledger.ui.grid.keys")
                    : here.stream()
                            .map(problem -> Text.of("ledger.ui.here", problem.row(), problem.column(),
                                    problem.reason()))
                            .collect(Collectors.joining(" ")));
        }
    }

    // The row says at once what its own checks find; then all is checked again, as one row may contradict another.
    private void corrected(PreviewRow row, LedgerCorrections changed) {
        LedgerIntake taking = intake;
        LedgerPreview now = preview;
        LedgerResult before = result;
        if (taking == null || now == null || before == null || importing) {
            return;
        }
        intake = taking.with(changed);
        List<LedgerProblem> ofRow = now.recheck(row, changed);
        grid.recheck(row, ofRow, changed);
        result = with(before, row, ofRow);
        problems.show(result);
        take.setDisable(true);
        offer(false);
        check(this::show);
    }

    private static LedgerResult with(LedgerResult before, PreviewRow row, List<LedgerProblem> ofRow) {
        List<LedgerProblem> all = new ArrayList<>(before.problems());
        all.removeIf(problem -> problem.row() == row.number());
        all.addAll(ofRow);
        all.sort(Comparator.comparingInt(LedgerProblem::row));
        long gone = before.problems()
                .stream()
                .filter(problem -> problem.row() == row.number() && problem.severity() == Severity.ERROR)
                .count();
        long come = ofRow.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
        return new LedgerResult(List.copyOf(all), before.fresh(), before.skipped(), before.errors() - gone + come,
                before.unitMissing());
    }

    @FXML
    private void take() {
        LedgerIntake taking = intake;
        if (taking == null || importing) {
            return;
        }
        busy(true);
        outcome.setText(Text.of("ledger.ui.importing-now"));
        desk.tasks()
                .run(Message.of("ledger.ui.importing"),
                        told(progress -> desk.ledgerImport().run(desk.whoActs().get(), taking, progress)), this::taken);
    }

    private void taken(LedgerResult done) {
        busy(false);
        result = done;
        fresh.setNumber("%,d".formatted(done.fresh()));
        skipped.setNumber("%,d".formatted(done.skipped()));
        problems.show(done);
        take.setDisable(true);
        if (done.accepted()) {
            LedgerIntake taken = intake;
            // The corrections are in the register now; another source may take this one's place.
            intake = taken == null ? null : taken.with(LedgerCorrections.NONE);
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
        preview = null;
        fresh.setNumber("–");
        skipped.setNumber("–");
        wrong.setNumber("–");
        take.setDisable(true);
        check.setDisable(intake == null);
        columns.setDisable(true);
        outcome.setText(Text.of(words));
        cellWords.setText(Text.of("ledger.ui.grid.keys"));
        if (unitLine.isDisabled()) {
            unitWords.setText(Text.of("ledger.ui.unit.not-asked"));
        }
        grid.clear();
        problems.clear();
        offer(false);
    }

    private void busy(boolean now) {
        importing = now;
        choose.setDisable(now);
        paste.setDisable(now);
        check.setDisable(now);
        grid.setDisable(now);
        take.setDisable(now || result == null || !result.accepted());
    }

    private void offer(boolean done) {
        take.setVisible(!done);
        take.setManaged(!done);
        open.setVisible(done);
        open.setManaged(done);
    }
}
