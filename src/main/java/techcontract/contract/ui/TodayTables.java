package techcontract.contract.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        var project = Tables.<DueContract>text(Text.of("contract.ui.list.project"), 104,
                one -> one.row().projectName());
        var seller = Tables.<DueContract>text(Text.of("contract.ui.list.seller"), 92,
                one -> name(one.row().sellerName()));
        table.getColumns()
                .setAll(List.of(
                        Tables.state(Text.of("contract.ui.today.remaining"), 150, DueContract::remaining,
                                one -> one.urgency().tone()),
                        Tables.text(Text.of("contract.ui.list.acceptance-number"), 104,
                                one -> one.row().acceptanceNumber()),
                        project, seller,
                        Tables.state(Text.of("contract.ui.list.status"), 76, one -> one.row().status().label(),
                                one -> Status.tone(one.row().status())),
                        Tables.date(Text.of("contract.ui.today.due-on"), 92, DueContract::due)));
        Tables.share(table, List.of(project, seller));
        selectOnFocus(table);
        Tables.prepare(table, Text.of("contract.ui.today.due"), Message.of("contract.ui.today.due-none"),
                one -> open.accept(one.row().id()));
    }

    static void waiting(TableView<ContractRow> table, LongConsumer open) {
        var project = Tables.<ContractRow>text(Text.of("contract.ui.list.project"), 150, ContractRow::projectName);
        var seller = Tables.<ContractRow>text(Text.of("contract.ui.list.seller"), 130, row -> name(row.sellerName()));
        table.getColumns()
                .setAll(List.of(
                        project, seller,
                        Tables.tenThousands(Text.of("contract.ui.list.amount"), 104, ContractRow::contractAmount),
                        Tables.date(Text.of("contract.ui.list.signed"), 92, ContractRow::signedOn)));
        Tables.share(table, List.of(project, seller));
        selectOnFocus(table);
        Tables.prepare(table, Text.of("contract.ui.today.waiting"), Message.of("contract.ui.today.waiting-none"),
                row -> open.accept(row.id()));
    }

    static void registered(TableView<ContractRow> table, LongConsumer open) {
        var project = Tables.<ContractRow>text(Text.of("contract.ui.list.project"), 110, ContractRow::projectName);
        table.getColumns()
                .setAll(List.of(
                        Tables.text(Text.of("contract.ui.list.number"), 142, row -> name(row.number())), project,
                        Tables.tenThousands(Text.of("contract.ui.list.amount"), 104, ContractRow::contractAmount),
                        Tables.date(Text.of("contract.ui.list.registered"), 92, ContractRow::registeredOn)));
        Tables.share(table, List.of(project));
        selectOnFocus(table);
        Tables.prepare(table, Text.of("contract.ui.today.registered"), Message.of("contract.ui.today.registered-none"),
                row -> open.accept(row.id()));
    }

    /** Shows these rows; what was selected stays so. A table with the focus always has a selected row. */
    static <S> void refill(TableView<S> table, List<S> rows, Function<S, Long> id) {
        Set<Long> before = table.getSelectionModel()
                .getSelectedItems()
                .stream()
                .map(id)
                .collect(Collectors.toSet());
        table.getItems().setAll(rows);
        table.sort();
        table.getSelectionModel().clearSelection();
        if (!before.isEmpty()) {
            int[] same = IntStream.range(0, rows.size())
                    .filter(row -> before.contains(id.apply(table.getItems().get(row))))
                    .toArray();
            table.getSelectionModel().selectIndices(-1, same);
        }
        if (table.isFocused()) {
            selectOne(table);
        }
    }

    /** Has the first row selected when the focus comes to a table without a selection. */
    static void selectOnFocus(TableView<?> table) {
        table.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                selectOne(table);
            }
        });
    }

    private static void selectOne(TableView<?> table) {
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    static String name(@Nullable String words) {
        return words == null ? "" : words;
    }
}
