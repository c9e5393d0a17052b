package techcontract.contract.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.codes.ui.CodeChoice;
import techcontract.contract.IntellectualProperty;
import techcontract.kernel.Text;
import techcontract.shell.DateField;
import techcontract.shell.RowsField;
import techcontract.shell.SuggestionField;

/** One right on the form (知识产权行). */
final class PropertyRow implements RowsField.Row<IntellectualProperty> {
    private final SuggestionField<Code> kind = new SuggestionField<>();
    private final CodeChoice kindChoice;
    private final TextField number = new TextField();
    private final TextField name = new TextField();
    private final TextField owner = new TextField();

    private final DateField filed;
    private final DateField expires;
    // Kept as it came: the row does not edit it.
    private @Nullable LocalDate granted;

    PropertyRow(CodeTables codes, Clock clock, Runnable changed) {
        filed = new DateField(clock);
        expires = new DateField(clock);
        filed.onChange(changed);
        expires.onChange(changed);
        kindChoice = CodeChoice.ofLeaves(kind, codes, CodeTable.INTELLECTUAL_PROPERTY);
        kind.onChange(changed);
        for (TextField field : List.of(number, name, owner)) {
            field.textProperty().addListener((_, _, _) -> changed.run());
        }
    }

    static List<RowsField.Column> columns() {
        return List.of(new RowsField.Column(Text.of("contract.ui.property.kind"), 120),
                new RowsField.Column(Text.of("contract.ui.property.number"), 140),
                new RowsField.Column(Text.of("contract.ui.property.name"), 130),
                new RowsField.Column(Text.of("contract.ui.property.owner"), 110),
                new RowsField.Column(Text.of("contract.ui.property.filed"), 104),
                new RowsField.Column(Text.of("contract.ui.property.expires"), 104));
    }

    @Override
    public List<Region> controls() {
        return List.of(kind, number, name, owner, filed, expires);
    }

    @Override
    public Optional<IntellectualProperty> value() {
        if (kind.value().isEmpty() && number.getText().isBlank() && name.getText().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new IntellectualProperty(kindChoice.key(), number.getText().strip(), name.getText().strip(),
                owner.getText().strip(), filed.value().orElse(null), granted, expires.value().orElse(null)));
    }

    @Override
    public void set(IntellectualProperty property) {
        kindChoice.show(property.kindKey());
        number.setText(property.propertyNumber());
        name.setText(property.propertyName());
        owner.setText(property.owner());
        property.filed().ifPresentOrElse(filed::set, filed::clear);
        property.expires().ifPresentOrElse(expires::set, expires::clear);
        granted = property.granted().orElse(null);
    }
}
