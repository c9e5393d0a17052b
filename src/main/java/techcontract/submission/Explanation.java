package techcontract.submission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.statistics.Figures;

/**
 * Why one row is not what was handed in (差异说明), contract by contract.
 *
 * @param difference now less handed in
 * @param effects what each contract does to the row
 * @param rest what no contract explains: the codes, the grouping or a ranking is another
 */
public record Explanation(Figures difference, List<Effect> effects, Figures rest) {
    /**
     * What one contract does to a row (单项影响).
     *
     * @param figures now less handed in
     */
    public record Effect(Difference difference, Figures figures) {}

    static Explanation of(Figures difference, List<Effect> effects) {
        Figures explained = effects.stream().map(Effect::figures).reduce(Figures.ZERO, Figures::plus);
        return new Explanation(difference, effects, difference.minus(explained));
    }

    /** In one sentence: 比上报时少 3 项，成交额少 120.00 万元，…：注销 2 项、改列 1 项。 */
    public String words() {
        if (difference.isZero() && effects.isEmpty()) {
            return Text.of("submission.same");
        }
        String reasons = kinds().entrySet()
                .stream()
                .map(kind -> Text.of("submission.reason", kind.getKey().label(), kind.getValue()))
                .collect(Collectors.joining(Text.of("submission.listed")));
        return Text.of("submission.than-handed-in", count(), amount("submission.more-amount",
                "submission.less-amount", "submission.same-amount", difference.contractAmount()),
                amount("submission.more-technology", "submission.less-technology", "submission.same-technology",
                        difference.technologyAmount()),
                reasons.isEmpty() ? Text.of("submission.no-contract") : reasons)
                + (rest.isZero() ? "" : Text.of("submission.rest", rest.count(), rest.contractAmount()));
    }

    private Map<DifferenceKind, Long> kinds() {
        return effects.stream()
                .collect(Collectors.groupingBy(effect -> effect.difference().kind(),
                        () -> new EnumMap<>(DifferenceKind.class), Collectors.counting()));
    }

    private String count() {
        long count = difference.count();
        return count == 0
                ? Text.of("submission.same-count")
                : Text.of(count < 0 ? "submission.fewer" : "submission.more", Math.abs(count));
    }

    // Small differences would vanish in 万元.
    private static String amount(String more, String less, String same, Money money) {
        return money.isZero() ? Text.of(same) : Text.of(money.isNegative() ? less : more, magnitude(money));
    }

    private static Money magnitude(Money money) {
        return new Money(money.yuan().abs());
    }
}
