package techcontract.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import techcontract.contract.CountedContract;
import techcontract.kernel.Money;
import techcontract.kernel.ReportYear;
import techcontract.party.Particulars;

/** Invented contracts, complete, incomplete and odd, the same for the same seed. */
final class InventedContracts {
    private static final List<String> TYPES = List.of("11", "12", "21", "23", "24", "25", "29", "31", "32", "33", "36",
            "39", "41", "51", "52", "53", "1", "2", "3", "", "gone");
    private static final List<String> FIELDS = List.of("01", "02", "03", "07", "11", "", "12");
    private static final List<String> PROPERTIES = List.of("1", "2", "21", "22", "23", "3", "7", "9", "", "x");
    private static final List<String> PLANS = List.of("1", "121", "2", "3", "4", "5", "", "6");
    private static final List<String> OBJECTIVES = List.of("01", "0105", "0206", "0308", "13", "", "99");
    private static final List<String> INDUSTRIES = List.of("A", "01", "35", "38", "C", "65", "T", "", "00");
    private static final List<String> NATURES = List.of("010", "0141", "0142", "020", "021", "0211", "0222", "023",
            "024", "030", "110", "150", "170", "240", "330", "400", "500", "600", "700", "", "900");
    /** Today's, retired, province only, city only, municipality, its layer, a county without a city, unknown. */
    private static final List<String> REGIONS = List.of("440704", "440703", "440781", "440700", "440106", "441900",
            "440000", "110108", "110103", "110100", "310000", "429004", "430406", "710000", "449999", "", "44");
    private static final List<String> COUNTRIES = List.of("502", "110", "121", "143", "304", "ZZ");

    /** Round amounts in yuan: on the limits of the bands, and a cent below. */
    private static final List<String> ROUND = List.of("0.00", "99999.99", "100000.00", "500000.00", "999999.99",
            "1000000.00", "5000000.00", "10000000.00", "9999999.99", "50000000.00", "100000000.00", "99999999.99");

    private final Random random;

    InventedContracts(long seed) {
        this.random = new Random(seed);
    }

    /** Some contracts registered in a year. */
    List<CountedContract> of(ReportYear year) {
        return of(year, 120);
    }

    /** At most so many contracts registered in a year. */
    List<CountedContract> of(ReportYear year, int most) {
        List<CountedContract> contracts = new ArrayList<>();
        int count = random.nextInt(most);
        for (int i = 0; i < count; i++) {
            contracts.add(contract(i, year.firstDay().plusDays(random.nextInt(365))));
        }
        return contracts;
    }

    private CountedContract contract(int serial, LocalDate registeredOn) {
        Money amount = random.nextInt(4) == 0 ? Money.ofYuan(one(ROUND)) : money(2_000_000_000L);
        Money technology = random.nextBoolean()
                ? amount
                : new Money(amount.yuan()
                        .divide(BigDecimal.valueOf(4))
                        .setScale(2, RoundingMode.DOWN));
        return new CountedContract(serial, "20214407010%05d".formatted(serial), "invented", one(TYPES), seller(),
                party(), one(FIELDS), one(PROPERTIES), one(PLANS), one(OBJECTIVES), one(INDUSTRIES), null, null, null,
                amount, technology, "1", registeredOn, "", "");
    }

    // Some thirty sellers, a few without a code, some of those without a name; one code has had two names.
    private Particulars seller() {
        int number = random.nextInt(34);
        Particulars place = party();
        String code = number < 28 ? "91440704MA%08d".formatted(number) : "";
        String name = number == 33 ? "" : number == 3 && random.nextBoolean() ? "旧名" : "卖方" + number;
        return Particulars.briefly(name, code, place.natureKey(), place.countryKey(), place.regionKey());
    }

    private Particulars party() {
        boolean abroad = random.nextInt(5) == 0;
        return Particulars.briefly("invented", "", one(NATURES), abroad ? one(COUNTRIES) : Particulars.CHINA,
                abroad ? "" : one(REGIONS));
    }

    private Money money(long cents) {
        return new Money(BigDecimal.valueOf(random.nextLong(cents), 2));
    }

    private String one(List<String> keys) {
        return keys.get(random.nextInt(keys.size()));
    }
}
