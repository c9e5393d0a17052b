package techcontract.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Text;
import techcontract.statistics.ReportTable;

/** The unit a field is written in (字段单位). */
public enum FieldUnit {
    ITEMS(0, 0), YUAN(0, 2), TEN_THOUSAND_YUAN(4, 2), HUNDRED_MILLION_YUAN(8, 2), PERCENT(0, 2), RATIO(2, 4), PLACE(
            0, 0);

    private final int powerOfTen;
    private final int decimals;

    FieldUnit(int powerOfTen, int decimals) {
        this.powerOfTen = powerOfTen;
        this.decimals = decimals;
    }

    /** The unit of an amount. */
    static FieldUnit of(AmountUnit unit) {
        return valueOf(unit.name());
    }

    /** The unit a figure is in where its name says nothing: 项, %, 万元, in published layouts 亿元. */
    static FieldUnit usual(ReportTable table, FieldMeasure measure, FigureKind figure) {
        if (figure == FigureKind.RANK) {
            return PLACE;
        }
        if (!figure.isOfAYear() || measure.isPercent()) {
            return PERCENT;
        }
        return measure == FieldMeasure.COUNT ? ITEMS : of(table.unit());
    }

    /** Whether figures of that kind can be written in it. */
    boolean fits(FieldMeasure measure, FigureKind figure) {
        boolean percent = measure.isPercent() || !figure.isOfAYear();
        return switch (this) {
            case PLACE -> figure == FigureKind.RANK;
            case ITEMS -> !percent && measure == FieldMeasure.COUNT;
            case YUAN, TEN_THOUSAND_YUAN, HUNDRED_MILLION_YUAN -> !percent && measure != FieldMeasure.COUNT;
            case PERCENT, RATIO -> percent && figure != FigureKind.RANK;
        };
    }

    /** A figure in 项, 元 or % in this unit, unrounded. */
    BigDecimal exact(BigDecimal figure) {
        return figure.movePointLeft(powerOfTen);
    }

    /** A figure in this unit as printed, rounded half up. */
    BigDecimal printed(BigDecimal exact) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Its word in a field's name: 万元. */
    public String label() {
        return Text.of("province.unit." + this);
    }
}
