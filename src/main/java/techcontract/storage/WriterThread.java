package techcontract.storage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that writes (写线程). While a write is under way it gathers the rows that change; H2 makes its triggers
 * itself and runs them on the thread of the statement, so this is where they find their transaction.
 */
final class WriterThread extends Thread {
    private @Nullable RowChanges gathering;

    WriterThread(Runnable work, String name) {
        super(work, name);
        setDaemon(true);
    }

    /** Does some work; every row it changes is gathered. */
    static <T> T gather(RowChanges changes, Supplier<T> work) {
        WriterThread writer = (WriterThread) currentThread();
        writer.gathering = changes;
        try {
            return work.get();
        } finally {
            writer.gathering = null;
        }
    }

    /** What is being gathered on this thread; nothing behind the program's back. */
    static @Nullable RowChanges gathering() {
        return currentThread() instanceof WriterThread writer ? writer.gathering : null;
    }
}
