package techcontract.backup.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import techcontract.backup.Backup;
import techcontract.backup.BackupCondition;
import techcontract.backup.BackupReason;
import techcontract.backup.Manifest;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Text;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.shell.Tone;

/** The backups (备份): made, tried, and the way to restoring one. */
public final class BackupScreen implements Screen {
    private final BackupDesk desk;
    private final Parent content;

    @FXML private Button make;
    @FXML private VBox server;
    @FXML private VBox own;
    @FXML private TableView<Backup> backups;
    @FXML private Label second;
    @FXML private Label fault;
    @FXML private Button forget;
    @FXML private Button prove;
    @FXML private Button preview;

    public BackupScreen(BackupDesk desk) {
        this.desk = desk;
        content = desk.fxml().load(this);
    }

    @FXML
    private void initialize() {
        boolean offered = desk.backups().isOffered();
        server.setVisible(!offered);
        server.setManaged(!offered);
        own.setVisible(offered);
        own.setManaged(offered);
        make.setDisable(!offered);
        backups.getColumns()
                .setAll(List.of(Tables.text(Text.of("backup.ui.made"), 150, this::made),
                        Tables.text(Text.of("backup.ui.reason"), 80,
                                row -> said(row, manifest -> manifest.reason().label())),
                        Tables.state(Text.of("backup.ui.condition"), 90, row -> row.condition().label(),
                                row -> tone(row.condition())),
                        Tables.count(Text.of("backup.ui.contracts"), 80,
                                row -> row.manifest().map(Manifest::contracts).orElse(0L)),
                        Tables.count(Text.of("backup.ui.size"), 90, row -> (row.size() + 1023) / 1024),
                        Tables.text(Text.of("backup.ui.by"), 90, row -> said(row, Manifest::by)),
                        Tables.text(Text.of("backup.ui.file"), 300, Backup::name)));
        Tables.prepare(backups, Text.of("backup.ui.list"), Message.of("backup.ui.none"), this::open);
        backups.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            prove.setDisable(row == null);
            preview.setDisable(row == null);
            sayFault(row);
        });
    }

    private String made(Backup backup) {
        return said(backup, manifest -> desk.minute(manifest.madeAt()));
    }

    private static String said(Backup backup, java.util.function.Function<Manifest, String> field) {
        return backup.manifest().map(field).orElse("");
    }

    private static Tone tone(BackupCondition condition) {
        return switch (condition) {
            case PROVED -> Tone.GOOD;
            case UNPROVED -> Tone.ATTENTION;
            case DAMAGED -> Tone.BAD;
        };
    }

    private void sayFault(@Nullable Backup row) {
        if (row != null && !row.fault().isEmpty()) {
            fault.setText(row.fault());
        } else if (row != null && row.provedAt().isPresent()) {
            fault.setText(Text.of("backup.ui.proved-at", desk.minute(row.provedAt().get())));
        } else {
            fault.setText("");
        }
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("backup.ui.backups");
    }

    @Override
    public void shown() {
        reload();
        backups.requestFocus();
    }

    private void reload() {
        if (!desk.backups().isOffered()) {
            return;
        }
        desk.tasks().latest(Message.of("backup.ui.reading"), _ -> desk.backups().list(), rows -> {
            backups.getItems().setAll(rows);
            if (!rows.isEmpty()) {
                backups.getSelectionModel().clearAndSelect(0);
            }
        });
        Optional<Path> place = desk.backups().secondPlace();
        second.setText(desk.backups()
                .secondPlaceFault()
                .map(Message::toString)
                .orElseGet(() -> place.map(folder -> Text.of("backup.ui.second", folder))
                        .orElse(Text.of("backup.ui.second.none"))));
        forget.setVisible(place.isPresent());
    }

    @FXML
    private void make() {
        make(false);
    }

    private void make(boolean smaller) {
        desk.tasks()
                .run(Message.of("backup.ui.making"),
                        progress -> desk.backups()
                                .make(desk.whoActs().get(), BackupReason.DEMAND, smaller, progress),
                        this::told, this::askSmaller);
    }

    private void askSmaller(Problems problems) {
        if (desk.dialogs()
                .askBeforeHarm(Message.of("backup.ui.ask-smaller", problems), Message.of("backup.ui.make-all-the-same"),
                        Message.of("backup.ui.not-now"))) {
            make(true);
        }
    }

    private void told(Backup backup) {
        desk.shell()
                .status(desk.backups()
                        .secondPlaceFault()
                        .or(() -> Optional.of(Message.of("backup.ui.done", made(backup), backup.condition().label())))
                        .orElseThrow());
        backup.manifest().map(Manifest::madeAt).ifPresent(desk.made());
        reload();
    }

    private void tried(Backup backup) {
        desk.shell().status(Message.of("backup.ui.tried", made(backup), backup.condition().label()));
        reload();
    }

    private void withSelected(Consumer<Backup> work) {
        Backup row = backups.getSelectionModel().getSelectedItem();
        if (row != null) {
            work.accept(row);
        }
    }

    @FXML
    private void prove() {
        withSelected(row -> desk.tasks()
                .run(Message.of("backup.ui.proving"), progress -> desk.backups().prove(row, progress), this::tried));
    }

    @FXML
    private void preview() {
        withSelected(this::open);
    }

    private void open(Backup row) {
        desk.tasks()
                .run(Message.of("backup.ui.comparing"), progress -> desk.backups().preview(row, progress),
                        found -> desk.shell().show(new RestoreScreen(desk, found)));
    }

    @FXML
    private void elsewhere() {
        desk.dialogs()
                .open(Message.of("backup.ui.elsewhere.choose"),
                        new ExtensionFilter(Text.of("backup.ui.list"), "*.sql.gz", "*.sql.gz.sealed"))
                .ifPresent(file -> open(desk.backups().look(file)));
    }

    @FXML
    private void choose() {
        desk.dialogs().folder(Message.of("backup.ui.choose")).ifPresent(folder -> chooseSecond(Optional.of(folder)));
    }

    @FXML
    private void forget() {
        chooseSecond(Optional.empty());
    }

    private void chooseSecond(Optional<Path> folder) {
        desk.tasks().run(Message.of("backup.ui.copying"), progress -> {
            desk.backups().chooseSecondPlace(desk.whoActs().get(), folder, progress);
            return true;
        }, _ -> reload());
    }

    @FXML
    private void openFolder() {
        desk.openFolder().accept(desk.backups().folder());
    }
}
