package techcontract.statistics;

import java.time.LocalDate;
import java.util.function.Consumer;
import techcontract.contract.CountedContract;

/** How the contracts of some days are read from the ledger (读取方式): in the order of their numbers, or as they come. */
@FunctionalInterface
public interface Reading {
    /** Hands over every contract registered in a span of days. */
    void each(LocalDate from, LocalDate to, Consumer<CountedContract> taker);
}
