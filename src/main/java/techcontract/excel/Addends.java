package techcontract.excel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.MemFuncPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.apache.poi.ss.formula.ptg.UnionPtg;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Finds the cells a formula does nothing but add up (合计公式): {@code SUM(B3:B7)}, {@code B3+B4}. */
final class Addends {
    private static final int MOST = 2_000;

    private final XSSFWorkbook book;
    private final XSSFEvaluationWorkbook evaluated;

    Addends(XSSFWorkbook book) {
        this.book = book;
        this.evaluated = XSSFEvaluationWorkbook.create(book);
    }

    /** The cells added up; none where the formula does anything else too. */
    List<CellPlace> of(XSSFCell cell) {
        try {
            return added(cell);
        } catch (RuntimeException _) {
            // no formula the library understands
            return List.of();
        }
    }

    private List<CellPlace> added(XSSFCell cell) {
        Set<CellPlace> places = new LinkedHashSet<>();
        String here = cell.getSheet().getSheetName();
        for (Ptg token : FormulaParser.parse(cell.getCellFormula(), evaluated, FormulaType.CELL,
                book.getSheetIndex(here), cell.getRowIndex())) {
            boolean adds = switch (token) {
                case Ref3DPxg ref -> ref.getExternalWorkbookNumber() < 1
                        && places.add(new CellPlace(ref.getSheetName(), ref.getRow(), ref.getColumn()));
                case Area3DPxg area -> area.getExternalWorkbookNumber() < 1
                        && places.addAll(area(area.getSheetName(), area));
                case RefPtgBase ref -> places.add(new CellPlace(here, ref.getRow(), ref.getColumn()));
                case AreaPtgBase area -> places.addAll(area(here, area));
                case AbstractFunctionPtg function -> function.getName().equals("SUM");
                case AddPtg _,UnaryPlusPtg _,ParenthesisPtg _,AttrPtg _,MemFuncPtg _,UnionPtg _ -> true;
                default -> false;
            };
            if (!adds) {
                return List.of();
            }
        }
        return List.copyOf(places);
    }

    private static List<CellPlace> area(String sheet, AreaPtgBase area) {
        List<CellPlace> places = new ArrayList<>();
        int rows = area.getLastRow() - area.getFirstRow() + 1;
        int columns = area.getLastColumn() - area.getFirstColumn() + 1;
        if ((long) rows * columns > MOST) {
            throw new IllegalArgumentException("too large an area");
        }
        for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
            for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
                places.add(new CellPlace(sheet, row, column));
            }
        }
        return places;
    }
}
