package techcontract.statistics.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.statistics.CountedIn;

/** Every cell of the reports a contract counts into (计入的统计). */
public final class CountedInScreen implements Screen {
    private final Parent content;

    @FXML private Label contract;
    @FXML private TableView<CountedIn> rows;

    /**
     * @param words the contract in words: number and name
     * @param cells what was found, read already
     */
    CountedInScreen(Fxml fxml, String words, List<CountedIn> cells) {
        this.content = fxml.load(this);
        contract.setText(words);
        rows.getItems().setAll(cells);
    }

    @FXML
    private void initialize() {
        var table = Tables.<CountedIn>text(Text.of("statistics.check.table"), 240, CountedIn::table);
        var row = Tables.<CountedIn>text(Text.of("statistics.ui.counted.row"), 240, CountedIn::row);
        rows.getColumns()
                .setAll(List.of(Tables.text(Text.of("statistics.ui.counted.period"), 170, CountedIn::period), table,
                        row,
                        Tables.text(Text.of("statistics.ui.counted.column"), 150, CountedIn::column),
                        Tables.count(Text.of("statistics.heading.COUNT"), 90, one -> one.figures().count()),
                        Tables.tenThousands(Text.of("contract.ui.list.amount"), 120,
                                one -> one.figures().contractAmount()),
                        Tables.tenThousands(Text.of("contract.ui.list.technology"), 140,
                                one -> one.figures().technologyAmount())));
        Tables.share(rows, List.of(table, row));
        Tables.prepare(rows, Text.of("statistics.ui.counted"), Message.of("statistics.ui.counted.none"), _ -> {});
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("statistics.ui.counted");
    }

    @Override
    public void shown() {
        rows.requestFocus();
        if (rows.getSelectionModel().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }
}
