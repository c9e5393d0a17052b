package techcontract.statistics;

import java.math.BigDecimal;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Text;

/** One of the three figures (指标): 交易量 in 项, 合同成交额 or 技术交易额 in 万元 or 亿元. */
public enum Measure {
    COUNT(Indicator.COUNT), CONTRACT_AMOUNT(Indicator.CONTRACT_AMOUNT), TECHNOLOGY_AMOUNT(Indicator.TECHNOLOGY_AMOUNT);

    private final Indicator indicator;

    Measure(Indicator indicator) {
        this.indicator = indicator;
    }

    Indicator indicator() {
        return indicator;
    }

    /** The figure unrounded: 项 or 元. */
    public BigDecimal exact(Figures figures) {
        return switch (this) {
            case COUNT -> BigDecimal.valueOf(figures.count());
            case CONTRACT_AMOUNT -> figures.contractAmount().yuan();
            case TECHNOLOGY_AMOUNT -> figures.technologyAmount().yuan();
        };
    }

    /** The figure as printed: 项, or 万元 rounded half up to two decimals. */
    public StatisticsCell cell(Figures figures) {
        return cell(figures, AmountUnit.TEN_THOUSAND_YUAN);
    }

    /** The figure as printed: 项, or an amount in the unit, rounded half up to two decimals. */
    StatisticsCell cell(Figures figures, AmountUnit unit) {
        return switch (this) {
            case COUNT -> StatisticsCell.count(figures.count());
            case CONTRACT_AMOUNT -> StatisticsCell.amount(figures.contractAmount(), unit);
            case TECHNOLOGY_AMOUNT -> StatisticsCell.amount(figures.technologyAmount(), unit);
        };
    }

    /** Its name without a unit: 成交额. */
    public String label() {
        return Text.of("statistics.measure." + this);
    }

    /** Its name with the unit, as headings print it: 合同成交额(万元). */
    public String heading() {
        return heading(AmountUnit.TEN_THOUSAND_YUAN);
    }

    /** Its name with the unit, as headings print it: 合同成交额(亿元). */
    String heading(AmountUnit unit) {
        return Text.of("statistics.heading." + this, unit.label());
    }
}
