package techcontract.contract.ui;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import techcontract.contract.ContractDraft;
import techcontract.contract.NonTechnicalCost;
import techcontract.kernel.CapitalAmount;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.rules.RulePack;
import techcontract.rules.SecondReview;

/**
 * The amounts as they follow from what is typed (金额勾稽): 成交额 − each named item = 技术交易额, in 元, 万元 and capitals, and
 * whether the contract is large.
 */
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
        if (draft.circumstances().mixed()) {
            line(Text.of("contract.ui.sum.technology-part"),
                    Optional.ofNullable(draft.amountTerms().technologyPart()), "amount");
        }
        for (NonTechnicalCost cost : draft.costs()) {
            line("− " + cost.kind().label(), Optional.of(cost.amount()), "amount");
        }
        Optional.ofNullable(draft.amountTerms().subjectCost())
                .ifPresent(cost -> line(Text.of("contract.ui.sum.subject-cost"), Optional.of(cost), "quiet"));
        line("= " + Text.of("contract.ui.sum.technology"), draft.technologyAmount(), "amount-total");
        draft.technologyAmount().filter(Money::isPositive).ifPresent(amount -> words(CapitalAmount.of(amount)));
    }

    /** Shows the amounts of a draft, and whether the rule book holds it for large. */
    void show(ContractDraft draft, RulePack rules) {
        show(draft);
        if (draft.price().amount().isPresent()) {
            rules.secondReview().ifPresent(review -> words(size(draft, review)));
        }
    }

    private static String size(ContractDraft draft, SecondReview review) {
        boolean large = review.isLarge(draft.price().amount().orElse(Money.ZERO),
                draft.technologyAmount().orElse(Money.ZERO));
        return Text.of(large ? "contract.ui.sum.large" : "contract.ui.sum.not-large",
                Money.format(review.threshold().tenThousands()), review.provenance());
    }

    private void words(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        add(label, 0, getRowCount(), 2, 1);
    }

    private void line(String words, Optional<Money> money, String style) {
        int row = getRowCount();
        Label name = new Label(words);
        Label yuan = new Label(money.map(amount -> Text.of("contract.ui.sum.yuan", amount)).orElse("—"));
        Label tenThousands = new Label(
                money.map(amount -> Text.of("contract.ui.sum.ten-thousands", Money.format(amount.tenThousands())))
                        .orElse(""));
        name.getStyleClass().add(style);
        name.setWrapText(true);
        yuan.getStyleClass().add(style);
        yuan.setMinWidth(USE_PREF_SIZE);
        tenThousands.getStyleClass().add("quiet");
        GridPane.setHalignment(yuan, HPos.RIGHT);
        GridPane.setHalignment(tenThousands, HPos.RIGHT);
        add(name, 0, row);
        add(yuan, 1, row);
        add(tenThousands, 1, row + 1);
    }
}
