package techcontract.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;

/**
 * Slow work off the screen's thread (后台任务). Its result comes back on that thread; its failures go to one place: what
 * the user can mend is shown, what is unexpected is logged. Called on the screen's thread only.
 */
public interface Tasks {
    /**
     * Starts work unless work with the same key is still under way: then the status line says so.
     *
     * @param what what is done, in words; its key tells works apart
     * @param work may take its time; tells its progress and heeds {@link Progress#cancelled()}, is never interrupted
     * @param done takes the result
     */
    <T> void run(Message what, Function<Progress, T> work, Consumer<T> done);

    /**
     * Like {@link #run(Message, Function, Consumer)}, with a place of its own for what the user can mend.
     *
     * @param refused takes the problems of a {@link techcontract.kernel.Refused}
     */
    <T> void run(Message what, Function<Progress, T> work, Consumer<T> done, Consumer<Problems> refused);

    /**
     * Starts work in place of work with the same key that is still under way, whose result is dropped: for lists that
     * follow what is typed.
     */
    <T> void latest(Message what, Function<Progress, T> work, Consumer<T> done);
}
