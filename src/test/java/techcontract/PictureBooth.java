package techcontract;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Works in the windows by keys from a thread of its own, and keeps pictures of the display in a folder (照相). */
final class PictureBooth {
    private static final int COLOURS = 256;
    private final Path folder;

    PictureBooth(Path folder) {
        this.folder = folder;
    }

    /** Keeps a picture of the display, with all windows on it. */
    void take(String name) {
        settle();
        Rectangle2D all = Screen.getPrimary().getBounds();
        Image image = ask(() -> new Robot().getScreenCapture(null, all, false));
        try {
            Files.createDirectories(folder);
            ImageIO.write(indexed(image), "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses a key, those before it held down, where the focus is. */
    void press(KeyCode... keys) {
        act(() -> send(keys));
    }

    /** The same where a dialog comes up that waits for an answer. */
    void begin(KeyCode... keys) {
        begin(() -> send(keys));
    }

    /** Presses a button. */
    void fire(String id) {
        act(() -> button(id).fire());
    }

    /** Presses a button where a dialog comes up. */
    void beginFire(String id) {
        begin(() -> button(id).fire());
    }

    private static ButtonBase button(String id) {
        return find(node -> node instanceof ButtonBase && id.equals(node.getId()), ButtonBase.class, id);
    }

    /** Presses the button with words that begin so, where a dialog may come up. */
    void push(String words) {
        begin(() -> find(node -> node instanceof ButtonBase one && one.getText() != null
                && one.getText().startsWith(words), ButtonBase.class, words).fire());
    }

    /** Chooses from a menu, where a dialog may come up. */
    void choose(String menu, String words) {
        begin(() -> node(menu, MenuButton.class).getItems()
                .stream()
                .filter(item -> item.getText() != null && item.getText().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no item " + words))
                .fire());
    }

    /** Writes into a field. */
    void write(String field, String words) {
        act(() -> {
            TextInputControl input = node(field, TextInputControl.class);
            input.requestFocus();
            input.setText(words);
        });
    }

    /** Writes where the focus is. */
    void write(String words) {
        act(() -> {
            if (top().getFocusOwner() instanceof TextInputControl input) {
                input.replaceSelection(words);
            }
        });
    }

    /** Chooses the item of a box whose words contain these. */
    <T> void select(String box, String words) {
        act(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> items = node(box, ComboBox.class);
            items.setValue(items.getItems()
                    .stream()
                    .filter(item -> (items.getConverter() == null
                            ? String.valueOf(item)
                            : items.getConverter().toString(item)).contains(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no item " + words + " in " + items.getItems())));
        });
    }

    /** Chooses the rows of a table from one place to another, and gives it the focus. */
    void rows(String table, int from, int to) {
        act(() -> {
            TableView<?> rows = node(table, TableView.class);
            rows.requestFocus();
            rows.getSelectionModel().clearSelection();
            rows.getSelectionModel().selectRange(from, to + 1);
        });
    }

    /** Closes the dialog on top. */
    void close() {
        act(() -> {
            if (Window.getWindows().size() > 1) {
                top().getWindow().hide();
            }
        });
    }

    /** The node with that id in the windows, the last one first. */
    static <T> T node(String id, Class<T> type) {
        return find(node -> id.equals(node.getId()) && type.isInstance(node), type, id);
    }

    private static <T> T find(Predicate<Node> wanted, Class<T> type, String words) {
        List<Window> windows = new ArrayList<>(Window.getWindows()).reversed();
        return windows.stream()
                .flatMap(window -> nodes(window.getScene().getRoot()))
                .filter(wanted)
                .filter(PictureBooth::shown)
                .findFirst()
                .map(type::cast)
                .orElseThrow(() -> new IllegalStateException("nothing shown: " + words));
    }

    private static boolean shown(Node node) {
        return Stream.<Optional<Node>>iterate(Optional.of(node), Optional::isPresent,
                one -> one.map(Node::getParent)).flatMap(Optional::stream).allMatch(Node::isVisible);
    }

    private static Stream<Node> nodes(Node root) {
        return root.lookupAll("*").stream();
    }

    /** Does something in the windows. */
    void act(Runnable act) {
        ask(() -> {
            act.run();
            return true;
        });
        settle();
    }

    /** Does something that brings up a dialog. */
    void begin(Runnable act) {
        Platform.runLater(act);
        // The window manager moves a new window once more.
        LockSupport.parkNanos(700_000_000);
        settle();
    }

    <T> T ask(Supplier<T> question) {
        List<T> answer = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                answer.add(question.get());
            } catch (RuntimeException e) {
                failures.add(e);
            }
            done.countDown();
        });
        await(done);
        failures.forEach(failure -> {
            throw failure;
        });
        return answer.getFirst();
    }

    private static Scene top() {
        return Window.getWindows()
                .stream()
                .filter(window -> !(window instanceof PopupWindow))
                .reduce((_, last) -> last)
                .map(Window::getScene)
                .orElseThrow();
    }

    // As the toolkit hands keys over: some displays never give them to a window.
    private static void send(KeyCode... keys) {
        List<KeyCode> held = List.of(keys);
        KeyCode key = held.getLast();
        boolean shift = held.contains(KeyCode.SHIFT);
        boolean control = held.contains(KeyCode.CONTROL);
        boolean alt = held.contains(KeyCode.ALT);
        Node owner = Objects.requireNonNullElse(top().getFocusOwner(), top().getRoot());
        String letter = key.getChar().toLowerCase(Locale.ROOT);
        owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", letter, key, shift, control, alt, false));
        if (held.size() == 1 && (key.isLetterKey() || key.isDigitKey())) {
            owner.fireEvent(
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        }
        owner.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", letter, key, shift, control, alt, false));
    }

    /** Waits until what was begun has been painted. */
    private static void settle() {
        LockSupport.parkNanos(300_000_000);
        CountDownLatch painted = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int pictures;

            @Override
            public void handle(long now) {
                pictures++;
                if (pictures > 3) {
                    stop();
                    painted.countDown();
                }
            }
        }.start());
        await(painted);
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With a table of colours; what is none of the most frequent ones becomes the nearest of them. */
    private static BufferedImage indexed(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        List<Integer> kept = kept(counts);
        Map<Integer, Integer> places = new HashMap<>();
        IndexColorModel table = new IndexColorModel(8, kept.size(),
                kept.stream().mapToInt(Integer::intValue).toArray(), 0, false, -1, 0);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, table);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int place = places.computeIfAbsent(pixels.getArgb(x, y), colour -> nearest(colour, kept));
                result.getRaster().setSample(x, y, 0, place);
            }
        }
        return result;
    }

    // The most frequent colour of each shade first, so that what is rare but stands apart keeps its own.
    private static List<Integer> kept(Map<Integer, Integer> counts) {
        List<Integer> frequent = counts.keySet()
                .stream()
                .sorted(Comparator.comparing((Integer colour) -> -counts.get(colour)).thenComparing(colour -> colour))
                .toList();
        List<Integer> kept = new ArrayList<>();
        for (int apart : List.of(900, 300, 60, 0)) {
            for (int colour : frequent) {
                if (kept.size() < COLOURS && kept.stream().allMatch(other -> distance(colour, other) > apart)) {
                    kept.add(colour);
                }
            }
        }
        return kept;
    }

    private static int nearest(int colour, List<Integer> kept) {
        int best = 0;
        for (int place = 1; place < kept.size(); place++) {
            if (distance(colour, kept.get(place)) < distance(colour, kept.get(best))) {
                best = place;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int part = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += part * part;
        }
        return sum;
    }
}
