package techcontract.contract.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractSearch;
import techcontract.contract.ContractStatus;
import techcontract.contract.LedgerPage;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.shell.Tasks;

/**
 * The ledger of all contracts (台账): found while typing, narrowed by filters, summed up for all and for the selected.
 */
public final class LedgerScreen implements Screen {
    private static final int MOST = 1000;

    private final ContractLedger ledger;
    private final CodeTables codes;
    private final Tasks tasks;
    private final LongConsumer openContract;
    private final Runnable importLedger;
    private final Parent content;
    // Each key would start a search of its own, and a search cannot be interrupted.
    private final PauseTransition pause = new PauseTransition(Duration.millis(120));
    private boolean setting;

    @FXML private TextField words;
    @FXML private ComboBox<Choice<String>> type;
    @FXML private ComboBox<Choice<ContractStatus>> status;
    @FXML private ComboBox<Choice<ReportYear>> year;
    @FXML private Button clear;
    @FXML private TableView<ContractRow> rows;
    @FXML private Label sums;
    @FXML private Label selected;

    /**
     * @param openContract opens a contract by its id
     * @param importLedger goes to the import of old ledgers
     */
    public LedgerScreen(ContractLedger ledger, CodeTables codes, Tasks tasks, Fxml fxml, LongConsumer openContract,
            Runnable importLedger) {
        this.ledger = ledger;
        this.codes = codes;
        this.tasks = tasks;
        this.openContract = openContract;
        this.importLedger = importLedger;
        content = fxml.load(this);
    }

    @FXML
    private void initialize() {
        table();
        status.getItems().add(Choice.all());
        // Versions that were set aside are read beside their contract.
        for (ContractStatus one : EnumSet.complementOf(EnumSet.of(ContractStatus.SUPERSEDED))) {
            status.getItems().add(Choice.of(one.label(), one));
        }
        status.setValue(Choice.all());
        type.setValue(Choice.all());
        year.setValue(Choice.all());
        type.valueProperty().addListener((_, _, _) -> changed());
        status.valueProperty().addListener((_, _, _) -> changed());
        year.valueProperty().addListener((_, _, _) -> changed());
        words.textProperty().addListener((_, _, _) -> changed());
        pause.setOnFinished(_ -> find());
    }

    private void table() {
        var project = Tables.<ContractRow>text(Text.of("contract.ui.list.project"), 150, ContractRow::projectName);
        var seller = Tables.<ContractRow>text(Text.of("contract.ui.list.seller"), 120,
                row -> TodayTables.name(row.sellerName()));
        var buyer = Tables.<ContractRow>text(Text.of("contract.ui.list.buyer"), 120,
                row -> TodayTables.name(row.buyerName()));
        CodeRows types = codes.of(CodeTable.CONTRACT_TYPE);
        rows.getColumns()
                .setAll(List.of(Tables.text(Text.of("contract.ui.list.number"), 140, LedgerScreen::number), project,
                        Tables.text(Text.of("contract.ui.list.type"), 112, row -> types.nameOf(row.typeKey())), seller,
                        buyer,
                        Tables.tenThousands(Text.of("contract.ui.list.amount"), 104, ContractRow::contractAmount),
                        Tables.tenThousands(Text.of("contract.ui.list.technology"), 122, ContractRow::technologyAmount),
                        Tables.date(Text.of("contract.ui.list.signed"), 88, ContractRow::signedOn),
                        Tables.date(Text.of("contract.ui.list.registered"), 88, ContractRow::registeredOn),
                        Tables.state(Text.of("contract.ui.list.status"), 78, row -> row.status().label(),
                                row -> Status.tone(row.status()))));
        TodayTables.selectOnFocus(rows);
        Tables.share(rows, List.of(project, seller, buyer));
        Tables.prepare(rows, Text.of("contract.ui.ledger"), Message.of("contract.ui.ledger.nothing"),
                row -> openContract.accept(row.id()));
        Tables.summarise(rows, selected, LedgerScreen::summary);
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("contract.ui.ledger");
    }

