package techcontract.performance.ui;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import techcontract.contract.ContractRegister;
import techcontract.kernel.Actor;
import techcontract.performance.PerformanceBook;
import techcontract.shell.Dialogs;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/** What the screen of performance works with (履行界面所用). */
public record PerformanceDesk(PerformanceBook book, ContractRegister register, Supplier<Actor> whoActs, Shell shell,
        Tasks tasks, Dialogs dialogs, Clock clock) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    Actor actor() {
        return whoActs.get();
    }

    /** The time of day for the status strip: 10:42. */
    String now() {
        return LocalTime.now(clock).format(MINUTE);
    }
}
