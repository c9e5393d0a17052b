package techcontract.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;

/**
 * The frame around all screens (主框架): rail, top bar, the screen at the front, status strip. Before a screen with
 * unsaved changes is left, it asks.
 */
public final class Shell {
    /** A screen that comes back to the front later, and where the focus was in it. */
    private record Behind(Screen screen, @Nullable Node focus) {}

    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4,
            KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9);
    private static final Set<KeyCode> RESIZE = EnumSet.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD, KeyCode.MINUS,
            KeyCode.SUBTRACT);
    private static final KeyCodeCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    private static final KeyCodeCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);

    private final BorderPane root = new BorderPane();
    private final Rail rail = new Rail();
    private final TopBar bar = new TopBar(this::back, this::focusScreen);
    private final StatusStrip strip = new StatusStrip();
    private final ProgressPanel progress = new ProgressPanel();
    private final StackPane place = new StackPane();
    private final StackPane middle = new StackPane();
    private final Map<String, Screen> made = new HashMap<>();
    private final Deque<Behind> behind = new ArrayDeque<>();
    private @Nullable Screen front;
    private Consumer<String> help = _ -> {};
    private Runnable undo = () -> {};
    private Runnable begin = () -> {};
    private Runnable findParty = () -> {};
    private boolean isCovered;
    private @Nullable Node covered;
    private LookChoice look = LookChoice.USUAL;
    private Consumer<LookChoice> keepLook = _ -> {};

    public Shell() {
        Look.dress(root);
        root.getStyleClass().add("shell");
        place.getStyleClass().add("shell-content");
        middle.getChildren().addAll(place, progress);
        StackPane.setAlignment(progress, Pos.BOTTOM_CENTER);
        furnish();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::jump);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::afterScreen);
    }

    /**
     * Covers the whole frame, so that nothing of it can be seen or reached (遮住): before somebody has signed in, and
     * while nobody is there.
     */
    public void cover(Region card) {
        if (covered == null) {
            covered = focus();
        }
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane door = new StackPane(card);
        door.getStyleClass().add("door");
        root.setTop(null);
        root.setLeft(null);
        root.setBottom(null);
        root.setCenter(door);
        isCovered = true;
        root.applyCss();
        root.layout();
    }

    /** Shows the frame again, as it was, the focus where it was. */
    public void uncover() {
        if (isCovered) {
            isCovered = false;
            furnish();
            if (covered != null && covered.getScene() != null) {
                covered.requestFocus();
            } else {
                focusScreen();
            }
            covered = null;
        }
    }

    private void furnish() {
        root.setTop(bar);
        root.setLeft(rail);
        root.setCenter(middle);
        root.setBottom(strip);
    }

    /** The whole frame, for the scene. */
    public Parent root() {
        return root;
    }

    /** Puts the places on the rail; once. */
    public void rail(List<RailEntry> entries) {
        rail.fill(entries, this::open);
    }

    /** Says what Enter in the search box does with the words in it. */
    public void onSearch(Consumer<String> find) {
        bar.onSearch(find);
    }

    /** Says what F1 does with the name of the page of the screen at the front. */
    public void onHelp(Consumer<String> show) {
        help = show;
    }

    /** Watches over the window: asks the screen at the front before it closes, and spends a key on one screen only. */
    public void guard(Stage window) {
        window.addEventFilter(KeyEvent.KEY_TYPED, Shell::spend);
        window.setOnCloseRequest(event -> {
            if (!mayLeave()) {
                event.consume();
            }
        });
    }

    /** Takes what to do when somebody wants to take back what was saved (撤销保存). */
    public void onUndo(Runnable action) {
        undo = action;
    }

    /** Takes what Ctrl+N does: to begin a new contract (登记新合同). */
    public void onNew(Runnable action) {
        begin = action;
    }

    /** Takes what F3 does where the screen at the front has no party to find: to go and find one (找当事人). */
    public void onFindParty(Runnable action) {
        findParty = action;
    }

    /** Goes to a place on the rail, unless the user stays with unsaved changes. */
    public void open(String id) {
        RailEntry entry = rail.entry(id);
        Screen known = made.get(id);
        if (known != null && known.equals(front)) {
            front(known, null);
        } else if (mayLeave()) {
            Screen screen = entry.anew() ? entry.screen().get() : made.computeIfAbsent(id, _ -> entry.screen().get());
            behind.clear();
            rail.select(id);
            front(screen, null);
        }
    }

    /** Leaves the screens in front and shows the place on the rail they were opened from anew. */
    public void openAnew() {
        behind.clear();
        front = null;
        open(rail.selected());
    }

    /** Shows a screen that is not on the rail, with a way back, unless the user stays with unsaved changes. */
    public void show(Screen screen) {
        if (!mayLeave()) {
            return;
        }
        if (front != null && !front.equals(screen)) {
            behind.push(new Behind(front, focus()));
        }
        front(screen, null);
    }

    /** Goes back to the screen before, unless the user stays with unsaved changes; from a place on the rail nowhere. */
    public void back() {
        if (!behind.isEmpty() && mayLeave()) {
            Behind before = behind.pop();
            front(before.screen(), before.focus());
        }
    }

    /**
     * Whether the screen at the front may be left; asks when there are unsaved changes. A covered one is left without a
     * word: nobody is there to answer, and what is typed is kept on the disk.
     */
    public boolean mayLeave() {
        return front == null || isCovered || front.mayLeave();
    }

    /** Writes the title anew after the screen at the front has changed it. */
    public void retitle() {
        bar.title(front == null ? "" : front.title());
    }

    /** Says what was done last, such as 已保存 10:42. */
    public void status(Message message) {
        strip.say(message.toString());
    }

    /** Says whose desk this is. */
    public void bureau(String name) {
        bar.bureau(name);
    }

    /**
     * Says who sits at the desk, and offers the others (换人) at the right of the bar and by F10.
     *
     * @param sit given the one chosen, unless the user stays with unsaved changes
     */
    public void people(Actor atDesk, List<Actor> people, Consumer<Actor> sit) {
        bar.people(atDesk, people, person -> {
            if (mayLeave()) {
                sit.accept(person);
            }
        });
    }

    /** Offers more at the end of the menu of people, such as locking the desk (锁屏). */
    public void peopleLinks(List<MenuItem> items) {
        bar.peopleLinks(items);
    }

    /**
     * Shows the desk as this PC wants it, and offers other colours and sizes at the right of the bar, by F12 and by
     * Ctrl with plus and minus (外观).
     *
     * @param keep keeps another choice; sizes hold from the next start on
     */
    public void look(LookChoice choice, Consumer<LookChoice> keep) {
        look = choice;
        keepLook = keep;
        Look.theme(choice.theme());
        Look.colour(root, choice.theme());
        bar.look(choice, theme -> relook(look.with(theme)), this::resize);
    }

    private void relook(LookChoice choice) {
        keepLook.accept(choice);
        look(choice, keepLook);
    }

    private void resize(int percent) {
        Window window = root.getScene().getWindow();
        relook(look.with(percent, window.getOutputScaleX()));
        status(Message.of("shell.look.next-start", percent));
    }

    private void resize(KeyCode key) {
        boolean larger = key == KeyCode.PLUS || key == KeyCode.EQUALS || key == KeyCode.ADD;
        int at = LookChoice.SIZES.indexOf(look.percent()) + (larger ? 1 : -1);
        resize(LookChoice.SIZES.get(Math.clamp(at, 0, LookChoice.SIZES.size() - 1)));
    }

    /** Has the screen at the front read anew what it shows, as when it came there. */
    public void showAgain() {
        if (front != null) {
            front.shown();
        }
    }

    /** Says at the right of the status strip where the data is, or that it is a demo. */
    public void place(String words) {
        strip.place(words);
    }

    ProgressPanel progress() {
        return progress;
    }

    private void front(Screen screen, @Nullable Node focus) {
        front = screen;
        if (!place.getChildren().equals(List.of(screen.content()))) {
            place.getChildren().setAll(screen.content());
        }
        bar.backShown(!behind.isEmpty());
        // What lies in a scroll pane takes the focus only once the pane has its looks.
        root.applyCss();
        root.layout();
        screen.shown();
        retitle();
        if (focus != null && focus.getScene() != null) {
            focus.requestFocus();
        } else {
            focusScreen();
        }
    }

    private void focusScreen() {
        if (front != null && focus() == null) {
            front.content().requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    /** The focused node within the screen at the front. */
    private @Nullable Node focus() {
        Scene scene = root.getScene();
        return scene != null && place.isFocusWithin() ? scene.getFocusOwner() : null;
    }

    private void jump(KeyEvent event) {
        if (isCovered) {
            return;
        }
        int number = DIGITS.indexOf(event.getCode()) + 1;
        if (event.isAltDown() && !event.isControlDown() && number > 0) {
            event.consume();
            rail.press(number);
        } else if (event.isControlDown() && event.getCode() == KeyCode.K) {
            event.consume();
            bar.focusSearch();
        } else if (UNDO.match(event)) {
            event.consume();
            if (mayLeave()) {
                undo.run();
            }
        } else if (event.getCode() == KeyCode.F10) {
            event.consume();
            bar.openPeople();
        } else if (event.getCode() == KeyCode.F1 && front != null) {
            event.consume();
            help.accept(front.helpTopic());
        } else if (event.getCode() == KeyCode.F12) {
            event.consume();
            bar.openLook();
        } else if (event.isShortcutDown() && RESIZE.contains(event.getCode())) {
            event.consume();
            resize(event.getCode());
        } else if (focus() instanceof MenuButton menu && !menu.isShowing()) {
            // A closed menu would swallow Escape.
            leave(event);
        }
    }

    // The letter of Alt+N comes once more as typed text, and would focus the N button of the screen that has come up since.
    // The scene looks for such buttons before any filter within it.
    private static void spend(KeyEvent event) {
        if (event.isAltDown() && !event.isControlDown()) {
            event.consume();
        }
    }

    // The screen comes first: it may have a use of its own for these.
    private void afterScreen(KeyEvent event) {
        if (isCovered) {
            return;
        }
        if (event.getCode() == KeyCode.F5) {
            event.consume();
            readAnew();
        } else if (event.getCode() == KeyCode.F3) {
            event.consume();
            findParty.run();
        } else if (NEW.match(event)) {
            event.consume();
            begin.run();
        } else if (FIND.match(event)) {
            event.consume();
            find();
        } else {
            leave(event);
        }
    }

    private void readAnew() {
        if (mayLeave()) {
            showAgain();
        }
    }

    private void find() {
        Optional.ofNullable(front).flatMap(Screen::searchBox).ifPresentOrElse(box -> {
            box.requestFocus();
            box.selectAll();
        }, bar::focusSearch);
    }

    private void leave(KeyEvent event) {
        boolean wants = event.getCode() == KeyCode.ESCAPE || BACK.match(event);
        if (wants && !isCovered && !behind.isEmpty()) {
            event.consume();
            back();
        }
    }
}
