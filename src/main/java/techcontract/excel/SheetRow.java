package techcontract.excel;

import java.util.Arrays;
import java.util.Map;

/** One row that holds something (数据行), with its number as the spreadsheet shows it. */
public final class SheetRow {
    private final int number;
    private final SheetCell[] cells;

    SheetRow(int number, SheetCell[] cells) {
        this.number = number;
        this.cells = cells;
    }

    /** The row's number (行号) as the spreadsheet shows it, from 1. */
    public int number() {
        return number;
    }

    /** How many columns (列数) there are up to the last filled cell. */
    public int width() {
        return cells.length;
    }

    /** The cell (单元格) in a column, counted from 0; empty past the last filled one. */
    public SheetCell cell(int column) {
        return column < cells.length ? cells[column] : SheetCell.EMPTY;
    }

    /** The same row with other texts in some cells (改过的行), by their columns counted from 0. */
    public SheetRow with(Map<Integer, String> texts) {
        int width = texts.keySet().stream().mapToInt(column -> column + 1).reduce(cells.length, Math::max);
        SheetCell[] changed = new SheetCell[width];
        Arrays.fill(changed, SheetCell.EMPTY);
        System.arraycopy(cells, 0, changed, 0, cells.length);
        texts.forEach((column, text) -> changed[column] = SheetCell.text(text));
        return new SheetRow(number, changed);
    }

    /** The letters of a column (列标) counted from 0, as the spreadsheet shows them: A, B … Z, AA. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
