package techcontract.similarity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import techcontract.kernel.Money;

/**
 * Compares one contract with many (查重), handed over one after the other in any number; only what is alike is kept.
 * <ul>
 * <li>{@link Likeness#SAME}: seller, buyer, signing date and amount are the same (同一合同只登记一次).
 * <li>{@link Likeness#SIMILAR}: the same two parties, either way round, with a similar project name, or with the same
 * amount within sixty days; or the same project name and amount between other parties that share a person, telephone or
 * address.
 * <li>{@link Likeness#SPLIT}: contracts of the same seller and buyer that reach the threshold of a large contract only
 * together.
 * </ul>
 */
public final class SimilarContracts implements Consumer<ComparedContract> {
    /** Project names are similar from this share of common pairs of characters on, per cent. */
    public static final int SIMILAR_NAME_PERCENT = 60;
    /** The same amount counts within so many days between the signing dates. */
    public static final int SAME_AMOUNT_DAYS = 60;
    private static final int SAME_SCORE = 100;
    private static final int SIMILAR_SCORE = 99;
    private static final int AMOUNT_SCORE = 90;
    private static final int RELATED_SCORE = 85;
    static final int SPLIT_SCORE = 70;

    private final ComparedContract one;
    private final String seller;
    private final String buyer;
    private final ProjectName project;
    private final Optional<SplitWindow> window;
    private final List<SimilarContract> found = new ArrayList<>();

    /**
     * @param one the contract that is compared with all others
     * @param split the rule book's limits; empty where it knows none
     */
    public SimilarContracts(ComparedContract one, Optional<SplitRule> split) {
        this.one = one;
        this.seller = PlainText.of(one.seller().name());
        this.buyer = PlainText.of(one.buyer().name());
        this.project = new ProjectName(one.projectName());
        this.window = split.map(rule -> new SplitWindow(one, rule));
    }

    /** Compares with one more contract. */
    @Override
    public void accept(ComparedContract other) {
        if (other.id() == one.id()) {
            return;
        }
        boolean straight = isPair(other.seller(), other.buyer());
        if (straight && one.sameSigning(other) && one.sameAmount(other)) {
            found.add(new SimilarContract(other, Likeness.SAME, SAME_SCORE,
                    List.of(Reason.of(Reason.Kind.SAME_PARTIES), signing(other), amount(other))));
            return;
        }
        if (straight) {
            window.ifPresent(pair -> pair.gather(other));
        }
        if (straight || isPair(other.buyer(), other.seller())) {
            compareWithin(other, straight ? Reason.Kind.SAME_PARTIES : Reason.Kind.SWAPPED_PARTIES);
        } else if (one.sameAmount(other) && project.isSame(other.projectName())) {
            compareAcross(other);
        }
    }

    private boolean isPair(ComparedParty asSeller, ComparedParty asBuyer) {
        return one.seller().isSame(seller, asSeller) && one.buyer().isSame(buyer, asBuyer);
    }

    private void compareWithin(ComparedContract other, Reason.Kind parties) {
        List<Reason> reasons = new ArrayList<>(List.of(Reason.of(parties)));
        int score = 0;
        int likeness = project.likeness(other.projectName());
        if (likeness >= SIMILAR_NAME_PERCENT) {
            reasons.add(Reason.of(Reason.Kind.SIMILAR_PROJECT, likeness));
            score = Math.min(SIMILAR_SCORE, likeness);
        }
        Optional<Long> days = daysBetween(other);
        if (one.sameAmount(other) && days.isPresent() && days.get() <= SAME_AMOUNT_DAYS) {
            reasons.add(Reason.of(Reason.Kind.AMOUNT_WITHIN_DAYS, Optional.ofNullable(other.amount()).orElseThrow(),
                    days.get()));
            score = Math.max(score, AMOUNT_SCORE);
        }
        if (score > 0) {
            found.add(new SimilarContract(other, Likeness.SIMILAR, score, reasons));
        }
    }

    private void compareAcross(ComparedContract other) {
        List<Reason> shared = SharedTraits.of(one, other);
        if (!shared.isEmpty()) {
            List<Reason> reasons = new ArrayList<>(List.of(Reason.of(Reason.Kind.SAME_PROJECT), amount(other)));
            reasons.addAll(shared);
            found.add(new SimilarContract(other, Likeness.SIMILAR, RELATED_SCORE, reasons));
        }
    }

    private Optional<Long> daysBetween(ComparedContract other) {
        Optional<LocalDate> mine = Optional.ofNullable(one.signedOn());
        return Optional.ofNullable(other.signedOn())
                .flatMap(theirs -> mine.map(day -> Math.abs(ChronoUnit.DAYS.between(day, theirs))));
    }

    private static Reason amount(ComparedContract other) {
        return Reason.of(Reason.Kind.SAME_AMOUNT, Optional.ofNullable(other.amount()).orElse(Money.ZERO));
    }

    private static Reason signing(ComparedContract other) {
        return Reason.of(Reason.Kind.SAME_SIGNING, Optional.ofNullable(other.signedOn()).orElseThrow());
    }

    /** What was alike among all handed over so far: the same first, then similar, then split; the most alike first. */
    public List<SimilarContract> found() {
        List<SimilarContract> all = new ArrayList<>(found);
        window.ifPresent(pair -> all.addAll(pair.found()));
        all.sort(Comparator.comparing(SimilarContract::likeness)
                .thenComparing(Comparator.comparingInt(SimilarContract::score).reversed())
                .thenComparingLong(match -> match.contract().id()));
        return all;
    }

    /** What is alike among these contracts. */
    public List<SimilarContract> among(Iterable<ComparedContract> others) {
        others.forEach(this);
        return found();
    }
}
