package techcontract.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techcontract.kernel.Text;

/** The window for a failure nobody expected (意外错误): a short code, what to do, the log. */
public final class ErrorWindow {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorWindow.class);
    private static final int FRAMES = 5;

    private final Dialogs dialogs;
    private final Path logs;
    private final Consumer<Path> openFolder;
    private boolean open;

    /**
     * @param logs the folder of the log files
     * @param openFolder shows a folder in the file manager
     */
    public ErrorWindow(Dialogs dialogs, Path logs, Consumer<Path> openFolder) {
        this.dialogs = dialogs;
        this.logs = logs;
        this.openFolder = openFolder;
    }

    /** Logs the failure and shows it, from any thread; while one is on the screen, others are only logged. */
    public void show(Throwable failure) {
        String code = code(failure);
        LOG.error("{}", code, failure);
        // Not at once: no window may wait for an answer in the middle of a layout.
        Platform.runLater(() -> {
            if (!open) {
                open = true;
                try {
                    window(code, failure);
                } finally {
                    open = false;
                }
            }
        });
    }

    /** The same defect has the same code: it is made of where it happened. */
    static String code(Throwable failure) {
        Throwable origin = origin(failure);
        String place = origin.getClass().getName()
                + Arrays.stream(origin.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> frame.getClassName() + frame.getMethodName())
                        .collect(Collectors.joining());
        CRC32 sum = new CRC32();
        sum.update(place.getBytes(StandardCharsets.UTF_8));
        return "E-%04X".formatted(sum.getValue() & 0xFFFF);
    }

    private void window(String code, Throwable failure) {
        Label what = new Label(Text.of("shell.error.what"));
        what.getStyleClass().add("dialog-heading");
        Label next = new Label(Text.of("shell.error.next", code));
        next.setWrapText(true);
        Label cause = new Label(origin(failure).toString());
        cause.getStyleClass().add("error-cause");
        cause.setWrapText(true);
        Button copy = new Button(Text.of("shell.error.copy"));
        copy.setOnAction(_ -> {
            copy(code, failure);
            copy.setText(Text.of("shell.error.copied"));
        });
        Button folder = new Button(Text.of("shell.error.logs"));
        folder.setOnAction(_ -> openFolder.accept(logs));
        HBox buttons = new HBox(copy, folder);
        buttons.getStyleClass().add("page-toolbar");
        VBox content = new VBox(what, next, cause, buttons);
        content.getStyleClass().add("dialog-content");
        ButtonType close = new ButtonType(Text.of("shell.error.close"), ButtonData.OK_DONE);
        dialogs.show(Tone.BAD, content, close);
    }

    private static Throwable origin(Throwable failure) {
        Throwable origin = failure;
        while (origin.getCause() != null) {
            origin = origin.getCause();
        }
        return origin;
    }

    private static void copy(String code, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        ClipboardContent content = new ClipboardContent();
        content.putString(code + "\n" + trace);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
