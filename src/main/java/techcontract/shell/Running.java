package techcontract.shell;

import java.time.Duration;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;

/** Work under way (进行中的任务): written by its own thread, read by the progress panel. */
final class Running implements Progress {
    private final Message what;
    private final long started = System.nanoTime();
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;
    private boolean replaced;

    Running(Message what) {
        this.what = what;
    }

    @Override
    public void at(long done, long total) {
        this.done = done;
        this.total = total;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    Message what() {
        return what;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    void cancel() {
        cancelled = true;
    }

    /** Newer work took its place: it ends unheard. */
    void replace() {
        replaced = true;
        cancel();
    }

    boolean replaced() {
        return replaced;
    }
}
