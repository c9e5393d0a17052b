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
import techcontract.kernel.Message;
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
import techcontract.storage.DatabaseLocation;

/** The window (主窗口): builds every screen by hand once the desk is open, and closes all in good order. */
public final class App extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final Clock clock = Main.clock();
    private final Shell shell = new Shell();
    private volatile @Nullable Desk desk;
    private @Nullable BackgroundTasks tasks;

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
            KeyRing.find(folder, clock)
                    .ifPresentOrElse(
                            ring -> door.signIn(ring, signed -> enter(folder, ring, signed, dialogs, failures)),
                            () -> door.first(folder, (ring, signed) -> enter(folder, ring, signed, dialogs, failures)));
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
                Desk opened = Desk.open(new DatabaseLocation(folder), clock);
                desk = opened;
                prepare.accept(opened);
                Platform.runLater(() -> furnish(opened, folder, ring, dialogs, failures));
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
        new Screens(opened, shell, work, dialogs, ring, this::show)
                .furnish(ring.isEmpty() ? Text.of("main.demo") : folder.toString());
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
            opened.close();
        }
    }
}
