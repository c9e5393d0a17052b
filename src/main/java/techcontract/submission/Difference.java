package techcontract.submission;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import techcontract.contract.CountedContract;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerDifference;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;

/**
 * One contract that is not what was handed in (逐项差异).
 *
 * @param year whether it was handed in among this year's contracts or last year's
 * @param before as handed in, unless it was not
 * @param after as counted now, unless it is not
 * @param changes what differs, column by column of the ledger
 * @param event the step that did it: 2026-05-20 注销：合同解除（解除协议）, or empty
 */
public record Difference(ComparedYear year, DifferenceKind kind, Optional<CountedContract> before,
        Optional<CountedContract> after, List<LedgerDifference.Change> changes, String event) {
    /** The contract as it was last seen. */
    public CountedContract contract() {
        return after.or(() -> before).orElseThrow();
    }

    /** Now less handed in: what it does to the totals. */
    public Figures effect() {
        return figures(after).minus(figures(before));
    }

    static Figures figures(Optional<CountedContract> contract) {
        return contract.map(Figures::of).orElse(Figures.ZERO);
    }

    /** What differs, in one line: 合同成交额：1,250,000.00 → 900,000.00；…. */
    public String changed() {
        return changes.stream()
                .map(LedgerDifference.Change::toString)
                .collect(Collectors.joining(Text.of("submission.joined")));
    }
}
