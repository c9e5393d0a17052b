package techcontract.submission.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import techcontract.kernel.Actor;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.YearlyReport;
import techcontract.statistics.ui.HandingIn;
import techcontract.submission.Submissions;

/**
 * What the screen of submissions works with (上报界面所用), and the way to it from the report.
 *
 * @param openFolder shows a folder in the system's file manager
 */
public record SubmissionDesk(Submissions submissions, YearlyReport report, Supplier<Actor> whoActs, Clock clock,
        Shell shell, Tasks tasks, Dialogs dialogs, Fxml fxml, Consumer<Path> openFolder) implements HandingIn {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Override
    public List<LastYearSource> lastYearSources(ReportPeriod period) {
        return submissions.lastYearSources(period);
    }

    @Override
    public void open(ReportPeriod period, LastYearSource lastYear) {
        shell.show(new SubmissionScreen(this, period, lastYear));
    }

    Actor actor() {
        return whoActs.get();
    }

    /** The time of day for the status strip: 10:42. */
    String now() {
        return LocalTime.now(clock).format(MINUTE);
    }
}
