package techcontract.audit.ui;

import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import techcontract.audit.TrailBook;
import techcontract.kernel.Actor;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/**
 * What the screen of the audit trail works with (审计界面所用).
 *
 * @param attachments checks every attachment too; what it finds
 */
public record TrailDesk(TrailBook book, Function<Progress, Problems> attachments, Supplier<Actor> whoActs, Clock clock,
        Shell shell, Tasks tasks, Dialogs dialogs, Fxml fxml) {}
