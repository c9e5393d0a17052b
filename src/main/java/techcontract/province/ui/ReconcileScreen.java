package techcontract.province.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.province.ColumnChoice;
import techcontract.province.Finding;
import techcontract.province.FindingKind;
import techcontract.province.ProvinceColumn;
import techcontract.province.ReconciliationResult;
import techcontract.shell.FileDrop;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.shell.Tone;

/** Lays the province's export against the register (与省平台对账): the file, its columns, every difference and its remedy. */
final class ReconcileScreen implements Screen {
    private static final int NONE = -1;

    private final ProvinceDesk desk;
    private final ReportYear asked;
    private final ToggleGroup kinds = new ToggleGroup();
    private final Map<ProvinceColumn, ComboBox<Integer>> columns = new EnumMap<>(ProvinceColumn.class);
    private final Parent content;
    private @Nullable Path file;
    private @Nullable ColumnChoice choice;
    private @Nullable ReconciliationResult result;
    private boolean showing;

    @FXML private ComboBox<String> years;
    @FXML private Button choose;
    @FXML private Label fileName;
    @FXML private Label mapping;
    @FXML private FlowPane fields;
    @FXML private ComboBox<AmountUnit> amountUnit;
    @FXML private ComboBox<AmountUnit> technologyUnit;
    @FXML private Button compare;
    @FXML private ProblemList problems;
    @FXML private FlowPane filters;
    @FXML private ToggleButton unfold;
    @FXML private TableView<Finding> findings;
    @FXML private Label detail;
    @FXML private Label summary;
    @FXML private Button export;

    /**
     * @param asked the year proposed
     */
    ReconcileScreen(ProvinceDesk desk, ReportYear asked) {
        this.desk = desk;
        this.asked = asked;
        content = desk.fxml().load(this);
        FileDrop.on(content, files -> read(files.getFirst()));
    }

    @FXML
    private void initialize() {
        for (ProvinceColumn column : ProvinceColumn.values()) {
            fields.getChildren().add(fieldOf(column));
        }
        units(amountUnit, ProvinceColumn.AMOUNT);
        units(technologyUnit, ProvinceColumn.TECHNOLOGY_AMOUNT);
        filter(Optional.empty()).setSelected(true);
        for (FindingKind kind : FindingKind.values()) {
            filter(Optional.of(kind));
        }
        kinds.selectedToggleProperty().addListener((_, _, _) -> list());
        fields.visibleProperty().bind(unfold.selectedProperty());
        fields.managedProperty().bind(unfold.selectedProperty());
        findingTable();
        detail.textProperty()
                .bind(findings.getSelectionModel()
                        .selectedItemProperty()
                        .map(one -> one.remedy().toString())
                        .orElse(Text.of("province.ui.open-keys")));
        years.getItems().setAll(asked.toString(), Text.of("province.all-years"));
        years.getSelectionModel().selectFirst();
        forget();
    }

    private HBox fieldOf(ProvinceColumn column) {
        ComboBox<Integer> choices = new ComboBox<>();
        choices.setPrefWidth(140);
        choices.setAccessibleText(column.label());
        choices.setCellFactory(_ -> headingCell());
        choices.setButtonCell(headingCell());
        choices.setOnAction(_ -> chosen(column, choices.getValue()));
        columns.put(column, choices);
        Label label = new Label(column.label());
        label.setLabelFor(choices);
        label.getStyleClass().add("quiet");
        label.setMinWidth(88);
        HBox pair = new HBox(label, choices);
        pair.getStyleClass().add("page-toolbar");
        return pair;
    }

