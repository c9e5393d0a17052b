package techcontract.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techcontract.bureau.Bureau;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Text;
import techcontract.statistics.StatisticsColumn.Meaning;
import techcontract.statistics.StatisticsRow.Kind;

/**
 * Layouts provinces published (公开版式), over the figures of other tables: 广东 2020 年分市, 湖南 2017 年分类别, 安徽 2022 年上半年吸纳技术.
 * Amounts in 亿元; growth as a number in %, as text with its sign, or as a ratio, as each printed it.
 */
final class PublishedLayouts {
    private static final AmountUnit UNIT = AmountUnit.HUNDRED_MILLION_YUAN;

    private final ReportPeriod period;
    private final String province;

    PublishedLayouts(Bureau bureau, ReportPeriod period) {
        this.period = period;
        this.province = Places.provinceOf(bureau.regionKey());
    }

    /** 全省 first, then its cities by 成交额; what is not in the province stands below with a total of its own. */
    List<StatisticsRow> cities(StatisticsTable regions) {
        List<StatisticsRow> cities = new ArrayList<>(citiesOf(regions));
        cities.sort(byAmount());
        Optional<StatisticsRow> others = others(regions);
        List<StatisticsRow> rows = new ArrayList<>();
        rows.add(row(others.isEmpty() ? TableCell.TOTAL : province, Text.of("statistics.row.whole-province"),
                others.isEmpty() ? Kind.TOTAL : Kind.SUBTOTAL, sum(cities, ComparedYear.THIS),
                sum(cities, ComparedYear.LAST)));
        rows.addAll(cities);
        others.ifPresent(rest -> {
            rows.add(rest);
            rows.add(row(TableCell.TOTAL, Text.of("statistics.row.total"), Kind.TOTAL, regions.total().thisYear(),
                    regions.total().lastYear()));
        });
        return List.copyOf(rows);
    }

