package techcontract.contract.ui;

import java.util.Optional;
import techcontract.kernel.Text;

/**
 * One line of a filter (筛选项), shown by its words.
 *
 * @param value what it narrows the ledger to; empty for everything
 */
record Choice<T>(String words, Optional<T> value) {
    static <T> Choice<T> all() {
        return new Choice<>(Text.of("contract.ui.ledger.all"), Optional.empty());
    }

    static <T> Choice<T> of(String words, T value) {
        return new Choice<>(words, Optional.of(value));
    }

    @Override
    public String toString() {
        return words;
    }
}
