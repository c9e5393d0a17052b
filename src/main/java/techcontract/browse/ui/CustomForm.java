package techcontract.browse.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import techcontract.browse.ColumnKind;
import techcontract.browse.CustomColumn;
import techcontract.browse.CustomColumns;
import techcontract.kernel.Text;
import techcontract.shell.LongestText;

/** What a column of the bureau's own is called and what it holds (自定义列表单); the kind of one that is there stays. */
final class CustomForm extends VBox {
    private final TextField name = new TextField();
    private final ComboBox<ColumnKind> kind = new ComboBox<>();
    private final TextArea choices = new TextArea();

    CustomForm(Optional<CustomColumn> before) {
        LongestText.of(name, CustomColumns.LONGEST_NAME);
        name.setPromptText(Text.of("browse.custom.name.prompt", CustomColumns.LONGEST_NAME));
        kind.getItems().setAll(CustomColumn.KINDS);
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ColumnKind one) {
                return one == null ? "" : Text.of("browse.custom.kind." + one);
            }

            @Override
            public ColumnKind fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        kind.setValue(ColumnKind.TEXT);
        kind.setMaxWidth(Double.MAX_VALUE);
        choices.setPrefRowCount(5);
        choices.setPrefColumnCount(24);
        choices.setMinHeight(Region.USE_PREF_SIZE);
        before.ifPresent(column -> {
            name.setText(column.name());
            kind.setValue(column.kind());
            kind.setDisable(true);
            choices.setText(String.join("\n", column.choices()));
        });
        getStyleClass().add("dialog-content");
        getChildren().setAll(labelled("browse.custom.name", name), labelled("browse.custom.kind", kind),
                labelled("browse.custom.choices", choices));
        choices.disableProperty().bind(kind.valueProperty().isNotEqualTo(ColumnKind.CHOICE));
        setMinHeight(Region.USE_PREF_SIZE);
    }

    private static VBox labelled(String key, Region field) {
        Label label = new Label(Text.of(key));
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        field.setAccessibleText(Text.of(key + ".long"));
        return new VBox(label, field);
    }

    /** Whether something is still to be filled in. */
    ObservableValue<Boolean> incomplete() {
        return Bindings.createBooleanBinding(
                () -> name.getText().isBlank()
                        || (kind.getValue() == ColumnKind.CHOICE && choices.getText().isBlank()),
                name.textProperty(), kind.valueProperty(), choices.textProperty());
    }

    String name() {
        return name.getText();
    }

    ColumnKind kind() {
        return kind.getValue();
    }

    List<String> choices() {
        return List.of(choices.getText().split("[\\n、；;]+"));
    }
}
