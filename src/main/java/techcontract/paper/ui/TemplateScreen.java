package techcontract.paper.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Text;
import techcontract.paper.Medium;
import techcontract.paper.PaperField;
import techcontract.paper.PaperKind;
import techcontract.paper.PaperTemplate;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;

/** The templates (文书模板): take one out, change it in Word or WPS, load it; what is wrong with it is listed here. */
public final class TemplateScreen implements Screen {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final PaperDesk desk;
    private final Clock clock;
    private final Parent content;

    @FXML private ListView<PaperKind> kinds;
    @FXML private Label current;
    @FXML private TextArea fields;
    @FXML private ProblemList problems;
    @FXML private Button restore;

    TemplateScreen(PaperDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        content = desk.fxml().load(this);
    }

    @FXML
    private void initialize() {
        kinds.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable PaperKind kind, boolean empty) {
                super.updateItem(kind, empty);
                setText(empty || kind == null ? "" : kind.label());
            }
        });
        kinds.getItems().setAll(PaperKind.values());
        kinds.getSelectionModel().selectedItemProperty().addListener(_ -> choose());
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("paper.ui.templates.title");
    }

    @Override
    public void shown() {
        if (kinds.getSelectionModel().isEmpty()) {
            kinds.getSelectionModel().select(PaperKind.CERTIFICATE);
        }
        kinds.requestFocus();
    }

    private PaperKind kind() {
        return Objects.requireNonNull(kinds.getSelectionModel().getSelectedItem());
    }

    private void choose() {
        problems.show(List.of());
        fields.setText(marks(kind()));
        read();
    }

    private static String marks(PaperKind kind) {
        String all = kind.fields()
                .stream()
                .map(PaperField::label)
                .map(TemplateScreen::mark)
                .collect(
                        Collectors.joining("  "));
        return kind.lists().isEmpty()
                ? all
                : all + "\n\n" + Text.of("paper.ui.template.rows", mark("#" + kind.lists().getFirst()),
                        mark("/" + kind.lists().getFirst()));
    }

    private static String mark(String label) {
        return "{{" + label + "}}";
    }

    private void read() {
        PaperKind kind = kind();
        desk.tasks()
                .latest(Message.of("paper.ui.template.reading"), _ -> desk.office().templates().current(kind),
                        this::show);
    }

    private void show(PaperTemplate template) {
        current.setText(template.loadedAt()
                .map(at -> Text.of("paper.ui.template.own", template.fileName(), template.loadedBy(),
                        at.atZone(clock.getZone()).format(MINUTE)))
                .orElse(Text.of("paper.ui.template.shipped")));
        restore.setDisable(template.loadedAt().isEmpty());
    }

    @FXML
    private void export() {
        PaperKind kind = kind();
        desk.dialogs()
                .save(Message.of("paper.ui.template.where"), kind.label() + ".docx", word())
                .ifPresent(file -> desk.tasks().run(Message.of("paper.ui.template.exporting"), _ -> {
                    desk.office().templates().export(kind, file);
                    return file;
                }, written -> desk.shell().status(Message.of("paper.ui.template.exported", written))));
    }

    @FXML
    private void load() {
        desk.dialogs().open(Message.of("paper.ui.template.choose"), word()).ifPresent(this::load);
    }

    private void load(Path file) {
        PaperKind kind = kind();
        desk.tasks()
                .run(Message.of("paper.ui.template.loading"),
                        _ -> desk.office().templates().replace(desk.whoActs().get(), kind, file), found -> {
                            problems.show(found.all());
                            desk.shell().status(Message.of("paper.ui.template.loaded", kind.label()));
                            read();
                        }, this::refused);
    }

    private void refused(Problems found) {
        problems.show(found.all());
        desk.shell().status(Message.of("paper.ui.template.refused"));
    }

    @FXML
    private void restore() {
        PaperKind kind = kind();
        if (desk.dialogs()
                .ask(Message.of("paper.ui.template.ask-restore", kind.label()),
                        Message.of("paper.ui.template.restore.yes"), Message.of("paper.ui.list.back"))) {
            desk.tasks().run(Message.of("paper.ui.template.loading"), _ -> {
                desk.office().templates().restore(desk.whoActs().get(), kind);
                return true;
            }, _ -> choose());
        }
    }

    private static ExtensionFilter word() {
        return new ExtensionFilter(Medium.DOCX.label(), "*.docx");
    }
}
