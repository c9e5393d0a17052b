package techcontract.similarity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import techcontract.kernel.Money;

/** Gathers the contracts of one pair and looks for the window in which they add up to the most (拆分观察期). */
final class SplitWindow {
    private final ComparedContract one;
    private final SplitRule rule;
    private final List<ComparedContract> gathered = new ArrayList<>();

    SplitWindow(ComparedContract one, SplitRule rule) {
        this.one = one;
        this.rule = rule;
        gather(one);
    }

    /** Takes a contract of the pair; one that is large by itself, or without day or amount, plays no part. */
    void gather(ComparedContract contract) {
        Money amount = contract.judgedAmount();
        if (amount != null && amount.isPositive() && amount.compareTo(rule.threshold()) < 0 && near(contract)) {
            gathered.add(contract);
        }
    }

    private boolean near(ComparedContract contract) {
        return one.signedOn() != null && contract.signedOn() != null
                && Math.abs(ChronoUnit.DAYS.between(one.signedOn(), contract.signedOn())) <= rule.windowDays();
    }

    /** The other contracts of the fullest window, when they and this one reach the threshold together. */
    List<SimilarContract> found() {
        if (!gathered.contains(one)) {
            return List.of();
        }
        gathered.sort(Comparator.comparing(SplitWindow::signed));
        List<ComparedContract> fullest = List.of();
        Money most = Money.ZERO;
        int end = 0;
        Money sum = Money.ZERO;
        for (int start = 0; start < gathered.size() && !signed(gathered.get(start)).isAfter(signed(one)); start++) {
            LocalDate last = signed(gathered.get(start)).plusDays(rule.windowDays());
            while (end < gathered.size() && !signed(gathered.get(end)).isAfter(last)) {
                sum = sum.plus(judged(gathered.get(end++)));
            }
            if (sum.compareTo(most) > 0) {
                most = sum;
                fullest = gathered.subList(start, end);
            }
            sum = sum.minus(judged(gathered.get(start)));
        }
        return most.compareTo(rule.threshold()) < 0 ? List.of() : matches(fullest, most);
    }

    private List<SimilarContract> matches(List<ComparedContract> contracts, Money sum) {
        Reason reason = Reason.of(Reason.Kind.SPLIT_SUM, contracts.size(), rule.windowDays(), sum, rule.threshold());
        return contracts.stream()
                .filter(contract -> contract.id() != one.id())
                .map(contract -> new SimilarContract(contract, Likeness.SPLIT, SimilarContracts.SPLIT_SCORE,
                        List.of(reason)))
                .toList();
    }

    private static LocalDate signed(ComparedContract contract) {
        return Objects.requireNonNull(contract.signedOn());
    }

    private static Money judged(ComparedContract contract) {
        return Objects.requireNonNull(contract.judgedAmount());
    }
}
