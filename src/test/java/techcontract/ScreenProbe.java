package techcontract;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Opens the report's screen of a folder and prints how long the newest whole year took to be counted, the longest the
 * screen took to answer meanwhile and when that was (milliseconds), and the most heap (MB). Run by
 * {@code docs/benchmark.sh}.
 */
public final class ScreenProbe {
    private long opened;
    private long last;
    private long longest;
    private long longestAt;

    private ScreenProbe() {}

    public static void main(String[] arguments) {
        System.setProperty("techcontract.logs", System.getProperty("java.io.tmpdir") + "/screen-probe");
        ScreenProbe probe = new ScreenProbe();
        Thread.ofPlatform().daemon().start(probe::watch);
        Application.launch(App.class, "--folder=" + arguments[0], "--demo=true");
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos(2_000_000);
            try {
                Platform.runLater(this::look);
            } catch (IllegalStateException e) {
                // the toolkit is not up yet
            }
        }
    }

    private void look() {
        if (Window.getWindows().isEmpty()) {
            return;
        }
        Scene scene = Window.getWindows().getFirst().getScene();
        if (scene.lookup(".rail-button") == null) {
            return;
        }
        long now = System.nanoTime();
        if (opened == 0) {
            scene.getRoot()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT6, false, false, true, false));
            opened = System.nanoTime();
        } else {
            if (now - last > longest) {
                longest = now - last;
                longestAt = now - opened;
            }
            Node export = scene.lookup("#export");
            if (export != null && !export.isDisabled()) {
                System.out.println((now - opened) / 1_000_000 + " " + longest / 1_000_000 + " " + longestAt / 1_000_000
                        + " " + peak());
                Runtime.getRuntime().halt(0);
            }
        }
        last = System.nanoTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(ScreenProbe::peak)
                .sum() >> 20;
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }
}
