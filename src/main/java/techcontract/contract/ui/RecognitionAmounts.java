package techcontract.contract.ui;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.NonTechnicalCost;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.rules.RulePack;
import techcontract.rules.SecondReview;

/** The amounts the decision rests on (金额), each in 元 and 万元, and whether they make the contract large. */
public final class RecognitionAmounts extends GridPane {
    private static final int COLUMNS = 3;

    public RecognitionAmounts() {
        getStyleClass().add("recognition-amounts");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(name);
    }

    void show(Contract contract, RulePack pack) {
        getChildren().clear();
        ContractDraft draft = contract.typed();
        line(Text.of("contract.ui.sum.contract"), draft.price().amount(), "amount");
        Optional.ofNullable(draft.amountTerms().technologyPart())
                .filter(_ -> draft.circumstances().mixed())
                .ifPresent(part -> line(Text.of("contract.ui.technology-part"), Optional.of(part), "amount"));
        for (NonTechnicalCost cost : draft.costs()) {
            String words = cost.description().isEmpty()
                    ? cost.kind().label()
                    : Text.of("contract.ui.cost-named", cost.kind().label(), cost.description());
            line("− " + words, Optional.of(cost.amount()), "amount");
        }
        line("= " + Text.of("contract.ui.sum.technology"), contract.technologyAmount(), "amount-total");
        Optional.ofNullable(draft.amountTerms().subjectCost())
                .ifPresent(cost -> line(Text.of("contract.ui.subject-cost"), Optional.of(cost), "quiet"));
        Label large = new Label(large(contract, pack));
        large.setId("large");
        large.setWrapText(true);
        large.getStyleClass().add(contract.isLarge(pack) ? "large-contract" : "quiet");
        add(large, 0, getRowCount(), COLUMNS, 1);
    }

    private static String large(Contract contract, RulePack pack) {
        Optional<SecondReview> review = pack.secondReview();
        if (review.isEmpty()) {
            return Text.of("contract.ui.large-unknown", pack.name());
        }
        String key = contract.isLarge(pack) ? "contract.ui.large" : "contract.ui.not-large";
        return Text.of(key, Text.of("contract.ui.large-basis." + review.get().basis()), review.get().threshold(),
                review.get().provenance());
    }

    private void line(String words, Optional<Money> money, String style) {
        int row = getRowCount();
        Label name = new Label(words);
        name.setWrapText(true);
        Label yuan = new Label(money.map(amount -> Text.of("contract.ui.sum.yuan", amount)).orElse("—"));
        Label tenThousands = new Label(
                money.map(amount -> Text.of("contract.ui.sum.ten-thousands", Money.format(amount.tenThousands())))
                        .orElse(""));
        name.getStyleClass().add(style);
        yuan.getStyleClass().add(style);
        yuan.setMinWidth(USE_PREF_SIZE);
        tenThousands.getStyleClass().add("quiet");
        tenThousands.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(yuan, HPos.RIGHT);
        GridPane.setHalignment(tenThousands, HPos.RIGHT);
        add(name, 0, row);
        add(yuan, 1, row);
        add(tenThousands, 2, row);
    }
}
