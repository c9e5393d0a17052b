package techcontract.audit.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import techcontract.audit.TrailQuery;
import techcontract.audit.TrailWords;
import techcontract.kernel.Message;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.shell.DateField;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.storage.AuditEntry;
import techcontract.storage.Soundness;

/** The audit trail (审计记录): found while typing, checked with one key, taken out as a workbook. */
public final class TrailScreen implements Screen {
    private static final int MOST = 2000;
    private static final int MOST_FINDINGS = 200;
    private static final KeyCodeCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination VERIFY = new KeyCodeCombination(KeyCode.F7);

    private final TrailDesk desk;
    private final Parent content;
    private final PauseTransition pause = new PauseTransition(Duration.millis(150));
    private boolean filling;

    @FXML private TextField words;
    @FXML private ComboBox<String> person;
    @FXML private ComboBox<String> action;
    @FXML private DateField first;
    @FXML private DateField last;
    @FXML private TableView<AuditEntry> lines;
    @FXML private TextArea whole;
    @FXML private Label outcome;

    public TrailScreen(TrailDesk desk) {
        this.desk = desk;
        content = desk.fxml().load(this);
    }

    @FXML
    private void initialize() {
        TableColumn<AuditEntry, @Nullable String> detail = Tables.text(Text.of("audit.detail"), 220,
                line -> oneLine(line.detail()));
        TableColumn<AuditEntry, @Nullable String> changes = Tables.text(Text.of("audit.changes"), 220,
                line -> oneLine(line.changes()));
        lines.getColumns()
                .setAll(List.of(Tables.count(Text.of("audit.number"), 76, AuditEntry::id),
                        Tables.text(Text.of("audit.at"), 152, desk.book()::at),
                        Tables.text(Text.of("audit.actor"), 84, AuditEntry::actor),
                        Tables.text(Text.of("audit.action"), 150, line -> TrailWords.action(line.action())),
                        Tables.text(Text.of("audit.subject"), 130, line -> TrailWords.subject(line.subject())),
                        detail, changes));
        Tables.share(lines, List.of(detail, changes));
        Tables.prepare(lines, Text.of("audit.ui.title"), Message.of("audit.ui.empty"), _ -> whole.requestFocus());
        lines.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, line) -> whole.setText(line == null ? "" : inFull(line)));
        person.setConverter(converter("audit.ui.everybody", false));
        action.setConverter(converter("audit.ui.everything", true));
        words.textProperty().addListener((_, _, _) -> pause.playFromStart());
        person.valueProperty().addListener((_, _, _) -> pause.playFromStart());
        action.valueProperty().addListener((_, _, _) -> pause.playFromStart());
        first.textProperty().addListener((_, _, _) -> pause.playFromStart());
        last.textProperty().addListener((_, _, _) -> pause.playFromStart());
        pause.setOnFinished(_ -> find());
    }

    private static String oneLine(String text) {
        return text.replace('\n', '　');
    }

    private static StringConverter<String> converter(String all, boolean words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String value) {
                if (value == null || value.isEmpty()) {
                    return Text.of(all);
                }
                return words ? TrailWords.action(value) : value;
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        };
    }

    private String inFull(AuditEntry line) {
        List<String> parts = new ArrayList<>(List.of(
                Text.of("audit.ui.line", line.id(), desk.book().at(line), line.actor(),
                        TrailWords.action(line.action()), line.action(), TrailWords.subject(line.subject())),
                line.detail(), line.changes()));
        parts.removeIf(String::isEmpty);
        if (!line.hash().isEmpty()) {
            parts.add(Text.of("audit.ui.hash", line.hash()));
        }
        return String.join("\n", parts);
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("audit.ui.title");
    }

    @Override
    public void shown() {
        desk.tasks()
                .latest(Message.of("audit.ui.reading"), _ -> List.of(desk.book().people(), desk.book().actions()),
                        read -> {
                            filling = true;
                            fill(person, read.getFirst());
                            fill(action, read.getLast());
                            filling = false;
                            find();
                        });
        words.requestFocus();
    }

    private static void fill(ComboBox<String> box, List<String> values) {
        String chosen = Objects.requireNonNullElse(box.getValue(), "");
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(values);
        box.getItems().setAll(all);
        box.setValue(all.contains(chosen) ? chosen : "");
    }

    private TrailQuery query() {
        return new TrailQuery(Objects.requireNonNullElse(person.getValue(), ""),
                Objects.requireNonNullElse(action.getValue(), ""), first.value(), last.value(), words.getText());
    }

    private void find() {
        if (filling) {
            return;
        }
        TrailQuery query = query();
        desk.tasks().latest(Message.of("audit.ui.reading"), _ -> desk.book().find(query, MOST), found -> {
            lines.getItems().setAll(found);
            lines.getSelectionModel().selectFirst();
        });
    }

    @FXML
    private void key(KeyEvent event) {
        if (EXPORT.match(event)) {
            event.consume();
            export();
        } else if (VERIFY.match(event)) {
            event.consume();
            verify();
        }
    }

    private record Checked(Soundness soundness, Problems attachments) {}

    @FXML
    private void verify() {
        outcome.setText("");
        desk.tasks().run(Message.of("audit.ui.verifying"), progress -> {
            Soundness soundness = desk.book().verify(progress);
            return new Checked(soundness, desk.attachments().apply(progress));
        }, this::tell);
    }

    private void tell(Checked checked) {
        Soundness found = checked.soundness();
        Problems problems = new Problems();
        found.findings()
                .stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> problems.add(new Problem(Severity.ERROR, "", finding.message())));
        checked.attachments().all().stream().limit(MOST_FINDINGS).forEach(problems::add);
        Message message;
        if (!found.kept()) {
            message = Message.of("audit.verify.not-kept");
        } else if (problems.hasErrors()) {
            message = Message.of("audit.verify.found", found.findings().size() + checked.attachments().all().size());
        } else {
            message = Message.of("audit.verify.sound", found.lines(), found.tables(), found.rows(), found.end());
        }
        outcome.setText(message.toString());
        desk.shell().status(message);
        if (problems.hasErrors()) {
            desk.dialogs().problems(message, problems);
        }
    }

    @FXML
    private void export() {
        Optional<Path> file = desk.dialogs()
                .save(Message.of("audit.ui.export.where"),
                        Text.of("audit.sheet") + " " + LocalDate.now(desk.clock()) + ".xlsx",
                        new ExtensionFilter(Text.of("audit.ui.workbook"), "*.xlsx"));
        TrailQuery query = query();
        file.ifPresent(chosen -> desk.tasks()
                .run(Message.of("audit.ui.exporting"),
                        progress -> desk.book().export(desk.whoActs().get(), query, chosen, progress),
                        count -> desk.shell()
                                .status(Message.of("audit.ui.exported", count,
                                        String.valueOf(chosen.getFileName())))));
    }
}
