package techcontract.province;

import java.math.BigDecimal;
import java.util.Optional;
import techcontract.excel.CellValue;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/**
 * What a field comes to (字段值) in its unit.
 *
 * @param exact unrounded; none where there is no figure, such as growth from nothing
 */
public record FieldValue(FieldUnit unit, Optional<BigDecimal> exact) {
    /** As printed, rounded half up. */
    public Optional<BigDecimal> printed() {
        return exact.map(unit::printed);
    }

    /** As it is written into a cell. */
    CellValue cell(AmountPrecision precision) {
        return (precision == AmountPrecision.TO_THE_CENT ? exact : printed()).map(CellValue::exactAmount)
                .orElse(CellValue.none());
    }

    /** As shown: {@code 1,234.50}, {@code 12}, a ratio as {@code 12.34%}, or the dash. */
    @Override
    public String toString() {
        return printed().map(number -> switch (unit) {
            case ITEMS, PLACE -> "%,d".formatted(number.longValueExact());
            case RATIO -> number.movePointRight(2).toPlainString() + "%";
            default -> Money.format(number);
        }).orElse(Text.of("statistics.none"));
    }
}
