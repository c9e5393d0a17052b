package techcontract.browse.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import techcontract.browse.ColumnKind;
import techcontract.browse.Comparison;
import techcontract.browse.CustomColumn;
import techcontract.browse.Filter;
import techcontract.browse.GridColumn;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.shell.DateField;
import techcontract.shell.MoneyField;
import techcontract.shell.SuggestionField;
import techcontract.shell.TypedField;

/** One condition being put together (筛选条件行): column, comparison, value. */
final class FilterRow extends HBox {
    private final SuggestionField<GridColumn> column = new SuggestionField<>();
    private final ComboBox<Comparison> comparison = new ComboBox<>();
    private final HBox place = new HBox();
    private final Clock clock;
    private final Runnable changed;
    private Supplier<List<String>> values = List::of;
    private boolean setting;

    FilterRow(List<GridColumn> columns, Clock clock, Runnable changed, Consumer<FilterRow> removed) {
        this.clock = clock;
        this.changed = changed;
        getStyleClass().add("filter-row");
        place.getStyleClass().add("filter-row");
        column.suggest(typed -> columns.stream().filter(one -> one.heading().contains(typed)).toList(),
                GridColumn::heading);
        column.setPromptText(Text.of("browse.ui.filter.column"));
        column.setAccessibleText(Text.of("browse.ui.filter.column"));
        column.setPrefWidth(150);
        column.onChange(() -> {
            if (!setting) {
                columnChosen(List.of());
                changed.run();
            }
        });
        comparison.setPrefWidth(120);
        comparison.setAccessibleText(Text.of("browse.ui.filter.comparison"));
        comparison.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Comparison one) {
                return one == null ? "" : one.label();
            }

            @Override
            public Comparison fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        comparison.valueProperty().subscribe((_, now) -> {
            if (!setting && now != null) {
                editor(now, values.get());
                changed.run();
            }
        });
        Button remove = new Button(Text.of("browse.ui.filter.remove"));
        remove.setOnAction(_ -> removed.accept(this));
        getChildren().setAll(column, comparison, place, remove);
    }

    /** Starts with a column; the value is typed next. */
    void begin(GridColumn of) {
        set(of, of.kind().comparisons().getFirst(), List.of());
    }

    void set(GridColumn of, Comparison how, List<String> with) {
        setting = true;
        column.set(of);
        comparison.getItems().setAll(of.kind().comparisons());
        comparison.setValue(how);
        editor(how, with);
        setting = false;
    }

    private void columnChosen(List<String> with) {
        setting = true;
        comparison.getItems().setAll(column.value().map(of -> of.kind().comparisons()).orElse(List.of()));
        comparison.setValue(comparison.getItems().isEmpty() ? null : comparison.getItems().getFirst());
        if (comparison.getValue() == null) {
            place.getChildren().clear();
        } else {
            editor(comparison.getValue(), with);
        }
        setting = false;
    }

    private void editor(Comparison how, List<String> with) {
        place.getChildren().clear();
        values = List::of;
        column.value().ifPresent(of -> {
            if (how.fields() == 2) {
                range(of, with);
            } else if (how.fields() == 1 && of.kind() == ColumnKind.CHOICE) {
                ChoiceField field = new ChoiceField(of, with, changed);
                place.getChildren().setAll(field);
                values = field::keys;
            } else if (how.fields() == 1) {
                words(of, how, with);
            }
        });
    }

    private void words(GridColumn of, Comparison how, List<String> with) {
        TextField field = new TextField(String.join(" ", with));
        field.setPrefWidth(260);
        field.setAccessibleText(Text.of("browse.ui.filter.values", of.heading()));
        field.setPromptText(Text.of(how == Comparison.ONE_OF ? "browse.ui.filter.several" : "browse.ui.filter.words"));
        field.textProperty().subscribe((_, _) -> changed.run());
        place.getChildren().setAll(field);
        values = () -> how == Comparison.ONE_OF
                ? parts(field.getText(), "[、，,;；]+")
                : parts(field.getText(), "\\s+");
    }

    private static List<String> parts(String typed, String between) {
        return Stream.of(typed.split(between, -1)).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private void range(GridColumn of, List<String> with) {
        if (of.kind() == ColumnKind.DATE) {
            range(of, with, new DateField(clock), new DateField(clock), LocalDate::toString);
        } else if (of.custom().isPresent()) {
            numbers(of, of.custom().get(), with);
        } else {
            range(of, with, new MoneyField(), new MoneyField(), money -> money.yuan().toPlainString());
        }
    }

    private void numbers(GridColumn of, CustomColumn column, List<String> with) {
        TextField from = new TextField(with.size() == 2 ? with.getFirst() : "");
        TextField to = new TextField(with.size() == 2 ? with.getLast() : "");
        from.textProperty().subscribe((_, _) -> changed.run());
        to.textProperty().subscribe((_, _) -> changed.run());
        ends(of, from, to);
        values = () -> List.of(number(column, from), number(column, to));
    }

    // What is no number yet narrows nothing.
    private static String number(CustomColumn column, TextField field) {
        try {
            return column.read(field.getText());
        } catch (Refused unfinished) {
            return "";
        }
    }

    private <T> void range(GridColumn of, List<String> with, TypedField<T> from, TypedField<T> to,
            Function<T, String> written) {
        from.setText(with.size() == 2 ? with.getFirst() : "");
        to.setText(with.size() == 2 ? with.getLast() : "");
        from.onChange(changed);
        to.onChange(changed);
        ends(of, from, to);
        values = () -> List.of(from.value().map(written).orElse(""), to.value().map(written).orElse(""));
    }

    private void ends(GridColumn of, TextField from, TextField to) {
        from.setAccessibleText(Text.of("browse.ui.filter.range.from", of.heading()));
        to.setAccessibleText(Text.of("browse.ui.filter.range.to", of.heading()));
        from.setPrefWidth(130);
        to.setPrefWidth(130);
        place.getChildren().setAll(from, new Label(Text.of("browse.ui.filter.to")), to);
        if (of.kind() == ColumnKind.MONEY) {
            place.getChildren().add(new Label(Text.of("browse.ui.filter.yuan")));
        }
    }

    /** The condition, once it says something. */
    Optional<Filter> filter() {
        Comparison how = comparison.getValue();
        if (how == null || column.value().isEmpty()) {
            return Optional.empty();
        }
        List<String> with = values.get();
        boolean says = how.fields() == 0 || with.stream().anyMatch(value -> !value.isEmpty());
        return says
                ? Optional.of(new Filter(column.value().orElseThrow().key(), how, with))
                : Optional.empty();
    }

    /** Puts the focus where the next thing is typed. */
    void focusNext() {
        if (column.value().isEmpty()) {
            column.requestFocus();
        } else if (place.getChildren().isEmpty()) {
            comparison.requestFocus();
        } else {
            Node first = place.getChildren().getFirst();
            first.requestFocus();
        }
    }
}
