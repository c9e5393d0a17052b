package techcontract.contract.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.NonTechnicalKind;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.shell.MoneyField;
import techcontract.shell.RowsField;
import techcontract.shell.SuggestionField;

/** One non-technical cost on the form (非技术性费用行). */
final class CostRow implements RowsField.Row<NonTechnicalCost> {
    private final SuggestionField<NonTechnicalKind> kind = new SuggestionField<>();
    private final TextField description = new TextField();
    private final MoneyField amount = new MoneyField();

    CostRow(Runnable changed) {
        kind.suggest(typed -> List.of(NonTechnicalKind.values())
                .stream()
                .filter(one -> one.label().contains(typed))
                .toList(), NonTechnicalKind::label);
        kind.onChange(changed);
        description.textProperty().addListener((_, _, _) -> changed.run());
        amount.onChange(changed);
    }

    static List<RowsField.Column> columns() {
        return List.of(new RowsField.Column(Text.of("contract.ui.cost.kind"), 150),
                new RowsField.Column(Text.of("contract.ui.cost.description"), 300),
                new RowsField.Column(Text.of("contract.ui.cost.amount"), 160));
    }

    @Override
    public List<Region> controls() {
        return List.of(kind, description, amount);
    }

    @Override
    public Optional<NonTechnicalCost> value() {
        if (kind.value().isEmpty() && amount.value().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NonTechnicalCost(kind.value().orElse(NonTechnicalKind.OTHER),
                description.getText().strip(), amount.value().orElse(Money.ZERO)));
    }

    @Override
    public void set(NonTechnicalCost cost) {
        kind.set(cost.kind());
        description.setText(cost.description());
        amount.set(cost.amount());
    }
}
