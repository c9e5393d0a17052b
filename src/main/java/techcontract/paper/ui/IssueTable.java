package techcontract.paper.ui;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.paper.IssueRow;
import techcontract.shell.Tables;
import techcontract.shell.Tone;

/** The issue log as a table (出具登记表). */
final class IssueTable {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private IssueTable() {}

    static void prepare(TableView<IssueRow> table, Clock clock, Consumer<IssueRow> open) {
        TableColumn<IssueRow, @Nullable String> subject = Tables.text(Text.of("paper.ui.log.subject"), 200,
                row -> row.paper().subject());
        table.getColumns()
                .setAll(List.of(
                        Tables.text(Text.of("paper.ui.log.kind"), 112, row -> row.paper().kind().label()),
                        Tables.text(Text.of("paper.ui.log.number"), 150, row -> row.paper().paperNumber()),
                        Tables.text(Text.of("paper.ui.log.copy"), 88, IssueTable::copy), subject,
                        Tables.text(Text.of("paper.ui.log.medium"), 84, row -> row.paper().medium().label()),
                        Tables.text(Text.of("paper.ui.log.at"), 128,
                                row -> row.paper().issuedAt().atZone(clock.getZone()).format(MINUTE)),
                        Tables.text(Text.of("paper.ui.log.by"), 72, row -> row.paper().issuedBy()),
                        Tables.state(Text.of("paper.ui.log.state"), 84, IssueTable::state, IssueTable::tone)));
        Tables.share(table, List.of(subject));
        Tables.prepare(table, Text.of("paper.ui.log"), Message.of("paper.ui.log.empty"), open);
    }

    private static String copy(IssueRow row) {
        int copy = row.paper().copyNumber();
        return copy == 1 ? Text.of("paper.ui.log.original") : Text.of("paper.copy", copy);
    }

    private static String state(IssueRow row) {
        if (row.isVoid()) {
            return Text.of("paper.ui.log.void");
        }
        return Text.of(row.paper().delivered() ? "paper.ui.log.sent" : "paper.ui.log.not-sent");
    }

    private static Tone tone(IssueRow row) {
        if (row.isVoid()) {
            return Tone.BAD;
        }
        return row.paper().delivered() ? Tone.GOOD : Tone.ATTENTION;
    }
}
