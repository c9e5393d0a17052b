package techcontract.backup.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import techcontract.backup.ContractDifference;
import techcontract.backup.Manifest;
import techcontract.backup.RestorePreview;
import techcontract.backup.TableDifference;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.shell.Tone;

/** What restoring a backup would change, and doing it (恢复预览). */
public final class RestoreScreen implements Screen {
    private final BackupDesk desk;
    private final RestorePreview preview;
    private final String made;
    private final Parent content;

    @FXML private Label summary;
    @FXML private Label numbers;
    @FXML private TableView<ContractDifference> contracts;
    @FXML private TableView<TableDifference> tables;

    RestoreScreen(BackupDesk desk, RestorePreview preview) {
        this.desk = desk;
        this.preview = preview;
        this.made = preview.backup().manifest().map(Manifest::madeAt).map(desk::minute).orElse("");
        content = desk.fxml().load(this);
    }

    @FXML
    private void initialize() {
        summary.setText(preview.contractCount() == 0
                ? Text.of("backup.ui.same", made)
                : Text.of("backup.ui.changes", made, preview.contractCount(), preview.contracts().size()));
        numbers.setText(preview.numbersSince().isEmpty()
                ? Text.of("backup.ui.no-numbers")
                : Text.of("backup.ui.numbers", preview.numbersSince().size(), preview.numbersSince().getFirst(),
                        preview.numbersSince().getLast()));
        contracts.getColumns()
                .setAll(List.of(
                        Tables.state(Text.of("backup.ui.what"), 90, row -> row.kind().label(),
                                row -> row.kind() == ContractDifference.Kind.DISAPPEARS
                                        ? Tone.BAD
                                        : row.kind() == ContractDifference.Kind.CHANGES
                                                ? Tone.ATTENTION
                                                : Tone.GOOD),
                        Tables.text(Text.of("backup.ui.number"), 170, ContractDifference::number),
                        Tables.text(Text.of("backup.ui.project"), 360, ContractDifference::project)));
        Tables.prepare(contracts, Text.of("backup.ui.contract-list"), Message.of("backup.ui.no-contracts"), _ -> {});
        contracts.getItems().setAll(preview.contracts());
        tables.getColumns()
                .setAll(List.of(Tables.text(Text.of("backup.ui.table"), 190, TableDifference::label),
                        Tables.count(Text.of("backup.ui.now"), 80, TableDifference::now),
                        Tables.count(Text.of("backup.ui.then"), 80, TableDifference::then)));
        Tables.prepare(tables, Text.of("backup.ui.table-list"), Message.of("backup.ui.no-tables"), _ -> {});
        tables.getItems().setAll(preview.tables().stream().filter(table -> !table.alike()).toList());
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("backup.ui.restore-title");
    }

    @Override
    public void shown() {
        contracts.requestFocus();
    }

    @FXML
    private void rehearse() {
        desk.tasks()
                .run(Message.of("backup.ui.proving"), progress -> desk.backups().prove(preview.backup(), progress),
                        tried -> desk.dialogs()
                                .tell(tried.fault().isEmpty()
                                        ? Message.of("backup.ui.rehearsed",
                                                tried.manifest().map(Manifest::contracts).orElse(0L))
                                        : Message.of("backup.ui.rehearsal-failed", tried.fault())));
    }

    @FXML
    private void restore() {
        if (!desk.dialogs()
                .askBeforeHarm(Message.of("backup.ui.ask-restore", made, preview.contractCount()),
                        Message.of("backup.ui.restore-now"), Message.of("backup.ui.not-now"))) {
            return;
        }
        desk.tasks().run(Message.of("backup.ui.restoring"), progress -> {
            desk.backups().restore(desk.whoActs().get(), preview.backup(), progress);
            return true;
        }, _ -> {
            desk.dialogs().tell(Message.of("backup.ui.restored", made));
            desk.leave().run();
        });
    }
}
