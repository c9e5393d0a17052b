package techcontract.contract.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.kernel.Text;
import techcontract.shell.Badge;
import techcontract.shell.Tone;

/** The contract at the desk beside each contract that looks like it (相似合同对照). */
public final class AlikePanel extends VBox {
    private static final double LABELS = 100;
    private static final double HALF = 200;

    public AlikePanel() {
        getStyleClass().add("finding-list");
    }

    /**
     * Shows them one below the other.
     *
     * @param open opens the other contract by its id
     */
    void show(Contract ours, List<AlikeContract> alike, LongConsumer open) {
        getChildren().setAll(alike.stream().map(other -> panel(ours, other, open)).toList());
    }

    private static VBox panel(Contract ours, AlikeContract other, LongConsumer open) {
        Label reasons = new Label(String.join("；", other.reasons()));
        reasons.setWrapText(true);
        Button opens = new Button(Text.of("contract.ui.alike.open"));
        opens.setMinWidth(USE_PREF_SIZE);
        opens.setOnAction(_ -> open.accept(other.contract().id()));
        HBox heading = new HBox(new Badge(other.likeness(), Tone.ATTENTION), reasons, opens);
        heading.getStyleClass().add("page-toolbar");
        VBox panel = new VBox(heading, beside(ours, other.contract()));
        panel.getStyleClass().add("panel");
        return panel;
    }

    private static GridPane beside(Contract ours, Contract theirs) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("alike-grid");
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        ColumnConstraints half = new ColumnConstraints(0, HALF, Double.MAX_VALUE);
        half.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, half, half);
        row(grid, "", Text.of("contract.ui.alike.ours"), Text.of("contract.ui.alike.theirs"));
        ContractDraft one = ours.typed();
        ContractDraft other = theirs.typed();
        row(grid, "contract.ui.projectName", one.subject().projectName(), other.subject().projectName());
        row(grid, "contract.role.SELLER", one.seller().name(), other.seller().name());
        row(grid, "contract.role.BUYER", one.buyer().name(), other.buyer().name());
        row(grid, "contract.ui.sum.contract", amount(one), amount(other));
        row(grid, "contract.ui.signedOn", day(one), day(other));
        row(grid, "contract.ui.list.status", status(ours), status(theirs));
        return grid;
    }

    private static void row(GridPane grid, String key, String ours, String theirs) {
        int row = grid.getRowCount();
        Label label = new Label(key.isEmpty() ? "" : Text.of(key));
        label.getStyleClass().add("quiet");
        grid.addRow(row, label, words(ours, row, ours.equals(theirs)), words(theirs, row, ours.equals(theirs)));
        GridPane.setValignment(label, VPos.TOP);
    }

    // What both say alike is what has to be looked at.
    private static Label words(String words, int row, boolean same) {
        Label label = new Label(words);
        label.setWrapText(true);
        if (row == 0 || same) {
            label.getStyleClass().add(row == 0 ? "quiet" : "same-words");
        }
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static String amount(ContractDraft draft) {
        return draft.price().amount().map(amount -> Text.of("contract.ui.sum.yuan", amount)).orElse("—");
    }

    private static String day(ContractDraft draft) {
        return draft.term().signed().map(LocalDate::toString).orElse("—");
    }

    private static String status(Contract contract) {
        Optional<String> number = contract.registrationNumber()
                .or(() -> Optional.of(contract.acceptanceNumber()).filter(given -> !given.isEmpty()));
        return number.map(given -> contract.status().label() + "　" + given).orElse(contract.status().label());
    }
}
