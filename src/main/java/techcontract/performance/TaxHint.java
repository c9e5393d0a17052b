package techcontract.performance;

import java.util.List;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.rules.PolicyHint;

/**
 * Whether a tax policy may concern a contract (税收提示): a hint, never a decision.
 *
 * @param applies whether everything the register knows speaks for it
 * @param reasons what speaks for or against it
 * @param figures trial sums, and what is missing for them
 */
public record TaxHint(PolicyHint policy, boolean applies, List<Message> reasons, List<Message> figures) {
    public TaxHint {
        reasons = List.copyOf(reasons);
        figures = List.copyOf(figures);
    }

    /** The heading, always worded as a hint: 增值税：可能适用（提示，不作认定）. */
    public String heading() {
        return Text.of(applies ? "performance.tax.may-apply" : "performance.tax.not-apply",
                Text.of("performance.tax." + policy.code()));
    }
}
