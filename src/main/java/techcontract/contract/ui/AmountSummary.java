package techcontract.contract.ui;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import techcontract.contract.ContractDraft;
import techcontract.contract.NonTechnicalCost;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/** The amounts as they follow from what is typed (金额勾稽): 成交额 − each named item = 技术交易额, in 元 and 万元. */
public final class AmountSummary extends GridPane {
    public AmountSummary() {
        getStyleClass().add("amount-summary");
        ColumnConstraints label = new ColumnConstraints();
        label.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(label);
    }

    /** Shows the amounts of a draft. */
    void show(ContractDraft draft) {
        getChildren().clear();
        line(Text.of("contract.ui.sum.contract"), draft.price().amount(), "amount");
        for (NonTechnicalCost cost : draft.costs()) {
            line("− " + cost.kind().label(), Optional.of(cost.amount()), "amount");
        }
        line("= " + Text.of("contract.ui.sum.technology"), draft.technologyAmount(), "amount-total");
    }

    private void line(String words, Optional<Money> money, String style) {
        int row = getRowCount();
        Label name = new Label(words);
        Label yuan = new Label(money.map(amount -> Text.of("contract.ui.sum.yuan", amount)).orElse("—"));
        Label tenThousands = new Label(
                money.map(amount -> Text.of("contract.ui.sum.ten-thousands", Money.format(amount.tenThousands())))
                        .orElse(""));
        name.getStyleClass().add(style);
        yuan.getStyleClass().add(style);
        tenThousands.getStyleClass().add("quiet");
        GridPane.setHalignment(yuan, HPos.RIGHT);
        GridPane.setHalignment(tenThousands, HPos.RIGHT);
        add(name, 0, row);
        add(yuan, 1, row);
        add(tenThousands, 1, row + 1);
    }
}
