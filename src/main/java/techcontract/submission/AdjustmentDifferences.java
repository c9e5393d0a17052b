package techcontract.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techcontract.contract.Adjustment;
import techcontract.kernel.Text;
import techcontract.statistics.Figures;
import techcontract.statistics.YearAdjustment;

/** Lays the frozen adjustments of closed years beside those listed now (本期调整对照), step by step. */
final class AdjustmentDifferences {
    private AdjustmentDifferences() {}

    /** Each line that is new, gone or of another amount, with what it does to the line of adjustments. */
    static List<Explanation.Effect> between(List<YearAdjustment> then, List<YearAdjustment> now) {
        Map<String, List<YearAdjustment>> left = new LinkedHashMap<>();
        then.forEach(one -> left.computeIfAbsent(key(one), _ -> new ArrayList<>()).add(one));
        List<Explanation.Effect> effects = new ArrayList<>();
        for (YearAdjustment one : now) {
            List<YearAdjustment> same = left.getOrDefault(key(one), new ArrayList<>());
            Optional<YearAdjustment> before = same.isEmpty() ? Optional.empty() : Optional.of(same.removeFirst());
            effect(before, Optional.of(one)).ifPresent(effects::add);
        }
        left.values()
                .forEach(gone -> gone
                        .forEach(one -> effect(Optional.of(one), Optional.empty()).ifPresent(effects::add)));
        return List.copyOf(effects);
    }

    private static String key(YearAdjustment one) {
        Adjustment adjustment = one.adjustment();
        return one.year() + " " + adjustment.contract().registrationNumber() + " " + adjustment.step() + " "
                + adjustment.on();
    }

    private static Optional<Explanation.Effect> effect(Optional<YearAdjustment> before,
            Optional<YearAdjustment> after) {
        Figures figures = figures(after).minus(figures(before));
        YearAdjustment one = after.or(() -> before).orElseThrow();
        String step = Text.of("submission.event.adjusted", one.adjustment().on(), one.adjustment().step().label(),
                one.adjustment().contract().registeredOn().getYear());
        Difference difference = new Difference(one.year(), DifferenceKind.ADJUSTED,
                before.map(was -> was.adjustment().contract()), after.map(is -> is.adjustment().contract()), List.of(),
                after.isPresent() ? step : step + Text.of("submission.event.adjusted-gone"));
        return figures.isZero() ? Optional.empty() : Optional.of(new Explanation.Effect(difference, figures));
    }

    private static Figures figures(Optional<YearAdjustment> one) {
        return one.map(of -> Figures.of(of.adjustment().difference())).orElse(Figures.ZERO);
    }
}
