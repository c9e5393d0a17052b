package techcontract.contract.ui;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import techcontract.contract.ContractRow;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Tables;

/** The three tables of today's work (今日列表). */
final class TodayTables {
    private TodayTables() {}

    static void due(TableView<DueContract> table, LongConsumer open) {
        var project = Tables.<DueContract>text(Text.of("contract.ui.list.project"), 150,
                one -> one.row().projectName());
        var seller = Tables.<DueContract>text(Text.of("contract.ui.list.seller"), 130,
                one -> name(one.row().sellerName()));
        table.getColumns()
                .setAll(List.of(
                        Tables.state(Text.of("contract.ui.today.urgency"), 88, one -> one.urgency().label(),
                                one -> one.urgency().tone()),
                        Tables.text(Text.of("contract.ui.list.acceptance-number"), 104,
                                one -> one.row().acceptanceNumber()),
                        project, seller,
                        Tables.state(Text.of("contract.ui.list.status"), 76, one -> one.row().status().label(),
                                one -> Status.tone(one.row().status())),
                        Tables.date(Text.of("contract.ui.today.due-on"), 92, DueContract::due),
                        Tables.text(Text.of("contract.ui.today.remaining"), 148, DueContract::remaining)));
        Tables.share(table, List.of(project, seller));
        Tables.prepare(table, Text.of("contract.ui.today.due"), Message.of("contract.ui.today.due-none"),
                one -> open.accept(one.row().id()));
    }

    static void waiting(TableView<ContractRow> table, LongConsumer open) {
        var project = Tables.<ContractRow>text(Text.of("contract.ui.list.project"), 150, ContractRow::projectName);
        var seller = Tables.<ContractRow>text(Text.of("contract.ui.list.seller"), 130, row -> name(row.sellerName()));
        table.getColumns()
                .setAll(List.of(
                        Tables.text(Text.of("contract.ui.list.acceptance-number"), 104, ContractRow::acceptanceNumber),
                        project, seller,
                        Tables.tenThousands(Text.of("contract.ui.list.amount"), 104, ContractRow::contractAmount),
                        Tables.date(Text.of("contract.ui.list.signed"), 92, ContractRow::signedOn)));
        Tables.share(table, List.of(project, seller));
        Tables.prepare(table, Text.of("contract.ui.today.waiting"), Message.of("contract.ui.today.waiting-none"),
                row -> open.accept(row.id()));
    }

    static void registered(TableView<ContractRow> table, LongConsumer open) {
        var project = Tables.<ContractRow>text(Text.of("contract.ui.list.project"), 120, ContractRow::projectName);
        table.getColumns()
                .setAll(List.of(
                        Tables.text(Text.of("contract.ui.list.number"), 142, row -> name(row.number())), project,
                        Tables.tenThousands(Text.of("contract.ui.list.amount"), 104, ContractRow::contractAmount),
                        Tables.date(Text.of("contract.ui.list.registered"), 92, ContractRow::registeredOn)));
        Tables.share(table, List.of(project));
        Tables.prepare(table, Text.of("contract.ui.today.registered"), Message.of("contract.ui.today.registered-none"),
                row -> open.accept(row.id()));
    }

    /** Shows these rows; the row that was selected stays so, else the first is. */
    static <S> void refill(TableView<S> table, List<S> rows, Function<S, Long> id) {
        S before = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(rows);
        table.getSelectionModel().clearSelection();
        int same = before == null ? 0 : rows.stream().map(id).toList().indexOf(id.apply(before));
        if (!rows.isEmpty()) {
            table.getSelectionModel().select(Math.max(0, same));
        }
    }

    static String name(@Nullable String words) {
        return words == null ? "" : words;
    }
}
