package techcontract;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
import techcontract.keys.KeyRing;
import techcontract.keys.ui.Door;
import techcontract.keys.ui.SignedIn;
import techcontract.shell.BackgroundTasks;
import techcontract.shell.Dialogs;
import techcontract.shell.ErrorWindow;
import techcontract.shell.Failures;
import techcontract.shell.Fxml;
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
    private volatile @Nullable Desk desk;
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
        if (getParameters().getNamed().containsKey("demo")) {
            opening(folder, Optional.empty(), dialogs, failures, Demo::fill);
            return;
        }
        BackgroundTasks work = new BackgroundTasks(shell, failures);
        tasks = work;
        Door door = new Door(shell, work, dialogs, new Fxml(clock), clock);
        try {
            Optional<KeyRing> known = KeyRing.find(folder, clock);
            if (known.isPresent()) {
                door.signIn(known.get(), signed -> enter(folder, known.get(), signed, dialogs, failures));
            } else if (DatabaseLocation.isEncrypted(folder)) {
                door.lost(folder, (ring, signed) -> enter(folder, ring, signed, dialogs, failures));
            } else {
                door.first(folder, (ring, signed) -> enter(folder, ring, signed, dialogs, failures));
            }
        } catch (Unavailable e) {
            failures.show(e);
            Platform.exit();
        }
    }

    private void enter(Path folder, KeyRing ring, SignedIn signed, Dialogs dialogs, Failures failures) {
        shell.uncover();
        opening(folder, Optional.of(ring), dialogs, failures, opened -> {
            if (ring.names().getFirst().equals(signed.name())) {
                opened.settings().found(signed.name());
            }
            opened.settings().signIn(signed.name(), signed.failures());
        });
    }

    // Opened beside the first picture of the window.
    private void opening(Path folder, Optional<KeyRing> ring, Dialogs dialogs, Failures failures,
            Consumer<Desk> prepare) {
        shell.status(Message.of("main.opening"));
        Thread.ofPlatform().name("desk-opening").start(() -> {
            try {
                Desk opened = DeskFolders.open(folder, ring, clock);
                desk = opened;
                prepare.accept(opened);
                Platform.runLater(() -> furnish(opened, folder, ring, dialogs, failures));
            } catch (DamagedDatabase e) {
                Platform.runLater(() -> rescue(e, DeskFolders.location(folder, ring), dialogs, failures,
                        () -> opening(folder, ring, dialogs, failures, prepare)));
            } catch (Unavailable | Refused e) {
                Platform.runLater(() -> {
                    failures.show(e);
                    Platform.exit();
                });
            }
        });
    }

    /** Leads from a damaged database to the newest good backup; the damaged file is kept. */
    private void rescue(DamagedDatabase damage, DatabaseLocation location, Dialogs dialogs, Failures failures,
            Runnable again) {
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
                Platform.runLater(again);
            } catch (Unavailable | Refused e) {
                Platform.runLater(() -> {
                    failures.show(e);
                    Platform.exit();
                });
            }
        });
    }

    private void furnish(Desk opened, Path folder, Optional<KeyRing> ring, Dialogs dialogs, Failures failures) {
        BackgroundTasks work = tasks == null ? new BackgroundTasks(shell, failures) : tasks;
        tasks = work;
        Screens screens = new Screens(opened, shell, work, dialogs, ring, this::show);
        screens.furnish(ring.isEmpty() ? Text.of("main.demo") : folder.toString());
        if (ring.isPresent()) {
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
        Desk opened = desk;
        if (opened != null) {
            if (endsDay) {
                opened.backups().endDayQuietly(opened.settings().actor());
            }
            opened.close();
        }
    }
}
