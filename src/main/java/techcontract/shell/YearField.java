package techcontract.shell;

import techcontract.kernel.ReportYear;

/** A field for a year of four digits (年度框). */
public final class YearField extends TypedField<ReportYear> {
    public YearField() {
        getStyleClass().add("number-field");
    }

    @Override
    Entry<ReportYear> read(String typed) {
        String plain = Entry.plain(typed);
        if (plain.isEmpty()) {
            return Entry.none();
        }
        return plain.matches("\\d{4}")
                ? Entry.of(new ReportYear(Integer.parseInt(plain)))
                : Entry.unreadable("shell.year.unreadable", typed.strip());
    }

    @Override
    String write(ReportYear value) {
        return value.toString();
    }
}
