package techcontract.browse;

import java.util.ArrayList;
import java.util.List;
import techcontract.kernel.Text;

/**
 * What the ledger is grouped by (分组).
 *
 * @param span dates by year or month; everything else by what stands in it
 */
public record Grouping(GridColumn column, Span span) {
    /** How much of a date makes a group. */
    public enum Span {
        EACH, YEAR, MONTH
    }

    /** What such a column can be grouped by; amounts by nothing. */
    public static List<Grouping> of(GridColumn column) {
        List<Grouping> all = new ArrayList<>();
        switch (column.kind()) {
            case TEXT, CHOICE, NUMBER -> all.add(new Grouping(column, Span.EACH));
            case DATE -> {
                all.add(new Grouping(column, Span.YEAR));
                all.add(new Grouping(column, Span.MONTH));
            }
            case MONEY -> {
                // no two are alike
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return Text.of("browse.grouping." + span, column.heading());
    }
}
