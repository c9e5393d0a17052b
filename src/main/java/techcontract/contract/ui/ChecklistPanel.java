package techcontract.contract.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import techcontract.rules.ChecklistItem;
import techcontract.shell.InSight;

/**
 * The checklist (认定检查表): ↑↓ between the questions, Y or 是, N or 否, Delete takes an answer back, F2 goes to the note.
 * Only one question is in the Tab order at a time.
 */
public final class ChecklistPanel extends ScrollPane {

    private final VBox page = new VBox();
    private final List<QuestionRow> rows = new ArrayList<>();
    private Runnable changed = () -> {};

    public ChecklistPanel() {
        getStyleClass().addAll("page-scroll", "checklist");
        page.getStyleClass().add("checklist-page");
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        page.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    void onChange(Runnable action) {
        changed = action;
    }

    /** Shows the questions in their groups, with the answers given. */
    void show(List<ChecklistItem> items, Answers answers, boolean editable) {
        rows.clear();
        page.getChildren().clear();
        for (QuestionGroup group : QuestionGroup.values()) {
            List<ChecklistItem> members = items.stream().filter(item -> QuestionGroup.of(item) == group).toList();
            if (!members.isEmpty()) {
                Label heading = new Label(group.label());
                heading.getStyleClass().add("section-heading");
                heading.setMaxWidth(Double.MAX_VALUE);
                page.getChildren().add(heading);
                members.forEach(item -> add(item, answers, editable));
            }
        }
        setVvalue(0);
        rows.stream().findFirst().ifPresent(row -> row.setFocusTraversable(true));
    }

    private void add(ChecklistItem item, Answers answers, boolean editable) {
        int place = rows.size();
        QuestionRow row = new QuestionRow(item, answers, () -> changed.run(), () -> go(place + 1));
        row.editable(editable);
        row.focusWithinProperty().addListener((_, _, within) -> {
            if (within) {
                rows.forEach(other -> other.setFocusTraversable(other.equals(row)));
                InSight.bring(row);
            }
        });
        row.setOnMouseClicked(_ -> row.requestFocus());
        rows.add(row);
        page.getChildren().add(row);
    }

    /** Shows the answers anew after all were given at once. */
    void showAnswers() {
        rows.forEach(QuestionRow::show);
    }

    /** Puts the focus on the first open question, or the first of all. */
    void focusOpen(Answers answers) {
        rows.stream()
                .filter(row -> answers.to(row.item()).isEmpty())
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .ifPresent(QuestionRow::requestFocus);
    }

    private void pressed(KeyEvent event) {
        if (!(event.getTarget() instanceof QuestionRow row) || event.isAltDown() || event.isControlDown()) {
            return;
        }
        int at = rows.indexOf(row);
        boolean known = true;
        switch (event.getCode()) {
            case UP -> go(at - 1);
            case DOWN -> go(at + 1);
            case ENTER -> go(event.isShiftDown() ? at - 1 : at + 1);
            case HOME -> go(0);
            case END -> go(rows.size() - 1);
            case DELETE, BACK_SPACE -> row.takeBack();
            case F2 -> row.focusNote();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (!(event.getTarget() instanceof QuestionRow row) || event.isAltDown() || event.isControlDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "y", "Y", "是" -> answer(row, true);
            case "n", "N", "否" -> answer(row, false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void answer(QuestionRow row, boolean affirmed) {
        row.answer(affirmed);
        go(rows.indexOf(row) + 1);
    }

    private void go(int place) {
        if (place >= 0 && place < rows.size()) {
            rows.get(place).requestFocus();
        }
    }
}
