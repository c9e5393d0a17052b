package techcontract.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ObservableListBase;

/**
 * The rows of a long list, read a page at a time when they come into sight (分页行): until its page is there, a row is the
 * one that stands in for all. Used on the screen's thread only.
 *
 * @param <S> the kind of row, never null
 */
public final class PagedRows<S> extends ObservableListBase<S> {
    /** Where pages come from. */
    public interface Source<S> {
        /**
         * Reads rows and hands them over later, on the screen's thread.
         *
         * @param to the row after the last
         */
        void read(int from, int to, Consumer<List<S>> taker);
    }

    private static final int MOST_PAGES = 60;
    private static final int MOST_WANTED = 2;

    private final int size;
    private final int page;
    private final S waiting;
    private final Source<S> source;
    private final Map<Integer, List<S>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private boolean asked;
    private boolean reading;

    /**
     * @param page how many rows are read at once
     * @param waiting stands in for a row that is not there yet
     */
    public PagedRows(int size, int page, S waiting, Source<S> source) {
        this.size = size;
        this.page = page;
        this.waiting = waiting;
        this.source = source;
    }

    /** Takes over the first page, read already. */
    public void begin(List<S> first) {
        if (first.size() >= Math.min(page, size)) {
            pages.put(0, new ArrayList<>(first.subList(0, Math.min(page, size))));
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public S get(int row) {
        List<S> rows = pages.get(row / page);
        if (rows == null) {
            want(row / page);
            return waiting;
        }
        int place = row % page;
        return place < rows.size() ? rows.get(place) : waiting;
    }

    /** The row if it is there, without asking for it. */
    public S peek(int row) {
        List<S> rows = pages.get(row / page);
        return rows == null || row % page >= rows.size() ? waiting : rows.get(row % page);
    }

    /** Shows a row as it is now; one that is not there is left to be read. */
    public void replace(int row, S now) {
        List<S> rows = pages.get(row / page);
        if (rows != null && row % page < rows.size()) {
            rows.set(row % page, now);
            beginChange();
            nextUpdate(row);
            endChange();
        }
    }

    // A drag of the scroll bar passes thousands of rows: only what was looked at last is read.
    private void want(int number) {
        wanted.remove(number);
        wanted.addLast(number);
        while (wanted.size() > MOST_WANTED) {
            wanted.removeFirst();
        }
        if (!asked && !reading) {
            asked = true;
            Platform.runLater(this::readNext);
        }
    }

    private void readNext() {
        asked = false;
        Integer number = wanted.pollLast();
        if (number == null || reading) {
            return;
        }
        reading = true;
        source.read(number * page, Math.min(size, (number + 1) * page), rows -> arrive(number, rows));
    }

    private void arrive(int number, List<S> rows) {
        reading = false;
        pages.put(number, new ArrayList<>(rows));
        while (pages.size() > MOST_PAGES) {
            pages.remove(pages.keySet().iterator().next());
        }
        beginChange();
        for (int row = number * page; row < Math.min(size, (number + 1) * page); row++) {
            nextUpdate(row);
        }
        endChange();
        readNext();
    }
}
