package techcontract.filling;

import java.util.Optional;
import java.util.function.Function;

/**
 * One field of the province's form that can be filled in from a contract (填报字段).
 *
 * @param name as files name it, such as 卖方.统一社会信用代码
 * @param value what stands in it; none where nothing was given
 */
record FillingField<T>(String name, FieldKind<T> kind, Function<FillingFacts, Optional<T>> value) {
    boolean takes(String format) {
        return kind.writing(format).isPresent();
    }

    /** What goes into a blank. */
    FilledLine fill(FillingFacts facts, FillingLine line) {
        Function<T, String> writing = kind.writing(line.format())
                .orElseThrow(() -> new IllegalArgumentException(name + ": " + line.format()));
        String text = value.apply(facts).map(writing).map(String::strip).orElse("");
        return new FilledLine(line, text, kind.shown(text));
    }
}
