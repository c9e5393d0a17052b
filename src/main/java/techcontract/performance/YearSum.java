package techcontract.performance;

import techcontract.kernel.Money;
import techcontract.kernel.ReportYear;

/** What was performed in one year (年度履行额), in yuan, reversed records taken off. */
public record YearSum(ReportYear year, Money invoiced, Money paid, Money income) {
    static YearSum none(int year) {
        return new YearSum(new ReportYear(year), Money.ZERO, Money.ZERO, Money.ZERO);
    }

    YearSum plus(PerformanceKind kind, Money amount) {
        return switch (kind) {
            case INVOICE -> new YearSum(year, invoiced.plus(amount), paid, income);
            case PAYMENT -> new YearSum(year, invoiced, paid.plus(amount), income);
            case INCOME -> new YearSum(year, invoiced, paid, income.plus(amount));
        };
    }
}
