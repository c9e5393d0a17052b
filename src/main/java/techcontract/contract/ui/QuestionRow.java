package techcontract.contract.ui;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import techcontract.kernel.Text;
import techcontract.rules.ChecklistItem;
import techcontract.shell.Badge;
import techcontract.shell.LongestText;
import techcontract.shell.Tone;

/** One question of the checklist (检查项): 是 or 否, its article, and a note where the answer speaks against. */
final class QuestionRow extends GridPane {
    private static final PseudoClass FAILING = PseudoClass.getPseudoClass("failing");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private static final int LONGEST_NOTE = 500;

    private final ChecklistItem item;
    private final Answers answers;
    private final Runnable changed;
    private final ToggleButton yes = choice("contract.ui.yes");
    private final ToggleButton no = choice("contract.ui.no");
    private final TextField note = new TextField();

    /**
     * @param answers holds what is answered here
     * @param changed runs after each answer and each note
     * @param next what Enter in the note does
     */
    QuestionRow(ChecklistItem item, Answers answers, Runnable changed, Runnable next) {
        this.item = item;
        this.answers = answers;
        this.changed = changed;
        getStyleClass().add("question");
        setId("question-" + item.code());
        yes.setOnAction(_ -> answer(true));
        no.setOnAction(_ -> answer(false));
        LongestText.of(note, LONGEST_NOTE);
        note.setPromptText(Text.of("contract.ui.question-note"));
        note.setAccessibleText(Text.of("contract.ui.question-note.of", item.question()));
        answers.to(item).ifPresent(given -> note.setText(given.note()));
        note.textProperty().addListener((_, _, words) -> {
            answers.note(item, words.strip());
            changed.run();
        });
        note.setOnAction(_ -> next.run());
        arrange();
        show();
    }

    private static ToggleButton choice(String key) {
        ToggleButton choice = new ToggleButton(Text.of(key));
        choice.setFocusTraversable(false);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        return choice;
    }

    private void arrange() {
        Label code = new Label(item.code());
        code.getStyleClass().add("question-code");
        code.setMinWidth(58);
        Label question = new Label(item.question());
        question.setWrapText(true);
        Label article = new Label(item.provenance().article());
        article.getStyleClass().add("question-article");
        HBox basis = new HBox(article);
        basis.getStyleClass().add("question-basis");
        if (item.provenance().certainty().mustBeVerified()) {
            basis.getChildren().add(new Badge(Text.of("contract.ui.to-verify"), Tone.ATTENTION));
        }
        HBox choices = new HBox(yes, no);
        choices.getStyleClass().add("question-choices");
        GridPane.setValignment(code, VPos.TOP);
        GridPane.setHgrow(question, Priority.ALWAYS);
        add(code, 0, 0);
        add(question, 1, 0);
        add(choices, 2, 0, 1, 2);
        add(basis, 1, 1);
        add(note, 1, 2, 2, 1);
    }

    ChecklistItem item() {
        return item;
    }

    void answer(boolean affirmed) {
        if (!yes.isDisabled()) {
            answers.give(item, affirmed);
            show();
            changed.run();
        }
    }

    void takeBack() {
        if (!yes.isDisabled()) {
            answers.takeBack(item);
            show();
            changed.run();
        }
    }

    void editable(boolean editable) {
        yes.setDisable(!editable);
        no.setDisable(!editable);
        note.setEditable(editable);
    }

    void focusNote() {
        if (note.isVisible()) {
            note.requestFocus();
        }
    }

    /** Shows the answer as it stands. */
    void show() {
        boolean affirmed = answers.to(item).filter(Answers.Given::affirmed).isPresent();
        boolean open = answers.to(item).isEmpty();
        boolean noted = !open && (answers.fails(item) || !note.getText().isBlank());
        yes.setSelected(affirmed);
        no.setSelected(!open && !affirmed);
        note.setVisible(noted);
        note.setManaged(noted);
        pseudoClassStateChanged(FAILING, answers.fails(item));
        pseudoClassStateChanged(OPEN, open);
        setAccessibleText(Text.of("contract.ui.question-said", item.code(), item.question(),
                Text.of(open ? "contract.ui.unanswered" : affirmed ? "contract.ui.yes" : "contract.ui.no")));
    }
}
