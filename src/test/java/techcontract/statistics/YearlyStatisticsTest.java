package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import techcontract.bureau.Bureau;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.contract.CountedContract;
import techcontract.kernel.Money;
import techcontract.kernel.ReportYear;
import techcontract.party.Particulars;
import techcontract.testing.ShippedCodes;

/** Every table against a naive recount of random contracts. */
class YearlyStatisticsTest {
    private static final ReportYear YEAR = new ReportYear(2022);
    private static final int LEDGERS = 200;
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

        StatisticsTable table(ReportTable id) {
            return YearlyStatisticsTest.table(tables, id);
        }

        StatisticsRow row(ReportTable id, String key) {
            return table(id).row(key).orElseThrow();
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
    void countsBuyersByCountyCityAndProvince() {
        assertRecounted(ReportTable.BUYER_PLACES, contract -> placeRows(contract.buyer()));
    }

    @Test
    void countsWhatIsSoldAndBoughtInTheCountyTheCityAndTheProvince() {
        Set<String> county = Set.of("440704");
        Set<String> city = Set.of("440704", "440703", "440781", "440700");
        Set<String> province = Set.of("440704", "440703", "440781", "440700", "440106", "441900", "440000");

        assertRecounted(ReportTable.LOCAL_COUNTY, contract -> localRows(contract, county));
        assertRecounted(ReportTable.LOCAL_CITY, contract -> localRows(contract, city));
        assertRecounted(ReportTable.LOCAL_PROVINCE, contract -> localRows(contract, province));
        for (Ledger ledger : ledgers) {
            assertThat(ledger.row(ReportTable.LOCAL_COUNTY, "#0").thisYear()).isEqualTo(
                    sum(filtered(ledger.thisYear, one -> county.contains(place(one.seller())))));
            assertThat(ledger.row(ReportTable.LOCAL_COUNTY, "#1").thisYear()).isEqualTo(
                    sum(filtered(ledger.thisYear, one -> county.contains(place(one.buyer())))));
        }
    }

    private static Set<String> localRows(CountedContract contract, Set<String> area) {
        boolean sold = area.contains(place(contract.seller()));
        boolean bought = area.contains(place(contract.buyer()));
        if (sold && bought) {
            return Set.of("total", "both");
        }
        return Set.of("total", sold ? "sold" : bought ? "bought" : "neither");
    }

    private static List<CountedContract> filtered(List<CountedContract> contracts,
            Predicate<CountedContract> condition) {
        return contracts.stream().filter(condition).toList();
    }

    @Test
    void countsAmountsInBandsThatHoldTheirLowerLimit() {
        assertRecounted(ReportTable.AMOUNT_BANDS, contract -> {
            double yuan = contract.contractAmount().yuan().doubleValue();
            String band = yuan < 100_000
                    ? "BELOW_10"
                    : yuan < 500_000
                            ? "FROM_10"
                            : yuan < 1_000_000
                                    ? "FROM_50"
                                    : yuan < 5_000_000
                                            ? "FROM_100"
                                            : yuan < 10_000_000
                                                    ? "FROM_500"
                                                    : yuan < 50_000_000
                                                            ? "FROM_1000"
                                                            : yuan < 100_000_000 ? "FROM_5000" : "FROM_10000";
            return Set.of("total", band);
        });
    }

    @Test
    void countsQuartersByTheDayOfRegistration() {
        assertRecounted(ReportTable.QUARTERS,
                contract -> Set.of("total", "Q" + (contract.registeredOn().getMonthValue() + 2) / 3));
    }

    @Test
    void addsMonthsAndQuartersUpFromJanuaryOn() {
        for (Ledger ledger : ledgers) {
            for (ComparedYear year : ComparedYear.values()) {
                for (int month = 1; month <= 12; month++) {
                    int last = month;
                    Figures expected = sum(filtered(ledger.contracts(year),
                            one -> one.registeredOn().getMonthValue() <= last));

                    assertThat(ledger.row(ReportTable.CUMULATED_MONTHS, "" + month).figures(year)).isEqualTo(expected);
                    if (month % 3 == 0) {
                        assertThat(ledger.row(ReportTable.CUMULATED_QUARTERS, "Q" + month / 3).figures(year))
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void ranksTheLargestSellersAndPutsTheRestTogether() {
        for (Ledger ledger : ledgers) {
            Map<String, Figures> sellers = new HashMap<>();
            for (CountedContract contract : ledger.thisYear) {
                sellers.merge(seller(contract), new Figures(1, contract.contractAmount(), contract.technologyAmount()),
                        Figures::plus);
            }
            List<String> best = sellers.keySet()
                    .stream()
                    .filter(key -> !key.isEmpty())
                    .sorted((one, other) -> {
                        int byAmount = figures(sellers, other).contractAmount()
                                .compareTo(figures(sellers, one).contractAmount());
                        return byAmount == 0 ? one.compareTo(other) : byAmount;
                    })
                    .limit(20)
                    .toList();

            List<StatisticsRow> rows = ledger.table(ReportTable.TOP_SELLERS).rows();
            assertThat(rows.stream().limit(best.size()).map(StatisticsRow::key)).isEqualTo(best);
            for (ComparedYear year : ComparedYear.values()) {
                for (int i = 0; i < best.size(); i++) {
                    String key = best.get(i);
                    assertThat(rows.get(i).figures(year)).isEqualTo(
                            sum(filtered(ledger.contracts(year), one -> seller(one).equals(key))));
                }
                Figures others = sum(filtered(ledger.contracts(year), one -> !best.contains(seller(one))));
                assertThat(rows.stream()
                        .filter(row -> row.label().equals("其他"))
                        .map(row -> row.figures(year))
                        .findFirst()
                        .orElse(Figures.ZERO)).isEqualTo(others);
            }
        }
    }

    private static Figures figures(Map<String, Figures> sums, String key) {
        return sums.getOrDefault(key, Figures.ZERO);
    }

    private static String seller(CountedContract contract) {
        Particulars seller = contract.seller();
        if (!seller.creditCode().isEmpty()) {
            return seller.creditCode();
        }
        return seller.name().isEmpty() ? "" : "name:" + seller.name();
    }

    @Test
    void crossesTypesWithFieldsAndSellers() {
        for (Ledger ledger : ledgers) {
            assertCrossed(ledger, ReportTable.FIELDS_BY_TYPE,
                    contract -> codeRows(CodeTable.TECHNOLOGY_FIELD, contract.technologyFieldKey(), 1),
                    contract -> codeRows(CodeTable.CONTRACT_TYPE, contract.typeKey(), 1));
            assertCrossed(ledger, ReportTable.SELLERS_BY_TYPE,
                    contract -> categoryRows(contract.seller().natureKey()),
                    contract -> codeRows(CodeTable.CONTRACT_TYPE, contract.typeKey(), 1));
            assertCrossed(ledger, ReportTable.FIELDS_BY_FOUR_TYPES,
                    contract -> codeRows(CodeTable.TECHNOLOGY_FIELD, contract.technologyFieldKey(), 1),
                    YearlyStatisticsTest::fourTypes);
            assertCrossed(ledger, ReportTable.SELLERS_BY_FOUR_TYPES,
                    contract -> categoryRows(contract.seller().natureKey()), YearlyStatisticsTest::fourTypes);
        }
    }

    private static Set<String> fourTypes(CountedContract contract) {
        return codeRows(CodeTable.CONTRACT_TYPE, contract.typeKey(), 1).stream()
                .map(key -> key.equals("3") ? "2" : key)
                .collect(Collectors.toSet());
    }

    private static void assertCrossed(Ledger ledger, ReportTable id, Function<CountedContract, Set<String>> rowsOf,
            Function<CountedContract, Set<String>> columnsOf) {
        Map<String, Figures> recounted = recount(ledger.thisYear, contract -> rowsOf.apply(contract)
                .stream()
                .flatMap(row -> columnsOf.apply(contract).stream().map(column -> row + " × " + column))
                .collect(Collectors.toSet()));
        StatisticsTable table = ledger.table(id);
        for (StatisticsRow row : table.rows()) {
            for (StatisticsColumn column : table.columns()) {
                Figures expected = recounted.getOrDefault(row.key() + " × " + column.meaning().part(), Figures.ZERO);
                Object printed = switch (column.meaning().indicators().getFirst()) {
                    case COUNT -> String.format("%,d", expected.count());
                    case CONTRACT_AMOUNT -> Money.format(expected.contractAmount().tenThousands());
                    default -> Money.format(expected.technologyAmount().tenThousands());
                };
                if (!column.of(row).toString().equals(printed)) {
                    assertThat(column.of(row).toString()).as("%s %s %s", id, row.label(), column).isEqualTo(printed);
                }
            }
        }
    }

    @Test
    void countsTheFourTypesAndTheirKinds() {
        assertRecounted(ReportTable.FOUR_TYPES, YearlyStatisticsTest::fourTypes);
        assertRecounted(ReportTable.FOUR_SUBTYPES, contract -> switch (contract.typeKey()) {
            case "31" -> Set.of("total", "2", "24");
            case "32" -> Set.of("total", "2", "23");
            case "33" -> Set.of("total", "2", "25");
            case "36" -> Set.of("total", "2", "28");
            case "39" -> Set.of("total", "2", "29");
            case "3" -> Set.of("total", "2", "2-");
            default -> codeRows(CodeTable.CONTRACT_TYPE, contract.typeKey(), 2);
        });
    }

    @Test
    void makesThePublishedLayoutsOfTheSameContracts() {
        for (Ledger ledger : ledgers) {
            assertCities(ledger, ReportTable.PUBLISHED_CITIES, CountedContract::seller);
            assertCities(ledger, ReportTable.PUBLISHED_ABSORBED, CountedContract::buyer);
            assertThat(ledger.figures(ReportTable.PUBLISHED_TYPES, ComparedYear.THIS)).isEqualTo(recount(
                    ledger.thisYear, contract -> codeRows(CodeTable.CONTRACT_TYPE, contract.typeKey(), 1)));
            assertThat(ledger.figures(ReportTable.PUBLISHED_FOUR_TYPES, ComparedYear.LAST))
                    .isEqualTo(recount(ledger.lastYear, YearlyStatisticsTest::fourTypes));
        }
    }

    private static void assertCities(Ledger ledger, ReportTable id, Function<CountedContract, Particulars> side) {
        for (ComparedYear year : ComparedYear.values()) {
            Map<String, Figures> expected = recount(ledger.contracts(year),
                    contract -> switch (place(side.apply(contract))) {
                        case "440704", "440703", "440781", "440700" -> Set.of("total", "440700");
                        case "440106" -> Set.of("total", "440100");
                        case "441900" -> Set.of("total", "441900");
                        case "440000" -> Set.of("total", "440000-");
                        default -> Set.of("total", "others");
                    });

            assertThat(ledger.figures(id, year)).as("%s, seed %s", id, ledger.seed).isEqualTo(expected);
        }
    }

    /** From every row to its contracts and from every contract to its rows: both ways give the table again. */
    @Test
    void tracesEveryRowToExactlyTheContractsItHolds() {
        for (Ledger ledger : ledgers.subList(0, 12)) {
            Tracing tracing = new Tracing(ShippedCodes.TABLES, Bureau.FIRST, ReportPeriod.whole(YEAR), ledger.tables);
            for (ComparedYear year : ComparedYear.values()) {
                Map<TableCell, Figures> traced = new HashMap<>();
                for (CountedContract contract : ledger.contracts(year)) {
                    tracing.cellsOf(contract)
                            .stream()
                            .map(cell -> new TableCell(cell.table(), cell.rowKey(), ""))
                            .distinct()
                            .forEach(cell -> traced.merge(cell, sum(List.of(contract)), Figures::plus));
                }
                for (StatisticsTable table : ledger.tables) {
                    for (StatisticsRow row : table.rows()) {
                        TableCell cell = new TableCell(table.id(), row.key(), "");
                        assertThat(traced.getOrDefault(cell, Figures.ZERO)).as("%s, seed %s", cell, ledger.seed)
                                .isEqualTo(row.figures(year));
                    }
                }
            }
            List<CountedContract> both = Stream.concat(ledger.thisYear.stream(), ledger.lastYear.stream()).toList();
            for (StatisticsRow row : ledger.table(ReportTable.TOP_SELLERS).rows()) {
                assertThat(sum(filtered(both, tracing.in(ReportTable.TOP_SELLERS, row.key()))))
                        .isEqualTo(row.thisYear().plus(row.lastYear()));
            }
        }
    }

    /** Half-years, quarters, months, days and a span across the turn of a year. */
    @Test
    void countsAnySpanOfDaysBesideTheSameDaysAYearBefore() {
        Random random = new Random(4);
        for (int seed = 0; seed < 25; seed++) {
            InventedContracts contracts = new InventedContracts(seed);
            List<CountedContract> all = Stream.of(YEAR.previous().previous(), YEAR.previous(), YEAR)
                    .flatMap(year -> contracts.of(year).stream())
                    .toList();
            LocalDate first = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(700));
            LocalDate last = first
                    .plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, LocalDate.of(2023, 1, 1))));
            ReportPeriod period = new ReportPeriod(first, last);
            YearlyStatistics statistics = new YearlyStatistics(ShippedCodes.TABLES, Bureau.FIRST, period);
            List<CountedContract> now = filtered(all,
                    one -> !one.registeredOn().isBefore(first) && !one.registeredOn().isAfter(last));
            List<CountedContract> before = filtered(all,
                    one -> period.lastYear().contains(one.registeredOn()));
            now.forEach(statistics::addThisYear);
            before.forEach(statistics::addLastYear);

            List<StatisticsTable> tables = statistics.tables();

            assertThat(ReportCheck.of(period, tables, new LedgerTotals(sum(now), sum(before))).problems().all())
                    .as(period.toString())
                    .isEmpty();
            StatisticsTable months = table(tables, ReportTable.MONTHS);
            assertThat(months.parts()).hasSize((int) ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last) + 1);
            for (StatisticsRow row : months.parts()) {
                assertThat(row.thisYear())
                        .isEqualTo(sum(filtered(now, one -> month(period, one, 0).equals(row.key()))));
                assertThat(row.lastYear())
                        .isEqualTo(sum(filtered(before, one -> month(period, one, 1).equals(row.key()))));
            }
        }
    }

    private static String month(ReportPeriod period, CountedContract contract, int later) {
        LocalDate day = contract.registeredOn().plusYears(later);
        boolean oneYear = period.firstDay().getYear() == period.lastDay().getYear();
        return oneYear ? "" + day.getMonthValue() : "%d-%02d".formatted(day.getYear(), day.getMonthValue());
    }

    private static StatisticsTable table(List<StatisticsTable> tables, ReportTable id) {
        return tables.stream().filter(table -> table.id() == id).findFirst().orElseThrow();
    }

    @Test
    void derivesAverageAndShareInTheSummary() {
        for (Ledger ledger : ledgers) {
            Figures sum = sum(ledger.thisYear);
            StatisticsTable summary = ledger.table(ReportTable.SUMMARY);
            String average = sum.count() == 0
                    ? "—"
                    : Money.format(sum.contractAmount()
                            .yuan()
                            .divide(BigDecimal.valueOf(10_000L * sum.count()), 2, RoundingMode.HALF_UP));

            assertThat(summary.columns().get(1).of(summary.row("AVERAGE").orElseThrow()).toString())
                    .isEqualTo(average);
            if (sum.count() > 0) {
                assertThat(summary.columns().get(1).of(summary.row("TECHNOLOGY_RATIO").orElseThrow()).number())
                        .contains(sum.technologyAmount()
                                .yuan()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(sum.contractAmount().yuan(), 2, RoundingMode.HALF_UP));
            }
        }
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
