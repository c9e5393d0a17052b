package techcontract.filling;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How far a contract has been filled into the web form (填报进度): what is copied next and what was copied. Blanks without
 * content are passed over.
 */
public final class Filling {
    private final String contract;
    private final List<FilledLine> lines;
    private final BitSet copied = new BitSet();
    private int next;

    /**
     * @param contract which one, in words
     */
    Filling(String contract, List<FilledLine> lines) {
        this.contract = contract;
        this.lines = lines;
        this.next = from(0, 1);
    }

    /** The contract, by its number and name. */
    public String contract() {
        return contract;
    }

    /** Every blank, those without content too. */
    public List<FilledLine> lines() {
        return lines;
    }

    /** The blank that is copied next; none once all are done. */
    public Optional<FilledLine> next() {
        return next < lines.size() ? Optional.of(lines.get(next)) : Optional.empty();
    }

    /** Its place among all blanks, from 0; behind the last once all are done. */
    public int place() {
        return next;
    }

    /** Its number among the blanks with content, from 1. */
    public int number() {
        return (int) lines.stream().limit(next).filter(line -> !line.isEmpty()).count() + 1;
    }

    /** How many blanks have content. */
    public int count() {
        return (int) lines.stream().filter(line -> !line.isEmpty()).count();
    }

    /** Whether the blank at a place was copied already. */
    public boolean isCopied(int place) {
        return copied.get(place);
    }

    /** How many were copied, each counted once. */
    public int copied() {
        return copied.cardinality();
    }

    /** Takes the next one to copy, and moves on. */
    public Optional<FilledLine> take() {
        Optional<FilledLine> taken = next();
        if (taken.isPresent()) {
            copied.set(next);
            next = from(next + 1, 1);
        }
        return taken;
    }

    /** Passes one over; stays at the end. */
    public void forward() {
        next = from(Math.min(next + 1, lines.size()), 1);
    }

    /** Goes back by one; stays at the first. */
    public void back() {
        int before = from(next - 1, -1);
        next = before < 0 ? next : before;
    }

    /** Goes on from another place; from a blank without content to the next that has some. */
    public void goTo(int place) {
        next = from(place, 1);
    }

    /** Goes on where the same contract was left in the same order; from the first again where that was done. */
    public void resume(Filling earlier) {
        if (earlier.next().isPresent()) {
            copied.or(earlier.copied);
            next = from(earlier.next, 1);
        }
    }

    private int from(int start, int step) {
        int place = start;
        while (place >= 0 && place < lines.size() && lines.get(place).isEmpty()) {
            place += step;
        }
        return place;
    }
}
