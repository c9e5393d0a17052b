package techcontract.excel;

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

    /** The letters of a column (列标) counted from 0, as the spreadsheet shows them: A, B … Z, AA. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
