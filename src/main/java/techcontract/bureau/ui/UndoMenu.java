package techcontract.bureau.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Dialogs;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;
import techcontract.storage.Database;
import techcontract.storage.SavedAct;

/** What somebody saved last, to be taken back (撤销最近的保存), by Ctrl+Shift+Z: the newest first, Enter takes it back. */
public final class UndoMenu {
    private static final double ROW = 30;
    private static final double WIDTH = 520;

    private final Database database;
    private final Supplier<Actor> whoActs;
    private final DateTimeFormatter time;
    private final Shell shell;
    private final Tasks tasks;
    private final Dialogs dialogs;

    /**
     * @param zone the bureau's, for the times
     */
    public UndoMenu(Database database, Supplier<Actor> whoActs, ZoneId zone, Shell shell, Tasks tasks,
            Dialogs dialogs) {
        this.database = database;
        this.whoActs = whoActs;
        this.time = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
        this.shell = shell;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** Shows the list and takes back what is chosen from it. */
    public void show() {
        List<SavedAct> acts = database.undoable(whoActs.get());
        ListView<SavedAct> list = new ListView<>();
        list.getItems().setAll(acts);
        list.setCellFactory(_ -> new Row());
        list.setFixedCellSize(ROW);
        list.setPrefSize(WIDTH, ROW * Math.max(3, acts.size()) + 4);
        list.setAccessibleText(Text.of("bureau.ui.undo.list"));
        list.setPlaceholder(new Label(Text.of("bureau.ui.undo.none")));
        dialogs.choose(Message.of("bureau.ui.undo.question"), list, Message.of("bureau.ui.undo.yes"))
                .ifPresent(this::undo);
    }

    private void undo(SavedAct act) {
        tasks.run(Message.of("bureau.ui.undo.doing"), _ -> {
            database.undo(whoActs.get(), act);
            return true;
        }, _ -> {
            shell.openAnew();
            shell.status(Message.of("bureau.ui.undo.done", act.what()));
        });
    }

    private final class Row extends ListCell<SavedAct> {
        @Override
        protected void updateItem(@Nullable SavedAct act, boolean empty) {
            super.updateItem(act, empty);
            setText(empty || act == null ? "" : Text.of("bureau.ui.undo.line", time.format(act.at()), act.what()));
        }
    }
}
