package techcontract.contract.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techcontract.contract.ContractLedger;
import techcontract.contract.CountedTotal;
import techcontract.kernel.Money;

/**
 * How the year has gone so far (本年进度), beside the same days of last year.
 *
 * @param months 合同成交额 of each month that has begun
 * @param target the year's target of 合同成交额, if one was set
 */
record YearSoFar(int year, CountedTotal total, CountedTotal lastYear, List<Money> months, Optional<Money> target) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    static YearSoFar read(ContractLedger ledger, LocalDate today, Optional<Money> target) {
        LocalDate first = today.withDayOfYear(1);
        return ledger.count(counting -> {
            List<Money> months = new ArrayList<>();
            for (int month = 1; month <= today.getMonthValue(); month++) {
                YearMonth span = YearMonth.of(today.getYear(), month);
                months.add(counting.total(span.atDay(1), span.atEndOfMonth()).contractAmount());
            }
            CountedTotal before = counting.total(first.minusYears(1), today.minusYears(1));
            return new YearSoFar(today.getYear(), counting.total(first, today), before, months, target);
        });
    }

    /** How much of the target is reached, in percent. */
    Optional<BigDecimal> reached() {
        return target.filter(Money::isPositive).map(whole -> total.contractAmount().percentOf(whole, DECIMALS));
    }

    /** What comes to how many percent more (or less) than before; nothing when there was none before. */
    static Optional<BigDecimal> growth(Money now, Money before) {
        return before.isZero() ? Optional.empty() : Optional.of(now.percentOf(before, DECIMALS).subtract(HUNDRED));
    }
}
