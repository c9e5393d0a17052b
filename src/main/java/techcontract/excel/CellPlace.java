package techcontract.excel;

/**
 * Where a cell stands in a workbook (单元格位置).
 *
 * @param sheet the name on the sheet's tab
 * @param row counted from 0
 * @param column counted from 0
 */
public record CellPlace(String sheet, int row, int column) {
    /**
     * The place an address such as {@code B5} names.
     *
     * @throws IllegalArgumentException when it is no address
     */
    public static CellPlace at(String sheet, String address) {
        int row = CellAddress.row(address);
        if (row == 0) {
            throw new IllegalArgumentException("no address: " + address);
        }
        return new CellPlace(sheet, row - 1, CellAddress.column(address));
    }

    /** The address as the spreadsheet shows it (单元格地址): {@code B5}. */
    public String address() {
        return SheetRow.columnName(column) + (row + 1);
    }
}
