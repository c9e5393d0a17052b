package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

/**
 * Guangdong's city table of 2020 as a second-hand copy prints it, rebuilt from invented contracts: for each city as
 * many as were printed, adding up to its printed amounts, and as many a year before as the printed growth implies.
 */
class PublishedCitiesTest {
    private static final ReportPeriod YEAR = ReportPeriod.whole(new ReportYear(2020));
    /** City, count, growth, 成交额 in 亿元, growth, 技术交易额 in 亿元, growth, as printed; the cities in their order. */
    private static final List<String> PRINTED = List.of("广州 22843 1.42 2256.53 77.21 1484.57 52.25",
            "深圳 11717 14.68 1036.30 46.99 1023.19 46.71", "东莞 275 -34.05 69.53 -68.69 67.99 -69.30",
            "珠海 371 25.34 40.10 11.64 32.74 -2.59", "佛山 2653 521.31 22.41 86.63 13.53 21.19",
            "惠州 216 127.37 11.20 99.45 10.92 104.07", "云浮 89 888.89 8.13 2323.54 0.48 44.30",
            "中山 415 87.78 7.84 112.85 7.24 104.79", "江门 350 -40.68 5.63 -40.53 5.37 -38.21",
            "肇庆 156 46.24 3.01 67.43 2.27 57.95", "湛江 166 1.22 1.15 18.64 0.96 0.57",
            "汕头 116 231.43 1.09 146.59 0.72 62.49", "茂名 240 336.26 0.92 319.74 0.72 237.07",
            "韶关 85 672.73 0.66 -14.39 0.58 44.79", "梅州 21 -53.33 0.58 6.97 0.17 -31.84",
            "清远 15 36.36 0.41 39.18 0.35 32.93", "阳江 101 1920 0.26 896.66 0.12 372.60",
            "河源 19 -13.64 0.10 -39.79 0.09 21.05", "揭阳 3 200 0.06 312.34 0.06 946.04",
            "汕尾 6 0 0.02 336.64 0.02 336.64", "潮州 2 0 0 -94.24 0 -93.89");

    private static List<StatisticsTable> tables = List.of();

    /** A city's figures of one year. */
    private record Year(int count, BigDecimal amount, BigDecimal technology) {}

    @BeforeAll
    static void count() {
        YearlyStatistics statistics = new YearlyStatistics(ShippedCodes.TABLES, Bureau.FIRST, YEAR);
        for (String line : PRINTED) {
            String[] printed = line.split(" ", -1);
            add(printed, year(printed), 2020, statistics::addThisYear);
            add(printed, before(printed), 2019, statistics::addLastYear);
        }
        tables = statistics.tables();
    }

    private static Year year(String[] printed) {
        // Printed 0.00: less than half of 0.01 亿元, so something smaller was there.
        return new Year(Integer.parseInt(printed[1]), yuan(printed[3]), yuan(printed[5]));
    }

    private static BigDecimal yuan(String hundredMillions) {
        BigDecimal yuan = new BigDecimal(hundredMillions).movePointRight(8);
        return yuan.signum() == 0 ? new BigDecimal("100000") : yuan;
    }

    private static Year before(String[] printed) {
        Year now = year(printed);
        return new Year(implied(BigDecimal.valueOf(now.count), printed[2], 0).intValueExact(),
                implied(now.amount, printed[4], 2), implied(now.technology, printed[6], 2));
    }

    /** What it was a year before, from growth in %: now / (1 + growth / 100). */
    private static BigDecimal implied(BigDecimal now, String growth, int decimals) {
        return now.divide(BigDecimal.ONE.add(new BigDecimal(growth).movePointLeft(2)), decimals, RoundingMode.HALF_UP);
    }

    /** As many contracts as there were, the last one carrying what equal parts leave. */
    private static void add(String[] printed, Year year, int number, Consumer<CountedContract> statistics) {
        BigDecimal each = year.amount.divide(BigDecimal.valueOf(year.count), 2, RoundingMode.DOWN);
        BigDecimal eachTechnology = year.technology.divide(BigDecimal.valueOf(year.count), 2, RoundingMode.DOWN);
        Particulars seller = Particulars.briefly("invented", "", "150", Particulars.CHINA, city(printed[0]));
        for (int i = 0; i < year.count; i++) {
            boolean last = i == year.count - 1;
            BigDecimal given = BigDecimal.valueOf(year.count - 1L);
            Money amount = new Money(last ? year.amount.subtract(each.multiply(given)) : each);
            Money technology = new Money(
                    last ? year.technology.subtract(eachTechnology.multiply(given)) : eachTechnology);
            statistics.accept(new CountedContract(i, "%d440701%06d".formatted(number, i), "invented", "51", seller,
                    seller, "", "", "", "", "", null, null, null, amount, technology, "",
                    LocalDate.of(number, 1 + i % 12, 1 + i % 28), "", ""));
        }
    }

