package techcontract.contract.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import techcontract.rules.RefusalGround;
import techcontract.rules.RulePack;

/** The grounds of a rule book to tick (理由清单), each with its article. */
public final class GroundList extends VBox {
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    public GroundList() {
        getStyleClass().add("ground-list");
    }

    void onChange(Runnable action) {
        listeners.add(action);
    }

    /** Shows the grounds of a rule book, some of them ticked; those come first. */
    void show(RulePack pack, List<String> ticked) {
        boxes.clear();
        Predicate<RefusalGround> chosen = ground -> ticked.contains(ground.code());
        List<RefusalGround> grounds = Stream.concat(pack.refusalGrounds().stream().filter(chosen),
                pack.refusalGrounds().stream().filter(chosen.negate())).toList();
        for (RefusalGround ground : grounds) {
            CheckBox box = new CheckBox(ground.toString());
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setSelected(ticked.contains(ground.code()));
            box.selectedProperty().addListener((_, _, _) -> listeners.forEach(Runnable::run));
            boxes.put(ground.code(), box);
        }
        getChildren().setAll(boxes.values());
        listeners.forEach(Runnable::run);
    }

    /** The codes of the ticked ones. */
    List<String> chosen() {
        return boxes.entrySet()
                .stream()
                .filter(ground -> ground.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }
}
