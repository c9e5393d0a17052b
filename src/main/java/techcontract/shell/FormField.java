package techcontract.shell;

import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.Optional;
import javafx.beans.DefaultProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Message;
import techcontract.kernel.Problem;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;

/**
 * A labelled field of a form (表单项) with one line for a problem below it. The line keeps its room when empty, so that
 * nothing jumps. What cannot be read is shown when the user leaves the field.
 */
@DefaultProperty("control")
public final class FormField extends GridPane {
    private final Label label = new Label();
    private final Label mark = new Label("*");
    private final ProblemLine line = new ProblemLine();
    private final ColumnConstraints labelColumn = new ColumnConstraints();
    private @Nullable Region control;
    private @Nullable Problem shown;
    private String name = "";
    private int span = 1;

    public FormField() {
        getStyleClass().add("form-field");
        label.getStyleClass().add("form-label");
        label.setWrapText(true);
        label.setGraphic(mark);
        mark.getStyleClass().add("required-mark");
        mark.setVisible(false);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labelColumn, wide);
        GridPane.setHalignment(label, HPos.LEFT);
        GridPane.setValignment(label, VPos.TOP);
        // A label of two lines reaches beside the problem line and pushes nothing down.
        add(label, 0, 0, 1, 2);
        add(line, 1, 1);
        managedProperty().bind(visibleProperty());
    }

    public FormField(String label, Region control) {
        this();
        setLabel(label);
        setControl(control);
    }

    public String getLabel() {
        return label.getText();
    }

    public void setLabel(String words) {
        label.setText(words);
        describe();
    }

    /** The field's name in {@link Problem#field()}; unless given, the id of the control. */
    public String getName() {
        return name.isEmpty() && control != null && control.getId() != null ? control.getId() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isRequired() {
        return mark.isVisible();
    }

    /** Marks the field with a star; whether it is filled in is for the rules to say. */
    public void setRequired(boolean required) {
        mark.setVisible(required);
        describe();
    }

    /** How many columns of the section it takes. */
    public int getSpan() {
        return span;
    }

    public void setSpan(int span) {
        this.span = span;
    }

    public @Nullable Region getControl() {
        return control;
    }

    public void setControl(Region control) {
        if (this.control != null) {
            throw new IllegalStateException("a form field holds one control");
        }
        this.control = control;
        control.setMaxWidth(Double.MAX_VALUE);
        add(control, 1, 0);
        label.setLabelFor(control);
        describe();
        control.focusWithinProperty().addListener((_, _, within) -> {
            if (!within) {
                draw();
            }
        });
        if (control instanceof Input<?> input) {
            input.onChange(this::draw);
        }
    }

    /** Shows a problem until {@link #clear()} or the next one; an empty field name is fine. */
    public void show(Problem problem) {
        shown = problem;
        draw();
    }

    public void clear() {
        shown = null;
        draw();
    }

    /** Puts the focus into the control, and the control into sight. */
    public void focus() {
        if (control != null && control.isFocusTraversable()) {
            control.requestFocus();
        } else if (control != null) {
            control.requestFocusTraversal(TraversalDirection.NEXT);
        }
        InSight.bring(this);
    }

    boolean holdsFocus() {
        return isFocusWithin();
    }

    /** Whether its control holds words that cannot be read. */
    boolean isUnreadable() {
        return unreadable().isPresent();
    }

    /** The words in it that cannot be read, by its name; in rows also by row and column. */
    Map<String, String> unread() {
        if (control instanceof RowsField<?> rows) {
            return rows.unread(getName());
        }
        return isUnreadable() && control instanceof TextInputControl input
                ? Map.of(getName(), input.getText())
                : Map.of();
    }

    /** Writes those of the words that were in it before. */
    void reread(Map<String, String> words) {
        if (control instanceof RowsField<?> rows) {
            rows.reread(getName(), words);
        } else if (control instanceof TextInputControl input && words.containsKey(getName())) {
            input.setText(words.get(getName()));
        }
    }

    /** Whether it must be filled in and is empty; a field that is not shown need not be. */
    boolean isUnfilled() {
        return isRequired() && isVisible() && control instanceof TextInputControl input && input.getText().isBlank();
    }

    /** Whether a problem was given to show. */
    boolean isShowing() {
        return shown != null;
    }

    boolean isWrong() {
        return isUnreadable() || (shown != null && shown.severity() == Severity.ERROR);
    }

    void labelWidth(double width) {
        labelColumn.setMinWidth(width);
        labelColumn.setMaxWidth(width);
    }

    /** Shows what cannot be read even though the user has not left the field. */
    void complain() {
        draw(true);
    }

    private void draw() {
        draw(control != null && !control.isFocused());
    }

    private void draw(boolean left) {
        Optional<Message> unreadable = unreadable();
        if (unreadable.isPresent() && left) {
            line.show(Severity.ERROR, unreadable.get().toString());
        } else if (shown != null) {
            line.show(shown.severity(), shown.message().toString());
        } else {
            line.clear();
        }
        if (control != null) {
            control.pseudoClassStateChanged(Styles.STATE_DANGER, line.getStyleClass().contains("error"));
        }
        describe();
    }

    private Optional<Message> unreadable() {
        return switch (control) {
            case Input<?> input -> input.problem();
            case RowsField<?> rows -> rows.problem();
            case null, default -> Optional.empty();
        };
    }

    // Screen readers say the label, whether it must be filled in, and what is wrong.
    private void describe() {
        if (control instanceof Control node) {
            node.setAccessibleText(isRequired() ? Text.of("shell.form.required", getLabel()) : getLabel());
            node.setAccessibleHelp(line.words());
        }
    }
}