    @Override
    public void shown() {
        refresh();
        words.requestFocus();
        words.selectAll();
    }

    /** Looks for words in the whole ledger; call it before or after the screen is shown. */
    public void search(String text) {
        narrow(text);
        words.end();
    }

    @FXML
    private void clear() {
        narrow("");
        words.requestFocus();
    }

    @FXML
    private void importOld() {
        importLedger.run();
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            event.consume();
            refresh();
        }
    }

    @FXML
    private void searchKey(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER;
        if (down && !rows.getItems().isEmpty()) {
            event.consume();
            rows.requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
            event.consume();
            words.clear();
        }
    }

    private void narrow(String text) {
        setting = true;
        words.setText(text);
        type.setValue(Choice.all());
        status.setValue(Choice.all());
        year.setValue(Choice.all());
        setting = false;
        find();
    }

    private void changed() {
        if (!setting) {
            pause.playFromStart();
        }
    }

    private void refresh() {
        fill(type, types());
        tasks.latest(Message.of("contract.ui.ledger.years"), _ -> ledger.years(),
                years -> fill(year, years.stream().map(one -> Choice.of(one.toString(), one)).toList()));
        find();
    }

    private List<Choice<String>> types() {
        List<Choice<String>> choices = new ArrayList<>();
        CodeRows table = codes.of(CodeTable.CONTRACT_TYPE);
        for (Code top : table.childrenOf("")) {
            choices.add(Choice.of(top.name(), top.key()));
            table.childrenOf(top.key())
                    .forEach(sub -> choices.add(Choice.of(Text.of("contract.ui.ledger.subtype", sub.name()),
                            sub.key())));
        }
        return choices;
    }

    private <T> void fill(ComboBox<Choice<T>> box, List<Choice<T>> choices) {
        setting = true;
        Choice<T> before = box.getValue();
        box.getItems().setAll(choices);
        box.getItems().addFirst(Choice.all());
        box.setValue(before);
        setting = false;
    }

    private ContractSearch wanted() {
        return new ContractSearch(words.getText().strip(), status.getValue().value(), type.getValue().value(),
                year.getValue().value());
    }

    private void find() {
        pause.stop();
        ContractSearch search = wanted();
        clear.setDisable(search.equals(ContractSearch.ALL));
        tasks.latest(Message.of("contract.ui.ledger.finding"), _ -> ledger.search(search, MOST),
                page -> show(search, page));
    }

    private void show(ContractSearch search, LedgerPage page) {
        TodayTables.refill(rows, page.rows(), ContractRow::id);
        String said = Text.of("contract.ui.ledger.sums", "%,d".formatted(page.count()),
                Money.format(page.contractAmount().tenThousands()),
                Money.format(page.technologyAmount().tenThousands()));
        sums.setText(page.count() > page.rows().size()
                ? Text.of("contract.ui.ledger.first", said, "%,d".formatted(page.rows().size()))
                : said);
        ((Label) rows.getPlaceholder()).setText(Text.of(search.equals(ContractSearch.ALL)
                ? "contract.ui.ledger.empty"
                : "contract.ui.ledger.nothing"));
    }

    /** The registration number, or until there is one the 受理号. */
    private static String number(ContractRow row) {
        return Optional.ofNullable(row.number()).orElse(row.acceptanceNumber());
    }

    private static String summary(List<ContractRow> chosen) {
        if (chosen.isEmpty()) {
            return "";
        }
        Money contractAmount = Money.ZERO;
        Money technologyAmount = Money.ZERO;
        for (ContractRow row : chosen) {
            contractAmount = contractAmount.plus(Optional.ofNullable(row.contractAmount()).orElse(Money.ZERO));
            technologyAmount = technologyAmount.plus(Optional.ofNullable(row.technologyAmount()).orElse(Money.ZERO));
        }
        return Text.of("contract.ui.ledger.selected", "%,d".formatted(chosen.size()),
                Money.format(contractAmount.tenThousands()), Money.format(technologyAmount.tenThousands()));
    }
}
