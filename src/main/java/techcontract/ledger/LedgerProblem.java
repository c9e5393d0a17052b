package techcontract.ledger;

import techcontract.kernel.Message;
import techcontract.kernel.Severity;

/**
 * One thing to mend in a ledger file (台账问题).
 *
 * @param row the row as the spreadsheet shows it, 0 for the file as a whole
 * @param column the column's heading, empty for the row as a whole
 * @param reason what is wrong, why and what to do
 */
public record LedgerProblem(int row, String column, Severity severity, Message reason) {
    /** As the command line prints it: {@code row 12, column 签订日期: …}; scripts rely on the English part. */
    public String line() {
        if (row == 0) {
            return "file: " + reason;
        }
        return "row " + row + (column.isEmpty() ? "" : ", column " + column) + ": " + reason;
    }
}
