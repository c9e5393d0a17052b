package techcontract.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import techcontract.Desk;
import techcontract.bureau.ui.PeopleDesk;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.kernel.Actor;
import techcontract.keys.ui.Door;
import techcontract.shell.Dialogs;
import techcontract.shell.DirectTasks;
import techcontract.shell.Fxml;
import techcontract.shell.Look;
import techcontract.shell.Screen;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;
import techcontract.shell.Theme;
import techcontract.storage.DatabaseLocation;

/** A desk in a folder of its own, and the window's frame for a screen on it (界面测试台); work is done at once. */
public final class ScreenDesk implements AutoCloseable {
    public static final Actor CLERK = new Actor("王小明");
    private final Desk desk;
    private final Shell shell = new Shell();
    private final Tasks tasks = new DirectTasks();
    private final AccessibleNames names = AccessibleNames.of(shell);

    public ScreenDesk(Path folder, LocalDate today) {
        Clock clock = Clock.fixed(today.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        desk = Desk.open(new DatabaseLocation(folder), clock);
    }

    public Desk desk() {
        return desk;
    }

    public Shell shell() {
        return shell;
    }

    public Tasks tasks() {
        return tasks;
    }

    /** What the screens of people work with, as in the demo: without passwords. */
    public PeopleDesk people(Stage stage) {
        return new PeopleDesk(desk.settings(), Optional.empty(),
                new Door(shell, tasks, new Dialogs(stage), fxml(), desk.clock()), () -> {}, shell, tasks);
    }

    public Fxml fxml() {
        return new Fxml(desk.clock());
    }

    /** Shows a screen in the frame, small enough for the headless display. */
    public void show(Stage stage, Screen screen) {
        frame(stage);
        shell.show(screen);
    }

    /** Shows the frame alone. */
    public void frame(Stage stage) {
        Look.theme(Theme.LIGHT);
        stage.setScene(new Scene(shell.root(), 980, 720));
        stage.show();
        stage.requestFocus();
    }

    /** A draft of a development with that project name. */
    public Contract draft(String projectName) {
        return desk.register().draft(CLERK, Drafts.development(projectName));
    }

    /** A contract accepted on {@link Drafts#ACCEPTED}. */
    public Contract accepted(String projectName) {
        Contract submitted = desk.register().submit(CLERK, ContractRef.to(draft(projectName)), Drafts.ACCEPTED);
        return desk.register().accept(CLERK, ContractRef.to(submitted), Drafts.ACCEPTED, Map.of());
    }

    /** Ends the test; every control of every screen it showed must have had a name for screen readers. */
    @Override
    public void close() {
        desk.close();
        assertThat(names.missing()).as("controls without a name").isEmpty();
    }
}