    private static String city(String name) {
        return ShippedCodes.TABLES.of(CodeTable.REGION)
                .childrenOf("440000")
                .stream()
                .filter(code -> code.name().equals(name + "市"))
                .map(Code::key)
                .findFirst()
                .orElseThrow();
    }

    private static StatisticsTable table(ReportTable id) {
        return tables.stream().filter(table -> table.id() == id).findFirst().orElseThrow();
    }

    @Test
    void printsTheColumnsInThePublishedOrderWithTheirUnits() {
        StatisticsTable table = table(ReportTable.PUBLISHED_CITIES);

        assertThat(table.rowHeading()).isEqualTo("城市");
        assertThat(table.columns()).extracting(StatisticsColumn::heading)
                .containsExactly("合同数(项)", "同比增长(%)", "合同成交额(亿元)", "同比增长(%)", "技术交易额(亿元)", "同比增长(%)");
        assertThat(table.unitNote()).isEqualTo("单位：项、亿元");
    }

    /** 全省 first; the cities by 成交额, as published, and every printed number but those 2019 cannot give back. */
    @Test
    void printsWhatWasPublished() {
        StatisticsTable table = table(ReportTable.PUBLISHED_CITIES);
        Map<String, String> different = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (StatisticsRow row : table.rows().subList(1, table.rows().size())) {
            String name = row.label().replace("市", "");
            order.add(name);
            String[] printed = PRINTED.stream()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .orElseThrow()
                    .split(" ", -1);
            for (int i = 0; i < 6; i++) {
                BigDecimal published = new BigDecimal(printed[i + 1]);
                BigDecimal ours = table.columns().get(i).of(row).number().orElseThrow();
                if (published.compareTo(ours) != 0) {
                    different.put(name + " " + table.columns().get(i).heading() + " " + i, published + " → " + ours);
                }
            }
        }

        assertThat(table.rows().getFirst().label()).isEqualTo("全省");
        assertThat(order).isEqualTo(PRINTED.stream().map(line -> line.substring(0, 2)).toList());
        // No whole number of contracts a year before makes these two: 156 / 107 is 45.79 %, 240 / 55 is 336.36 %.
        assertThat(different).containsExactlyInAnyOrderEntriesOf(
                Map.of("肇庆 同比增长(%) 1", "46.24 → 45.79", "茂名 同比增长(%) 1", "336.26 → 336.36"));
    }

    @Test
    void keepsWhatTheCitiesAddUpToAsTheProvinceAndDoesNotBendIt() {
        StatisticsRow province = table(ReportTable.PUBLISHED_CITIES).rows().getFirst();

        assertThat(province.thisYear().count()).isEqualTo(39_859);
        // Printed: 3465.92; the printed cities add up to 3465.93.
        assertThat(province.thisYear().contractAmount().hundredMillions()).isEqualTo("3465.93");
        assertThat(table(ReportTable.PUBLISHED_CITIES).columns().get(5).of(province).number().orElseThrow())
                .isBetween(new BigDecimal("35.20"), new BigDecimal("35.32"));
    }

    /** The total the province printed, 39,845, is not what its cities add up to. */
    @Test
    void reportsThePublishedTotalThatItsCitiesDoNotAddUpTo() {
        Figures cities = table(ReportTable.TYPES).total().thisYear();
        Figures published = new Figures(39_845, cities.contractAmount(), cities.technologyAmount());

        ReportCheck check = ReportCheck.of(YEAR, List.of(table(ReportTable.PUBLISHED_CITIES)),
                new LedgerTotals(published, table(ReportTable.TYPES).total().lastYear()));

        assertThat(check.balances()).isFalse();
        assertThat(check.problems().toString()).isEqualTo("""
                P1 分市情况（广东版式）：2020年全省行比台账多 14 项
                P1 分市情况（广东版式）：2020年各行合计比台账多 14 项""");
    }

    @Test
    void keepsContractsOfOtherProvincesApartFromTheProvince() {
        YearlyStatistics statistics = new YearlyStatistics(ShippedCodes.TABLES, Bureau.FIRST, YEAR);
        add(new String[]{"江门"}, new Year(2, new BigDecimal("200000000"), new BigDecimal("100000000")), 2020,
                statistics::addThisYear);
        Particulars elsewhere = Particulars.briefly("invented", "", "150", Particulars.CHINA, "110101");
        Money million = Money.ofYuan("1000000.00");
        statistics.addThisYear(new CountedContract(9, "9", "invented", "51", elsewhere, elsewhere, "", "", "", "", "",
                null, null, null, million, million, "", LocalDate.of(2020, 3, 1), "", ""));

        List<StatisticsRow> rows = statistics.tables()
                .stream()
                .filter(table -> table.id() == ReportTable.PUBLISHED_CITIES)
                .findFirst()
                .orElseThrow()
                .rows();

        assertThat(rows).extracting(row -> row.label() + " " + row.thisYear().count())
                .containsExactly("全省 2", "江门市 2", "省外和未填写 1", "总计 3");
    }
}
