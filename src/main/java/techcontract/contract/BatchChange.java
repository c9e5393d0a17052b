package techcontract.contract;

import java.util.Optional;
import techcontract.kernel.Message;

/**
 * What a batch edit would do to one contract, or did (批量修改明细).
 *
 * @param ref the contract as it was when it was looked at
 * @param number its registration number, or 受理号
 * @param before what stands in the field
 * @param after what shall stand there
 * @param refusal why it stays as it is; empty when it may be changed
 */
public record BatchChange(ContractRef ref, String number, String projectName, BatchTarget field, String before,
        String after, Optional<Message> refusal) {
    /** Whether it may be changed and would be another afterwards. */
    public boolean changes() {
        return refusal.isEmpty() && !before.equals(after);
    }
}
