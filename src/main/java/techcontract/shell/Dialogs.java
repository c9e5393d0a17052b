package techcontract.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Text;

/** Questions and notices (对话框): buttons are verbs, Enter takes the first choice, Esc changes nothing. */
public class Dialogs {
    private static final int LONGEST_REASON = 2000;
    private final Window owner;
    private @Nullable File folder;

    /**
     * @param owner the window they stand before
     */
    public Dialogs(Window owner) {
        this.owner = owner;
    }

    /** The window they stand before. */
    public Window owner() {
        return owner;
    }

    /**
     * Asks whether to do something.
     *
     * @param yes the verb, such as 登记; Enter
     * @param no the way back, such as 再看看; Esc
     */
    public boolean ask(Message question, Message yes, Message no) {
        ButtonType does = new ButtonType(yes.toString(), ButtonData.OK_DONE);
        ButtonType leaves = new ButtonType(no.toString(), ButtonData.CANCEL_CLOSE);
        return show(Tone.ACTIVE, words(question), does, leaves) == does;
    }

    /** Asks whether to do what cannot be taken back; Enter alone does not do it. */
    public boolean askBeforeHarm(Message question, Message yes, Message no) {
        ButtonType does = new ButtonType(yes.toString(), ButtonData.NO);
        ButtonType leaves = new ButtonType(no.toString(), ButtonData.CANCEL_CLOSE);
        return show(Tone.ATTENTION, words(question), does, leaves) == does;
    }

    /**
     * Asks what becomes of unsaved changes: 保存, 不保存 or 继续编辑.
     *
     * @param save saves and says whether it could
     * @return whether the screen may be left
     */
    public boolean mayLeave(BooleanSupplier save) {
        ButtonType keep = new ButtonType(Text.of("shell.leave.save"), ButtonData.OK_DONE);
        ButtonType drop = new ButtonType(Text.of("shell.leave.drop"), ButtonData.NO);
        ButtonType stay = new ButtonType(Text.of("shell.leave.stay"), ButtonData.CANCEL_CLOSE);
        ButtonType answer = show(Tone.ATTENTION, words(Message.of("shell.leave.question")), keep, drop, stay);
        return answer == keep ? save.getAsBoolean() : answer == drop;
    }

    /**
     * Asks for a reason in words, of one or more lines.
     *
     * @return what was written, or nothing when the user changed their mind
     */
    public Optional<String> askReason(Message question, Message yes) {
        return askReason(question, "", yes);
    }

    /**
     * Asks for a reason in words, with a proposal to change.
     *
     * @return what was written, or nothing when the user changed their mind
     */
    public Optional<String> askReason(Message question, String proposal, Message yes) {
        TextArea reason = new TextArea(proposal);
        LongestText.of(reason, LONGEST_REASON);
        reason.setPrefRowCount(proposal.isEmpty() ? 4 : 10);
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.setAccessibleText(question.toString());
        boolean given = fill(question, reason, yes, reason.textProperty().map(String::isBlank));
        return given ? Optional.of(reason.getText().strip()) : Optional.empty();
    }

