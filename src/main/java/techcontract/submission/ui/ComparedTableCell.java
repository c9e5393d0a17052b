package techcontract.submission.ui;

import java.util.function.Predicate;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Text;
import techcontract.shell.Badge;
import techcontract.shell.Tone;
import techcontract.submission.ComparedTable;

/** A table in the list of tables (报表目录), marked when it is not what was handed in. */
final class ComparedTableCell extends ListCell<ComparedTable> {
    private final Predicate<ComparedTable> differs;
    private final Badge mark = new Badge(Text.of("submission.ui.differs"), Tone.ATTENTION);

    ComparedTableCell(Predicate<ComparedTable> differs) {
        this.differs = differs;
        setContentDisplay(ContentDisplay.RIGHT);
    }

    @Override
    protected void updateItem(@Nullable ComparedTable item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null ? "" : item.title());
        setGraphic(item == null || !differs.test(item) ? null : mark);
    }
}
