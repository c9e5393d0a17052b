package techcontract.bureau.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import techcontract.kernel.Actor;
import techcontract.kernel.Role;
import techcontract.kernel.Text;
import techcontract.keys.KeyRing;
import techcontract.shell.FormKeys;
import techcontract.shell.RowsField;
import techcontract.shell.SuggestionField;

/** One of the bureau's people in the settings (人员行), with a button for the password where there are passwords. */
final class PersonRow implements RowsField.Row<Actor> {
    private final TextField name = new TextField();
    private final SuggestionField<Role> role = new SuggestionField<>();
    private final Button password = new Button();
    private final PeopleDesk desk;

    /**
     * @param give sets a password for the one of that name
     */
    PersonRow(PeopleDesk desk, Consumer<String> give, Runnable changed) {
        this.desk = desk;
        name.getStyleClass().add("person-name");
        role.getStyleClass().add("person-role");
        role.suggest(typed -> List.of(Role.values()).stream().filter(one -> one.label().contains(typed)).toList(),
                Role::label);
        role.onChange(changed);
        name.textProperty().addListener((_, _, _) -> {
            say();
            changed.run();
        });
        password.setOnAction(_ -> give.accept(name.getText().strip()));
        FormKeys.passOver(password);
        say();
    }

    static List<RowsField.Column> columns(boolean passwords) {
        List<RowsField.Column> columns = new ArrayList<>(
                List.of(new RowsField.Column(Text.of("bureau.ui.person.name"), 240),
                        new RowsField.Column(Text.of("bureau.ui.person.role"), 160)));
        if (passwords) {
            columns.add(new RowsField.Column(Text.of("bureau.ui.password"), 150));
        }
        return columns;
    }

    private void say() {
        String who = name.getText().strip();
        boolean known = desk.settings().people().stream().anyMatch(person -> person.name().equals(who));
        boolean has = desk.ring().map(KeyRing::names).filter(names -> names.contains(who)).isPresent();
        password.setDisable(!known);
        password.setText(Text.of(known
                ? has ? "bureau.ui.password.again" : "bureau.ui.password.give"
                : "bureau.ui.password.save-first"));
    }

    @Override
    public List<Region> controls() {
        return desk.ring().isPresent() ? List.of(name, role, password) : List.of(name, role);
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
        say();
    }
}
