package techcontract.submission;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractLedger.Counting;
import techcontract.contract.ContractStanding;
import techcontract.contract.ContractStep;
import techcontract.contract.CountedContract;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerDifference;
import techcontract.statistics.ComparedYear;

/** Collects the contracts that are not what was handed in, and finds out why (查找差异). */
final class DifferenceFinder {
    private static final int CHUNK = 1000;
    private static final Set<DifferenceKind> SAID_BY_A_STEP = EnumSet.of(DifferenceKind.ADDED,
            DifferenceKind.CANCELLED, DifferenceKind.REVOKED, DifferenceKind.LEFT);

    private final LedgerDifference columns;
    private final List<Pair> found = new ArrayList<>();
    private final List<Difference> ranked = new ArrayList<>();
    private final Optional<Ranking> ranking;

    DifferenceFinder(CodeTables codes) {
        this(codes, Optional.empty());
    }

    /**
     * @param ranking tells contracts that are as they were but count in another row
     */
    DifferenceFinder(CodeTables codes, Optional<Ranking> ranking) {
        this.ranking = ranking;
        this.columns = new LedgerDifference(codes);
    }

    private record Pair(ComparedYear year, Optional<CountedContract> before, Optional<CountedContract> after) {
        String number() {
            return after.or(() -> before).orElseThrow().registrationNumber();
        }
    }

    /** Takes a contract as handed in and as it is now. */
    void add(ComparedYear year, Optional<CountedContract> before, Optional<CountedContract> after) {
        if (before.isEmpty() || after.isEmpty()
                || !FrozenLine.content(before.get()).equals(FrozenLine.content(after.get()))) {
            found.add(new Pair(year, before, after));
        } else {
            ranking.flatMap(one -> one.moved(year, before.get(), after.get())).ifPresent(ranked::add);
        }
    }

    /** The contracts that are as they were, but whose seller came into the ranking or fell out of it. */
    List<Difference> ranked() {
        return List.copyOf(ranked);
    }

    /** The differences, each with its reason as the ledger tells it at the same moment. */
    List<Difference> explained(Counting counting) {
        Map<String, ContractStanding> standing = new HashMap<>();
        List<String> numbers = found.stream().map(Pair::number).distinct().toList();
        for (int start = 0; start < numbers.size(); start += CHUNK) {
            standing.putAll(counting.standing(numbers.subList(start, Math.min(start + CHUNK, numbers.size()))));
        }
        return found.stream().map(pair -> {
            Optional<ContractStanding> now = Optional.ofNullable(standing.get(pair.number()));
            DifferenceKind kind = kind(pair, now);
            return new Difference(pair.year, kind, pair.before, pair.after, changes(pair), event(kind, now));
        }).toList();
    }

    private static DifferenceKind kind(Pair pair, Optional<ContractStanding> now) {
        if (pair.before.isEmpty()) {
            return DifferenceKind.ADDED;
        }
        if (pair.after.isEmpty()) {
            return now.map(one -> switch (one.status()) {
                case CANCELLED -> DifferenceKind.CANCELLED;
                case REVOKED -> DifferenceKind.REVOKED;
                default -> DifferenceKind.LEFT;
            }).orElse(DifferenceKind.LEFT);
        }
        CountedContract before = pair.before.get();
        CountedContract after = pair.after.get();
        if (!before.contractAmount().equals(after.contractAmount())
                || !before.technologyAmount().equals(after.technologyAmount())) {
            return DifferenceKind.AMENDED;
        }
        return countedBy(before).equals(countedBy(after)) ? DifferenceKind.CORRECTED : DifferenceKind.MOVED;
    }

    // Without what no table looks at.
    private static String countedBy(CountedContract c) {
        return FrozenLine.content(new CountedContract(0, c.registrationNumber(), "", c.typeKey(), c.seller(), c.buyer(),
                c.technologyFieldKey(), c.intellectualPropertyKey(), c.planSourceKey(), c.objectiveKey(),
                c.serviceIndustryKey(), null, null, null, Money.ZERO, Money.ZERO, "", c.registeredOn(), "", ""));
    }

    private List<LedgerDifference.Change> changes(Pair pair) {
        return pair.before.isPresent() && pair.after.isPresent()
                ? columns.between(pair.before.get(), pair.after.get())
                : List.of();
    }

    private static String event(DifferenceKind kind, Optional<ContractStanding> now) {
        return now.filter(one -> SAID_BY_A_STEP.contains(kind) || one.step() == ContractStep.REGISTER_CHANGE)
                .map(one -> (one.note().isEmpty()
                        ? Text.of("submission.event.bare", one.on(), one.step().label())
                        : Text.of("submission.event", one.on(), one.step().label(), one.note()))
                        + (one.document().isEmpty() ? "" : Text.of("submission.event.document", one.document())))
                .orElse("");
    }
}
