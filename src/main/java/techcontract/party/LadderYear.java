package techcontract.party;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import techcontract.kernel.ReportYear;

/**
 * How many firms stood on each step of the ladder in a year (阶梯年度数): 科技型中小企业, 高新技术企业, 瞪羚企业.
 *
 * @param on the day it is counted on: 31 December, in the running year today
 */
public record LadderYear(ReportYear year, LocalDate on, Map<TitleKind, Step> steps) {
    /**
     * One step of the ladder (一级). A firm counts once, however many certificates it has; one that goes on under a new
     * certificate neither came nor went, so that held = held the year before + gained − lapsed.
     *
     * @param held how many firms hold it on the day (有效)
     * @param gained how many of them did not at the end of the year before (新增)
     * @param climbed how many of those gained held the step below then (由下一级晋级)
     * @param lapsed how many held it at the end of the year before and no longer do (失效)
     */
    public record Step(long held, long gained, long climbed, long lapsed) {}

    /** What a step of the ladder came to. */
    public Step step(TitleKind kind) {
        return Objects.requireNonNull(steps.get(kind));
    }

    /** Every year from the first title to today's, the newest first; none without titles. */
    static List<LadderYear> all(List<EnterpriseTitle> titles, LocalDate today) {
        if (titles.isEmpty()) {
            return List.of();
        }
        int first = titles.stream().mapToInt(title -> title.validFrom().getYear()).min().orElse(today.getYear());
        return IntStream.rangeClosed(first, today.getYear())
                .map(year -> first + today.getYear() - year)
                .mapToObj(year -> of(year, titles, today))
                .toList();
    }

    private static LadderYear of(int year, List<EnterpriseTitle> titles, LocalDate today) {
        ReportYear counted = new ReportYear(year);
        LocalDate on = counted.contains(today) ? today : counted.lastDay();
        LocalDate before = counted.previous().lastDay();
        Map<TitleKind, Step> steps = new EnumMap<>(TitleKind.class);
        for (TitleKind kind : TitleKind.values()) {
            Set<Long> then = holders(titles, kind, before);
            Set<Long> now = holders(titles, kind, on);
            Set<Long> gained = without(now, then);
            Set<Long> below = kind.below().map(step -> holders(titles, step, before)).orElse(Set.of());
            long climbed = gained.stream().filter(below::contains).count();
            steps.put(kind, new Step(now.size(), gained.size(), climbed, without(then, now).size()));
        }
        return new LadderYear(counted, on, steps);
    }

    private static Set<Long> holders(List<EnterpriseTitle> titles, TitleKind kind, LocalDate day) {
        return titles.stream()
                .filter(title -> title.kind() == kind && title.holdsOn(day))
                .map(EnterpriseTitle::partyId)
                .collect(Collectors.toSet());
    }

    private static Set<Long> without(Set<Long> some, Set<Long> others) {
        Set<Long> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
