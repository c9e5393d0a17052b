package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import techcontract.bureau.Bureau;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.contract.CountedContract;
import techcontract.kernel.ReportYear;
import techcontract.party.Particulars;
import techcontract.testing.ShippedCodes;

/** Every table against a naive recount of random contracts. */
class YearlyStatisticsTest {
    private static final ReportYear YEAR = new ReportYear(2022);
    private static final int LEDGERS = 60;
    private static final String BLANK = "";

    private static List<Ledger> ledgers = List.of();

    @BeforeAll
    static void count() {
        ledgers = IntStream.range(0, LEDGERS).mapToObj(Ledger::random).toList();
    }

    private record Ledger(long seed, List<CountedContract> thisYear, List<CountedContract> lastYear,
            List<StatisticsTable> tables) {
        static Ledger random(long seed) {
            InventedContracts contracts = new InventedContracts(seed);
            List<CountedContract> thisYear = contracts.of(YEAR);
            List<CountedContract> lastYear = contracts.of(YEAR.previous());
            YearlyStatistics statistics = new YearlyStatistics(ShippedCodes.TABLES, Bureau.FIRST,
                    ReportPeriod.whole(YEAR));
            thisYear.forEach(statistics::addThisYear);
            lastYear.forEach(statistics::addLastYear);
            return new Ledger(seed, thisYear, lastYear, statistics.tables());
        }

        List<CountedContract> contracts(ComparedYear year) {
            return year == ComparedYear.THIS ? thisYear : lastYear;
        }

        /** The figures of the rows that add up and hold something. */
        Map<String, Figures> figures(ReportTable id, ComparedYear year) {
            return tables.stream()
                    .filter(table -> table.id() == id)
                    .flatMap(table -> table.rows().stream())
                    .filter(row -> row.kind() != StatisticsRow.Kind.SUBTOTAL && row.figures(year).count() > 0)
                    .collect(Collectors.toMap(StatisticsRow::key, row -> row.figures(year)));
        }
    }

    /** Sums by each of a contract's keys; a contract counts into every row it names. */
    private static Map<String, Figures> recount(List<CountedContract> contracts,
            Function<CountedContract, Set<String>> rowsOf) {
        Map<String, Figures> sums = new HashMap<>();
        for (CountedContract contract : contracts) {
            for (String row : rowsOf.apply(contract)) {
                sums.merge(row, new Figures(1, contract.contractAmount(), contract.technologyAmount()), Figures::plus);
            }
        }
        return sums;
    }

    private static void assertRecounted(ReportTable id, Function<CountedContract, Set<String>> rowsOf) {
        for (Ledger ledger : ledgers) {
            for (ComparedYear year : ComparedYear.values()) {
                assertThat(ledger.figures(id, year)).as("%s, %s, seed %s", id, year, ledger.seed)
                        .isEqualTo(recount(ledger.contracts(year), rowsOf));
            }
        }
    }

    /** The rows of a key in a table of codes, as deep as the table shows them. */
    private static Set<String> codeRows(CodeTable table, String key, int levels) {
        List<String> path = new ArrayList<>();
        for (Code code = ShippedCodes.TABLES.of(table)
                .withKey(key)
                .orElse(null); code != null; code = ShippedCodes.TABLES
                        .of(table)
                        .withKey(code.parentKey())
                        .orElse(null)) {
            path.addFirst(code.key());
        }
        if (path.isEmpty()) {
            return Set.of("total", BLANK);
        }
        List<String> rows = new ArrayList<>(path.subList(0, Math.min(levels, path.size())));
        rows.add("total");
        if (levels > path.size() && !ShippedCodes.TABLES.of(table).isLeaf(key)) {
            rows.add(key + "-");
        }
        return Set.copyOf(rows);
    }

    @Test
    void countsTypes() {
        assertRecounted(ReportTable.TYPES, contract -> codeRows(CodeTable.CONTRACT_TYPE, contract.typeKey(), 1));
    }

    @Test
    void countsSubtypesAndThoseWithoutOne() {
        assertRecounted(ReportTable.SUBTYPES, contract -> codeRows(CodeTable.CONTRACT_TYPE, contract.typeKey(), 2));
    }

    @Test
    void countsIntellectualProperty() {
        assertRecounted(ReportTable.INTELLECTUAL_PROPERTY,
                contract -> codeRows(CodeTable.INTELLECTUAL_PROPERTY, contract.intellectualPropertyKey(), 2));
    }

    @Test
    void countsTechnologyFields() {
        assertRecounted(ReportTable.TECHNOLOGY_FIELDS,
                contract -> codeRows(CodeTable.TECHNOLOGY_FIELD, contract.technologyFieldKey(), 1));
    }

    @Test
    void rollsObjectivesUp() {
        assertRecounted(ReportTable.OBJECTIVES,
                contract -> codeRows(CodeTable.OBJECTIVE, contract.objectiveKey(), 1));
    }

