package techcontract.statistics;

import java.util.Map;
import java.util.Set;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.party.Particulars;

/** Where a party is (所在地), as one key: a region of six digits, {@link #ABROAD}, or empty where that is not known. */
final class Places {
    static final String ABROAD = "abroad";
    /** Customs codes of 中国香港, 中国澳门 and 台澎金马关税区, and their regions. */
    private static final Map<String, String> REGION_OF_TERRITORY = Map.of("110", "810000", "121", "820000", "143",
            "710000");
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
    private static final String PROVINCE = "0000";
    private static final String CITY = "00";
    private static final int DIGITS = 6;

    private final CodeRows countries;
    private final RegionSuccessors successors;

    Places(CodeTables codes) {
        this.countries = codes.of(CodeTable.COUNTRY);
        this.successors = new RegionSuccessors(codes.of(CodeTable.REGION), codes.of(CodeTable.REGION_HISTORY));
    }

    /** Its place today: a retired code counts as the place it became part of, where that is known. */
    String of(Particulars party) {
        String country = party.countryKey();
        if (country.isEmpty() || party.isDomestic()) {
            return successors.today(party.regionKey());
        }
        String territory = REGION_OF_TERRITORY.getOrDefault(country, "");
        if (!territory.isEmpty()) {
            return territory;
        }
        return countries.withKey(country).isPresent() ? ABROAD : "";
    }

    static boolean isTerritory(String region) {
        return REGION_OF_TERRITORY.containsValue(provinceOf(region));
    }

    static String provinceOf(String region) {
        return region.length() < DIGITS ? region : region.substring(0, 2) + PROVINCE;
    }

    /** Its city; a municipality is its own, and so is a county the province governs directly. */
    static String cityOf(String region) {
        if (region.length() < DIGITS) {
            return region;
        }
        if (MUNICIPALITIES.contains(region.substring(0, 2))) {
            return provinceOf(region);
        }
        return isDirectlyGoverned(region) ? region : region.substring(0, 4) + CITY;
    }

    /** Whether it is no place but a layer of the table: 市辖区 of 北京市, 省直辖县级行政区划. */
    static boolean isLayer(String region) {
        return region.endsWith(CITY) && !region.endsWith(PROVINCE)
                && (MUNICIPALITIES.contains(region.substring(0, 2)) || isDirectlyGoverned(region));
    }

    // GB/T 2260 gives the city digits 90 to counties without a city.
    private static boolean isDirectlyGoverned(String region) {
        return region.startsWith("90", 2);
    }
}
