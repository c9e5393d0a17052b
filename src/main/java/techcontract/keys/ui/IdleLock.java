package techcontract.keys.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;

/** Locks the desk when nobody touched it for a while (闲置锁屏), and closes dialogs that stand before it. */
public final class IdleLock {
    /** How long the desk may stand idle. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final javafx.util.Duration LOOK = javafx.util.Duration.seconds(15);

    private final Window desk;
    private final Clock clock;
    private final Runnable lock;
    private final EventHandler<InputEvent> touched = _ -> touch();
    private final Timeline watch = new Timeline(new KeyFrame(LOOK, _ -> look()));
    private Instant last;

    /**
     * @param desk the window that is locked; what is done in others counts as well
     */
    public IdleLock(Window desk, Clock clock, Runnable lock) {
        this.desk = desk;
        this.clock = clock;
        this.lock = lock;
        last = clock.instant();
        Window.getWindows().forEach(this::listen);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::listen);
                change.getRemoved().forEach(gone -> gone.removeEventFilter(InputEvent.ANY, touched));
            }
        });
        watch.setCycleCount(Animation.INDEFINITE);
        watch.play();
    }

    private void listen(Window window) {
        window.removeEventFilter(InputEvent.ANY, touched);
        window.addEventFilter(InputEvent.ANY, touched);
    }

    private void touch() {
        last = clock.instant();
    }

    /** Locks when it is time. */
    void look() {
        if (Duration.between(last, clock.instant()).compareTo(PATIENCE) >= 0) {
            now();
        }
    }

    /** Locks at once. */
    public void now() {
        touch();
        List.copyOf(Window.getWindows()).stream().filter(window -> !window.equals(desk)).forEach(Window::hide);
        lock.run();
    }
}
