package techcontract.performance.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;
import techcontract.kernel.Text;
import techcontract.performance.PerformanceEntry;
import techcontract.performance.PerformanceKind;
import techcontract.performance.PerformanceRecord;
import techcontract.performance.PerformanceSheet;
import techcontract.performance.TaxFacts;
import techcontract.performance.TaxHints;
import techcontract.performance.TaxInputs;
import techcontract.performance.YearSum;
import techcontract.shell.DateField;
import techcontract.shell.Figure;
import techcontract.shell.FormKeys;
import techcontract.shell.Fxml;
import techcontract.shell.MoneyField;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.shell.Tone;

/** What was performed under a contract (履行情况): its records, the sums against what is registered, tax hints beside. */
public final class PerformanceScreen implements Screen {
    private final PerformanceDesk desk;
    private final Contract contract;
    private final boolean linked;
    private final Parent content;
    private PerformanceSheet sheet;

    @FXML private Label project;
    @FXML private Label parties;
    @FXML private Label number;
    @FXML private Figure contractAmount;
    @FXML private Figure invoiced;
    @FXML private Figure paid;
    @FXML private Figure technologyAmount;
    @FXML private Figure income;
    @FXML private Figure left;
    @FXML private TableView<PerformanceRecord> records;
    @FXML private TableView<YearSum> years;
    @FXML private ComboBox<PerformanceKind> kind;
    @FXML private DateField day;
    @FXML private MoneyField amount;
    @FXML private TextField document;
    @FXML private TextField note;
    @FXML private Button add;
    @FXML private Button reverse;
    @FXML private ProblemList problems;
    @FXML private MoneyField transferIncome;
    @FXML private MoneyField domesticCost;
    @FXML private MoneyField reward;
    @FXML private CheckBox stampDuty;
    @FXML private HintPanel hints;

    PerformanceScreen(PerformanceDesk desk, Fxml fxml, Contract contract, boolean linked, PerformanceSheet sheet) {
        this.desk = desk;
        this.contract = contract;
        this.linked = linked;
        this.sheet = sheet;
        this.content = fxml.load(this);
        describe();
        FormKeys.on(content, this::onAdd);
        show(sheet);
    }

    @FXML
    private void initialize() {
        recordColumns();
        yearColumns();
        kind.getItems().setAll(PerformanceKind.values());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable PerformanceKind one) {
                return one == null ? "" : one.label();
            }

