package techcontract.contract.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import techcontract.kernel.Text;
import techcontract.recognition.Verdict;
import techcontract.rules.RefusalGround;
import techcontract.rules.RulePack;
import techcontract.shell.LongestText;

/** The grounds of a refusal (不予登记的理由), proposed by the verdict and free to change; without its support in writing. */
final class RefusalForm extends VBox {
    private static final double GROUNDS_HEIGHT = 300;
    private static final int LONGEST_NOTE = 2000;

    private final Map<String, CheckBox> grounds = new LinkedHashMap<>();
    private final TextArea note = new TextArea();
    private final BooleanProperty incomplete = new SimpleBooleanProperty();
    private final boolean againstVerdict;

    RefusalForm(RulePack pack, Verdict verdict) {
        againstVerdict = verdict.outcome() != Verdict.Outcome.REFUSE
                && verdict.outcome() != Verdict.Outcome.NOT_ACCEPT;
        getStyleClass().add("refusal-form");
        VBox list = new VBox();
        List<String> proposed = verdict.grounds();
        for (RefusalGround ground : pack.refusalGrounds()) {
            CheckBox box = new CheckBox(ground.toString());
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setId("ground-" + ground.code());
            box.setSelected(proposed.contains(ground.code()));
            box.selectedProperty().addListener((_, _, _) -> weigh());
            grounds.put(ground.code(), box);
            list.getChildren().add(box);
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(GROUNDS_HEIGHT);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("page-scroll");
        Label words = new Label(Text.of(againstVerdict ? "contract.ui.refusal-why" : "contract.ui.refusal-note"));
        words.getStyleClass().add("quiet");
        note.setPrefRowCount(3);
        note.setWrapText(true);
        LongestText.of(note, LONGEST_NOTE);
        note.setId("refusalNote");
        note.setAccessibleText(words.getText());
        note.textProperty().addListener((_, _, _) -> weigh());
        getChildren().addAll(scroll, words, note);
        weigh();
    }

    private void weigh() {
        incomplete.set(chosen().isEmpty() || (againstVerdict && note.getText().isBlank()));
    }

    ObservableValue<Boolean> incomplete() {
        return incomplete;
    }

    /** The codes of the grounds chosen. */
    List<String> chosen() {
        return grounds.entrySet()
                .stream()
                .filter(ground -> ground.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    String note() {
        return note.getText().strip();
    }
}
