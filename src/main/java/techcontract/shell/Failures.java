package techcontract.shell;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;

/**
 * Where all failures end (异常处理): what the user can mend and what the machine does not let us is told in words, a
 * cancelled work in the status line, anything else is logged once and shown with a code.
 */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Shell shell;
    private final Dialogs dialogs;
    private final ErrorWindow errors;

    public Failures(Shell shell, Dialogs dialogs, ErrorWindow errors) {
        this.shell = shell;
        this.dialogs = dialogs;
        this.errors = errors;
    }

    /** Shows a failure; also for the default handler of uncaught ones. */
    public void show(Throwable failure) {
        show(failure, this::refused);
    }

    /**
     * Shows a failure.
     *
     * @param refused takes the problems the user can mend
     */
    public void show(Throwable failure, Consumer<Problems> refused) {
        switch (known(failure)) {
            case Refused refusal -> refused.accept(refusal.problems());
            case Unavailable unavailable -> dialogs.tell(Tone.BAD, String.valueOf(unavailable.getMessage()));
            case Cancelled _ -> shell.status(Message.of("shell.tasks.cancelled"));
            case Throwable unexpected -> errors.show(unexpected);
        }
    }

    void refused(Problems problems) {
        dialogs.problems(Message.of("shell.refused"), problems);
    }

    void log(String words) {
        LOG.warn(words);
    }

    // The layout loader wraps what a button's action throws, twice.
    private static Throwable known(Throwable failure) {
        @Nullable
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof Refused || cause instanceof Unavailable || cause instanceof Cancelled) {
                return cause;
            }
            cause = cause.getCause();
        }
        return failure;
    }
}
