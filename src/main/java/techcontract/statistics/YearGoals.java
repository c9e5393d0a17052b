package techcontract.statistics;

import java.util.Optional;
import techcontract.bureau.Bureau;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/** What the settings say that a report is measured by (年度任务、地区生产总值), where its period allows it. */
public final class YearGoals {
    private final Bureau bureau;
    private final ReportPeriod period;

    public YearGoals(Bureau bureau, ReportPeriod period) {
        this.bureau = bureau;
        this.period = period;
    }

    /** The target of the period's year (年度任务); a year's target is compared with what begins with the year. */
    public Optional<Money> target() {
        return period.beginsYear() ? bureau.target(period.year()) : Optional.empty();
    }

    /** 地区生产总值 of one of the two years in yuan; that of a year is compared with the whole of it. */
    public Optional<Money> gdp(ComparedYear year) {
        return period.isWholeYear() ? bureau.gdp(period.of(year).year()) : Optional.empty();
    }

    /** What 任务完成率 is measured by, in words. */
    String targetNote() {
        return bureau.target(period.year())
                .map(target -> period.beginsYear()
                        ? Text.of("statistics.note.target", period.year(), Money.format(target.tenThousands()))
                        : Text.of("statistics.note.target-part"))
                .orElse(Text.of("statistics.note.no-target", period.year()));
    }

    /** What 成交额占 GDP 比重 is measured by, in words. */
    String gdpNote() {
        return period.isWholeYear()
                ? Text.of("statistics.note.gdp", inWords(ComparedYear.LAST), inWords(ComparedYear.THIS))
                : Text.of("statistics.note.gdp-part");
    }

    private String inWords(ComparedYear year) {
        return gdp(year).map(gdp -> Text.of("statistics.note.gdp-year", period.of(year).year(),
                Money.format(gdp.hundredMillions())))
                .orElse(Text.of("statistics.note.no-gdp", period.of(year).year()));
    }
}
