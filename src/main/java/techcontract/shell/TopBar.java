package techcontract.shell;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import techcontract.kernel.Actor;
import techcontract.kernel.Text;

/** The bar at the top (顶栏): where the user is, the one search box, the bureau and who is signed in. */
final class TopBar extends HBox {
    private final Button back = new Button(Text.of("shell.back"), new FontIcon(Material2AL.ARROW_BACK));
    private final Label title = new Label();
    private final CustomTextField search = new CustomTextField();
    private final Label bureau = new Label();
    private final MenuButton user = new MenuButton();
    private final MenuButton look = new MenuButton();
    private final Composing composing = new Composing(search);
    private Consumer<String> find = _ -> {};
    private List<MenuItem> links = List.of();

    /**
     * @param goBack what the way back does
     * @param returnToScreen gives the focus back to the screen
     */
    TopBar(Runnable goBack, Runnable returnToScreen) {
        getStyleClass().add("top-bar");
        back.getStyleClass().add("flat");
        back.setId("shell-back");
        back.setTooltip(new Tooltip(Text.of("shell.back.keys")));
        back.setOnAction(_ -> goBack.run());
        back.setMinWidth(Region.USE_PREF_SIZE);
        backShown(false);
        title.getStyleClass().add("page-title");
        title.setMinWidth(120);
        search.setLeft(new FontIcon(Material2MZ.SEARCH));
        search.setPromptText(Text.of("shell.search.prompt"));
        search.setAccessibleText(Text.of("shell.search"));
        search.setTooltip(new Tooltip(Text.of("shell.search.keys")));
        search.setId("shell-search");
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, returnToScreen));
        bureau.getStyleClass().add("bureau");
        bureau.setMinWidth(Region.USE_PREF_SIZE);
        user.getStyleClass().add("user");
        user.setMnemonicParsing(false);
        user.setAccessibleText(Text.of("shell.person.keys"));
        user.setGraphic(new FontIcon(Material2AL.ACCOUNT_CIRCLE));
        user.setMinWidth(Region.USE_PREF_SIZE);
        user.setVisible(false);
        user.setId("shell-person");
        user.setTooltip(new Tooltip(Text.of("shell.person.keys")));
        // Where there is little room it gives way before the title.
        HBox.setHgrow(search, Priority.SOMETIMES);
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        look.getStyleClass().add("user");
        look.setGraphic(new FontIcon(Material2AL.BRIGHTNESS_MEDIUM));
        look.setAccessibleText(Text.of("shell.look"));
        look.setTooltip(new Tooltip(Text.of("shell.look.keys")));
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setVisible(false);
        look.setManaged(false);
        getChildren().addAll(back, title, room, search, bureau, look, user);
    }

    /** Offers the colours and sizes (外观), the present ones marked. */
    void look(LookChoice now, Consumer<Theme> colour, IntConsumer resize) {
        ToggleGroup colours = new ToggleGroup();
        ToggleGroup sizes = new ToggleGroup();
        look.getItems().clear();
        for (Theme theme : Theme.values()) {
            look.getItems().add(choice(theme.label(), colours, theme == now.theme(), () -> colour.accept(theme)));
        }
        look.getItems().add(new SeparatorMenuItem());
        for (int percent : LookChoice.SIZES) {
            look.getItems()
                    .add(choice(Text.of("shell.look.percent", percent), sizes, percent == now.percent(),
                            () -> resize.accept(percent)));
        }
        look.setVisible(true);
        look.setManaged(true);
    }

    private static RadioMenuItem choice(String words, ToggleGroup group, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> action.run());
        return item;
    }

    void openLook() {
        if (look.isVisible()) {
            look.requestFocus();
            look.show();
        }
    }

    void backShown(boolean shown) {
        back.setVisible(shown);
        back.setManaged(shown);
    }

    void title(String words) {
        title.setText(words);
    }

    void onSearch(Consumer<String> action) {
        find = action;
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void bureau(String name) {
        bureau.setText(name);
    }

    void people(Actor atDesk, List<Actor> people, Consumer<Actor> sit) {
        user.setText(words(atDesk));
        user.setVisible(true);
        user.getItems().setAll(people.stream().map(person -> {
            RadioMenuItem item = new RadioMenuItem(words(person));
            item.setMnemonicParsing(false);
            item.setSelected(person.equals(atDesk));
            item.setOnAction(_ -> {
                // Until the other one has sat down, the mark stays where it was.
                item.setSelected(person.equals(atDesk));
                if (!person.equals(atDesk)) {
                    sit.accept(person);
                }
            });
            return item;
        }).toList());
        if (!links.isEmpty()) {
            user.getItems().add(new SeparatorMenuItem());
            user.getItems().addAll(links);
        }
    }

    void peopleLinks(List<MenuItem> items) {
        links = items;
    }

    void openPeople() {
        user.requestFocus();
        user.show();
    }

    private static String words(Actor person) {
        return Text.of("shell.person", person.name(), person.role().label());
    }

    private void key(KeyEvent event, Runnable returnToScreen) {
        if (event.getCode() == KeyCode.ENTER && !composing.now()) {
            event.consume();
            find.accept(search.getText().strip());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            search.clear();
            returnToScreen.run();
        }
    }
}
