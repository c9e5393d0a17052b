package techcontract.statistics;

/** Figures of both years that grow contract by contract (累加器). */
final class Tally {
    private Figures thisYear = Figures.ZERO;
    private Figures lastYear = Figures.ZERO;

    void add(ComparedYear year, Figures figures) {
        if (year == ComparedYear.THIS) {
            thisYear = thisYear.plus(figures);
        } else {
            lastYear = lastYear.plus(figures);
        }
    }

    void add(Tally other) {
        thisYear = thisYear.plus(other.thisYear);
        lastYear = lastYear.plus(other.lastYear);
    }

    Figures of(ComparedYear year) {
        return year == ComparedYear.THIS ? thisYear : lastYear;
    }

    boolean counted() {
        return thisYear.count() + lastYear.count() > 0;
    }

    StatisticsRow row(String key, String label, int level, StatisticsRow.Kind kind) {
        return new StatisticsRow(key, label, level, kind, thisYear, lastYear);
    }
}
