package techcontract.contract;

import techcontract.kernel.Money;

/** What the database itself counts and sums over a span of days (台账合计), to check reports against; yuan. */
public record CountedTotal(long count, Money contractAmount, Money technologyAmount) {}