    /**
     * Asks for what stands in a small form.
     *
     * @param form its first field gets the focus
     * @param incomplete while it is true, the verb cannot be chosen
     * @return whether the verb was chosen
     */
    public boolean fill(Message question, Node form, Message yes, ObservableValue<Boolean> incomplete) {
        VBox content = new VBox(words(question), form);
        content.getStyleClass().add("dialog-content");
        ButtonType does = new ButtonType(yes.toString(), ButtonData.OK_DONE);
        ButtonType leaves = new ButtonType(Text.of("shell.dialog.back"), ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = dialog(Tone.ACTIVE, content, does, leaves);
        dialog.getDialogPane().lookupButton(does).disableProperty().bind(incomplete);
        FormKeys.on(dialog.getDialogPane(), ((Button) dialog.getDialogPane().lookupButton(does))::fire);
        // Once it is shown, the dialog itself gives the focus to a button.
        dialog.setOnShown(_ -> Platform.runLater(() -> {
            if (form instanceof Control) {
                form.requestFocus();
            } else {
                form.requestFocusTraversal(TraversalDirection.NEXT);
            }
        }));
        return dialog.showAndWait().filter(does::equals).isPresent();
    }

    /**
     * Asks for one of a list; Enter or a double click takes the one that is chosen.
     *
     * @return the one taken, or nothing
     */
    public <T> Optional<T> choose(Message question, ListView<T> list, Message yes) {
        MultipleSelectionModel<T> chosen = list.getSelectionModel();
        chosen.selectFirst();
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                take(list);
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take(list);
            }
        });
        return fill(question, list, yes, Bindings.isNull(chosen.selectedItemProperty()))
                ? Optional.of(chosen.getSelectedItem())
                : Optional.empty();
    }

    private static void take(ListView<?> list) {
        ((DialogPane) list.getScene().getRoot()).lookupAll(".button")
                .stream()
                .map(Button.class::cast)
                .filter(Button::isDefaultButton)
                .forEach(Button::fire);
    }

    /** Tells something the user has to know before going on. */
    public void tell(Message message) {
        tell(Tone.ACTIVE, message.toString());
    }

    /** Shows why something was not done, all problems at once. */
    public void problems(Message heading, Problems problems) {
        ProblemList list = new ProblemList();
        list.show(problems.all());
        Label title = words(heading);
        title.getStyleClass().add("dialog-heading");
        VBox content = new VBox(title, list);
        content.getStyleClass().add("dialog-content");
        show(problems.hasErrors() ? Tone.BAD : Tone.ATTENTION, content, seen());
    }

    /** Chooses a file to read; starts in the folder used last. */
    public Optional<Path> open(Message title, ExtensionFilter... kinds) {
        return remember(chooser(title, kinds).showOpenDialog(owner));
    }

    /** Chooses files to read, one or more; starts in the folder used last. */
    public List<Path> openSeveral(Message title, ExtensionFilter... kinds) {
        List<File> chosen = chooser(title, kinds).showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    /**
     * Chooses a file to write; starts in the folder used last. The system asks before an existing file is replaced.
     *
     * @param name the name proposed
     */
    public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
        FileChooser chooser = chooser(title, kinds);
        chooser.setInitialFileName(name);
        return remember(chooser.showSaveDialog(owner)).flatMap(chosen -> {
            Path target = withExtension(chosen, name, kinds);
            // The window has asked about the name as it was typed.
            return target.equals(chosen) || mayReplace(target) ? Optional.of(target) : Optional.empty();
        });
    }

    /** The file chosen, with the extension of the name proposed unless it has one of those that fit. */
    static Path withExtension(Path chosen, String name, ExtensionFilter... kinds) {
        String typed = String.valueOf(chosen.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot);
        boolean fits = Stream.concat(Stream.of(extension),
                Stream.of(kinds).flatMap(kind -> kind.getExtensions().stream()).map(one -> one.replace("*", "")))
                .anyMatch(one -> typed.endsWith(one.toLowerCase(Locale.ROOT)));
        return fits ? chosen : chosen.resolveSibling(chosen.getFileName() + extension);
    }

    private boolean mayReplace(Path target) {
        return Files.notExists(target) || askBeforeHarm(
                Message.of("shell.dialog.replace", String.valueOf(target.getFileName())),
                Message.of("shell.dialog.replace.yes"), Message.of("shell.dialog.replace.no"));
    }

    /** Chooses a folder. */
    public Optional<Path> folder(Message title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title.toString());
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showDialog(owner);
        folder = chosen == null ? folder : chosen;
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    void tell(Tone tone, String message) {
        show(tone, words(message), seen());
    }

    /** Shows a dialog and waits for one of its buttons. */
    ButtonType show(Tone tone, Node content, ButtonType... buttons) {
        return dialog(tone, content, buttons).showAndWait().orElse(buttons[buttons.length - 1]);
    }

    private Dialog<ButtonType> dialog(Tone tone, Node content, ButtonType... buttons) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(Text.of("app.name"));
        DialogPane pane = dialog.getDialogPane();
        Look.dress(pane);
        if (owner.getScene() != null) {
            Look.colourLike(pane, owner.getScene().getRoot());
        }
        pane.getStyleClass().add("desk-dialog");
        pane.getButtonTypes().setAll(buttons);
        pane.setContent(new HBox(icon(tone), content));
        pane.getContent().getStyleClass().add("dialog-body");
        order(pane);
        return dialog;
    }

    // The same on every system: the first choice at the bottom right, where it is on the screens.
    private static void order(DialogPane pane) {
        if (pane.lookup(".button-bar") instanceof ButtonBar bar) {
            bar.setButtonOrder(ButtonBar.BUTTON_ORDER_LINUX);
        }
        for (ButtonType type : pane.getButtonTypes()) {
            if (type.getButtonData() == ButtonData.OK_DONE && pane.lookupButton(type) instanceof Button button) {
                button.getStyleClass().add("accent");
            }
        }
    }

    private static FontIcon icon(Tone tone) {
        FontIcon icon = new FontIcon(switch (tone) {
            case BAD -> Material2AL.ERROR_OUTLINE;
            case ATTENTION -> Material2MZ.WARNING;
            default -> Material2AL.HELP_OUTLINE;
        });
        icon.getStyleClass().addAll("dialog-icon", tone.style());
        icon.setTextOrigin(VPos.TOP);
        return icon;
    }

    private static ButtonType seen() {
        return new ButtonType(Text.of("shell.dialog.seen"), ButtonData.OK_DONE);
    }

    private static Label words(Message message) {
        return words(message.toString());
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("dialog-words");
        return label;
    }

    private FileChooser chooser(Message title, ExtensionFilter... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title.toString());
        chooser.getExtensionFilters().addAll(kinds);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> remember(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }
}
