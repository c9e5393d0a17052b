package techcontract.province;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.ledger.LedgerProblem;

/**
 * How the register and the province's export compare (对账结果); amounts in yuan.
 *
 * @param period what of the register was compared: 2025年, or all years
 * @param fileName the export
 * @param findings the differences, by kind, then in the order of the export
 * @param ours contracts of the register that count in the period, and what they come to
 * @param theirs contracts the export counts, and what they come to
 * @param agreed how many contracts agree in everything compared
 * @param rounding what the amounts differ by because the export rounds them
 * @param technologyCompared whether the export has 技术交易额
 * @param unread what could not be read of the export
 * @param notes what to know of the comparison
 */
public record ReconciliationResult(String period, String fileName, List<Finding> findings, Sum ours, Sum theirs,
        int agreed, Sum rounding, boolean technologyCompared, List<LedgerProblem> unread, List<Message> notes) {
    /** A number of contracts and what they come to. */
    public record Sum(long count, Money amount, Money technologyAmount) {
        public static final Sum ZERO = new Sum(0, Money.ZERO, Money.ZERO);

        public Sum plus(Sum other) {
            return new Sum(count + other.count, amount.plus(other.amount),
                    technologyAmount.plus(other.technologyAmount));
        }

        public Sum minus(Sum other) {
            return new Sum(count - other.count, amount.minus(other.amount),
                    technologyAmount.minus(other.technologyAmount));
        }
    }

    /** By how much ours is more than theirs. */
    public Sum difference() {
        return ours.minus(theirs);
    }

    /** What each kind of difference explains of it; its count is that of the findings. */
    public Map<FindingKind, Sum> explained() {
        Map<FindingKind, Sum> explained = new EnumMap<>(FindingKind.class);
        for (Finding finding : findings) {
            explained.merge(finding.kind(), new Sum(1, finding.amountDelta(), finding.technologyDelta()), Sum::plus);
        }
        return explained;
    }

    /** What of the difference in amounts nothing explains: zero, or the comparison itself is wrong. */
    public Sum unexplained() {
        Sum explained = explained().values().stream().reduce(rounding, Sum::plus);
        Sum rest = difference().minus(explained);
        return new Sum(0, rest.amount(), technologyCompared ? rest.technologyAmount() : Money.ZERO);
    }
}
