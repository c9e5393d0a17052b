package techcontract.browse;

import techcontract.kernel.Money;

/**
 * One group with its subtotals (分组小计), in yuan.
 *
 * @param filter what narrows the ledger to the group
 */
public record GroupRow(String words, Filter filter, long count, Money contractAmount, Money technologyAmount) {}
