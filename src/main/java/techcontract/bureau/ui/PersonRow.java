package techcontract.bureau.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import techcontract.kernel.Actor;
import techcontract.kernel.Role;
import techcontract.kernel.Text;
import techcontract.shell.RowsField;
import techcontract.shell.SuggestionField;

/** One of the bureau's people in the settings (人员行). */
final class PersonRow implements RowsField.Row<Actor> {
    private final TextField name = new TextField();
    private final SuggestionField<Role> role = new SuggestionField<>();

    PersonRow(Runnable changed) {
        name.getStyleClass().add("person-name");
        role.getStyleClass().add("person-role");
        role.suggest(typed -> List.of(Role.values()).stream().filter(one -> one.label().contains(typed)).toList(),
                Role::label);
        role.onChange(changed);
        name.textProperty().addListener((_, _, _) -> changed.run());
    }

    static List<RowsField.Column> columns() {
        return List.of(new RowsField.Column(Text.of("bureau.ui.person.name"), 240),
                new RowsField.Column(Text.of("bureau.ui.person.role"), 160));
    }

    @Override
    public List<Region> controls() {
        return List.of(name, role);
    }

    // A name without a role may only read.
    @Override
    public Optional<Actor> value() {
        if (name.getText().isBlank() && role.value().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Actor(name.getText().strip(), role.value().orElse(Role.READER)));
    }

    @Override
    public void set(Actor person) {
        name.setText(person.name());
        role.set(person.role());
    }
}
