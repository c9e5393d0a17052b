package techcontract.submission.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser.ExtensionFilter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.shell.Badge;
import techcontract.shell.MarkedCell;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.shell.Tone;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.Measure;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.ReportTable;
import techcontract.submission.ComparedRow;
import techcontract.submission.ComparedTable;
import techcontract.submission.Comparison;
import techcontract.submission.Explanation;
import techcontract.submission.HandIn;
import techcontract.submission.Submission;

/**
 * Handing in (上报): hands in a report; what was handed in stands beside what is counted now, each difference explained.
 */
public final class SubmissionScreen implements Screen {
    private static final KeyCodeCombination HAND_IN = new KeyCodeCombination(KeyCode.U, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination EXPLAIN = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination PACK = new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);
    private static final int SEAL_SHOWN = 12;

    private final SubmissionDesk desk;
    private final ReportPeriod period;
    private final LastYearSource lastYear;
    private final Parent content;
    private @Nullable Comparison shown;
    private @Nullable Path written;

    @FXML private Label wanted;
    @FXML private SegmentedButton years;
    @FXML private ToggleButton thisYear;
    @FXML private ToggleButton formerYear;
    @FXML private TableView<Submission> list;
    @FXML private ListView<ComparedTable> tables;
    @FXML private TableView<ComparedRow> rows;
    @FXML private Label sentence;
    @FXML private TableView<Explanation.Effect> contracts;
    @FXML private ProblemList problems;
    @FXML private Badge state;
    @FXML private Label sealed;
    @FXML private Button folder;
    @FXML private Button explain;
    @FXML private Button pack;
    @FXML private Button handIn;

    SubmissionScreen(SubmissionDesk desk, ReportPeriod period, LastYearSource lastYear) {
        this.desk = desk;
        this.period = period;
        this.lastYear = lastYear;
        this.content = desk.fxml().load(this);
        wanted.setText(Text.of("submission.ui.wanted", period.label(), lastYear.note()));
    }

