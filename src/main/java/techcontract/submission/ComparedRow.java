package techcontract.submission;

import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.StatisticsRow;

/**
 * One row as handed in beside the same row counted now (对照行); a row that is not there counts nothing.
 *
 * @param frozen 上报数
 * @param now 现在重算
 */
public record ComparedRow(StatisticsRow frozen, StatisticsRow now) {
    static ComparedRow gone(StatisticsRow frozen) {
        return new ComparedRow(frozen, empty(frozen));
    }

    static ComparedRow fresh(StatisticsRow now) {
        return new ComparedRow(empty(now), now);
    }

    private static StatisticsRow empty(StatisticsRow like) {
        return new StatisticsRow(like.key(), like.label(), like.level(), like.kind(), Figures.ZERO, Figures.ZERO);
    }

    public String key() {
        return now.key();
    }

    /** Its label as it is now. */
    public String label() {
        return now.label();
    }

    public int level() {
        return now.level();
    }

    public boolean isTotal() {
        return now.kind() == StatisticsRow.Kind.TOTAL;
    }

    /** Now less handed in. */
    public Figures difference(ComparedYear year) {
        return now.figures(year).minus(frozen.figures(year));
    }

    public boolean differs(ComparedYear year) {
        return !difference(year).isZero();
    }
}
