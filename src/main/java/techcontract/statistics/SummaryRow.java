package techcontract.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/** A row of the summary (总表各行): the three measures, then what is made of them. */
enum SummaryRow {
    COUNT(Indicator.COUNT), CONTRACT_AMOUNT(Indicator.CONTRACT_AMOUNT), TECHNOLOGY_AMOUNT(
            Indicator.TECHNOLOGY_AMOUNT), AVERAGE(Indicator.AVERAGE), TECHNOLOGY_RATIO(
                    Indicator.TECHNOLOGY_RATIO), GDP_RATIO(Indicator.GDP_RATIO);

    private final Indicator indicator;

    SummaryRow(Indicator indicator) {
        this.indicator = indicator;
    }

    static SummaryRow of(StatisticsRow row) {
        return valueOf(row.key());
    }

    static List<Indicator> indicators() {
        return Stream.of(values()).map(row -> row.indicator).toList();
    }

    /** The row, with the figures it is made of. */
    StatisticsRow row(Figures thisYear, Figures lastYear) {
        boolean measure = this == COUNT || this == CONTRACT_AMOUNT || this == TECHNOLOGY_AMOUNT;
        return new StatisticsRow(name(), Text.of("statistics.heading." + this, AmountUnit.TEN_THOUSAND_YUAN.label()), 0,
                measure ? StatisticsRow.Kind.TOTAL : StatisticsRow.Kind.SUBTOTAL, thisYear, lastYear);
    }

    /**
     * What the row holds for a year.
     *
     * @param gdp 地区生产总值 of that year in yuan, if it is known
     */
    StatisticsCell cell(Figures figures, Optional<Money> gdp) {
        return switch (this) {
            case COUNT -> Measure.COUNT.cell(figures);
            case CONTRACT_AMOUNT -> Measure.CONTRACT_AMOUNT.cell(figures);
            case TECHNOLOGY_AMOUNT -> Measure.TECHNOLOGY_AMOUNT.cell(figures);
            case AVERAGE -> StatisticsCell.average(figures.contractAmount(), figures.count());
            case TECHNOLOGY_RATIO -> StatisticsCell.percent(figures.technologyAmount().yuan(),
                    figures.contractAmount().yuan());
            case GDP_RATIO -> gdp
                    .map(whole -> StatisticsCell.percent(figures.contractAmount().yuan(), whole.yuan()))
                    .orElse(StatisticsCell.NO_PERCENT);
        };
    }

    /** Growth in %; a ratio has none. */
    StatisticsCell growth(StatisticsRow row) {
        return switch (this) {
            case COUNT -> row.growth(Measure.COUNT);
            case CONTRACT_AMOUNT -> row.growth(Measure.CONTRACT_AMOUNT);
            case TECHNOLOGY_AMOUNT -> row.growth(Measure.TECHNOLOGY_AMOUNT);
            // Of the unrounded averages, with both sides multiplied by both counts.
            case AVERAGE -> StatisticsCell.growth(times(row.lastYear(), row.thisYear()),
                    times(row.thisYear(), row.lastYear()));
            case TECHNOLOGY_RATIO, GDP_RATIO -> StatisticsCell.NO_PERCENT;
        };
    }

    private static BigDecimal times(Figures amounts, Figures counts) {
        return amounts.contractAmount().yuan().multiply(BigDecimal.valueOf(counts.count()));
    }
}
