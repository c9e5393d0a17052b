package techcontract.browse.ui;

import javafx.scene.control.Button;
import techcontract.kernel.Text;

/** Something chosen that can be dropped again (标签): its words, and a press drops it. */
final class Chip extends Button {
    Chip(String words, Runnable drop) {
        super(Text.of("browse.ui.filter.tag", words));
        getStyleClass().add("filter-chip");
        setAccessibleText(Text.of("browse.ui.filter.drop", words));
        setOnAction(_ -> drop.run());
    }
}
