package techcontract.ledger;

import java.util.HashMap;
import java.util.Map;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.kernel.Text;
import techcontract.party.Particulars;

/** What a ledger writes for where a party is (所在地): 江海区(440704), abroad the country. */
final class PlaceNames {
    private final CodeRows regions;
    private final CodeRows retired;
    private final CodeRows countries;
    private final Map<String, String> names = new HashMap<>();

    PlaceNames(CodeTables codes) {
        this.regions = codes.of(CodeTable.REGION);
        this.retired = codes.of(CodeTable.REGION_HISTORY);
        this.countries = codes.of(CodeTable.COUNTRY);
    }

    String of(Particulars party) {
        if (party.regionKey().isEmpty()) {
            return party.countryKey().isEmpty() ? "" : countries.nameOf(party.countryKey());
        }
        return names.computeIfAbsent(party.regionKey(), this::region);
    }

    private String region(String key) {
        return regions.withKey(key)
                .or(() -> retired.withKey(key))
                .map(PlaceNames::withCode)
                .orElse(key);
    }

    private static String withCode(Code region) {
        return Text.of("ledger.sheet.place", region.name(), region.code());
    }
}