    private ListCell<Integer> headingCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Integer place, boolean empty) {
                super.updateItem(place, empty);
                ColumnChoice now = choice;
                setText(empty || place == null || now == null
                        ? ""
                        : place == NONE ? Text.of("province.ui.columns.none") : now.headings().get(place));
            }
        };
    }

    private void units(ComboBox<AmountUnit> box, ProvinceColumn column) {
        box.getItems().setAll(AmountUnit.values());
        box.setCellFactory(_ -> unitCell());
        box.setButtonCell(unitCell());
        box.setAccessibleText(Text.of("province.choice.unit", column.label()));
        box.setOnAction(_ -> {
            ColumnChoice now = choice;
            if (!showing && now != null && box.getValue() != null) {
                changed(now.in(column, box.getValue()));
            }
        });
    }

    private static ListCell<AmountUnit> unitCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable AmountUnit unit, boolean empty) {
                super.updateItem(unit, empty);
                setText(empty || unit == null ? "" : unit.label());
            }
        };
    }

    private ToggleButton filter(Optional<FindingKind> kind) {
        ToggleButton button = new ToggleButton();
        button.setToggleGroup(kinds);
        kind.ifPresent(button::setUserData);
        // A press on the chosen one must not let it go.
        button.setOnAction(_ -> button.setSelected(true));
        button.setMinWidth(Region.USE_PREF_SIZE);
        filters.getChildren().add(button);
        return button;
    }

    private void findingTable() {
        var project = Tables.<Finding>text(Text.of("province.ui.project"), 160, Finding::project);
        var remedy = Tables.<Finding>text(Text.of("province.ui.remedy"), 200, one -> one.remedy().toString());
        findings.getColumns()
                .setAll(List.of(Tables.state(Text.of("province.ui.kind"), 132, ReconcileScreen::kind,
                        one -> tone(one.kind())),
                        Tables.text(Text.of("province.ui.number"), 142, Finding::number), project,
                        Tables.text(Text.of("province.ui.seller"), 120, Finding::seller),
                        Tables.text(Text.of("province.ui.ours"), 112, Finding::ours),
                        Tables.text(Text.of("province.ui.theirs"), 112, Finding::theirs),
                        Tables.text(Text.of("province.ui.row"), 72,
                                one -> one.row() == 0 ? "" : Integer.toString(one.row())),
                        remedy));
        Tables.share(findings, List.of(project, remedy));
        Tables.prepare(findings, Text.of("province.ui.findings"), Message.of("province.ui.start"), this::open);
    }

    private static String kind(Finding finding) {
        return finding.certain() ? finding.kind().label() : Text.of("province.probable", finding.kind().label());
    }

    private static Tone tone(FindingKind kind) {
        return switch (kind) {
            case MISSING_THERE, MISSING_HERE, DUPLICATE -> Tone.BAD;
            case AMOUNT, TECHNOLOGY_AMOUNT, STATUS, YEAR -> Tone.ATTENTION;
            case TYPE, UNREADABLE -> Tone.ACTIVE;
        };
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("province.ui.reconcile.title");
    }

    @Override
    public void shown() {
        if (result == null) {
            (file == null ? choose : compare).requestFocus();
        }
    }

    private void forget() {
        result = null;
        export.setDisable(true);
        summary.setText("");
        list();
        showChoice();
    }

    @FXML
    private void choose() {
        desk.dialogs()
                .open(Message.of("province.ui.choose.title"),
                        new ExtensionFilter(Text.of("province.ui.files"), "*.xlsx", "*.xls", "*.csv", "*.XLSX",
                                "*.XLS", "*.CSV"))
                .ifPresent(this::read);
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
            event.consume();
            choose();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.E) {
            event.consume();
            export();
        } else if (event.getCode() == KeyCode.F7) {
            event.consume();
            compare();
        }
    }

    private void read(Path chosen) {
        file = chosen;
        choice = null;
        fileName.setText(chosen.toString());
        unfold.setSelected(true);
        forget();
        desk.tasks().run(Message.of("province.ui.looking"), _ -> desk.reconciliation().columns(chosen), found -> {
            if (chosen.equals(file)) {
                choice = found;
                showChoice();
                compare.requestFocus();
            }
        });
    }

    private void showChoice() {
        ColumnChoice now = choice;
        showing = true;
        mapping.setText(Text.of(now == null
                ? "province.ui.columns"
                : now.remembered() ? "province.ui.columns.remembered" : "province.ui.columns.recognised"));
        columns.forEach((column, box) -> {
            box.setDisable(now == null);
            List<Integer> places = new ArrayList<>(List.of(NONE));
            if (now != null) {
                for (int place = 0; place < now.headings().size(); place++) {
                    if (!now.headings().get(place).isEmpty()) {
                        places.add(place);
                    }
                }
            }
            box.getItems().setAll(places);
            box.setValue(now == null ? null : now.places().getOrDefault(column, NONE));
        });
        amountUnit.setDisable(now == null);
        technologyUnit.setDisable(now == null);
        amountUnit.setValue(now == null ? null : now.units().get(ProvinceColumn.AMOUNT));
        technologyUnit.setValue(now == null ? null : now.units().get(ProvinceColumn.TECHNOLOGY_AMOUNT));
        Problems missing = now == null ? new Problems() : now.problems();
        problems.show(missing.all());
        compare.setDisable(now == null || missing.hasErrors());
        showing = false;
    }

    private void chosen(ProvinceColumn column, @Nullable Integer place) {
        ColumnChoice now = choice;
        if (!showing && now != null && place != null) {
            changed(now.with(column, place == NONE ? Optional.empty() : Optional.of(place)));
        }
    }

    private void changed(ColumnChoice other) {
        choice = other;
        Problems missing = other.problems();
        problems.show(missing.all());
        compare.setDisable(missing.hasErrors());
    }

    @FXML
    private void compare() {
        Path chosen = file;
        ColumnChoice now = choice;
        if (chosen == null || now == null || compare.isDisabled()) {
            return;
        }
        Optional<ReportYear> year = years.getSelectionModel().getSelectedIndex() == 0
                ? Optional.of(asked)
                : Optional.empty();
        desk.tasks().run(Message.of("province.ui.comparing"), progress -> {
            desk.reconciliation().remember(desk.whoActs().get(), now);
            return desk.reconciliation().compare(chosen, now, year, progress);
        }, this::show);
    }

    private void show(ReconciliationResult found) {
        result = found;
        // the columns are settled: their room is for the differences
        unfold.setSelected(false);
        export.setDisable(false);
        Money rest = found.unexplained().amount();
        summary.setText(Text.of("province.ui.summary", "%,d".formatted(found.ours().count()), found.ours().amount(),
                "%,d".formatted(found.theirs().count()), found.theirs().amount(), found.difference().amount(),
                "%,d".formatted(found.agreed())) + "；"
                + (rest.isZero()
                        ? Text.of("province.ui.summary.explained")
                        : Text.of("province.ui.summary.unexplained", rest)));
        problems.show(found.notes()
                .stream()
                .map(note -> new Problem(Severity.HINT, "", note))
                .toList());
        list();
        findings.requestFocus();
        findings.getSelectionModel().selectFirst();
    }

    private void list() {
        ReconciliationResult now = result;
        List<Finding> all = now == null ? List.of() : now.findings();
        for (Toggle toggle : kinds.getToggles()) {
            long count = all.stream().filter(one -> wanted(toggle, one)).count();
            ((ToggleButton) toggle).setText(Text.of("province.ui.count",
                    toggle.getUserData() instanceof FindingKind kind
                            ? kind.label()
                            : Text.of("province.ui.all"),
                    "%,d".formatted(count)));
        }
        Toggle chosen = kinds.getSelectedToggle();
        findings.getItems().setAll(all.stream().filter(one -> chosen == null || wanted(chosen, one)).toList());
        ((Label) Objects.requireNonNull(findings.getPlaceholder())).setText(Text.of(now == null
                ? "province.ui.start"
                : all.isEmpty() ? "province.ui.clean" : "province.ui.no-kind"));
    }

    private static boolean wanted(Toggle toggle, Finding finding) {
        return toggle.getUserData() == null || toggle.getUserData() == finding.kind();
    }

    private void open(Finding finding) {
        finding.contractId()
                .ifPresentOrElse(id -> desk.openContract().accept(id),
                        () -> desk.shell().status(Message.of("province.ui.not-ours")));
    }

    @FXML
    private void export() {
        ReconciliationResult now = result;
        if (now != null) {
            desk.dialogs()
                    .save(Message.of("province.ui.export.where"),
                            Text.of("province.ui.export.file", now.period()) + ".xlsx",
                            new ExtensionFilter(Text.of("province.ui.workbook"), "*.xlsx"))
                    .ifPresent(target -> desk.tasks().run(Message.of("province.ui.exporting"), _ -> {
                        desk.reconciliation().export(desk.whoActs().get(), now, target);
                        return target;
                    }, done -> desk.shell()
                            .status(Message.of("province.ui.exported", String.valueOf(done.getFileName())))));
        }
    }
}
