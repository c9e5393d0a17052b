package techcontract.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import techcontract.contract.CountedContract;
import techcontract.kernel.Money;
import techcontract.statistics.Figures;

/** The large contracts of a report (重大合同): 合同成交额 of 1000 万元 or more. */
final class LargeContracts {
    static final Money LEAST = Money.ofYuan("10000000");
    static final int LISTED = 10;
    private static final Comparator<CountedContract> LARGEST_FIRST = Comparator
            .comparing(CountedContract::contractAmount)
            .reversed()
            .thenComparing(CountedContract::registrationNumber);

    private final List<CountedContract> largest = new ArrayList<>();
    private Figures figures = Figures.ZERO;

    void add(CountedContract contract) {
        if (contract.contractAmount().compareTo(LEAST) >= 0) {
            figures = figures.plus(Figures.of(contract));
            largest.add(contract);
            largest.sort(LARGEST_FIRST);
            if (largest.size() > LISTED) {
                largest.removeLast();
            }
        }
    }

    Figures figures() {
        return figures;
    }

    /** The ten largest, the largest first. */
    List<CountedContract> largest() {
        return List.copyOf(largest);
    }
}
