package techcontract.browse.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import techcontract.browse.CustomColumn;
import techcontract.browse.GridColumn;
import techcontract.browse.GridRow;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Refused;

/**
 * Saves what was typed into cells (单元格保存), one after the other in the background: the clerk goes on typing meanwhile,
 * nothing waits in the way of anything.
 */
final class CellSaves {
    private final BrowseDesk desk;
    private final Consumer<Failed> failed;
    private final Queue<Typed> waiting = new ConcurrentLinkedQueue<>();
    private boolean saving;

    private record Typed(Actor actor, int place, long contract, CustomColumn column, String before, String after,
            List<GridColumn> shown) {}

    /**
     * What could not be saved, and why.
     *
     * @param now the row as it is; none where it could not be read
     */
    record Failed(int place, long contract, CustomColumn column, Message why, List<GridRow> now) {}

    private record Outcome(List<Failed> failed, Optional<RuntimeException> broken) {}

    /**
     * @param failed takes what could not be saved
     */
    CellSaves(BrowseDesk desk, Consumer<Failed> failed) {
        this.desk = desk;
        this.failed = failed;
    }

    /**
     * @param shown the columns on the screen
     */
    void save(int place, long contract, CustomColumn column, String before, String after, List<GridColumn> shown) {
        waiting.add(new Typed(desk.whoActs().get(), place, contract, column, before, after, shown));
        if (!saving) {
            start();
        }
    }

    private void start() {
        saving = true;
        desk.tasks().run(Message.of("browse.custom.saving"), _ -> work(), this::done);
    }

    // Whatever breaks, the next start goes on with what waits.
    private Outcome work() {
        List<Failed> refused = new ArrayList<>();
        Typed one = waiting.poll();
        while (one != null) {
            try {
                desk.browser()
                        .columns()
                        .custom()
                        .put(one.actor(), one.contract(), one.column(), one.before(), one.after());
            } catch (Refused refusal) {
                refused.add(failed(one, refusal.problems().all().getFirst().message(),
                        desk.browser().rows(one.shown(), List.of(one.contract()))));
            } catch (RuntimeException broken) {
                refused.add(failed(one, Message.of("browse.custom.unsaved", one.column().name(), one.after()),
                        List.of()));
                return new Outcome(refused, Optional.of(broken));
            }
            one = waiting.poll();
        }
        return new Outcome(refused, Optional.empty());
    }

    private static Failed failed(Typed one, Message why, List<GridRow> now) {
        return new Failed(one.place(), one.contract(), one.column(), why, now);
    }

    private void done(Outcome outcome) {
        saving = false;
        outcome.failed().forEach(failed);
        if (!waiting.isEmpty()) {
            start();
        }
        // Shown and logged where all that goes wrong is.
        outcome.broken().ifPresent(broken -> {
            throw broken;
        });
    }
}
