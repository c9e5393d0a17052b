package techcontract;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Text;
import techcontract.keys.ui.Door;
import techcontract.shell.BackgroundTasks;
import techcontract.shell.Dialogs;
import techcontract.shell.ErrorWindow;
import techcontract.shell.Failures;
import techcontract.shell.Fxml;
import techcontract.shell.Look;
import techcontract.shell.LookChoice;
import techcontract.shell.Shell;

/** The window (主窗口): builds every screen by hand once the desk is open, and closes all in good order. */
public final class App extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final Clock clock = Main.clock();
    private final Shell shell = new Shell();
    private @Nullable Desk desk;
    private @Nullable BackgroundTasks tasks;
    private boolean endsDay;

    @Override
    public void start(Stage window) {
        LookChoice look = LookChoice.load(DeskFolders.look());
        Look.theme(look.theme());
        shell.look(look, choice -> choice.save(DeskFolders.look()));
        Dialogs dialogs = new Dialogs(window);
        ErrorWindow errors = new ErrorWindow(dialogs,
                Path.of(Objects.requireNonNull(System.getProperty("techcontract.logs"))),
                this::show);
        Failures failures = new Failures(shell, dialogs, errors);
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> Platform.runLater(() -> failures.show(failure)));
        window.setTitle(Text.of("app.name"));
        window.setScene(new Scene(shell.root(), WIDTH, HEIGHT));
        window.setMaximized(true);
        shell.guard(window);
        window.show();
        Path folder = Path.of(Objects.requireNonNull(getParameters().getNamed().get("folder")));
        boolean demo = getParameters().getNamed().containsKey("demo");
        BackgroundTasks work = new BackgroundTasks(shell, failures);
        tasks = work;
        Entrance entrance = new Entrance(folder, clock, shell, dialogs, failures, (opened, ring) -> {
            desk = opened;
            Screens screens = new Screens(opened, shell, work, dialogs, ring, this::show);
            screens.furnish(demo ? Text.of("main.demo") : folder.toString());
            if (!demo) {
                endsDay = true;
                screens.backUp();
            }
        });
        if (demo) {
            entrance.demo();
        } else {
            entrance.ask(new Door(shell, work, dialogs, new Fxml(clock), clock));
        }
    }

    private void show(Path folder) {
        getHostServices().showDocument(folder.toUri().toString());
    }

    @Override
    public void stop() {
        if (tasks != null) {
            tasks.close();
        }
        if (desk != null) {
            if (endsDay) {
                desk.backups().endDayQuietly(desk.settings().actor());
            }
            desk.close();
        }
    }
}
