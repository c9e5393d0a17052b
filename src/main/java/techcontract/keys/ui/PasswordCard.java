package techcontract.keys.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import techcontract.kernel.Message;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.keys.DataKey;
import techcontract.keys.PasswordRules;
import techcontract.keys.RecoveryKey;
import techcontract.keys.Secret;
import techcontract.shell.Dialogs;
import techcontract.shell.FormField;
import techcontract.shell.FormKeys;
import techcontract.shell.FormProblems;
import techcontract.shell.FormSection;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.Tasks;

/** Where a password is chosen (设口令), twice; which of the other fields it asks for depends on the occasion. */
final class PasswordCard {
    /**
     * When a password is chosen (场合), and what has to be given with it.
     *
     * @param heading what is done, in words
     * @param verb of the button
     * @param asksName whether the person is new and has to be named
     * @param asksPresent whether the present password is asked for
     * @param asksRecovery whether the recovery key is
     * @param offersKeyFile whether a key file may be added
     * @param offersSealing whether the data can be encrypted or not
     */
    record Occasion(Message heading, Message verb, boolean asksName, boolean asksPresent, boolean asksRecovery,
            boolean offersKeyFile, boolean offersSealing) {
        static final Occasion FIRST = new Occasion(Message.of("keys.ui.first"), Message.of("keys.ui.first.yes"), true,
                false, false, false, true);
        static final Occasion LOST = new Occasion(Message.of("keys.ui.lost"), Message.of("keys.ui.recover.yes"), true,
                false, true, false, false);

        static Occasion forced(String name) {
            return new Occasion(Message.of("keys.ui.must-change", name), Message.of("keys.ui.change.yes"), false, true,
                    false, true, false);
        }

        static Occasion own(String name) {
            return new Occasion(Message.of("keys.ui.change", name), Message.of("keys.ui.change.yes"), false, true,
                    false, true, false);
        }

        static Occasion given(String name) {
            return new Occasion(Message.of("keys.ui.give", name), Message.of("keys.ui.give.yes"), false, false, false,
                    false, false);
        }

        static Occasion recovery(String name) {
            return new Occasion(Message.of("keys.ui.recover", name), Message.of("keys.ui.recover.yes"), false, false,
                    true, false, false);
        }
    }

    /**
     * What was given.
     *
     * @param name the person; empty when it was not asked for
     * @param present the present secret; of an empty password when it was not asked for
     * @param fresh the new one
     * @param recovered the key of the recovery key, if that was asked for
     * @param sealed whether the data are to be encrypted
     */
    record Given(String name, Secret present, Secret fresh, Optional<DataKey> recovered, boolean sealed) {}

    private final Occasion occasion;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final boolean presentHasFile;
    private final Consumer<Given> keep;
    private final Runnable done;
    private final Optional<Runnable> back;
    private final VBox content;
    private final FormProblems form;
    private Optional<Path> stick = Optional.empty();
    private Optional<Path> presentStick = Optional.empty();

    @FXML private Label title;
    @FXML private FormSection fields;
    @FXML private FormField recoveryField;
    @FXML private TextField recovery;
    @FXML private FormField nameField;
    @FXML private TextField name;
    @FXML private FormField presentField;
    @FXML private PasswordField present;
    @FXML private FormField presentFileField;
    @FXML private Button presentFile;
    @FXML private PasswordField password;
    @FXML private PasswordField again;
    @FXML private FormField keyFileField;
    @FXML private Button keyFile;
    @FXML private FormField sealedField;
    @FXML private CheckBox sealed;
    @FXML private ProblemList rest;
    @FXML private Label busy;
    @FXML private Button yes;
    @FXML private Button leave;

    /**
     * @param presentHasFile whether the present secret has a key file
     * @param keep keeps what was given, off the screen's thread; may refuse
     * @param done goes on once it is kept
     */
    PasswordCard(Occasion occasion, Tasks tasks, Dialogs dialogs, Fxml fxml, boolean presentHasFile,
            Consumer<Given> keep, Runnable done, Optional<Runnable> back) {
        this.occasion = occasion;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.presentHasFile = presentHasFile;
        this.keep = keep;
        this.done = done;
        this.back = back;
        content = (VBox) fxml.load(this);
        form = new FormProblems(rest, fields);
        FormKeys.on(content, this::keep);
    }

