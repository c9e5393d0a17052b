package techcontract.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;

/** Tasks done at once on the calling thread, for tests of screens (同步任务); failures nobody asked for are thrown. */
public final class DirectTasks implements Tasks {
    @Override
    public <T> void run(Message what, Function<Progress, T> work, Consumer<T> done) {
        done.accept(work.apply(Progress.NONE));
    }

    @Override
    public <T> void run(Message what, Function<Progress, T> work, Consumer<T> done, Consumer<Problems> refused) {
        T result;
        try {
            result = work.apply(Progress.NONE);
        } catch (Refused refusal) {
            refused.accept(refusal.problems());
            return;
        }
        done.accept(result);
    }

    @Override
    public <T> void latest(Message what, Function<Progress, T> work, Consumer<T> done) {
        run(what, work, done);
    }
}
