package techcontract.performance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;
import techcontract.rules.Provenance;

/**
 * How far a contract is performed (履行情况), in yuan.
 *
 * @param contractAmount 登记的成交额
 * @param technologyAmount 核定的技术交易额
 * @param records every record, reversals too, in the order of days
 * @param ruling where the limit of technology income is written
 */
public record PerformanceSheet(Money contractAmount, Money technologyAmount, List<PerformanceRecord> records,
        Provenance ruling) {
    public PerformanceSheet {
        records = records.stream()
                .sorted(Comparator.comparing(PerformanceRecord::happenedOn).thenComparingLong(PerformanceRecord::id))
                .toList();
    }

    /** What comes to of one kind so far (累计). */
    public Money sum(PerformanceKind kind) {
        return records.stream()
                .filter(performed -> performed.kind() == kind)
                .map(PerformanceRecord::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** 尚可确认的技术性收入; below zero when the registered amount was lowered afterwards. */
    public Money leftToEarn() {
        return technologyAmount.minus(sum(PerformanceKind.INCOME));
    }

    /** Whether a record was reversed (已冲销). */
    public boolean isReversed(PerformanceRecord performed) {
        return records.stream().anyMatch(other -> other.reverses().filter(id -> id == performed.id()).isPresent());
    }

    /** The sums of each year that has records, newest first. */
    public List<YearSum> years() {
        Map<Integer, YearSum> years = new TreeMap<>(Comparator.reverseOrder());
        for (PerformanceRecord performed : records) {
            years.merge(performed.happenedOn().getYear(),
                    YearSum.none(performed.happenedOn().getYear()).plus(performed.kind(), performed.amount()),
                    (before, _) -> before.plus(performed.kind(), performed.amount()));
        }
        return List.copyOf(years.values());
    }

    /** What has to be looked at: more invoiced or paid than the contract comes to, more earned than was recognised. */
    public Problems problems() {
        Problems problems = new Problems();
        for (PerformanceKind kind : List.of(PerformanceKind.INVOICE, PerformanceKind.PAYMENT)) {
            if (sum(kind).compareTo(contractAmount) > 0) {
                problems.warning("", "performance.exceeds-contract", kind.label(), sum(kind), contractAmount);
            }
        }
        if (leftToEarn().isNegative()) {
            problems.warning("", "performance.income-exceeds", sum(PerformanceKind.INCOME), technologyAmount, ruling);
        }
        return problems;
    }

    /** The same with one more record to come, as far as income goes. */
    boolean allows(PerformanceEntry entry) {
        return entry.kind() != PerformanceKind.INCOME || entry.amount().compareTo(leftToEarn()) <= 0;
    }
}
