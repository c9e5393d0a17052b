package techcontract.statistics;

import java.util.List;
import java.util.function.UnaryOperator;
import techcontract.contract.CountedContract;
import techcontract.kernel.Text;
import techcontract.statistics.Branch.Shown;
import techcontract.statistics.Grouping.TotalPlace;

/**
 * Which sides of a contract are in an area (输出、吸纳、本地转化): both make it 本地转化 and count once, in one row; 输出 and 吸纳 are
 * lines beside the rows, never added to each other.
 */
final class Locality {
    private static final String BOTH = "both";
    private static final String SOLD = "sold";
    private static final String BOUGHT = "bought";
    private static final String NEITHER = "neither";

    private final Places places;
    private final String home;
    private final UnaryOperator<String> areaOf;

    /**
     * @param home the bureau's region
     * @param areaOf the area of a region: itself, its city or its province
     */
    Locality(Places places, String home, UnaryOperator<String> areaOf) {
        this.places = places;
        this.home = areaOf.apply(home);
        this.areaOf = areaOf;
    }

    /** The breakdown, with the area's name in its rows: 江海区. */
    Breakdown breakdown(ReportTable table, String area) {
        Grouping grouping = new Grouping(TotalPlace.FIRST, "statistics.row.undivided");
        grouping.top(BOTH, Text.of("statistics.row.local", area), Shown.ALWAYS);
        grouping.top(SOLD, Text.of("statistics.row.sold", area), Shown.ALWAYS);
        grouping.top(BOUGHT, Text.of("statistics.row.bought", area), Shown.ALWAYS);
        grouping.top(NEITHER, Text.of("statistics.row.neither", area), Shown.ALWAYS);
        grouping.subtotal(Text.of("statistics.row.output", area), List.of(BOTH, SOLD));
        grouping.subtotal(Text.of("statistics.row.absorbed", area), List.of(BOTH, BOUGHT));
        return Breakdown.of(table, grouping, this::key);
    }

    private String key(CountedContract contract) {
        boolean sold = areaOf.apply(places.of(contract.seller())).equals(home);
        boolean bought = areaOf.apply(places.of(contract.buyer())).equals(home);
        if (sold) {
            return bought ? BOTH : SOLD;
        }
        return bought ? BOUGHT : NEITHER;
    }
}
