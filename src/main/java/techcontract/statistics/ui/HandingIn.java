package techcontract.statistics.ui;

import java.util.List;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportPeriod;

/** What the report screen asks of the room where reports are handed in (上报). */
public interface HandingIn {
    /** Where last year's figures of a report can come from, counted now first; reads the database. */
    List<LastYearSource> lastYearSources(ReportPeriod period);

    /** Goes to where the report of a period is handed in and compared. */
    void open(ReportPeriod period, LastYearSource lastYear);
}
