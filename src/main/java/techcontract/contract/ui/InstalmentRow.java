package techcontract.contract.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import techcontract.contract.Instalment;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.shell.DateField;
import techcontract.shell.MoneyField;
import techcontract.shell.RowsField;

/** One payment of the plan on the form (分期行). */
final class InstalmentRow implements RowsField.Row<Instalment> {
    private final DateField due;
    private final MoneyField amount = new MoneyField();
    private final TextField condition = new TextField();

    InstalmentRow(Clock clock, Runnable changed) {
        due = new DateField(clock);
        due.onChange(changed);
        amount.onChange(changed);
        condition.textProperty().addListener((_, _, _) -> changed.run());
    }

    static List<RowsField.Column> columns() {
        return List.of(new RowsField.Column(Text.of("contract.ui.instalment.due"), 150),
                new RowsField.Column(Text.of("contract.ui.instalment.amount"), 160),
                new RowsField.Column(Text.of("contract.ui.instalment.condition"), 300));
    }

    @Override
    public List<Region> controls() {
        return List.of(due, amount, condition);
    }

    @Override
    public Optional<Instalment> value() {
        if (due.value().isEmpty() && amount.value().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Instalment(due.value().orElse(null), amount.value().orElse(Money.ZERO),
                condition.getText().strip(), null, null));
    }

    @Override
    public void set(Instalment instalment) {
        instalment.due().ifPresentOrElse(due::set, due::clear);
        amount.set(instalment.amount());
        condition.setText(instalment.condition());
    }
}
