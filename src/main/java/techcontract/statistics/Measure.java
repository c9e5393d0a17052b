package techcontract.statistics;

import java.math.BigDecimal;
import techcontract.kernel.Text;

/** One of the three figures (指标): 交易量 in 项, 合同成交额 or 技术交易额 in 万元. */
public enum Measure {
    COUNT, CONTRACT_AMOUNT, TECHNOLOGY_AMOUNT;

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
        return switch (this) {
            case COUNT -> StatisticsCell.count(figures.count());
            case CONTRACT_AMOUNT -> StatisticsCell.amount(figures.contractAmount());
            case TECHNOLOGY_AMOUNT -> StatisticsCell.amount(figures.technologyAmount());
        };
    }

    /** Its name without a unit: 成交额. */
    public String label() {
        return Text.of("statistics.measure." + this);
    }

    /** Its name with the unit, as headings print it: 合同成交额(万元). */
    public String heading() {
        return Text.of("statistics.heading." + this);
    }
}
