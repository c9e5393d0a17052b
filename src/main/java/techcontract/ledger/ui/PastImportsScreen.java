package techcontract.ledger.ui;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import techcontract.contract.PastImport;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.shell.Tone;

/** The imports so far (历次导入): who took in what and when; one is undone as a whole while nothing has happened since. */
final class PastImportsScreen implements Screen {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ImportDesk desk;
    private final Runnable changed;
    private final Parent content;

    @FXML private TableView<PastImport> imports;
    @FXML private Button undo;

    /**
     * @param changed told once an import was undone: what was in the register before is new again
     */
    PastImportsScreen(ImportDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        content = desk.fxml().load(this);
    }

    @FXML
    private void initialize() {
        var source = Tables.<PastImport>text(Text.of("ledger.past.source"), 200, PastImport::source);
        imports.getColumns()
                .setAll(List.of(
                        Tables.text(Text.of("ledger.past.at"), 136,
                                one -> MINUTE.format(LocalDateTime.ofInstant(one.importedAt(),
                                        desk.clock().getZone()))),
                        Tables.text(Text.of("ledger.past.by"), 90, PastImport::importedBy), source,
                        Tables.count(Text.of("ledger.past.contracts"), 100, PastImport::contracts),
                        Tables.count(Text.of("ledger.past.corrections"), 100, PastImport::corrections),
                        Tables.state(Text.of("ledger.past.state"), 150, PastImportsScreen::state,
                                one -> one.undone() ? Tone.NEUTRAL : Tone.GOOD)));
        Tables.share(imports, List.of(source));
        Tables.prepare(imports, Text.of("ledger.past.title"), Message.of("ledger.past.none"), _ -> undo.requestFocus());
        imports.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, one) -> undo.setDisable(one == null || one.undone()));
        undo.setDisable(true);
    }

    private static String state(PastImport one) {
        return one.undone() ? Text.of("ledger.past.undone", one.undoneBy()) : Text.of("ledger.past.done");
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("ledger.past.title");
    }

    @Override
    public void shown() {
        desk.tasks().latest(Message.of("ledger.past.reading"), _ -> desk.imports().all(), all -> {
            imports.getItems().setAll(all);
            imports.getSelectionModel().clearAndSelect(0);
            imports.requestFocus();
        });
    }

    @FXML
    private void undo() {
        @Nullable
        PastImport one = imports.getSelectionModel().getSelectedItem();
        if (one == null || !desk.dialogs()
                .askBeforeHarm(Message.of("ledger.past.question", one.source(), "%,d".formatted(one.contracts())),
                        Message.of("ledger.past.yes"), Message.of("ledger.past.no"))) {
            return;
        }
        desk.tasks()
                .run(Message.of("ledger.past.undoing"), _ -> desk.imports().undo(desk.whoActs().get(), one), done -> {
                    changed.run();
                    shown();
                    desk.shell()
                            .status(Message.of("ledger.past.gone", done.source(), "%,d".formatted(done.contracts())));
                }, refused -> desk.dialogs().problems(Message.of("ledger.past.refused"), refused));
    }
}
