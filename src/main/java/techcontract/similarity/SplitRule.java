package techcontract.similarity;

import techcontract.kernel.Money;

/**
 * When contracts of one pair are taken for one cut into several (拆分提示规则).
 *
 * @param windowDays all signed within so many days, the last minus the first
 * @param threshold from this sum on, while each stays below it
 */
public record SplitRule(int windowDays, Money threshold) {}
