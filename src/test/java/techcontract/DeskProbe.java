package techcontract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import techcontract.browse.GridRow;

/**
 * Works in the real window of a folder by keys and prints how long each kind of act took until its picture was painted
 * (milliseconds: median, 95th of a hundred, most). A picture counts as painted when the next one begins. Run by
 * {@code docs/benchmark.sh}.
 */
public final class DeskProbe {
    private static final int ROUNDS = 15;
    private static final List<KeyCode> LETTERS = List.of(KeyCode.Z, KeyCode.N, KeyCode.Z, KeyCode.B);
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT2, KeyCode.DIGIT0, KeyCode.DIGIT2, KeyCode.DIGIT5,
            KeyCode.DIGIT4);

    private int fillings;
    private boolean watched;

    public static void main(String[] arguments) {
        System.setProperty("techcontract.logs", System.getProperty("java.io.tmpdir") + "/desk-probe");
        Thread.ofPlatform().daemon().start(() -> {
            try {
                new DeskProbe().work();
                Runtime.getRuntime().halt(0);
            } catch (RuntimeException e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
        // as the demo: nobody signs in
        Application.launch(App.class, "--folder=" + arguments[0], "--demo=true");
    }

    private void work() {
        // The toolkit comes up with the application.
        LockSupport.parkNanos(20_000_000_000L);
        waitFor(() -> !Window.getWindows().isEmpty() && scene().lookup(".rail-button") != null);
        waitFor(() -> !busy());
        List<Long> pages = new ArrayList<>();
        List<Long> searches = new ArrayList<>();
        List<Long> openings = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long page = firstPage();
            List<Long> found = searches(round % 2 == 0 ? LETTERS : DIGITS);
            long opening = opening();
            List<Long> typed = typing();
            // The first rounds load classes and are not what a day at the desk is like.
            if (round >= 3) {
                pages.add(page);
                searches.addAll(found);
                openings.add(opening);
                keys.addAll(typed);
            }
        }
        print("台账第一页", pages);
        print("查找", searches);
        print("打开合同", openings);
        print("按键到画出", keys);
    }

    /** From another screen to the first rows of the ledger. */
    private long firstPage() {
        alt(KeyCode.DIGIT1);
        waitFor(() -> !busy());
        int before = fillings;
        return measure(() -> press(KeyCode.ALT, KeyCode.DIGIT2), () -> shown(before));
    }

    /** Each key into the search until its rows are there. */
    private List<Long> searches(List<KeyCode> typed) {
        waitFor(() -> !busy());
        List<Long> times = new ArrayList<>();
        for (KeyCode key : typed) {
            int before = fillings;
            times.add(measure(() -> press(key), () -> shown(before)));
            waitFor(() -> !busy());
        }
        return times;
    }

    /** From Enter on a row to the contract, then back. */
    private long opening() {
        run(() -> press(KeyCode.DOWN));
        waitFor(() -> !busy());
        run(() -> press(KeyCode.DOWN));
        Node ledger = content();
        long time = measure(() -> press(KeyCode.ENTER), () -> !content().equals(ledger));
        waitFor(() -> !busy());
        // Something of the new screen has the focus first.
        waitFor(() -> scene().getFocusOwner() != null && !(scene().getFocusOwner() instanceof TableView));
        run(() -> press(KeyCode.ESCAPE));
        waitFor(() -> content().equals(ledger) && !busy());
        run(() -> press(KeyCode.CONTROL, KeyCode.HOME));
        return time;
    }

    /** Letters into the form of a new contract. */
    private List<Long> typing() {
        alt(KeyCode.DIGIT3);
        waitFor(() -> scene().getFocusOwner() instanceof TextField && !busy());
        TextField field = (TextField) Objects.requireNonNull(scene().getFocusOwner());
        List<Long> times = new ArrayList<>();
        for (KeyCode key : LETTERS) {
            int before = field.getText().length();
            times.add(measure(() -> press(key), () -> field.getText().length() > before));
        }
        // It asks whether to save, and waits for the answer.
        Platform.runLater(() -> press(KeyCode.ALT, KeyCode.DIGIT2));
        waitFor(() -> Window.getWindows().size() > 1);
        run(() -> Window.getWindows()
                .getLast()
                .getScene()
                .getRoot()
                .lookupAll(".button")
                .stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().startsWith("不保存"))
                .forEach(Button::fire));
        waitFor(() -> !busy() && rows().isPresent());
        return times;
    }

    private Optional<TableView<GridRow>> rows() {
        @SuppressWarnings("unchecked")
        TableView<GridRow> rows = (TableView<GridRow>) scene().lookup("#rows");
        return Optional.ofNullable(rows);
    }

    private boolean shown(int before) {
        Optional<TableView<GridRow>> rows = rows();
        if (rows.isPresent() && !watched) {
            watched = true;
            fillings++;
            rows.get().itemsProperty().addListener((_, _, _) -> fillings++);
        }
        return fillings > before && rows.filter(shown -> !shown.getItems().isEmpty()
                && !shown.getItems().getFirst().isWaiting()).isPresent();
    }

    private Node content() {
        return ((Pane) scene().lookup(".shell-content")).getChildren().getFirst();
    }

    private static boolean busy() {
        return scene().lookup(".progress-panel").isVisible();
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static void alt(KeyCode key) {
        run(() -> press(KeyCode.ALT, key));
    }

    // As the toolkit hands keys over: a window without a window manager never gets them from the display.
    private static void press(KeyCode... keys) {
        List<KeyCode> held = List.of(keys);
        KeyCode key = held.getLast();
        boolean control = held.contains(KeyCode.CONTROL);
        boolean alt = held.contains(KeyCode.ALT);
        Scene scene = scene();
        Node owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        String letter = key.getChar().toLowerCase(Locale.ROOT);
        owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", letter, key, false, control, alt, false));
        if (held.size() == 1 && (key.isLetterKey() || key.isDigitKey())) {
            owner.fireEvent(
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        }
        owner.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", letter, key, false, control, alt, false));
    }

    private static void run(Runnable act) {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            act.run();
            done.countDown();
        });
        await(done);
        LockSupport.parkNanos(300_000_000);
    }

    private static void waitFor(BooleanSupplier state) {
        measure(() -> {}, state);
        LockSupport.parkNanos(400_000_000);
        measure(() -> {}, state);
    }

    /** Nanoseconds from an act to the begin of the picture after the one that shows what is waited for. */
    private static long measure(Runnable act, BooleanSupplier state) {
        CountDownLatch done = new CountDownLatch(1);
        long[] times = new long[2];
        Platform.runLater(() -> {
            times[0] = System.nanoTime();
            act.run();
            new AnimationTimer() {
                private boolean seen;

                @Override
                public void handle(long now) {
                    if (seen) {
                        times[1] = System.nanoTime();
                        stop();
                        done.countDown();
                    }
                    seen = seen || state.getAsBoolean();
                }
            }.start();
        });
        await(done);
        return times[1] - times[0];
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf("%s %d 次：%d · %d · %d ms%n", what, sorted.size(), at(sorted, 50), at(sorted, 95),
                at(sorted, 100));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1)) / 1_000_000;
    }
}
