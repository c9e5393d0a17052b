package techcontract.keys.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.keys.KeyRing;
import techcontract.keys.Secret;
import techcontract.shell.Dialogs;
import techcontract.shell.FormField;
import techcontract.shell.FormKeys;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.SuggestionField;
import techcontract.shell.Tasks;

/** Name and password (登录): Enter in the password lets in. */
final class SignInCard {
    private final KeyRing ring;
    private final List<String> names;
    private final Message heading;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Consumer<SignedIn> in;
    private final Consumer<String> forgotten;
    private final Optional<Runnable> back;
    private final VBox content;
    private Optional<Path> stick = Optional.empty();

    @FXML private Label title;
    @FXML private SuggestionField<String> name;
    @FXML private PasswordField password;
    @FXML private FormField keyFileField;
    @FXML private Button keyFile;
    @FXML private ProblemList problems;
    @FXML private Label busy;
    @FXML private Button enter;
    @FXML private Button leave;

    /**
     * @param names who may sign in here; who did last is proposed
     * @param in given who did
     * @param forgotten given the name of who lost the password
     * @param back goes back without signing in, where there is a way back
     */
    SignInCard(KeyRing ring, List<String> names, Message heading, Tasks tasks, Dialogs dialogs, Fxml fxml,
            Consumer<SignedIn> in, Consumer<String> forgotten, Optional<Runnable> back) {
        this.ring = ring;
        this.names = names;
        this.heading = heading;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.in = in;
        this.forgotten = forgotten;
        this.back = back;
        content = (VBox) fxml.load(this);
        FormKeys.on(content, this::enter);
    }

    VBox content() {
        return content;
    }

    @FXML
    private void initialize() {
        title.setText(heading.toString());
        name.suggest(typed -> names.stream().filter(one -> one.contains(typed)).toList(), UnaryOperator.identity());
        name.onChange(this::named);
        name.set(names.contains(ring.last()) ? ring.last() : names.getFirst());
        password.setOnAction(_ -> enter());
        leave.setVisible(back.isPresent());
        leave.setManaged(back.isPresent());
        busy.setVisible(false);
        named();
    }

    private void named() {
        boolean asked = name.value().filter(ring::hasKeyFile).isPresent();
        keyFileField.setVisible(asked);
        keyFile.setText(stick.map(Path::toString).orElse(Text.of("keys.ui.key-file.choose")));
    }

    void focus() {
        password.requestFocus();
    }

    @FXML
    private void chooseKeyFile() {
        stick = dialogs.open(Message.of("keys.ui.key-file.choose")).or(() -> stick);
        named();
        password.requestFocus();
    }

    @FXML
    private void enter() {
        Optional<String> who = name.value();
        if (who.isEmpty() || password.getText().isEmpty() || busy.isVisible()) {
            return;
        }
        CharSequence typed = password.getCharacters().toString();
        Optional<Path> file = keyFileField.isVisible() ? stick : Optional.empty();
        busy(true);
        tasks.run(Message.of("keys.ui.proving"), _ -> {
            try (Secret secret = Secret.of(typed, file)) {
                return ring.unlock(who.get(), secret);
            }
        }, failures -> {
            busy(false);
            password.clear();
            in.accept(new SignedIn(who.get(), failures));
        }, refused -> {
            busy(false);
            password.clear();
            problems.show(refused.all());
            password.requestFocus();
        });
    }

    private void busy(boolean is) {
        busy.setVisible(is);
        enter.setDisable(is);
    }

    @FXML
    private void forgot() {
        forgotten.accept(name.value().orElse(names.getFirst()));
    }

    @FXML
    private void leave() {
        back.ifPresent(Runnable::run);
    }
}
