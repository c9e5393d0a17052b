package techcontract.contract.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.codes.ui.CodeChoice;
import techcontract.contract.IntellectualProperty;
import techcontract.kernel.Text;
import techcontract.shell.RowsField;
import techcontract.shell.SuggestionField;

/** One right on the form (知识产权行). */
final class PropertyRow implements RowsField.Row<IntellectualProperty> {
    private final SuggestionField<Code> kind = new SuggestionField<>();
    private final CodeChoice kindChoice;
    private final TextField number = new TextField();
    private final TextField name = new TextField();
    private final TextField owner = new TextField();

    PropertyRow(CodeTables codes, Runnable changed) {
        kindChoice = CodeChoice.ofLeaves(kind, codes, CodeTable.INTELLECTUAL_PROPERTY);
        kind.onChange(changed);
        for (TextField field : List.of(number, name, owner)) {
            field.textProperty().addListener((_, _, _) -> changed.run());
        }
    }

    static List<RowsField.Column> columns() {
        return List.of(new RowsField.Column(Text.of("contract.ui.property.kind"), 150),
                new RowsField.Column(Text.of("contract.ui.property.number"), 160),
                new RowsField.Column(Text.of("contract.ui.property.name"), 240),
                new RowsField.Column(Text.of("contract.ui.property.owner"), 180));
    }

    @Override
    public List<Region> controls() {
        return List.of(kind, number, name, owner);
    }

    @Override
    public Optional<IntellectualProperty> value() {
        if (kind.value().isEmpty() && number.getText().isBlank() && name.getText().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new IntellectualProperty(kindChoice.key(), number.getText().strip(), name.getText().strip(),
                owner.getText().strip(), null));
    }

    @Override
    public void set(IntellectualProperty property) {
        kindChoice.show(property.kindKey());
        number.setText(property.propertyNumber());
        name.setText(property.propertyName());
        owner.setText(property.owner());
    }
}
