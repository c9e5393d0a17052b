package techcontract.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form held before (录入历史), as far back as it was opened: what is typed into one field without a pause is one
 * step.
 *
 * @param <T> what a form holds; compared by equals
 */
public final class FormHistory<T> {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Clock clock;
    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private T now;
    private @Nullable Object place;
    private Instant last = Instant.EPOCH;

    /**
     * @param first what the form holds when it is opened
     */
    public FormHistory(Clock clock, T first) {
        this.clock = clock;
        this.now = first;
    }

    /** Forgets everything before. */
    public void restart(T first) {
        past.clear();
        future.clear();
        now = first;
        place = null;
    }

    /**
     * Takes what the form holds after a change.
     *
     * @param field where the user was; changes in one field without a pause are one step
     */
    public void changed(T state, @Nullable Object field) {
        if (state.equals(now)) {
            return;
        }
        Instant moment = clock.instant();
        boolean sameStep = field != null && field.equals(place) && moment.isBefore(last.plus(PAUSE));
        if (!sameStep) {
            past.push(now);
        }
        future.clear();
        now = state;
        place = field;
        last = moment;
    }

    /** Goes back one step (撤销). */
    public Optional<T> undo() {
        return go(past, future);
    }

    /** Goes forward again (重做). */
    public Optional<T> redo() {
        return go(future, past);
    }

    private Optional<T> go(Deque<T> from, Deque<T> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        now = from.pop();
        place = null;
        return Optional.of(now);
    }
}
