package techcontract.statistics.ui;

import java.util.function.Predicate;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Text;
import techcontract.shell.Badge;
import techcontract.shell.Tone;
import techcontract.statistics.ReportTable;

/** A table in the list of tables (报表目录), marked when it does not balance. */
final class TableNameCell extends ListCell<ReportTable> {
    private final Predicate<ReportTable> balances;
    private final Badge mark = new Badge(Text.of("statistics.ui.unbalanced"), Tone.BAD);

    TableNameCell(Predicate<ReportTable> balances) {
        this.balances = balances;
        setContentDisplay(ContentDisplay.RIGHT);
    }

    @Override
    protected void updateItem(@Nullable ReportTable item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null ? "" : item.title());
        setGraphic(item == null || balances.test(item) ? null : mark);
    }
}
