package techcontract.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;

/**
 * The last ten saved acts of everybody at the desk that can be taken back (撤销上一步保存), as long as the program runs.
 */
final class SavedActs {
    private static final int MOST = 10;

    private final Deque<SavedAct> acts = new ArrayDeque<>();

    synchronized void add(SavedAct act) {
        acts.addFirst(act);
        List<SavedAct> own = of(act.actor());
        if (own.size() > MOST) {
            acts.remove(own.getLast());
        }
    }

    synchronized List<SavedAct> of(Actor actor) {
        return acts.stream().filter(act -> act.actor().equals(actor)).toList();
    }

    /**
     * Makes sure that it can still be taken back.
     *
     * @throws Refused otherwise
     */
    synchronized void require(SavedAct act) {
        if (!acts.contains(act)) {
            throw Refused.because("storage.undo.gone");
        }
    }

    synchronized void remove(SavedAct act) {
        acts.remove(act);
    }
}
