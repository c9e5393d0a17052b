package techcontract.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import techcontract.kernel.Text;

/** The rail at the left (导航栏). Tab stops on it once; the arrows walk along it, Enter opens. */
final class Rail extends VBox {
    /** What a button with its picture needs, in pixels. */
    private static final double LEAST = 45;

    private final List<RailEntry> entries = new ArrayList<>();
    private final List<ToggleButton> buttons = new ArrayList<>();

    Rail() {
        getStyleClass().add("rail");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(Text.of("shell.rail"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        heightProperty().subscribe(height -> compact(height.doubleValue()));
    }

    void fill(List<RailEntry> places, Consumer<String> open) {
        entries.addAll(places);
        for (RailEntry entry : places) {
            ToggleButton button = new ToggleButton(entry.word(), new FontIcon(entry.icon()));
            button.setContentDisplay(ContentDisplay.TOP);
            button.getStyleClass().setAll("rail-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTooltip(new Tooltip(Text.of("shell.rail.tip", entry.word(), buttons.size() + 1)));
            button.setAccessibleText(entry.word());
            button.setFocusTraversable(buttons.isEmpty());
            button.setId("rail-" + entry.id());
            // A click on the chosen one must not let it go.
            button.setOnAction(_ -> {
                button.setSelected(!button.isSelected());
                open.accept(entry.id());
            });
            buttons.add(button);
        }
        getChildren().setAll(buttons);
        compact(getHeight());
    }

    // In a low window the words stay, the pictures above them go.
    private void compact(double height) {
        boolean low = height > 0 && height < buttons.size() * LEAST;
        buttons.forEach(button -> button.setContentDisplay(low ? ContentDisplay.TEXT_ONLY : ContentDisplay.TOP));
    }

    RailEntry entry(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such place on the rail: " + id));
    }

    /** Opens the place with that number, from 1. */
    void press(int number) {
        if (number <= buttons.size()) {
            buttons.get(number - 1).fire();
        }
    }

    void select(String id) {
        for (int i = 0; i < buttons.size(); i++) {
            boolean chosen = entries.get(i).id().equals(id);
            buttons.get(i).setSelected(chosen);
            buttons.get(i).setFocusTraversable(chosen);
        }
    }

    /** The place that is chosen. */
    String selected() {
        return entries.stream()
                .filter(entry -> buttons.get(entries.indexOf(entry)).isSelected())
                .map(RailEntry::id)
                .findFirst()
                .orElseThrow();
    }

    private void key(KeyEvent event) {
        int at = focused();
        if (at < 0 || event.isAltDown() || event.isControlDown()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            event.consume();
            int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
            buttons.get(Math.floorMod(at + step, buttons.size())).requestFocus();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            buttons.get(at).fire();
        }
    }

    private int focused() {
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }
}
