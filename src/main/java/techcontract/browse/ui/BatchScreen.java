package techcontract.browse.ui;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import techcontract.browse.CustomBatch;
import techcontract.browse.CustomColumns;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.ui.CodeChoice;
import techcontract.contract.BatchChange;
import techcontract.contract.BatchField;
import techcontract.contract.BatchTarget;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Screen;
import techcontract.shell.SuggestionField;
import techcontract.shell.Tables;

/** One field of the chosen contracts changed at once (批量修改): each before and after is seen first; one undo for all. */
final class BatchScreen implements Screen {
    static final int MOST = 2000;

    private final BrowseDesk desk;
    private final List<Long> ids;
    private final Parent content;
    private final PauseTransition pause = new PauseTransition(Duration.millis(200));
    private List<BatchChange> planned = List.of();
    private CodeChoice choice;
    private Optional<CustomInput> custom = Optional.empty();

    @FXML private ComboBox<QuickChoice<BatchTarget>> field;
    @FXML private TextField words;
    @FXML private SuggestionField<Code> code;
    @FXML private HBox own;
    @FXML private Label valueLabel;
    @FXML private TableView<BatchChange> changes;
    @FXML private Label said;
    @FXML private Button apply;

    /**
     * @param ids the contracts, in the order they are shown
     */
    BatchScreen(BrowseDesk desk, List<Long> ids) {
        this.desk = desk;
        this.ids = ids;
        content = desk.fxml().load(this);
        choice = CodeChoice.ofLeaves(code, desk.codes(), CodeTable.PLAN_SOURCE);
        furnish();
    }

    private void furnish() {
        for (BatchField one : BatchField.values()) {
            field.getItems().add(QuickChoice.of(Text.of("browse.batch." + one), one));
        }
        CustomColumns columns = desk.browser().columns().custom();
        columns.all()
                .forEach(one -> field.getItems().add(QuickChoice.of(one.name(), new CustomBatch(columns, one))));
        Tables.prepare(changes, Text.of("browse.ui.batch.looking"), Message.of("browse.ui.batch.empty"), _ -> {
            // a contract is opened from the ledger
        });
        var project = Tables.<BatchChange>text(Text.of("browse.column.project"), 220, BatchChange::projectName);
        var before = Tables.<BatchChange>text(Text.of("browse.ui.batch.before"), 160,
                one -> named(one.field(), one.before()));
        var after = Tables.<BatchChange>text(Text.of("browse.ui.batch.after"), 160,
                one -> one.refusal().isPresent() ? "" : named(one.field(), one.after()));
        var why = Tables.<BatchChange>text(Text.of("browse.ui.batch.refused"), 240,
                one -> one.refusal().map(Message::toString).orElse(""));
        changes.getColumns()
                .setAll(List.of(Tables.text(Text.of("browse.column.number"), 140, BatchChange::number), project,
                        before, after, why));
        Tables.share(changes, List.of(project, before, after, why));
        field.valueProperty().subscribe((_, one) -> become(one.value().orElseThrow()));
        words.textProperty().subscribe((_, _) -> pause.playFromStart());
        code.onChange(pause::playFromStart);
        pause.setOnFinished(_ -> look());
        field.setValue(field.getItems().getFirst());
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("browse.ui.batch.title", "%,d".formatted(ids.size()));
    }

    @Override
    public void shown() {
        field.requestFocus();
        look();
    }

    private BatchTarget chosen() {
        return field.getValue().value().orElseThrow();
    }

    private static Optional<CodeTable> codes(BatchTarget of) {
        return of instanceof BatchField field ? field.codes() : Optional.empty();
    }

    private void become(BatchTarget one) {
        custom = one instanceof CustomBatch batch
                ? Optional.of(new CustomInput(batch.column(), desk.clock()))
                : Optional.empty();
        boolean coded = codes(one).isPresent();
        show(own, custom.isPresent());
        show(code, coded);
        show(words, !coded && custom.isEmpty());
        codes(one).ifPresent(table -> choice = CodeChoice.ofLeaves(code, desk.codes(), table));
        code.clear();
        words.clear();
        own.getChildren().clear();
        custom.map(CustomInput::field).ifPresent(typed -> {
            typed.setPrefWidth(words.getPrefWidth());
            typed.textProperty().subscribe((_, _) -> pause.playFromStart());
            own.getChildren().setAll(typed);
        });
        valueLabel.setLabelFor(custom.<Node>map(CustomInput::field).orElse(coded ? code : words));
        look();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private String value() {
        if (custom.isPresent()) {
            return custom.get().typed();
        }
        return codes(chosen()).isPresent() ? choice.key() : words.getText().strip();
    }

    private void look() {
        pause.stop();
        Optional<Message> problem = custom.flatMap(CustomInput::problem);
        if (problem.isPresent()) {
            plan(List.of());
            said.setText(problem.get().toString());
            return;
        }
        BatchTarget one = chosen();
        String value = value();
        desk.tasks()
                .latest(Message.of("browse.ui.batch.looking"),
                        progress -> desk.batches().preview(ids, one, value, progress), this::plan);
    }

    private void plan(List<BatchChange> all) {
        planned = all;
        changes.getItems().setAll(all);
        long changing = all.stream().filter(BatchChange::changes).count();
        long refused = all.stream().filter(one -> one.refusal().isPresent()).count();
        said.setText(Text.of("browse.ui.batch.sums", "%,d".formatted(changing),
                "%,d".formatted(all.size() - changing - refused), "%,d".formatted(refused)));
        apply.setDisable(changing == 0);
        apply.setText(changing == 0
                ? Text.of("browse.ui.batch.do.none")
                : Text.of("browse.ui.batch.do", "%,d".formatted(changing)));
    }

    private String named(BatchTarget of, String value) {
        return codes(of).map(table -> desk.codes().of(table).nameOf(value)).orElse(value);
    }

    @FXML
    private void takeFirst() {
        if (!planned.isEmpty()) {
            String first = planned.getFirst().before();
            if (custom.isPresent()) {
                custom.get().show(first);
            } else if (codes(chosen()).isPresent()) {
                choice.show(first);
            } else {
                words.setText(first);
            }
            look();
        }
    }

    @FXML
    private void apply() {
        List<BatchChange> doing = planned;
        desk.tasks()
                .run(Message.of("browse.ui.batch.doing"),
                        _ -> desk.batches().apply(desk.whoActs().get(), doing), done -> {
                            desk.shell().status(Message.of("browse.ui.batch.done", "%,d".formatted(done)));
                            look();
                            field.requestFocus();
                        });
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.D) {
            event.consume();
            takeFirst();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER && !apply.isDisabled()) {
            event.consume();
            apply();
        }
    }
}
