package techcontract.statistics;

/**
 * One row of a table (统计行): this year's figures with last year's beside them.
 *
 * @param key the stable key of what is counted, or a word of ours for rows no code table has
 * @param label as shown, without indent
 * @param level how deep it is indented; a row's parts stand below it, one level deeper
 */
public record StatisticsRow(String key, String label, int level, Kind kind, Figures thisYear, Figures lastYear) {
    /** Whether a row adds to the total, is the total, or is a line of its own (#, 其中) that adds to nothing. */
    public enum Kind {
        PART, TOTAL, SUBTOTAL
    }

    public Figures figures(ComparedYear year) {
        return year == ComparedYear.THIS ? thisYear : lastYear;
    }

    /** Growth over last year in %, from unrounded figures; none when last year had nothing. */
    public StatisticsCell growth(Measure measure) {
        return StatisticsCell.growth(measure.exact(lastYear), measure.exact(thisYear));
    }
}