            @Override
            public @Nullable PerformanceKind fromString(String words) {
                return null;
            }
        });
        kind.setValue(PerformanceKind.INVOICE);
        for (MoneyField field : List.of(transferIncome, domesticCost, reward)) {
            field.onChange(this::hint);
        }
        stampDuty.selectedProperty().addListener((_, _, _) -> hint());
    }

    private void recordColumns() {
        var words = Tables.<PerformanceRecord>text(Text.of("performance.ui.note"), 100, PerformanceRecord::note);
        records.getColumns()
                .setAll(List.of(
                        Tables.date(Text.of("performance.ui.on"), 92, PerformanceRecord::happenedOn),
                        Tables.text(Text.of("performance.ui.kind"), 92, one -> one.kind().label()),
                        Tables.money(Text.of("performance.ui.amount"), 116, PerformanceRecord::amount),
                        Tables.text(Text.of("performance.ui.document"), 168, PerformanceRecord::documentNumber), words,
                        Tables.text(Text.of("performance.ui.by"), 72, PerformanceRecord::recordedBy),
                        Tables.state(Text.of("performance.ui.state"), 78, this::state, this::tone)));
        Tables.share(records, List.of(words));
        Tables.prepare(records, Text.of("performance.ui.records"), Message.of("performance.ui.none"),
                _ -> note.requestFocus());
        records.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, chosen) -> reverse.setDisable(chosen == null || !mayReverse(chosen)));
        records.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                event.consume();
                onReverse();
            }
        });
        reverse.setDisable(true);
    }

    private void yearColumns() {
        years.getColumns()
                .setAll(List.of(Tables.text(Text.of("performance.ui.year"), 46, one -> one.year().toString()),
                        Tables.tenThousands(PerformanceKind.INVOICE.label(), 70, YearSum::invoiced),
                        Tables.tenThousands(PerformanceKind.PAYMENT.label(), 70, YearSum::paid),
                        Tables.tenThousands(Text.of("performance.ui.year.income"), 70, YearSum::income)));
        Tables.prepare(years, Text.of("performance.ui.years"), Message.of("performance.ui.years.none"), _ -> {});
    }

    private String state(PerformanceRecord one) {
        if (one.reverses().isPresent()) {
            return Text.of("performance.ui.state.reversal");
        }
        return Text.of(sheet.isReversed(one) ? "performance.ui.state.reversed" : "performance.ui.state.valid");
    }

    private Tone tone(PerformanceRecord one) {
        return mayReverse(one) ? Tone.GOOD : Tone.NEUTRAL;
    }

    private boolean mayReverse(PerformanceRecord one) {
        return one.reverses().isEmpty() && !sheet.isReversed(one);
    }

    private void describe() {
        ContractDraft draft = contract.typed();
        project.setText(draft.subject().projectName());
        parties.setText(Text.of("performance.ui.parties", draft.seller().name(), draft.buyer().name()));
        number.setText(Text.of("performance.ui.number", contract.registrationNumber().orElse("")));
        add.setDisable(!contract.status().isRegistered());
    }

    private void show(PerformanceSheet now) {
        sheet = now;
        contractAmount.setNumber(now.contractAmount().toString());
        technologyAmount.setNumber(now.technologyAmount().toString());
        invoiced.setNumber(now.sum(PerformanceKind.INVOICE).toString());
        paid.setNumber(now.sum(PerformanceKind.PAYMENT).toString());
        income.setNumber(now.sum(PerformanceKind.INCOME).toString());
        left.setNumber(now.leftToEarn().toString());
        records.getItems().setAll(now.records());
        records.getSelectionModel().clearSelection();
        years.getItems().setAll(now.years());
        problems.show(now.problems().all());
        hint();
    }

    private void hint() {
        hints.show(TaxHints.of(desk.register().rulesOf(contract), TaxFacts.of(contract, sheet, linked),
                new TaxInputs(transferIncome.value(), domesticCost.value(), reward.value(), stampDuty.isSelected())));
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("performance.ui.title");
    }

    @Override
    public void shown() {
        kind.requestFocus();
    }

    @FXML
    private void onAdd() {
        if (add.isDisabled()) {
            return;
        }
        Optional<LocalDate> on = day.value();
        Optional<Money> money = amount.value();
        if (on.isEmpty() || money.isEmpty()) {
            refused(new Problems().error("", "performance.ui.missing"));
            return;
        }
        PerformanceEntry entry = new PerformanceEntry(kind.getValue(), on.get(), money.get(), document.getText(),
                note.getText());
        desk.tasks()
                .run(Message.of("performance.ui.recording"),
                        _ -> desk.book().add(desk.actor(), contract.id(), entry), now -> added(entry, now),
                        this::refused);
    }

    private void added(PerformanceEntry entry, PerformanceSheet now) {
        show(now);
        amount.clear();
        document.clear();
        note.clear();
        kind.requestFocus();
        desk.shell().status(Message.of("performance.ui.recorded", entry.kind().label(), entry.amount(), desk.now()));
    }

    @FXML
    private void onReverse() {
        PerformanceRecord wrong = records.getSelectionModel().getSelectedItem();
        if (wrong == null || !mayReverse(wrong)) {
            return;
        }
        desk.dialogs()
                .askReason(Message.of("performance.ui.ask-reverse", wrong.happenedOn(), wrong.documentNumber(),
                        wrong.kind().label(), wrong.amount()), Message.of("performance.ui.reverse-now"))
                .ifPresent(reason -> reverse(wrong, reason));
    }

    private void reverse(PerformanceRecord wrong, String reason) {
        desk.tasks()
                .run(Message.of("performance.ui.reversing"),
                        _ -> desk.book().reverse(desk.actor(), wrong.id(), reason), now -> {
                            show(now);
                            desk.shell().status(Message.of("performance.ui.reversed", desk.now()));
                        }, this::refused);
    }

    private void refused(Problems found) {
        problems.show(found.all());
    }
}
