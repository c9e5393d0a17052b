package techcontract.contract;

import java.util.Optional;
import techcontract.kernel.ReportYear;

/**
 * What the ledger shows (台账筛选).
 *
 * @param text part of a number, project name, seller or buyer; empty for all
 * @param status only contracts that stand there
 * @param typeKey only contracts of that type or its children
 * @param year only contracts registered in that year
 */
public record ContractSearch(String text, Optional<ContractStatus> status, Optional<String> typeKey,
        Optional<ReportYear> year) {
    public static final ContractSearch ALL = new ContractSearch("", Optional.empty(), Optional.empty(),
            Optional.empty());
}