    /** 城市 | 合同数(项) | 同比增长(%) | 合同成交额(亿元) | 同比增长(%) | 技术交易额(亿元) | 同比增长(%). */
    List<StatisticsColumn> cityColumns() {
        List<StatisticsColumn> columns = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            columns.add(value(measure, "", Text.of("statistics.published.city." + measure), ComparedYear.THIS));
            columns.add(growth(measure, "", Text.of("statistics.published.city.growth"),
                    StatisticsCell.Kind.PERCENT));
        }
        return columns;
    }

    /** The types and their total, without lines beside. */
    List<StatisticsRow> types(StatisticsTable types) {
        return types.rows().stream().filter(row -> row.kind() != Kind.SUBTOTAL).toList();
    }

    /** 交易量(项): 2016, 2017, 增长率 | 成交额(亿元): … | 技术交易额(亿元): …. */
    List<StatisticsColumn> typeColumns() {
        List<StatisticsColumn> columns = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            String group = Text.of("statistics.published.type." + measure);
            for (ComparedYear year : List.of(ComparedYear.LAST, ComparedYear.THIS)) {
                columns.add(value(measure, group, yearHeading(year), year));
            }
            columns.add(growth(measure, group, Text.of("statistics.published.type.growth"),
                    StatisticsCell.Kind.PERCENT_TEXT));
        }
        return columns;
    }

    private String yearHeading(ComparedYear year) {
        return period.isWholeYear() ? period.of(year).year().toString() : period.heading(year);
    }

    /** The cities of the buyers by growth of 成交额, those that had nothing the year before last; 合计 at the end. */
    List<StatisticsRow> absorbed(StatisticsTable places) {
        List<StatisticsRow> rows = new ArrayList<>(citiesOf(places));
        rows.sort(Comparator.comparing(PublishedLayouts::growthOf, Comparator.reverseOrder())
                .thenComparing(byAmount()));
        others(places).ifPresent(rows::add);
        rows.add(row(TableCell.TOTAL, Text.of("statistics.row.sum"), Kind.TOTAL, places.total().thisYear(),
                places.total().lastYear()));
        return List.copyOf(rows);
    }

    /** 合同数 | 成交额(亿元) | 成交额同比增长率 | 成交额排名. */
    List<StatisticsColumn> absorbedColumns(List<StatisticsRow> rows) {
        List<StatisticsRow> byAmount = rows.stream()
                .filter(row -> row.kind() == Kind.PART && !row.key().equals(TableCell.OTHERS))
                .sorted(byAmount())
                .toList();
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < byAmount.size(); i++) {
            ranks.put(byAmount.get(i).key(), i + 1);
        }
        return List.of(value(Measure.COUNT, "", Text.of("statistics.published.absorbed.COUNT"), ComparedYear.THIS),
                value(Measure.CONTRACT_AMOUNT, "", Text.of("statistics.published.absorbed.CONTRACT_AMOUNT"),
                        ComparedYear.THIS),
                growth(Measure.CONTRACT_AMOUNT, "", Text.of("statistics.published.absorbed.growth"),
                        StatisticsCell.Kind.RATIO),
                new StatisticsColumn("", Text.of("statistics.published.absorbed.rank"),
                        Meaning.of(Indicator.RANK, UNIT, ComparedYear.THIS),
                        row -> Optional.ofNullable(ranks.get(row.key()))
                                .map(StatisticsCell::count)
                                .orElse(StatisticsCell.NO_PERCENT)));
    }

    private static StatisticsColumn value(Measure measure, String group, String heading, ComparedYear year) {
        return new StatisticsColumn(group, heading, Meaning.of(measure.indicator(), UNIT, year),
                row -> measure.cell(row.figures(year), UNIT));
    }

    private static StatisticsColumn growth(Measure measure, String group, String heading, StatisticsCell.Kind kind) {
        return new StatisticsColumn(group, heading,
                Meaning.of(Indicator.GROWTH, UNIT, ComparedYear.THIS, ComparedYear.LAST),
                row -> StatisticsCell.growth(measure.exact(row.lastYear()), measure.exact(row.thisYear()), kind));
    }

    // The rows right below the province in a table of places, moved to the left.
    private List<StatisticsRow> citiesOf(StatisticsTable regions) {
        return regions.rows()
                .stream()
                .dropWhile(row -> !row.key().equals(province))
                .skip(1)
                .takeWhile(row -> row.level() > 0)
                .filter(row -> row.level() == 1)
                .map(row -> row(row.key(), row.label(), Kind.PART, row.thisYear(), row.lastYear()))
                .toList();
    }

    // All the tables holds that is not in the province.
    private Optional<StatisticsRow> others(StatisticsTable regions) {
        List<StatisticsRow> elsewhere = regions.parts()
                .stream()
                .filter(row -> row.level() == 0 && !row.key().equals(province))
                .toList();
        return elsewhere.isEmpty()
                ? Optional.empty()
                : Optional.of(row(TableCell.OTHERS, Text.of("statistics.row.outside"), Kind.PART,
                        sum(elsewhere, ComparedYear.THIS), sum(elsewhere, ComparedYear.LAST)));
    }

    private static Figures sum(List<StatisticsRow> rows, ComparedYear year) {
        return rows.stream().map(row -> row.figures(year)).reduce(Figures.ZERO, Figures::plus);
    }

    private static StatisticsRow row(String key, String label, Kind kind, Figures thisYear, Figures lastYear) {
        return new StatisticsRow(key, label, 0, kind, thisYear, lastYear);
    }

    private static Comparator<StatisticsRow> byAmount() {
        return Comparator.comparing((StatisticsRow row) -> row.thisYear().contractAmount())
                .reversed()
                .thenComparing(StatisticsRow::key);
    }

    private static Growth growthOf(StatisticsRow row) {
        return new Growth(row);
    }

    /** Growth unrounded, to sort by; none is less than any. */
    private record Growth(StatisticsRow row) implements Comparable<Growth> {
        @Override
        public int compareTo(Growth other) {
            boolean none = row.lastYear().contractAmount().isZero();
            boolean othersNone = other.row.lastYear().contractAmount().isZero();
            if (none || othersNone) {
                return Boolean.compare(othersNone, none);
            }
            // now / before against the other's, multiplied by both.
            return row.thisYear()
                    .contractAmount()
                    .yuan()
                    .multiply(other.row.lastYear().contractAmount().yuan())
                    .compareTo(other.row.thisYear()
                            .contractAmount()
                            .yuan()
                            .multiply(row.lastYear().contractAmount().yuan()));
        }
    }
}
