package techcontract.browse.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import techcontract.browse.View;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.LongestText;

/** The bureau's saved views (视图): choose one, save what is shown, rename, delete. */
final class ViewMenu {
    private static final int LONGEST_NAME = 30;

    private final BrowseDesk desk;
    private final ComboBox<String> names;
    private final Supplier<View> now;
    private final Consumer<View> apply;
    private final MenuItem rename;
    private final MenuItem delete;
    private boolean setting;

    /**
     * @param now the view as it is shown
     * @param apply shows another
     */
    ViewMenu(BrowseDesk desk, ComboBox<String> names, MenuButton menu, Supplier<View> now, Consumer<View> apply) {
        this.desk = desk;
        this.names = names;
        this.now = now;
        this.apply = apply;
        rename = item("browse.ui.view.rename", this::rename);
        delete = item("browse.ui.view.delete", this::delete);
        menu.getItems()
                .setAll(item("browse.ui.view.save", this::save), rename, delete,
                        item("browse.ui.view.first", this::first));
        names.setPromptText(Text.of("browse.ui.view.none"));
        names.valueProperty().subscribe((_, name) -> {
            rename.setDisable(name == null);
            delete.setDisable(name == null);
            if (!setting && name != null) {
                choose(name);
            }
        });
        rename.setDisable(true);
        delete.setDisable(true);
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Text.of(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Reads the names anew. */
    void refresh() {
        desk.tasks()
                .latest(Message.of("browse.ui.view.reading"), _ -> desk.views().names(),
                        all -> fill(all, names.getValue()));
    }

    private void fill(List<String> all, @Nullable String chosen) {
        setting = true;
        names.getItems().setAll(all);
        names.setValue(chosen != null && all.contains(chosen) ? chosen : null);
        setting = false;
    }

    private void choose(String name) {
        desk.tasks()
                .latest(Message.of("browse.ui.view.opening"), _ -> desk.views().named(name),
                        found -> found.ifPresent(apply));
    }

    private void first() {
        setting = true;
        names.setValue(null);
        setting = false;
        apply.accept(desk.browser().columns().first());
    }

    private void save() {
        String chosen = names.getValue();
        ask("browse.ui.view.save-as", chosen == null ? "" : chosen, name -> {
            View view = now.get();
            desk.tasks().run(Message.of("browse.ui.view.saving"), _ -> {
                desk.views().save(desk.whoActs().get(), name, view);
                return desk.views().names();
            }, all -> {
                fill(all, name);
                desk.shell().status(Message.of("browse.ui.view.saved", name));
            });
        });
    }

    private void rename() {
        String before = names.getValue();
        ask("browse.ui.view.rename-to", before, name -> desk.tasks().run(Message.of("browse.ui.view.saving"), _ -> {
            desk.views().rename(desk.whoActs().get(), before, name);
            return desk.views().names();
        }, all -> fill(all, name)));
    }

    private void delete() {
        String name = names.getValue();
        if (desk.dialogs()
                .askBeforeHarm(Message.of("browse.ui.view.delete-question", name),
                        Message.of("browse.ui.view.delete-yes"), Message.of("browse.ui.view.delete-no"))) {
            desk.tasks().run(Message.of("browse.ui.view.saving"), _ -> {
                desk.views().delete(desk.whoActs().get(), name);
                return desk.views().names();
            }, all -> fill(all, null));
        }
    }

    private void ask(String question, String proposal, Consumer<String> then) {
        TextField field = new TextField(proposal);
        LongestText.of(field, LONGEST_NAME);
        field.setAccessibleText(Text.of(question));
        if (desk.dialogs()
                .fill(Message.of(question), field, Message.of("browse.ui.view.yes"),
                        field.textProperty().map(String::isBlank))) {
            then.accept(field.getText().strip());
        }
    }
}
