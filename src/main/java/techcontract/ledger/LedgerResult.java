package techcontract.ledger;

import java.util.List;

/**
 * What an import or its dry run came to (导入结果).
 *
 * @param problems everything found, errors and hints, in the order of rows
 * @param fresh contracts that were taken in, or would be
 * @param skipped rows whose contract the register already has
 * @param errors how many of the problems keep the file out
 * @param unitMissing whether the headings of the amounts name no unit and none was given
 */
public record LedgerResult(List<LedgerProblem> problems, int fresh, int skipped, long errors, boolean unitMissing) {
    public boolean accepted() {
        return errors == 0;
    }
}
