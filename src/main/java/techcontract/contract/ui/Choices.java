package techcontract.contract.ui;

import java.util.List;
import java.util.function.Function;
import techcontract.shell.SuggestionField;

/** A few fixed choices offered in a suggestion field (固定选项), typed by any part of their words. */
final class Choices {
    private Choices() {}

    static <T> void offer(SuggestionField<T> field, List<T> choices, Function<T, String> words) {
        field.suggest(typed -> choices.stream().filter(one -> words.apply(one).contains(typed)).toList(), words);
    }
}
