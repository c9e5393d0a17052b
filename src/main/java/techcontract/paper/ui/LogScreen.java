package techcontract.paper.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.paper.IssueRow;
import techcontract.paper.Medium;
import techcontract.paper.PaperRequest;
import techcontract.shell.Screen;

/** The log of all issued papers (文书): found while typing; lists and templates are reached from here. */
public final class LogScreen implements Screen {
    private static final int MOST = 1000;

    private final PaperDesk desk;
    private final Clock clock;
    private final LongConsumer openContract;
    private final Issuing issuing;
    private final Parent content;
    private final PauseTransition pause = new PauseTransition(Duration.millis(120));

    @FXML private TextField words;
    @FXML private TableView<IssueRow> log;
    @FXML private Label why;
    @FXML private Button again;
    @FXML private Button annul;

    /**
     * @param openContract opens a contract by its id
     */
    public LogScreen(PaperDesk desk, Clock clock, LongConsumer openContract) {
        this.desk = desk;
        this.clock = clock;
        this.openContract = openContract;
        this.issuing = new Issuing(desk);
        content = desk.fxml().load(this);
    }

    @FXML
    private void initialize() {
        IssueTable.prepare(log, clock, this::open);
        words.textProperty().addListener((_, _, _) -> pause.playFromStart());
        pause.setOnFinished(_ -> find());
        log.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            why.setText(row == null ? "" : row.voided());
            again.setDisable(row == null || !row.paper().voidReason().isEmpty());
            annul.setDisable(row == null || row.isVoid());
        });
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("paper.ui.papers");
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
        String text = words.getText();
        desk.tasks()
                .latest(Message.of("paper.ui.reading-log"), _ -> desk.office().log().search(text, MOST),
                        rows -> log.getItems().setAll(rows));
    }

    private void open(IssueRow row) {
        withContracts(row, ids -> {
            if (ids.size() == 1) {
                openContract.accept(ids.getFirst());
            }
        });
    }

    private void withContracts(IssueRow row, Consumer<List<Long>> taker) {
        desk.tasks()
                .run(Message.of("paper.ui.reading-paper"), _ -> desk.office().log().contracts(row.paper().id()), taker);
    }

    @FXML
    private void again() {
        IssueRow row = log.getSelectionModel().getSelectedItem();
        if (row != null) {
            withContracts(row, ids -> issuing.save(new PaperRequest(row.paper().kind(), ids), Medium.PDF,
                    row.paper().paperNumber(), this::find));
        }
    }

    @FXML
    private void annul() {
        IssueRow row = log.getSelectionModel().getSelectedItem();
        if (row != null) {
            desk.dialogs()
                    .askReason(Message.of("paper.ui.ask-annul", row.paper().kind().label(), row.paper().paperNumber()),
                            Message.of("paper.ui.annul"))
                    .ifPresent(reason -> desk.tasks().run(Message.of("paper.ui.annulling"), _ -> {
                        desk.office().annul(desk.whoActs().get(), row.paper(), reason);
                        return true;
                    }, _ -> find()));
        }
    }

    @FXML
    private void newList() {
        desk.shell().show(new ListScreen(desk, openContract));
    }

    @FXML
    private void templates() {
        desk.shell().show(new TemplateScreen(desk, clock));
    }
}
