package techcontract;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import techcontract.backup.Backup;
import techcontract.backup.Manifest;
import techcontract.backup.Rescue;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;
import techcontract.keys.KeyRing;
import techcontract.keys.ui.Door;
import techcontract.keys.ui.SignedIn;
import techcontract.shell.Dialogs;
import techcontract.shell.Failures;
import techcontract.shell.Shell;
import techcontract.storage.DamagedDatabase;
import techcontract.storage.DatabaseLocation;

/** From the data folder to the open desk (打开数据): who is there, the older folder encrypted, the damaged one rescued. */
final class Entrance {
    private final Path folder;
    private final Clock clock;
    private final Shell shell;
    private final Dialogs dialogs;
    private final Failures failures;
    private final BiConsumer<Desk, Optional<KeyRing>> opened;

    /**
     * @param opened takes the open desk, on the screen's thread, with everybody's passwords unless it is the demo's
     */
    Entrance(Path folder, Clock clock, Shell shell, Dialogs dialogs, Failures failures,
            BiConsumer<Desk, Optional<KeyRing>> opened) {
        this.folder = folder;
        this.clock = clock;
        this.shell = shell;
        this.dialogs = dialogs;
        this.failures = failures;
        this.opened = opened;
    }

    /** Opens the demo: nobody signs in. */
    void demo() {
        open(Optional.empty(), Demo::fill);
    }

    /** Asks at the door who is there, then opens the folder. */
    void ask(Door door) {
        try {
            Optional<KeyRing> ring = KeyRing.find(folder, clock);
            if (ring.isPresent()) {
                door.signIn(ring.get(), signed -> enter(ring.get(), signed));
            } else if (DatabaseLocation.isEncrypted(folder)) {
                door.lost(folder, key -> new DatabaseLocation(folder, Optional.of(key)).requireFits(), this::enter);
            } else {
                door.first(folder, this::enter);
            }
        } catch (Unavailable e) {
            end(e);
        }
    }

    private void enter(KeyRing ring, SignedIn signed) {
        shell.uncover();
        open(Optional.of(ring), desk -> {
            if (ring.names().getFirst().equals(signed.name())) {
                desk.settings().found(signed.name());
            }
            desk.settings().signIn(signed.name(), signed.failures());
        });
    }

    // Beside the picture of the window.
    private void open(Optional<KeyRing> ring, Consumer<Desk> prepare) {
        shell.status(Message.of("main.opening"));
        beside(() -> {
            Desk desk = DeskFolders.open(folder, ring, clock);
            try {
                prepare.accept(desk);
            } catch (RuntimeException e) {
                desk.close();
                throw e;
            }
            Platform.runLater(() -> opened.accept(desk, ring));
        }, damage -> rescue(damage, DeskFolders.location(folder, ring), () -> open(ring, prepare)));
    }

    private void beside(Runnable work, Consumer<DamagedDatabase> rescue) {
        Thread.ofPlatform().name("desk-opening").start(() -> {
            try {
                work.run();
            } catch (DamagedDatabase e) {
                Platform.runLater(() -> rescue.accept(e));
            } catch (Unavailable | Refused e) {
                Platform.runLater(() -> end(e));
            }
        });
    }

    /** Leads from a damaged database to the newest good backup; the damaged file is kept. */
    private void rescue(DamagedDatabase damage, DatabaseLocation location, Runnable again) {
        Optional<Backup> newest = Rescue.newest(location);
        if (newest.isEmpty() || !dialogs.askBeforeHarm(
                Message.of("backup.ui.ask-rescue", String.valueOf(damage.getMessage()), newest.get().name(),
                        newest.get().manifest().map(Manifest::contracts).orElse(0L)),
                Message.of("backup.ui.restore-now"), Message.of("backup.ui.not-now"))) {
            end(damage);
            return;
        }
        beside(() -> {
            Rescue.restore(location, newest.get(), Progress.NONE);
            Platform.runLater(again);
        }, this::end);
    }

    private void end(RuntimeException failure) {
        failures.show(failure);
        Platform.exit();
    }
}
