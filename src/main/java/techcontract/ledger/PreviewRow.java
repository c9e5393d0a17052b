package techcontract.ledger;

import techcontract.excel.SheetRow;

/**
 * A row of a source as the preview shows it (预览行).
 *
 * @param source the row as the source has it, without corrections
 */
public record PreviewRow(SheetRow source, RowState state) {
    /** Its number as the spreadsheet shows it. */
    public int number() {
        return source.number();
    }
}
