package techcontract.keys.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.kernel.WholeFile;
import techcontract.keys.DataKey;
import techcontract.keys.RecoveryKey;
import techcontract.shell.Dialogs;
import techcontract.shell.FormKeys;
import techcontract.shell.Fxml;
import techcontract.shell.Tasks;

/** Shows the recovery key once (恢复密钥), to be written down or saved for printing; its last group is asked for. */
final class RecoveryKeyCard {
    private final String words;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Runnable done;
    private final VBox content;

    @FXML private TextField key;
    @FXML private TextField last;
    @FXML private Button go;
    @FXML private Label saved;

    RecoveryKeyCard(DataKey key, Tasks tasks, Dialogs dialogs, Fxml fxml, Runnable done) {
        this.words = RecoveryKey.words(key);
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.done = done;
        content = (VBox) fxml.load(this);
        FormKeys.on(content, this::go);
    }

    VBox content() {
        return content;
    }

    @FXML
    private void initialize() {
        key.setText(words);
        go.setDisable(true);
        last.textProperty()
                .addListener((_, _, typed) -> go.setDisable(!words.endsWith(typed.strip().toUpperCase(Locale.ROOT))
                        || typed.strip().length() < 4));
        last.setOnAction(_ -> go());
    }

    void focus() {
        last.requestFocus();
    }

    @FXML
    private void save() {
        dialogs.save(Message.of("keys.ui.recovery.save"), Text.of("keys.ui.recovery.file"),
                new ExtensionFilter(Text.of("keys.ui.recovery.kind"), "*.txt"))
                .ifPresent(file -> tasks.run(Message.of("keys.ui.keeping"), _ -> {
                    String text = Text.of("keys.ui.recovery.text", words);
                    WholeFile.replace(file, bytes -> bytes.write(text.getBytes(StandardCharsets.UTF_8)));
                    return file;
                }, path -> saved.setText(Text.of("keys.ui.recovery.saved", path))));
    }

    @FXML
    private void go() {
        if (!go.isDisabled()) {
            done.run();
        }
    }
}
