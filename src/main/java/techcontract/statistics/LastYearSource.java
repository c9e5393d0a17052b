package techcontract.statistics;

import java.util.function.Consumer;
import techcontract.contract.ContractLedger.Counting;
import techcontract.contract.CountedContract;
import techcontract.contract.CountedTotal;
import techcontract.kernel.Text;

/** Where the figures of the year before come from (上年数来源): counted anew, or as they were handed in. */
public interface LastYearSource {
    /** 现在重算: counted from the ledger as it is now. */
    LastYearSource COUNTED_NOW = new LastYearSource() {
        @Override
        public String label() {
            return Text.of("statistics.last-year.now.label");
        }

        @Override
        public String note() {
            return Text.of("statistics.last-year.now");
        }

        @Override
        public CountedTotal total(Counting counting, ReportPeriod lastYear) {
            return counting.total(lastYear.firstDay(), lastYear.lastDay());
        }

        @Override
        public void each(Reading ledger, ReportPeriod lastYear, Consumer<CountedContract> taker) {
            ledger.each(lastYear.firstDay(), lastYear.lastDay(), taker);
        }
    };

    /** As a list of choices shows it: 现在重算, 2022-01-10 上报数. */
    String label();

    /** What the report says of it, in one sentence: 上年数为现在重算。 */
    String note();

    /** What the check compares last year's figures with: 台账, 上报数. */
    default String checkedAgainst() {
        return Text.of("statistics.check.ledger");
    }

    /**
     * Makes ready what {@link #total} and {@link #each} need; called before the counting, which holds the database.
     *
     * @throws techcontract.kernel.Refused when what was handed in is not as it was
     */
    default LastYearSource ready() {
        return this;
    }

    /** How many there are and what they come to, independently of {@link #each}. */
    CountedTotal total(Counting counting, ReportPeriod lastYear);

    /**
     * Hands over every contract of the year before.
     *
     * @param ledger reads them as they are now, in its order; what was handed in comes in the order of numbers
     */
    void each(Reading ledger, ReportPeriod lastYear, Consumer<CountedContract> taker);
}