    VBox content() {
        return content;
    }

    @FXML
    private void initialize() {
        title.setText(occasion.heading().toString());
        yes.setText(occasion.verb().toString());
        recoveryField.setVisible(occasion.asksRecovery());
        nameField.setVisible(occasion.asksName());
        presentField.setVisible(occasion.asksPresent());
        presentFileField.setVisible(occasion.asksPresent() && presentHasFile);
        keyFileField.setVisible(occasion.offersKeyFile());
        sealedField.setVisible(occasion.offersSealing());
        leave.setVisible(back.isPresent());
        leave.setManaged(back.isPresent());
        busy.setVisible(false);
        files();
        again.setOnAction(_ -> {
            if (!keyFileField.isVisible() && !sealedField.isVisible()) {
                keep();
            }
        });
    }

    private void files() {
        keyFile.setText(stick.map(Path::toString).orElse(Text.of("keys.ui.key-file.none")));
        presentFile.setText(presentStick.map(Path::toString).orElse(Text.of("keys.ui.key-file.choose")));
    }

    void focus() {
        fields.formFields().stream().filter(FormField::isVisible).findFirst().ifPresent(FormField::focus);
    }

    @FXML
    private void chooseKeyFile() {
        stick = dialogs.open(Message.of("keys.ui.key-file.choose"));
        files();
    }

    @FXML
    private void choosePresentFile() {
        presentStick = dialogs.open(Message.of("keys.ui.key-file.choose")).or(() -> presentStick);
        files();
    }

    @FXML
    private void keep() {
        if (busy.isVisible()) {
            return;
        }
        Problems problems = problems();
        Optional<Given> given = problems.hasErrors() ? Optional.empty() : given(problems);
        if (given.isEmpty()) {
            form.refuse(problems);
            return;
        }
        busy(true);
        tasks.run(Message.of("keys.ui.keeping"), _ -> {
            keep.accept(given.get());
            return true;
        }, _ -> {
            busy(false);
            wipe(given.get());
            done.run();
        }, refused -> {
            busy(false);
            wipe(given.get());
            form.refuse(refused);
        });
    }

    private static void wipe(Given given) {
        given.present().close();
        given.fresh().close();
    }

    private Problems problems() {
        Problems problems = new Problems();
        if (occasion.asksName() && name.getText().isBlank()) {
            problems.error("name", "keys.ui.name-missing");
        }
        PasswordRules.problems(name.getText().strip(), password.getCharacters()).all().forEach(problems::add);
        if (!again.getText().equals(password.getText())) {
            problems.error("again", "keys.ui.again-differs");
        }
        return problems;
    }

    // What cannot be read, a recovery key or a key file, is told in its place.
    private Optional<Given> given(Problems problems) {
        Optional<DataKey> recovered = Optional.empty();
        try {
            recovered = occasion.asksRecovery() ? Optional.of(RecoveryKey.read(recovery.getText())) : Optional.empty();
        } catch (Refused refused) {
            refused.problems()
                    .all()
                    .forEach(one -> problems.add(new Problem(one.severity(), "recovery", one.message())));
            return Optional.empty();
        }
        try {
            return Optional.of(new Given(name.getText().strip(), secret(present, presentStick),
                    secret(password, stick), recovered, sealed.isSelected()));
        } catch (Refused refused) {
            refused.problems().all().forEach(problems::add);
            return Optional.empty();
        }
    }

    private static Secret secret(PasswordField field, Optional<Path> file) {
        return Secret.of(field.getCharacters(), file);
    }

    private void busy(boolean is) {
        busy.setVisible(is);
        yes.setDisable(is);
    }

    @FXML
    private void leave() {
        back.ifPresent(Runnable::run);
    }
}
