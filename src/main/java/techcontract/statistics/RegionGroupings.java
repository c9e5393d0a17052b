package techcontract.statistics;

import java.util.List;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.kernel.Text;
import techcontract.statistics.Branch.Shown;
import techcontract.statistics.Grouping.TotalPlace;

/** Groupings by place (按地区分组); codes that were retired keep the name of the last list they stood in. */
final class RegionGroupings {
    private static final String HERE = "here";
    private static final String SAME_CITY = "city";
    private static final String SAME_PROVINCE = "province";
    private static final String OTHER_PROVINCES = "provinces";
    private static final String TERRITORIES = "territories";
    private static final String UNDIVIDED = "statistics.row.undivided-region";

    private final CodeRows regions;
    private final CodeRows retired;

    RegionGroupings(CodeTables codes) {
        this.regions = codes.of(CodeTable.REGION);
        this.retired = codes.of(CodeTable.REGION_HISTORY);
    }

    /** Province, city, county: every place something was counted in. */
    Grouping tree() {
        Grouping grouping = new Grouping(TotalPlace.FIRST, UNDIVIDED);
        for (Code province : regions.childrenOf("")) {
            grouping.top(province.key(), province.name(), Shown.WHEN_COUNTED);
            addBelow(grouping, province.key());
        }
        for (Code old : retired.all()) {
            if (!grouping.knows(old.key())) {
                addRetired(grouping, old);
            }
        }
        grouping.top(Places.ABROAD, Text.of("statistics.row.abroad-sellers"), Shown.WHEN_COUNTED);
        return grouping;
    }

    private void addBelow(Grouping grouping, String parent) {
        for (Code child : regions.childrenOf(parent)) {
            if (Places.isLayer(child.key())) {
                grouping.alias(child.key(), parent);
            } else {
                grouping.below(parent, child.key(), child.name(), Shown.WHEN_COUNTED);
            }
            addBelow(grouping, child.key());
        }
    }

    private static void addRetired(Grouping grouping, Code old) {
        String city = Places.cityOf(old.key());
        String province = Places.provinceOf(old.key());
        if (!city.equals(old.key()) && grouping.knows(city)) {
            grouping.below(city, old.key(), old.name(), Shown.WHEN_COUNTED);
        } else if (grouping.knows(province)) {
            grouping.below(province, old.key(), old.name(), Shown.WHEN_COUNTED);
        } else {
            grouping.top(old.key(), old.name(), Shown.WHEN_COUNTED);
        }
    }

    /** How far from the bureau's county: the county itself, its city, its province, other provinces, abroad. */
    Grouping directions(String home) {
        Grouping grouping = new Grouping(TotalPlace.FIRST, UNDIVIDED);
        grouping.top(HERE, Text.of("statistics.row.here", nameOf(home)), Shown.ALWAYS);
        grouping.top(SAME_CITY, Text.of("statistics.row.same-city"), Shown.ALWAYS);
        grouping.top(SAME_PROVINCE, Text.of("statistics.row.same-province"), Shown.ALWAYS);
        grouping.top(OTHER_PROVINCES, Text.of("statistics.row.other-provinces"), Shown.ALWAYS);
        for (Code province : regions.childrenOf("")) {
            if (!Places.isTerritory(province.key()) && !province.key().equals(Places.provinceOf(home))) {
                grouping.below(OTHER_PROVINCES, province.key(), province.name(), Shown.WHEN_COUNTED);
            }
        }
        grouping.top(TERRITORIES, Text.of("statistics.row.territories"), Shown.ALWAYS);
        grouping.top(Places.ABROAD, Text.of("statistics.row.abroad"), Shown.ALWAYS);
        regions.all().forEach(region -> grouping.alias(region.key(), direction(region.key(), home)));
        retired.all().forEach(region -> grouping.alias(region.key(), direction(region.key(), home)));
        grouping.subtotal(Text.of("statistics.row.within-province"), List.of(HERE, SAME_CITY, SAME_PROVINCE));
        grouping.subtotal(Text.of("statistics.row.outside-province"), List.of(OTHER_PROVINCES));
        return grouping;
    }

    private static String direction(String region, String home) {
        if (region.equals(home)) {
            return HERE;
        }
        if (Places.isTerritory(region)) {
            return TERRITORIES;
        }
        String province = Places.provinceOf(region);
        if (!province.equals(Places.provinceOf(home))) {
            return province;
        }
        return Places.cityOf(region).equals(Places.cityOf(home)) ? SAME_CITY : SAME_PROVINCE;
    }

    String nameOf(String region) {
        return regions.withKey(region).or(() -> retired.withKey(region)).map(Code::name).orElse(region);
    }
}
