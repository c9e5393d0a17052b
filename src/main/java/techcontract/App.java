package techcontract;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import techcontract.backup.Backup;
import techcontract.backup.Manifest;
import techcontract.backup.Rescue;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.kernel.Unavailable;
import techcontract.shell.BackgroundTasks;
import techcontract.shell.Dialogs;
import techcontract.shell.ErrorWindow;
import techcontract.shell.Failures;
import techcontract.shell.Look;
import techcontract.shell.LookChoice;
import techcontract.shell.Shell;
import techcontract.storage.DamagedDatabase;
import techcontract.storage.DatabaseLocation;

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
        shell.status(Message.of("main.opening"));
        window.show();
        Path folder = Path.of(Objects.requireNonNull(getParameters().getNamed().get("folder")));
        boolean demo = getParameters().getNamed().containsKey("demo");
        // Opened beside the first picture of the window.
        Thread.ofPlatform().name("desk-opening").start(() -> open(folder, demo, dialogs, failures));
    }

    private void open(Path folder, boolean demo, Dialogs dialogs, Failures failures) {
        try {
            Desk opened = Desk.open(new DatabaseLocation(folder), clock);
            if (demo) {
                Demo.fill(opened);
            }
            Platform.runLater(() -> furnish(opened, folder, demo, dialogs, failures));
        } catch (DamagedDatabase e) {
            Platform.runLater(() -> rescue(e, folder, dialogs, failures));
        } catch (Unavailable e) {
            Platform.runLater(() -> {
                failures.show(e);
                Platform.exit();
            });
        }
    }

    /** Leads from a damaged database to the newest good backup; the damaged file is kept. */
    private void rescue(DamagedDatabase damage, Path folder, Dialogs dialogs, Failures failures) {
        DatabaseLocation location = new DatabaseLocation(folder);
        Optional<Backup> newest = Rescue.newest(location);
        if (newest.isEmpty() || !dialogs.askBeforeHarm(
                Message.of("backup.ui.ask-rescue", String.valueOf(damage.getMessage()), newest.get().name(),
                        newest.get().manifest().map(Manifest::contracts).orElse(0L)),
                Message.of("backup.ui.restore-now"), Message.of("backup.ui.not-now"))) {
            failures.show(damage);
            Platform.exit();
            return;
        }
        Thread.ofPlatform().name("desk-rescue").start(() -> {
            try {
                Rescue.restore(location, newest.get(), Progress.NONE);
                open(folder, false, dialogs, failures);
            } catch (Unavailable | Refused e) {
                Platform.runLater(() -> {
                    failures.show(e);
                    Platform.exit();
                });
            }
        });
    }

    private void furnish(Desk opened, Path folder, boolean demo, Dialogs dialogs, Failures failures) {
        desk = opened;
        BackgroundTasks work = new BackgroundTasks(shell, failures);
        tasks = work;
        Screens screens = new Screens(opened, shell, work, dialogs, this::show);
        screens.furnish(demo ? Text.of("main.demo") : folder.toString());
        if (!demo) {
            endsDay = true;
            screens.backUp();
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
