package techcontract.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.statistics.Figures;
import techcontract.statistics.Measure;
import techcontract.statistics.StatisticsCell;

/** What a field measures (字段指标): one of the three figures, or a quotient of them. */
public enum FieldMeasure {
    /** 项数 */
    COUNT,
    /** 成交额 */
    CONTRACT_AMOUNT,
    /** 技术交易额 */
    TECHNOLOGY_AMOUNT,
    /** 平均每项成交额 */
    AVERAGE,
    /** 技术交易额占成交额比重 */
    TECHNOLOGY_RATIO,
    /** 成交额占 GDP 比重 */
    GDP_RATIO;

    private static final int QUOTIENT_DIGITS = 12;

    static FieldMeasure of(Measure measure) {
        return valueOf(measure.name());
    }

    /** Whether it is counted or summed, so that rows add up. */
    boolean isSum() {
        return this == COUNT || this == CONTRACT_AMOUNT || this == TECHNOLOGY_AMOUNT;
    }

    /** Whether it is in %. */
    boolean isPercent() {
        return this == TECHNOLOGY_RATIO || this == GDP_RATIO;
    }

    /** The same among the three figures, if it is one of them. */
    Optional<Measure> inReport() {
        return isSum() ? Optional.of(Measure.valueOf(name())) : Optional.empty();
    }

    /**
     * The figure in 项, 元 or %; none where there is nothing to divide by.
     *
     * @param gdp 地区生产总值 of the figures' year in yuan, if it is known
     */
    Optional<BigDecimal> exact(Figures figures, Optional<Money> gdp) {
        return switch (this) {
            case COUNT, CONTRACT_AMOUNT, TECHNOLOGY_AMOUNT -> Optional.of(Measure.valueOf(name()).exact(figures));
            case AVERAGE -> quotient(figures.contractAmount().yuan(), BigDecimal.valueOf(figures.count()));
            case TECHNOLOGY_RATIO -> StatisticsCell
                    .percent(figures.technologyAmount().yuan(), figures.contractAmount().yuan())
                    .number();
            case GDP_RATIO -> gdp
                    .flatMap(whole -> StatisticsCell.percent(figures.contractAmount().yuan(), whole.yuan()).number());
        };
    }

    private static Optional<BigDecimal> quotient(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.divide(whole, QUOTIENT_DIGITS, RoundingMode.HALF_UP));
    }

    /** Its word in a field's name: 成交额. */
    public String label() {
        return Text.of("statistics.measure." + this);
    }
}
