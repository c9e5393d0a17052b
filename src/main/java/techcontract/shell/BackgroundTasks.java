package techcontract.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;

/**
 * Tasks on threads of their own (后台任务). They are never interrupted: an interrupt closes the database file under
 * everybody; cancelling sets a flag the work looks at.
 */
public final class BackgroundTasks implements Tasks, AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Shell shell;
    private final Failures failures;
    private final Map<String, Running> running = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "desk-work");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param shell shows progress
     * @param failures takes what goes wrong
     */
    public BackgroundTasks(Shell shell, Failures failures) {
        this.shell = shell;
        this.failures = failures;
    }

    @Override
    public <T> void run(Message what, Function<Progress, T> work, Consumer<T> done) {
        run(what, work, done, failures::refused);
    }

    @Override
    public <T> void run(Message what, Function<Progress, T> work, Consumer<T> done, Consumer<Problems> refused) {
        if (running.containsKey(what.key())) {
            shell.status(Message.of("shell.tasks.busy", what));
        } else {
            start(what, work, done, refused);
        }
    }

    @Override
    public <T> void latest(Message what, Function<Progress, T> work, Consumer<T> done) {
        Running former = running.get(what.key());
        if (former != null) {
            former.replace();
            shell.progress().remove(former);
        }
        start(what, work, done, failures::refused);
    }

    /** Asks all work to stop and waits for it, so that nothing writes after the database is closed. */
    @Override
    public void close() {
        running.values().forEach(Running::cancel);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                failures.log("work did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> void start(Message what, Function<Progress, T> work, Consumer<T> done, Consumer<Problems> refused) {
        Running one = new Running(what);
        running.put(what.key(), one);
        shell.progress().add(one);
        threads.execute(() -> {
            Runnable outcome = outcome(one, work, done, refused);
            Platform.runLater(() -> end(one, outcome));
        });
    }

    private <T> Runnable outcome(Running one, Function<Progress, T> work, Consumer<T> done,
            Consumer<Problems> refused) {
        try {
            T result = work.apply(one);
            return () -> done.accept(result);
        } catch (Throwable failure) {
            return () -> failures.show(failure, refused);
        }
    }

    private void end(Running one, Runnable outcome) {
        running.remove(one.what().key(), one);
        shell.progress().remove(one);
        if (!one.replaced()) {
            outcome.run();
        }
    }
}