    @Test
    void rollsPlanSourcesUp() {
        assertRecounted(ReportTable.PLAN_SOURCES,
                contract -> codeRows(CodeTable.PLAN_SOURCE, contract.planSourceKey(), 1));
    }

    @Test
    void countsIndustriesBySectionAndDivision() {
        assertRecounted(ReportTable.INDUSTRIES,
                contract -> codeRows(CodeTable.INDUSTRY, contract.serviceIndustryKey(), 2));
    }

    @Test
    void countsSellersByCategory() {
        assertRecounted(ReportTable.SELLERS, contract -> categoryRows(contract.seller().natureKey()));
    }

    @Test
    void countsBuyersByCategory() {
        assertRecounted(ReportTable.BUYERS, contract -> categoryRows(contract.buyer().natureKey()));
    }

    private static Set<String> categoryRows(String nature) {
        return switch (nature) {
            case "010", "0141", "0142" -> Set.of("total", "A");
            case "020" -> Set.of("total", "B", "B-");
            case "021", "0211" -> Set.of("total", "B", "B1");
            case "0222" -> Set.of("total", "B", "B2");
            case "023" -> Set.of("total", "B", "B3");
            case "024" -> Set.of("total", "B", "B4");
            case "030" -> Set.of("total", "C");
            case "110", "150", "170" -> Set.of("total", "D", "D1");
            case "240" -> Set.of("total", "D", "D2");
            case "330" -> Set.of("total", "D", "D3");
            case "400" -> Set.of("total", "D", "D4");
            case "500" -> Set.of("total", "D", "D5");
            case "600" -> Set.of("total", "E");
            case "700" -> Set.of("total", "F");
            default -> Set.of("total", BLANK);
        };
    }

    @Test
    void countsSellersByCountyCityAndProvince() {
        assertRecounted(ReportTable.SELLER_REGIONS, contract -> placeRows(contract.seller()));
    }

    private static Set<String> placeRows(Particulars party) {
        return switch (place(party)) {
            case "440704", "440703", "440781" -> Set.of("total", "440000", "440700", party.regionKey());
            case "440106" -> Set.of("total", "440000", "440100", "440106");
            case "440700" -> Set.of("total", "440000", "440700", "440700-");
            case "441900" -> Set.of("total", "440000", "441900");
            case "440000" -> Set.of("total", "440000", "440000-");
            case "110108" -> Set.of("total", "110000", "110108");
            // 崇文区 became part of 东城区 in 2010.
            case "110103" -> Set.of("total", "110000", "110101");
            case "110100" -> Set.of("total", "110000", "110000-");
            case "310000" -> Set.of("total", "310000", "310000-");
            case "429004" -> Set.of("total", "420000", "429004");
            case "430406" -> Set.of("total", "430000", "430400", "430406");
            case "710000", "143" -> Set.of("total", "710000");
            case "110" -> Set.of("total", "810000");
            case "121" -> Set.of("total", "820000");
            case "502", "304" -> Set.of("total", "abroad");
            default -> Set.of("total", BLANK);
        };
    }

    @Test
    void countsBuyersByTheirDistanceFromTheBureau() {
        assertRecounted(ReportTable.BUYER_REGIONS, contract -> directionRows(contract.buyer()));
    }

    private static Set<String> directionRows(Particulars party) {
        return switch (place(party)) {
            case "440704" -> Set.of("total", "here");
            case "440703", "440781", "440700" -> Set.of("total", "city");
            case "440106", "441900", "440000" -> Set.of("total", "province");
            case "110108", "110103", "110100" -> Set.of("total", "provinces", "110000");
            case "310000" -> Set.of("total", "provinces", "310000");
            case "429004" -> Set.of("total", "provinces", "420000");
            case "430406" -> Set.of("total", "provinces", "430000");
            case "710000", "110", "121", "143" -> Set.of("total", "territories");
            case "502", "304" -> Set.of("total", "abroad");
            default -> Set.of("total", BLANK);
        };
    }

    private static String place(Particulars party) {
        return party.isDomestic() ? party.regionKey() : party.countryKey();
    }

    @Test
    void countsMonthsByTheDayOfRegistration() {
        assertRecounted(ReportTable.MONTHS,
                contract -> Set.of("total", Integer.toString(contract.registeredOn().getMonthValue())));
    }

    @Test
    void everyTableFootsWhateverTheContractsLackOrMistake() {
        for (Ledger ledger : ledgers) {
            LedgerTotals totals = new LedgerTotals(sum(ledger.thisYear), sum(ledger.lastYear));

            ReportCheck check = ReportCheck.of(ReportPeriod.whole(YEAR), ledger.tables, totals);

            assertThat(check.problems().all()).isEmpty();
            assertThat(check.lines().stream().map(ReportCheck.Line::table)).contains(
                    Stream.of(ReportTable.values()).map(ReportTable::title).toArray(String[]::new));
        }
    }

    private static Figures sum(List<CountedContract> contracts) {
        return recount(contracts, _ -> Set.of("total")).getOrDefault("total", Figures.ZERO);
    }
}