    @FXML
    private void initialize() {
        thisYear.setUserData(ComparedYear.THIS);
        formerYear.setUserData(ComparedYear.LAST);
        thisYear.setSelected(true);
        years.getToggleGroup().selectedToggleProperty().addListener((_, former, now) -> showYear(former, now));
        listColumns();
        tables.setCellFactory(_ -> new MarkedCell<>(ComparedTable::title, table -> table.differs(year()),
                Text.of("submission.ui.differs"), Tone.ATTENTION));
        tables.getSelectionModel().selectedItemProperty().addListener(_ -> showTable());
        tables.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                rows.requestFocus();
            }
        });
        Tables.prepare(rows, Text.of("submission.ui.rows"), Message.of("submission.ui.rows.none"),
                _ -> contracts.requestFocus());
        ComparedColumns.compared(rows, ComparedYear.THIS);
        rows.getSelectionModel().selectedItemProperty().addListener(_ -> showExplanation());
        ComparedColumns.contracts(contracts);
        Tables.prepare(contracts, Text.of("submission.ui.contracts"), Message.of("submission.ui.contracts.none"),
                _ -> {});
        nothingShown();
    }

    private void listColumns() {
        var label = Tables.<Submission>text(Text.of("submission.ui.list.period"), 96, one -> one.period().label());
        list.getColumns()
                .setAll(List.of(label,
                        Tables.count(Text.of("submission.ui.list.edition"), 34, one -> (long) one.edition()),
                        Tables.date(Text.of("submission.ui.list.on"), 92,
                                one -> one.submittedOn(desk.clock().getZone()))));
        Tables.share(list, List.of(label));
        Tables.prepare(list, Text.of("submission.ui.list"), Message.of("submission.ui.list.none"),
                _ -> tables.requestFocus());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> compare(chosen));
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("submission.ui.title");
    }

    @Override
    public void shown() {
        list.requestFocus();
        read(Optional.empty());
    }

    private void read(Optional<Submission> choose) {
        desk.tasks().latest(Message.of("submission.ui.reading"), _ -> desk.submissions().all(), found -> {
            list.getItems().setAll(found);
            choose(found, choose);
        });
    }

    // What was just handed in, else the newest of the period, else the newest of all.
    private void choose(List<Submission> found, Optional<Submission> wished) {
        found.stream()
                .filter(one -> wished.map(wish -> wish.id() == one.id()).orElse(one.period().equals(period)))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .ifPresent(one -> list.getSelectionModel().clearAndSelect(found.indexOf(one)));
    }

    /** What opening a submission led to. */
    private record Opened(Submission submission, Optional<Comparison> comparison, Problems broken) {}

    private void compare(@Nullable Submission chosen) {
        nothingShown();
        if (chosen != null) {
            desk.tasks()
                    .latest(Message.of("submission.ui.comparing"), progress -> opened(chosen, progress), this::show);
        }
    }

    private Opened opened(Submission chosen, Progress progress) {
        try {
            return new Opened(chosen, Optional.of(desk.submissions().compare(chosen.id(), progress)), new Problems());
        } catch (Refused broken) {
            return new Opened(chosen, Optional.empty(), broken.problems());
        }
    }

    private void nothingShown() {
        shown = null;
        tables.getItems().clear();
        rows.getItems().clear();
        contracts.getItems().clear();
        sentence.setText("");
        sealed.setText("");
        state.setVisible(false);
        explain.setDisable(true);
        pack.setDisable(true);
        problems.show(List.of());
    }

    private void show(Opened opened) {
        Submission submission = opened.submission();
        boolean intact = opened.comparison().isPresent();
        state.show(Text.of(intact ? "submission.ui.intact" : "submission.ui.broken"), intact ? Tone.GOOD : Tone.BAD);
        state.setVisible(true);
        String words = Text.of("submission.ui.sealed", submission.submittedOn(desk.clock().getZone()),
                submission.submittedBy(), submission.seal().substring(0, SEAL_SHOWN), submission.lastYearNote());
        sealed.setText(submission.reason().isEmpty()
                ? words
                : Text.of("submission.ui.sealed.reason", words, submission.reason()));
        problems.show(opened.broken().all());
        explain.setDisable(!intact);
        pack.setDisable(!intact);
        opened.comparison().ifPresent(this::show);
    }

    private void show(Comparison comparison) {
        shown = comparison;
        tables.getItems().setAll(comparison.tables());
        tables.getSelectionModel()
                .select(comparison.tables()
                        .stream()
                        .filter(table -> table.id().equals(ReportTable.TYPES.name()))
                        .findFirst()
                        .orElse(comparison.tables().getFirst()));
    }

    private ComparedYear year() {
        Toggle chosen = years.getToggleGroup().getSelectedToggle();
        return chosen != null && chosen.getUserData() instanceof ComparedYear one ? one : ComparedYear.THIS;
    }

    // One of the two is always chosen.
    private void showYear(@Nullable Toggle former, @Nullable Toggle now) {
        if (now == null) {
            if (former != null) {
                former.setSelected(true);
            }
        } else {
            ComparedColumns.compared(rows, year());
            tables.refresh();
            showTable();
        }
    }

    private void showTable() {
        ComparedTable chosen = tables.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        rows.getItems().setAll(chosen.rows());
        chosen.rows()
                .stream()
                .filter(ComparedRow::isTotal)
                .findFirst()
                .ifPresent(total -> rows.getSelectionModel().clearAndSelect(chosen.rows().indexOf(total)));
    }

    private void showExplanation() {
        ComparedTable table = tables.getSelectionModel().getSelectedItem();
        ComparedRow row = rows.getSelectionModel().getSelectedItem();
        if (shown == null || table == null || row == null) {
            contracts.getItems().clear();
            sentence.setText("");
            return;
        }
        Explanation explanation = shown.explain(table, row, year());
        sentence.setText(row.label() + "　" + explanation.words());
        contracts.getItems().setAll(explanation.effects());
    }

    @FXML
    private void key(KeyEvent event) {
        if (HAND_IN.match(event)) {
            event.consume();
            handIn.fire();
        } else if (EXPLAIN.match(event)) {
            event.consume();
            explain.fire();
        } else if (PACK.match(event)) {
            event.consume();
            pack.fire();
        }
    }

    /** The figures to be confirmed, and what was handed in for the period before. */
    private record ToConfirm(Figures figures, Optional<Submission> before) {}

    @FXML
    private void onHandIn() {
        desk.tasks()
                .run(Message.of("submission.ui.counting"), progress -> new ToConfirm(
                        desk.report().of(period, lastYear, progress).table(ReportTable.TYPES).total().thisYear(),
                        desk.submissions().newest(period)), this::confirm);
    }

    private void confirm(ToConfirm counted) {
        Figures figures = counted.figures();
        Message question = Message.of("submission.ui.confirm", period.label(), Measure.COUNT.cell(figures),
                Measure.CONTRACT_AMOUNT.cell(figures), Measure.TECHNOLOGY_AMOUNT.cell(figures), lastYear.note());
        Message yes = Message.of("submission.ui.yes");
        if (counted.before().isEmpty()) {
            if (desk.dialogs().ask(question, yes, Message.of("submission.ui.no"))) {
                handIn(figures, "");
            }
            return;
        }
        Submission before = counted.before().get();
        desk.dialogs()
                .askReason(Message.of("submission.ui.confirm-again", question,
                        before.submittedOn(desk.clock().getZone()), before.edition() + 1), yes)
                .ifPresent(reason -> handIn(figures, reason));
    }

    private void handIn(Figures confirmed, String reason) {
        desk.tasks()
                .run(Message.of("submission.ui.handing-in", period.label()),
                        progress -> desk.submissions()
                                .handIn(desk.actor(), new HandIn(period, lastYear, reason, confirmed), progress),
                        submission -> {
                            desk.shell().status(Message.of("submission.ui.handed-in", period.label(), desk.now()));
                            read(Optional.of(submission));
                        }, this::refused);
    }

    private void refused(Problems found) {
        problems.show(found.all());
        desk.shell().status(Message.of("submission.ui.not-handed-in"));
    }

    @FXML
    private void onExplain() {
        Comparison comparison = shown;
        if (comparison != null) {
            save(Message.of("submission.ui.explain.where"),
                    desk.submissions().explanationName(comparison.submission()), "submission.ui.workbook",
                    Message.of("submission.ui.explaining"), target -> _ -> {
                        desk.submissions().writeExplanation(comparison, target);
                        return target;
                    });
        }
    }

    @FXML
    private void onPack() {
        Comparison comparison = shown;
        if (comparison != null) {
            long id = comparison.submission().id();
            save(Message.of("submission.ui.pack.where"), desk.submissions().packName(comparison.submission()),
                    "submission.ui.zip", Message.of("submission.ui.packing"), target -> progress -> {
                        desk.submissions().writePack(id, target, progress);
                        return target;
                    });
        }
    }

    private void save(Message where, String name, String kind, Message doing,
            Function<Path, Function<Progress, Path>> writing) {
        String extension = name.substring(name.lastIndexOf('.'));
        desk.dialogs()
                .save(where, name, new ExtensionFilter(Text.of(kind), "*" + extension))
                .ifPresent(target -> desk.tasks().run(doing, writing.apply(target), this::written));
    }

    private void written(Path target) {
        written = target.toAbsolutePath().getParent();
        folder.setVisible(true);
        folder.setManaged(true);
        desk.shell().status(Message.of("submission.ui.written", String.valueOf(target.getFileName())));
    }

    @FXML
    private void onFolder() {
        if (written != null) {
            desk.openFolder().accept(written);
        }
    }
}
