package techcontract.shell;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/** Lets a field take no more characters than can be kept (字数上限); what is pasted is cut at the end. */
public final class LongestText {
    private LongestText() {}

    /** Limits a field. */
    public static void of(TextInputControl field, int most) {
        field.setTextFormatter(new TextFormatter<>(change -> {
            int tooMany = change.getControlNewText().length() - most;
            if (change.isContentChange() && tooMany > 0) {
                String added = change.getText();
                change.setText(added.substring(0, Math.max(0, added.length() - tooMany)));
                int end = change.getRangeStart() + change.getText().length();
                change.selectRange(end, end);
            }
            return change;
        }));
    }
}
