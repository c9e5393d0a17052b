package techcontract.browse.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import techcontract.browse.GroupRow;
import techcontract.browse.Grouping;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.shell.Tables;

/** The groups of what is shown, with their subtotals (分组小计); Enter shows the contracts of one. */
final class GroupPane {
    private final TableView<GroupRow> table;

    GroupPane(TableView<GroupRow> table, Consumer<GroupRow> open) {
        this.table = table;
        Tables.prepare(table, Text.of("browse.ui.groups"), Message.of("browse.ui.nothing"), open);
        table.focusedProperty().subscribe(focused -> {
            if (focused && table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
        });
        table.managedProperty().bind(table.visibleProperty());
        hide();
    }

    /** Shows groups in place of the contracts. */
    void show(Grouping by, List<GroupRow> groups) {
        Money all = groups.stream().map(GroupRow::contractAmount).reduce(Money.ZERO, Money::plus);
        table.getColumns()
                .setAll(List.of(Tables.text(by.column().heading(), 260, GroupRow::words),
                        Tables.count(Text.of("browse.ui.groups.count"), 100, GroupRow::count),
                        Tables.tenThousands(Text.of("browse.column.amount"), 140, GroupRow::contractAmount),
                        Tables.tenThousands(Text.of("browse.column.technology"), 150, GroupRow::technologyAmount),
                        Tables.text(Text.of("browse.ui.groups.share"), 90, row -> share(row, all))));
        table.getColumns().getLast().getStyleClass().add("number-column");
        table.getItems().setAll(groups);
        table.setVisible(true);
    }

    private static String share(GroupRow row, Money all) {
        return all.isZero()
                ? ""
                : row.contractAmount().percentOf(all, 2).toPlainString() + "%";
    }

    boolean isShown() {
        return table.isVisible();
    }

    /** Gives the place back to the contracts. */
    void hide() {
        table.setVisible(false);
    }
}
