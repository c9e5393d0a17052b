package techcontract.excel;

/** Cells merged into one (合并单元格); rows and columns counted from 0, both ends included. */
public record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    /** Whether a cell lies in it. */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
