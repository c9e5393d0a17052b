package techcontract.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One cell of a template (模板单元格).
 *
 * @param text as shown
 * @param number its number, of a formula its last result; none for texts and empty cells
 * @param formula what it computes, without the equals sign; empty where it holds a value
 * @param addends the cells a formula does nothing but add up; empty for every other formula
 * @param percent whether its format shows a ratio as %
 */
public record TemplateCell(CellPlace place, String text, Optional<BigDecimal> number, String formula,
        List<CellPlace> addends, boolean percent) {
    /** Whether it computes something. */
    public boolean isFormula() {
        return !formula.isEmpty();
    }
}
