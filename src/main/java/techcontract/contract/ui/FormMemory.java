package techcontract.contract.ui;

import java.util.Optional;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import techcontract.contract.ContractRef;
import techcontract.contract.TypedForm;
import techcontract.contract.UnsavedForm;
import techcontract.kernel.Message;
import techcontract.kernel.Unavailable;
import techcontract.shell.FormHistory;
import techcontract.shell.UnreadWords;

/**
 * What a contract form remembers (录入记忆): every step, to take it back, and on the disk what is typed and not saved,
 * within a second of the last key.
 */
final class FormMemory {
    private static final Duration QUIET = Duration.seconds(1);

    private final ContractDesk desk;
    private final ContractForm form;
    private final Runnable changed;
    private final UnreadWords words;
    private final FormHistory<String> history;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private String id = UUID.randomUUID().toString();
    private Optional<ContractRef> contract = Optional.empty();
    private String saved;
    private boolean showing;

    /**
     * @param changed has the screen look at the form anew after a step was taken back
     */
    FormMemory(ContractDesk desk, ContractForm form, Runnable changed) {
        this.desk = desk;
        this.form = form;
        this.changed = changed;
        words = new UnreadWords(form.sections());
        saved = state();
        history = new FormHistory<>(desk.clock(), saved);
        quiet.setOnFinished(_ -> keep());
        form.root().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private TypedForm now() {
        return new TypedForm(form.draft(), words.words());
    }

    private String state() {
        return now().text();
    }

    /** The form shows what is stored: nothing before it can be brought back. */
    void shows(Optional<ContractRef> stored) {
        saved = state();
        history.restart(saved);
        contract = stored;
        forget();
    }

    /** The form was saved as it is: what was typed before can still be taken back. */
    void saved(ContractRef stored) {
        saved = state();
        contract = Optional.of(stored);
        forget();
    }

    /** Nothing of what was typed is wanted any more. */
    void forget() {
        quiet.stop();
        desk.unsaved().forget(id);
        id = UUID.randomUUID().toString();
    }

    /** Something was typed. */
    void typed() {
        if (showing) {
            return;
        }
        history.changed(state(), form.root().getScene() == null ? null : form.root().getScene().getFocusOwner());
        quiet.playFromStart();
    }

    /** Whether the form holds anything else than what is stored. */
    boolean differs() {
        return !state().equals(saved);
    }

    /** Brings back a form that was left unsaved. */
    void bring(UnsavedForm left) {
        id = left.id();
        show(left.form());
        history.changed(state(), null);
    }

    private void show(TypedForm typed) {
        showing = true;
        form.show(typed.draft());
        words.show(typed.unread());
        showing = false;
        if (form.root().getScene() != null && form.root().getScene().getFocusOwner() instanceof TextInputControl text) {
            text.end();
        }
    }

    private void key(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean back = event.getCode() == KeyCode.Z && !event.isShiftDown();
        boolean forth = event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
        if (back || forth) {
            event.consume();
            go(back);
        }
    }

    private void go(boolean back) {
        Optional<String> state = back ? history.undo() : history.redo();
        state.ifPresentOrElse(text -> {
            show(TypedForm.of(text));
            changed.run();
            quiet.playFromStart();
        }, () -> desk.shell().status(Message.of(back ? "contract.ui.undo.first" : "contract.ui.undo.last")));
    }

    // A window at each pause would be worse than a line.
    private void keep() {
        if (!differs()) {
            forget();
            return;
        }
        TypedForm typed = now();
        String name = id;
        Optional<ContractRef> of = contract;
        desk.tasks().latest(Message.of("contract.ui.keeping"), _ -> kept(name, of, typed), desk.shell()::status);
    }

    private Message kept(String name, Optional<ContractRef> of, TypedForm typed) {
        try {
            return desk.unsaved()
                    .keep(desk.actor(), name, of, typed)
                    .map(moment -> Message.of("contract.ui.kept", desk.time(moment)))
                    .orElse(Message.of("contract.rule.R53"));
        } catch (Unavailable e) {
            return Message.of("contract.ui.not-kept", String.valueOf(e.getMessage()));
        }
    }
}
