package techcontract.contract.ui;

import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import techcontract.contract.ExpertOpinion;
import techcontract.kernel.Text;
import techcontract.shell.DateField;
import techcontract.shell.FormField;
import techcontract.shell.LongestText;

/** What an expert said, as it is typed in (专家意见录入). */
final class OpinionForm extends VBox {
    private static final double WIDTH = 440;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ORGANISATION = 200;
    private static final int LONGEST_OPINION = 2000;

    private final TextField expert = new TextField();
    private final TextField organisation = new TextField();
    private final DateField day;
    private final CheckBox approves = new CheckBox(Text.of("contract.ui.opinion.approves"));
    private final TextArea words = new TextArea();
    private final LocalDate today;

    OpinionForm(Clock clock) {
        today = LocalDate.now(clock);
        day = new DateField(clock);
        day.set(today);
        LongestText.of(expert, LONGEST_NAME);
        LongestText.of(organisation, LONGEST_ORGANISATION);
        LongestText.of(words, LONGEST_OPINION);
        expert.setId("expert");
        organisation.setId("organisation");
        words.setId("opinion");
        words.setPrefRowCount(3);
        words.setWrapText(true);
        approves.setSelected(true);
        setPrefWidth(WIDTH);
        FormField name = new FormField(Text.of("contract.ui.opinion.expert"), expert);
        name.setRequired(true);
        FormField said = new FormField(Text.of("contract.ui.opinion.words"), words);
        said.setRequired(true);
        getChildren().addAll(name, new FormField(Text.of("contract.ui.opinion.organisation"), organisation),
                new FormField(Text.of("contract.ui.opinion.day"), day), approves, said);
    }

    ObservableValue<Boolean> incomplete() {
        return Bindings.createBooleanBinding(
                () -> expert.getText().isBlank() || words.getText().isBlank()
                        || day.value().filter(given -> !given.isAfter(today)).isEmpty(),
                expert.textProperty(), words.textProperty(), day.textProperty());
    }

    ExpertOpinion opinion() {
        return new ExpertOpinion(expert.getText().strip(), organisation.getText().strip(),
                day.value().orElse(today), approves.isSelected(), words.getText().strip());
    }
}
