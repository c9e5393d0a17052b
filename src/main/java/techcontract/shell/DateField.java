package techcontract.shell;

import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.NamedArg;
import techcontract.kernel.Text;

/** A field for a date (日期框); a date without a year belongs to the year of the clock. */
public final class DateField extends TypedField<LocalDate> {
    private final DateEntry entry;

    /** In FXML: {@code <DateField clock="$clock"/>}. */
    public DateField(@NamedArg("clock") Clock clock) {
        entry = new DateEntry(clock);
        getStyleClass().add("date-field");
        setPromptText(Text.of("shell.date.prompt"));
    }

    @Override
    Entry<LocalDate> read(String typed) {
        return entry.read(typed);
    }

    @Override
    String write(LocalDate value) {
        return value.toString();
    }
}
