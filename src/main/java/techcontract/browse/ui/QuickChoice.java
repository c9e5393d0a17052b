package techcontract.browse.ui;

import java.util.Optional;
import techcontract.kernel.Text;

/**
 * One line of a filter (筛选项), shown by its words.
 *
 * @param value what it narrows the ledger to; empty for everything
 */
record QuickChoice<T>(String words, Optional<T> value) {
    static <T> QuickChoice<T> all() {
        return new QuickChoice<>(Text.of("browse.ui.all"), Optional.empty());
    }

    static <T> QuickChoice<T> none() {
        return new QuickChoice<>(Text.of("browse.ui.ungrouped"), Optional.empty());
    }

    static <T> QuickChoice<T> of(String words, T value) {
        return new QuickChoice<>(words, Optional.of(value));
    }

    @Override
    public String toString() {
        return words;
    }
}
