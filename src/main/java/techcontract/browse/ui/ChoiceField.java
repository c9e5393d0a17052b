package techcontract.browse.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import techcontract.browse.Choice;
import techcontract.browse.GridColumn;
import techcontract.kernel.Text;
import techcontract.shell.SuggestionField;

/** Any number of a column's choices (多选): typed by part of the name, Enter takes one, Backspace gives the last back. */
final class ChoiceField extends HBox {
    private final SuggestionField<Choice> field = new SuggestionField<>();
    private final HBox tags = new HBox();
    private final List<Choice> chosen = new ArrayList<>();
    private final Runnable changed;

    ChoiceField(GridColumn column, List<String> keys, Runnable changed) {
        this.changed = changed;
        List<Choice> all = column.choices().stream().filter(one -> !one.words().isBlank()).toList();
        field.suggest(typed -> matching(all, typed), Choice::words);
        field.detail(one -> one.key().equals(one.words()) ? "" : one.key());
        field.setPromptText(Text.of("browse.ui.filter.choice"));
        field.setAccessibleText(Text.of("browse.ui.filter.values", column.heading()));
        field.onChange(this::take);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty() && !chosen.isEmpty()) {
                event.consume();
                drop(chosen.getLast());
            }
        });
        getStyleClass().add("choice-field");
        tags.getStyleClass().add("choice-field");
        getChildren().setAll(field, tags);
        for (String key : keys) {
            chosen.add(all.stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElse(new Choice(key, column.wordsOf(key), 0)));
        }
        write();
    }

    private List<Choice> matching(List<Choice> all, String typed) {
        String plain = typed.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one -> !chosen.contains(one))
                .filter(one -> one.words().toLowerCase(Locale.ROOT).contains(plain) || one.key().startsWith(plain))
                .toList();
    }

    private void take() {
        field.value().ifPresent(one -> {
            chosen.add(one);
            write();
            Platform.runLater(field::clear);
            changed.run();
        });
    }

    private void drop(Choice one) {
        chosen.remove(one);
        write();
        field.requestFocus();
        changed.run();
    }

    private void write() {
        tags.getChildren().setAll(chosen.stream().map(one -> new Chip(one.words(), () -> drop(one))).toList());
    }

    /** The keys chosen. */
    List<String> keys() {
        return chosen.stream().map(Choice::key).toList();
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }
}
