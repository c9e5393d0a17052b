package techcontract.province;

import java.util.Optional;
import techcontract.kernel.Message;
import techcontract.kernel.Money;

/**
 * One difference between the register and the province's export (对账差异), with what to do about it.
 *
 * @param contractId our contract, if there is one
 * @param row the row of the export, 0 where it has none
 * @param ours what stands here, as shown
 * @param theirs what stands there, as shown
 * @param amountDelta by how much it makes our 成交额 larger than theirs, in yuan
 * @param technologyDelta the same of the 技术交易额
 * @param certain false where the two were laid together by names and amount only
 */
public record Finding(FindingKind kind, Optional<Long> contractId, int row, String number, String project,
        String seller, String buyer, String ours, String theirs, Money amountDelta, Money technologyDelta,
        Message remedy, boolean certain) {}
