package techcontract;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Prints how many milliseconds after launch the ledger is painted with data ({@code StartProbe desk FOLDER}), or a bare
 * JavaFX window is ({@code StartProbe bare}). Run by {@code docs/benchmark.sh}.
 */
public final class StartProbe {
    private StartProbe() {}

    public static void main(String[] arguments) {
        System.setProperty("techcontract.logs", System.getProperty("java.io.tmpdir") + "/start-probe");
        if (arguments[0].equals("bare")) {
            Application.launch(Bare.class);
            return;
        }
        Thread.ofPlatform().daemon().start(StartProbe::watch);
        Application.launch(App.class, "--folder=" + arguments[1], "--demo=true");
    }

    private static void watch() {
        while (true) {
            LockSupport.parkNanos(2_000_000);
            try {
                Platform.runLater(StartProbe::look);
            } catch (IllegalStateException e) {
                // the toolkit is not up yet
            }
        }
    }

    private static void look() {
        if (Window.getWindows().isEmpty()) {
            return;
        }
        Scene scene = Window.getWindows().getFirst().getScene();
        if (scene.lookup(".rail-button") == null) {
            return;
        }
        if (scene.lookup("#words") == null) {
            scene.getRoot()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT2, false, false, true, false));
        } else if (scene.lookup("#rows") instanceof TableView<?> rows && !rows.getItems().isEmpty()) {
            afterPulse(scene);
        }
    }

    // Two pulses later what was laid out has been painted.
    private static void afterPulse(Scene scene) {
        scene.addPostLayoutPulseListener(() -> Platform.runLater(StartProbe::done));
        Platform.requestNextPulse();
    }

    private static void done() {
        Instant launched = ProcessHandle.current().info().startInstant().orElseThrow();
        System.out.println(Duration.between(launched, Instant.now()).toMillis());
        Runtime.getRuntime().halt(0);
    }

    /** The least a window can be. */
    public static final class Bare extends Application {
        @Override
        public void start(Stage window) {
            Scene scene = new Scene(new Label("技术合同"), 1280, 720);
            window.setScene(scene);
            window.show();
            afterPulse(scene);
        }
    }
}
