package techcontract.browse.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import techcontract.browse.ColumnKind;
import techcontract.browse.CustomColumn;
import techcontract.kernel.Message;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.shell.DateField;
import techcontract.shell.LongestText;
import techcontract.shell.SuggestionField;

/** Where a value of one of the bureau's own columns is typed (自定义内容录入框): a field that fits its kind. */
final class CustomInput {
    private final CustomColumn column;
    private final TextField field;
    private final Supplier<String> typed;
    private final Supplier<Optional<Message>> unread;

    CustomInput(CustomColumn column, Clock clock) {
        this.column = column;
        if (column.kind() == ColumnKind.DATE) {
            DateField day = new DateField(clock);
            field = day;
            typed = () -> day.value().map(LocalDate::toString).orElse(day.getText());
            unread = day::problem;
        } else if (column.kind() == ColumnKind.CHOICE) {
            SuggestionField<String> choice = new SuggestionField<>();
            choice.suggest(part -> column.choices().stream().filter(one -> one.contains(part)).toList(), one -> one);
            field = choice;
            typed = () -> choice.value().orElse(choice.getText());
            unread = Optional::empty;
        } else {
            field = new TextField();
            LongestText.of(field, CustomColumn.LONGEST);
            typed = field::getText;
            unread = Optional::empty;
        }
        field.setAccessibleText(Text.of("browse.custom.value", column.name()));
    }

    TextField field() {
        return field;
    }

    /** Shows what is kept. */
    void show(String text) {
        if (field instanceof SuggestionField<?> choice && text.isEmpty()) {
            choice.clear();
        } else if (column.kind() == ColumnKind.CHOICE && column.choices().contains(text)) {
            @SuppressWarnings("unchecked")
            SuggestionField<String> choice = (SuggestionField<String>) field;
            choice.set(text);
        } else {
            field.setText(text);
        }
    }

    /** What is typed, a day as 2026-03-01. */
    String typed() {
        return typed.get().strip();
    }

    /** Why it cannot stand in the column; nothing when it can. */
    Optional<Message> problem() {
        Optional<Message> misread = unread.get();
        if (misread.isPresent()) {
            return misread;
        }
        try {
            column.read(typed());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.problems().all().getFirst().message());
        }
    }
}
