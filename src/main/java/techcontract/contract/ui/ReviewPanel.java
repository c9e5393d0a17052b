package techcontract.contract.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import techcontract.contract.Contract;
import techcontract.contract.ContractEvent;
import techcontract.contract.ContractStep;
import techcontract.contract.ExpertOpinion;
import techcontract.kernel.Text;
import techcontract.shell.Badge;
import techcontract.shell.Tone;

/** What the second review goes by (复审): who decided first and why, and what the experts said. */
public final class ReviewPanel extends VBox {
    private final Label first = new Label();
    private final Label hint = new Label();
    private final VBox opinions = new VBox();
    private final Button add = new Button(Text.of("contract.ui.opinion.add"));

    public ReviewPanel() {
        getStyleClass().add("review-panel");
        Label heading = new Label(Text.of("contract.ui.review"));
        heading.getStyleClass().add("panel-title");
        first.setWrapText(true);
        first.setId("firstReview");
        hint.setWrapText(true);
        hint.setId("reviewHint");
        hint.getStyleClass().add("review-hint");
        opinions.getStyleClass().add("verdict-findings");
        add.setId("addOpinion");
        getChildren().addAll(heading, first, hint, opinions, add);
    }

    void onAdd(Runnable action) {
        add.setOnAction(_ -> action.run());
    }

    /**
     * Shows the review so far.
     *
     * @param mayAdd whether an opinion may be filed now
     * @param said what the reviewer has to know first, or empty
     */
    void show(Contract contract, boolean mayAdd, String said) {
        first.setText(firstWords(contract));
        hint.setText(said);
        hint.setVisible(!said.isEmpty());
        hint.setManaged(!said.isEmpty());
        add.setDisable(!mayAdd);
        List<ExpertOpinion> given = contract.expertOpinions();
        opinions.getChildren().setAll(given.stream().map(ReviewPanel::opinion).toList());
        if (given.isEmpty()) {
            Label none = new Label(Text.of("contract.ui.opinion.none"));
            none.getStyleClass().add("quiet");
            opinions.getChildren().add(none);
        }
    }

    private static String firstWords(Contract contract) {
        Optional<ContractEvent> recognised = contract.events()
                .stream()
                .filter(event -> event.step() == ContractStep.RECOGNISE)
                .reduce((_, later) -> later);
        return recognised.map(event -> {
            String words = Text.of("contract.ui.first-review", event.actor(), event.happenedOn());
            return event.note().isEmpty()
                    ? words
                    : words + "\n" + Text.of("contract.ui.decided-against", event.reasons(), event.note());
        }).orElse("");
    }

    private static VBox opinion(ExpertOpinion opinion) {
        Label who = new Label(Text.of("contract.ui.opinion.by", opinion.expert(), opinion.organisation(),
                opinion.givenOn()));
        who.setWrapText(true);
        Badge approves = new Badge(
                Text.of(opinion.approves() ? "contract.ui.opinion.yes" : "contract.ui.opinion.no"),
                opinion.approves() ? Tone.GOOD : Tone.BAD);
        approves.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(approves, who);
        head.getStyleClass().add("finding-head");
        Label words = new Label(opinion.opinion());
        words.setWrapText(true);
        VBox box = new VBox(head, words);
        box.getStyleClass().add("opinion");
        return box;
    }
}
