package techcontract.paper.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractSearch;
import techcontract.contract.ContractStatus;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.paper.Medium;
import techcontract.paper.PaperRequest;
import techcontract.shell.Screen;
import techcontract.shell.Tables;

/** A new registration list (登记清单): choose registered contracts; large and smaller ones are listed apart. */
public final class ListScreen implements Screen {
    private static final int MOST = 1000;

    private final PaperDesk desk;
    private final LongConsumer openContract;
    private final Issuing issuing;
    private final Parent content;

    @FXML private TextField words;
    @FXML private TableView<ContractRow> rows;
    @FXML private Label selected;
    @FXML private Button pdf;
    @FXML private Button word;

    ListScreen(PaperDesk desk, LongConsumer openContract) {
        this.desk = desk;
        this.openContract = openContract;
        this.issuing = new Issuing(desk);
        content = desk.fxml().load(this);
    }

    @FXML
    private void initialize() {
        TableColumn<ContractRow, @Nullable String> project = Tables.text(Text.of("paper.field.PROJECT_NAME"), 180,
                ContractRow::projectName);
        TableColumn<ContractRow, @Nullable String> seller = Tables.text(Text.of("paper.field.SELLER"), 140,
                row -> Optional.ofNullable(row.sellerName()).orElse(""));
        rows.getColumns()
                .setAll(List.of(
                        Tables.text(Text.of("paper.field.REGISTRATION_NUMBER"), 150,
                                row -> Optional.ofNullable(row.number()).orElse("")),
                        project, seller,
                        Tables.tenThousands(Text.of("paper.ui.list.amount"), 120, ContractRow::contractAmount),
                        Tables.text(Text.of("paper.field.AMOUNT_BAND"), 96,
                                row -> Text.of(large(row) ? "paper.ui.list.large" : "paper.ui.list.small")),
                        Tables.date(Text.of("paper.field.REGISTERED_ON"), 96, ContractRow::registeredOn)));
        Tables.share(rows, List.of(project, seller));
        Tables.prepare(rows, Text.of("paper.ui.list"), Message.of("paper.ui.list.none"),
                row -> openContract.accept(row.id()));
        Tables.summarise(rows, selected, this::summary);
        words.textProperty().addListener((_, _, _) -> find());
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("paper.ui.list");
    }

    @Override
    public Optional<TextField> searchBox() {
        return Optional.of(words);
    }

    @Override
    public void shown() {
        find();
        words.requestFocus();
    }

    private void find() {
        ContractSearch search = new ContractSearch(words.getText().strip(), Optional.of(ContractStatus.REGISTERED),
                Optional.empty(), Optional.empty());
        desk.tasks()
                .latest(Message.of("paper.ui.list.finding"), _ -> desk.ledger().search(search, MOST),
                        page -> rows.getItems().setAll(page.rows()));
    }

    private boolean large(ContractRow row) {
        return desk.office().isLarge(Optional.ofNullable(row.contractAmount()).orElse(Money.ZERO));
    }

    private String summary(List<ContractRow> chosen) {
        pdf.setDisable(chosen.isEmpty());
        word.setDisable(chosen.isEmpty());
        if (chosen.isEmpty()) {
            return Text.of("paper.ui.list.choose");
        }
        long large = chosen.stream().filter(this::large).count();
        return Text.of("paper.ui.list.chosen", chosen.size(), large, chosen.size() - large);
    }

    @FXML
    private void savePdf() {
        save(Medium.PDF);
    }

    @FXML
    private void saveWord() {
        save(Medium.DOCX);
    }

    private void save(Medium medium) {
        List<Long> large = new ArrayList<>();
        List<Long> small = new ArrayList<>();
        // Oldest number first, as the register runs; the table shows the newest on top.
        for (ContractRow row : List.copyOf(rows.getSelectionModel().getSelectedItems()).reversed()) {
            (large(row) ? large : small).add(row.id());
        }
        boolean both = !large.isEmpty() && !small.isEmpty();
        if (both && !desk.dialogs()
                .ask(Message.of("paper.ui.list.ask-split", large.size(), small.size()),
                        Message.of("paper.ui.list.split"), Message.of("paper.ui.list.back"))) {
            return;
        }
        Runnable second = () -> save(small, medium, both ? Text.of("paper.ui.list.small") : "");
        if (large.isEmpty()) {
            second.run();
        } else {
            issuing.save(PaperRequest.list(large), medium, both ? Text.of("paper.ui.list.large") : "",
                    both ? second : () -> {});
        }
    }

    private void save(List<Long> ids, Medium medium, String about) {
        issuing.save(PaperRequest.list(ids), medium, about, () -> {});
    }
}
