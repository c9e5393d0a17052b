package techcontract.statistics.ui;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import techcontract.statistics.LastYearSource;

/** The words for where last year's figures come from (上年数来源). */
final class LastYearWords extends StringConverter<LastYearSource> {
    @Override
    public String toString(@Nullable LastYearSource source) {
        return source == null ? "" : source.label();
    }

    @Override
    public @Nullable LastYearSource fromString(String words) {
        return null;
    }
}
