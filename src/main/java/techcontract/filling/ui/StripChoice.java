package techcontract.filling.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import techcontract.shell.KeptChoices;

/**
 * How this PC uses the strip (填报助手选择).
 *
 * @param order the name of the filling order used last
 * @param key what copies beside the space bar and Enter, if anything does
 * @param onHover whether it copies when the mouse comes over it
 * @param onReturn whether it copies when the keyboard comes back to it from another program
 */
record StripChoice(String order, Optional<KeyCode> key, boolean onHover, boolean onReturn) {
    /** The keys offered: none of those the strip needs itself. */
    static final List<KeyCode> KEYS = List.of(KeyCode.F2, KeyCode.F3, KeyCode.F8, KeyCode.F9, KeyCode.INSERT,
            KeyCode.NUMPAD0, KeyCode.ADD);

    static StripChoice load(Path file) {
        KeptChoices kept = KeptChoices.in(file);
        String key = kept.get("key", "");
        return new StripChoice(kept.get("order", ""), KEYS.stream().filter(one -> one.name().equals(key)).findFirst(),
                Boolean.parseBoolean(kept.get("onHover", "")), Boolean.parseBoolean(kept.get("onReturn", "")));
    }

    void save(Path file) {
        KeptChoices.in(file)
                .put("order", order)
                .put("key", key.map(KeyCode::name).orElse(""))
                .put("onHover", Boolean.toString(onHover))
                .put("onReturn", Boolean.toString(onReturn))
                .save();
    }
}
