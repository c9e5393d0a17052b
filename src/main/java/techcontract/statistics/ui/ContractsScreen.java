package techcontract.statistics.ui;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import techcontract.codes.CodeRows;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.TracedContract;

/** The contracts one cell of a report is made of (格内合同): each opens, and their sums are the cell. */
public final class ContractsScreen implements Screen {
    private final ReportPeriod period;
    private final CodeRows types;
    private final LongConsumer openContract;
    private final Parent content;

    @FXML private Label cell;
    @FXML private TableView<TracedContract> rows;
    @FXML private Label sums;

    /**
     * @param where the cell in words: table, row, column
     * @param found the contracts, read already
     * @param openContract opens a contract by its id
     */
    ContractsScreen(Fxml fxml, CodeRows types, ReportPeriod period, String where, List<TracedContract> found,
            LongConsumer openContract) {
        this.period = period;
        this.types = types;
        this.openContract = openContract;
        this.content = fxml.load(this);
        cell.setText(where);
        rows.getItems().setAll(found);
        sums.setText(sums(found));
    }

    @FXML
    private void initialize() {
        var project = Tables.<TracedContract>text(Text.of("contract.ui.list.project"), 170,
                one -> one.contract().projectName());
        var seller = Tables.<TracedContract>text(Text.of("contract.ui.list.seller"), 150,
                one -> one.contract().seller().name());
        var buyer = Tables.<TracedContract>text(Text.of("contract.ui.list.buyer"), 150,
                one -> one.contract().buyer().name());
        rows.getColumns()
                .setAll(List.of(
                        Tables.text(Text.of("statistics.ui.cell.year"), 84, one -> yearOf(one.year())),
                        Tables.text(Text.of("contract.ui.list.number"), 146,
                                one -> one.contract().registrationNumber()),
                        project, seller, buyer,
                        Tables.text(Text.of("contract.ui.list.type"), 96,
                                one -> types.nameOf(one.contract().typeKey())),
                        Tables.date(Text.of("contract.ui.list.registered"), 96, one -> one.contract().registeredOn()),
                        Tables.tenThousands(Text.of("contract.ui.list.amount"), 110,
                                one -> one.figures().contractAmount()),
                        Tables.tenThousands(Text.of("contract.ui.list.technology"), 130,
                                one -> one.figures().technologyAmount())));
        Tables.share(rows, List.of(project, seller, buyer));
        Tables.prepare(rows, Text.of("statistics.ui.cell"), Message.of("statistics.ui.cell.none"),
                one -> openContract.accept(one.contract().id()));
    }

    private String yearOf(ComparedYear year) {
        return Text.of(year == ComparedYear.THIS ? "statistics.ui.cell.this" : "statistics.ui.cell.last");
    }

    // Each year on its own: the cell is one of them, or what they make together.
    private String sums(List<TracedContract> found) {
        StringBuilder words = new StringBuilder();
        for (ComparedYear year : ComparedYear.values()) {
            List<Figures> own = found.stream().filter(one -> one.year() == year).map(TracedContract::figures).toList();
            if (!own.isEmpty()) {
                Figures sum = own.stream().reduce(Figures.ZERO, Figures::plus);
                words.append(words.isEmpty() ? "" : "　　")
                        .append(Text.of("statistics.ui.cell.sum", period.of(year).label(), sum.count(),
                                Money.format(sum.contractAmount().tenThousands()),
                                Money.format(sum.technologyAmount().tenThousands())));
            }
        }
        return words.toString();
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("statistics.ui.cell");
    }

    @Override
    public void shown() {
        rows.requestFocus();
        if (rows.getSelectionModel().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }
}
