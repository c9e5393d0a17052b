package techcontract.keys.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import techcontract.kernel.Message;
import techcontract.keys.DataKey;
import techcontract.keys.KeyRing;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/** The door of the desk (登录): its cards cover the whole frame until somebody proved to be themselves. */
public final class Door {
    private final Shell shell;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Fxml fxml;
    private final Clock clock;

    public Door(Shell shell, Tasks tasks, Dialogs dialogs, Fxml fxml, Clock clock) {
        this.shell = shell;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.fxml = fxml;
        this.clock = clock;
    }

    /** Asks who is there; a first password is changed before they are let in. */
    public void signIn(KeyRing ring, Consumer<SignedIn> in) {
        ask(ring, ring.names(), Message.of("keys.ui.welcome"), in, Optional.empty());
    }

    /** Covers everything until this person comes back (锁屏). */
    public void lock(KeyRing ring, String name) {
        ask(ring, List.of(name), Message.of("keys.ui.locked", name), _ -> shell.uncover(), Optional.empty());
    }

    /** Lets another person take the seat (换人); Escape changes nothing. */
    public void changeSeat(KeyRing ring, String name, Consumer<SignedIn> in) {
        ask(ring, List.of(name), Message.of("keys.ui.seat", name), signed -> {
            shell.uncover();
            in.accept(signed);
        }, Optional.of(shell::uncover));
    }

    private void ask(KeyRing ring, List<String> names, Message heading, Consumer<SignedIn> in,
            Optional<Runnable> back) {
        Runnable anew = () -> ask(ring, names, heading, in, back);
        SignInCard card = new SignInCard(ring, names, heading, tasks, dialogs, fxml, signed -> {
            if (ring.mustChange(signed.name())) {
                change(ring, signed.name(), PasswordCard.Occasion.forced(signed.name()), () -> in.accept(signed),
                        anew);
            } else {
                in.accept(signed);
            }
        }, name -> recover(ring, name, in, anew), back);
        cover(card.content(), card::focus);
    }

    private void cover(Region card, Runnable focus) {
        shell.cover(card);
        focus.run();
    }

    private void change(KeyRing ring, String name, PasswordCard.Occasion occasion, Runnable done, Runnable back) {
        PasswordCard card = new PasswordCard(occasion, tasks, dialogs, fxml, ring.hasKeyFile(name),
                given -> ring.change(name, given.present(), given.fresh()), done, Optional.of(back));
        cover(card.content(), card::focus);
    }

    private void recover(KeyRing ring, String name, Consumer<SignedIn> in, Runnable back) {
        PasswordCard card = new PasswordCard(PasswordCard.Occasion.recovery(name), tasks, dialogs, fxml, false,
                given -> ring.recover(given.recovered().orElseThrow(), name, given.fresh()),
                () -> in.accept(new SignedIn(name, 0)), Optional.of(back));
        cover(card.content(), card::focus);
    }

    /** Lets whoever sits at the desk change their password (改口令); Escape changes nothing. */
    public void changeOwn(KeyRing ring, String name) {
        change(ring, name, PasswordCard.Occasion.own(name), () -> {
            shell.uncover();
            shell.status(Message.of("keys.ui.changed"));
        }, shell::uncover);
    }

    /** Lets the administrator give a person a first password (设口令); Escape changes nothing. */
    public void give(KeyRing ring, String name, Runnable done) {
        PasswordCard card = new PasswordCard(PasswordCard.Occasion.given(name), tasks, dialogs, fxml, false,
                given -> ring.give(name, given.fresh()), () -> {
                    shell.uncover();
                    done.run();
                }, Optional.of(shell::uncover));
        cover(card.content(), card::focus);
    }

    /** Shows the recovery key once more (恢复密钥), to be written down again. */
    public void showRecoveryKey(KeyRing ring) {
        RecoveryKeyCard card = new RecoveryKeyCard(ring.key(), tasks, dialogs, fxml, shell::uncover);
        cover(card.content(), card::focus);
    }

    /** Opens a folder nobody has a key to yet (首次启动): the first person, the recovery key. */
    public void first(Path folder, BiConsumer<KeyRing, SignedIn> in) {
        AtomicReference<KeyRing> made = new AtomicReference<>();
        AtomicReference<String> who = new AtomicReference<>("");
        PasswordCard card = new PasswordCard(PasswordCard.Occasion.FIRST, tasks, dialogs, fxml, false, given -> {
            made.set(KeyRing.make(folder, clock, DataKey.random(), given.sealed(), given.name(), given.fresh()));
            who.set(given.name());
        }, () -> {
            KeyRing ring = made.get();
            RecoveryKeyCard slip = new RecoveryKeyCard(ring.key(), tasks, dialogs, fxml,
                    () -> in.accept(ring, new SignedIn(who.get(), 0)));
            cover(slip.content(), slip::focus);
        }, Optional.empty());
        cover(card.content(), card::focus);
    }

    /** Opens an encrypted folder whose key ring is gone (钥匙文件丢失), by the recovery key. */
    public void lost(Path folder, BiConsumer<KeyRing, SignedIn> in) {
        AtomicReference<KeyRing> made = new AtomicReference<>();
        AtomicReference<String> who = new AtomicReference<>("");
        PasswordCard card = new PasswordCard(PasswordCard.Occasion.LOST, tasks, dialogs, fxml, false, given -> {
            made.set(KeyRing.make(folder, clock, given.recovered().orElseThrow(), true, given.name(), given.fresh()));
            who.set(given.name());
        }, () -> in.accept(made.get(), new SignedIn(who.get(), 0)), Optional.empty());
        cover(card.content(), card::focus);
    }
}
