package techcontract.statistics.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractLedger;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;
import techcontract.shell.Badge;
import techcontract.shell.DateField;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.MarkedCell;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;
import techcontract.shell.Tone;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportCheck;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsColumn;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.TableCell;
import techcontract.statistics.YearlyReport;

/** The yearly report (统计): a year, its tables one at a time, whether they balance, and the workbook. */
public final class YearlyReportScreen implements Screen {
    private static final KeyCodeCombination SWITCH = new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination HAND_IN = new KeyCodeCombination(KeyCode.U, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination TABLES_ONLY = new KeyCodeCombination(KeyCode.E,
            KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final YearlyReport report;
    private final ContractLedger ledger;
    private final Clock clock;
    private final Shell shell;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Consumer<Path> openFolder;
    private final HandingIn handingIn;
    private final Runnable importLedger;
    private final CodeTables codes;
    private final LongConsumer openContract;
    private final Fxml fxml;
    private final Parent content;
    private YearlyReport.@Nullable Result shown;
    private @Nullable Path written;
    private boolean setting;

    @FXML private VBox page;
    @FXML private VBox nothing;
    @FXML private ComboBox<ReportYear> years;
    @FXML private ComboBox<PeriodChoice> periods;
    @FXML private ComboBox<LastYearSource> lastYears;
    @FXML private HBox days;
    @FXML private DateField from;
    @FXML private DateField to;
    @FXML private SegmentedButton views;
    @FXML private ToggleButton five;
    @FXML private ToggleButton four;
    @FXML private ListView<ReportTable> tables;
    @FXML private TablePanel panel;
    @FXML private SegmentedButton shownAs;
    @FXML private ToggleButton asTables;
    @FXML private ToggleButton asCharts;
    @FXML private HBox tableView;
    @FXML private ChartPanel charts;
    @FXML private ScrollPane differences;
    @FXML private ProblemList problems;
    @FXML private Badge check;
    @FXML private Label file;
    @FXML private Button importing;
    @FXML private Button folder;
    @FXML private Button handIn;
    @FXML private Button exportTables;
    @FXML private Button export;
    @FXML private HBox links;
    private List<ReportLink> offered = List.of();

    /**
     * @param openFolder shows a folder in the system's file manager
     * @param handingIn what was handed in before, and the way to it
     * @param importLedger goes to the import of old ledgers
     * @param openContract opens a contract by its id
     */
    public YearlyReportScreen(YearlyReport report, ContractLedger ledger, CodeTables codes, Clock clock, Shell shell,
            Tasks tasks, Dialogs dialogs, Fxml fxml, Consumer<Path> openFolder, HandingIn handingIn,
            Runnable importLedger, LongConsumer openContract) {
        this.report = report;
        this.ledger = ledger;
        this.clock = clock;
        this.shell = shell;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.openFolder = openFolder;
        this.handingIn = handingIn;
        this.importLedger = importLedger;
        this.codes = codes;
        this.openContract = openContract;
        this.fxml = fxml;
        this.content = fxml.load(this);
    }

    /** Offers what other rooms make of a report, each with a button and a key. */
    public void offer(List<ReportLink> others) {
        offered = List.copyOf(others);
        links.getChildren().setAll(offered.stream().map(this::button).toList());
    }

    private Button button(ReportLink link) {
        Button button = new Button(link.label());
        button.setMnemonicParsing(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(link.tip()));
        button.setOnAction(_ -> follow(link));
        return button;
    }

    private void follow(ReportLink link) {
        PeriodChoice choice = periods.getValue();
        if (choice != null) {
            link.open().accept(choice.period());
        }
    }

    @FXML
    private void initialize() {
        folder.managedProperty().bind(folder.visibleProperty());
        five.setUserData(TypeView.FIVE);
        four.setUserData(TypeView.FOUR);
        five.setSelected(true);
        asTables.setSelected(true);
        shownAs.getToggleGroup().selectedToggleProperty().addListener((_, former, now) -> switchView(former, now));
        tables.getItems().setAll(TypeView.FIVE.tables());
        tables.getSelectionModel().select(ReportTable.TYPES);
        tables.setCellFactory(_ -> new MarkedCell<>(ReportTable::title, table -> !balances(table),
                Text.of("statistics.ui.unbalanced"), Tone.BAD));
        lastYears.setConverter(new LastYearWords());
        views.getToggleGroup().selectedToggleProperty().addListener((_, former, now) -> showView(former, now));
        tables.getSelectionModel().selectedItemProperty().addListener(_ -> showTable());
        panel.onOpen(this::openCell);
        from.onChange(this::countDays);
        to.onChange(this::countDays);
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("statistics.ui.title");
    }

    @Override
    public void shown() {
        tables.requestFocus();
        tasks.latest(Message.of("statistics.ui.reading"), _ -> ledger.years(), this::showYears);
    }

    private void showYears(List<ReportYear> found) {
        nothing.setVisible(found.isEmpty());
        page.setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            importing.requestFocus();
            return;
        }
        ReportYear chosen = years.getValue();
        if (!years.getItems().equals(found)) {
            years.getItems().setAll(found);
        }
        if (chosen != null && found.contains(chosen)) {
            years.setValue(chosen);
            count();
        } else {
            years.setValue(newestComplete(found));
        }
    }

    private ReportYear newestComplete(List<ReportYear> newestFirst) {
        LocalDate today = LocalDate.now(clock);
        return newestFirst.stream()
                .filter(year -> year.lastDay().isBefore(today))
                .findFirst()
                .orElse(newestFirst.getFirst());
    }

    @FXML
    private void chooseYear() {
        ReportYear year = years.getValue();
        if (year != null) {
            PeriodChoice former = periods.getValue();
            List<PeriodChoice> choices = PeriodChoice.of(year, LocalDate.now(clock));
            periods.getItems().setAll(choices);
            periods.setValue(PeriodChoice.like(former, choices));
        }
    }

    @FXML
    private void count() {
        PeriodChoice choice = periods.getValue();
        if (setting) {
            return;
        }
        days.setVisible(choice != null && choice.custom());
        days.setManaged(days.isVisible());
        if (choice != null && choice.custom()) {
            offerDays(choice.period());
            countDays();
        } else if (choice != null) {
            count(choice.period());
        }
    }

    // The days typed before stay as long as they are of the year chosen.
    private void offerDays(ReportPeriod usual) {
        if (to.value().filter(day -> day.getYear() == usual.year().number()).isEmpty()) {
            from.set(usual.firstDay());
            to.set(usual.lastDay());
        }
    }

    private void countDays() {
        PeriodChoice choice = periods.getValue();
        if (choice != null && choice.custom() && from.value().isPresent() && to.value().isPresent()) {
            LocalDate first = from.value().get();
            LocalDate last = to.value().get();
            if (last.isBefore(first)) {
                shell.status(Message.of("statistics.ui.period.backwards"));
            } else {
                count(new ReportPeriod(first, last));
            }
        }
    }

    private void count(ReportPeriod period) {
        boolean asHandedIn = lastYears.getSelectionModel().getSelectedIndex() > 0;
        tasks.latest(Message.of("statistics.ui.counting", period.label()),
                progress -> counted(period, asHandedIn, progress), this::show);
    }

    /** A report, and where its figures of the year before can come from. */
    private record Counted(YearlyReport.Result result, List<LastYearSource> sources, LastYearSource chosen) {}

    private Counted counted(ReportPeriod period, boolean asHandedIn, Progress progress) {
        List<LastYearSource> sources = handingIn.lastYearSources(period);
        LastYearSource chosen = asHandedIn ? sources.getLast() : sources.getFirst();
        return new Counted(report.of(period, chosen, progress), sources, chosen);
    }

    private void show(Counted counted) {
        YearlyReport.Result result = counted.result();
        shown = result;
        setting = true;
        lastYears.getItems().setAll(counted.sources());
        lastYears.setValue(counted.chosen());
        lastYears.setDisable(counted.sources().size() == 1);
        setting = false;
        handIn.setDisable(false);
        exportTables.setDisable(false);
        export.setDisable(false);
        showCheck(result.check());
        tables.refresh();
        showTable();
        charts.show(result);
    }

    private void showCheck(ReportCheck found) {
        long good = found.lines().stream().filter(ReportCheck.Line::balances).count();
        check.show(Text.of("statistics.ui.check", good, found.lines().size()),
                found.balances() ? Tone.GOOD : Tone.BAD);
        showDifferences(found.problems());
    }

    private void showDifferences(Problems found) {
        problems.show(found.all());
        differences.setVisible(!found.isEmpty());
        differences.setManaged(!found.isEmpty());
    }

    private boolean balances(ReportTable table) {
        return shown == null || shown.check()
                .lines()
                .stream()
                .allMatch(line -> line.balances() || !line.table().equals(table.title()));
    }

    // The same table again in the other view; one of the two is always chosen.
    private void showView(@Nullable Toggle former, @Nullable Toggle now) {
        if (now == null) {
            if (former != null) {
                former.setSelected(true);
            }
        } else if (now.getUserData() instanceof TypeView view) {
            int place = tables.getSelectionModel().getSelectedIndex();
            tables.getItems().setAll(view.tables());
            tables.getSelectionModel().select(place);
        }
    }

    // Tables or charts: one of the two is always chosen.
    private void switchView(@Nullable Toggle former, @Nullable Toggle now) {
        if (now == null && former != null) {
            former.setSelected(true);
            return;
        }
        charts.setVisible(asCharts.isSelected());
        tableView.setVisible(asTables.isSelected());
        views.setDisable(asCharts.isSelected());
        if (asCharts.isSelected()) {
            charts.enter();
        } else {
            tables.requestFocus();
        }
    }

    private void showTable() {
        ReportTable chosen = tables.getSelectionModel().getSelectedItem();
        if (shown != null && chosen != null) {
            panel.show(shown.period().label(), shown.table(chosen));
        }
    }

    private void openCell(StatisticsRow row, Optional<StatisticsColumn> column) {
        YearlyReport.Result counted = shown;
        ReportTable table = tables.getSelectionModel().getSelectedItem();
        if (counted == null || table == null) {
            return;
        }
        List<ComparedYear> years = column.map(one -> one.meaning().years()).orElse(List.of(ComparedYear.THIS));
        TableCell cell = new TableCell(table, row.key(), column.map(one -> one.meaning().part()).orElse(""));
        String where = Stream.of(counted.period().label(), table.title(), row.label(),
                column.map(StatisticsColumn::group).orElse(""), column.map(StatisticsColumn::heading).orElse(""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("　"));
        tasks.run(Message.of("statistics.ui.cell.reading"),
                progress -> report.contracts(counted, cell, years, progress),
                found -> shell.show(new ContractsScreen(fxml, codes.of(CodeTable.CONTRACT_TYPE), counted.period(),
                        where, found, openContract)));
    }

    @FXML
    private void enterTable(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            panel.enter();
        }
    }

    @FXML
    private void key(KeyEvent event) {
        if (EXPORT.match(event)) {
            event.consume();
            export();
        } else if (TABLES_ONLY.match(event)) {
            event.consume();
            exportTables();
        } else if (SWITCH.match(event)) {
            event.consume();
            (asCharts.isSelected() ? asTables : asCharts).setSelected(true);
        } else if (HAND_IN.match(event)) {
            event.consume();
            handIn();
        }
        offered.stream().filter(link -> link.key().match(event)).findFirst().ifPresent(link -> {
            event.consume();
            follow(link);
        });
    }

    @FXML
    private void handIn() {
        if (shown != null) {
            handingIn.open(shown.period(), shown.lastYear());
        }
    }

    @FXML
    private void export() {
        export("statistics.ui.file", (counted, target) -> progress -> report.export(counted.period(),
                counted.lastYear(), target, progress, (_, _) -> {}));
    }

    @FXML
    private void exportTables() {
        export("statistics.ui.file-tables", (counted, target) -> progress -> report.exportTables(counted.period(),
                counted.lastYear(), target, progress));
    }

    private void export(String name, BiFunction<YearlyReport.Result, Path, Function<Progress, ?>> writing) {
        if (shown != null) {
            YearlyReport.Result counted = shown;
            dialogs.save(Message.of("statistics.ui.export.where"),
                    ReportFile.name(name, counted.bureau(), counted.period()),
                    new ExtensionFilter(Text.of("statistics.ui.workbook"), "*" + ReportFile.EXTENSION))
                    .ifPresent(target -> tasks.run(Message.of("statistics.ui.exporting", counted.period().label()),
                            writing.apply(counted, target), _ -> written(target), this::refused));
        }
    }

    private void written(Path target) {
        Path name = target.getFileName();
        Message done = Message.of("statistics.ui.exported", name == null ? target : name);
        written = target.toAbsolutePath().getParent();
        file.setText(done.toString());
        folder.setVisible(true);
        shell.status(done);
    }

    // Says in place, table by table, why nothing was written.
    private void refused(Problems found) {
        showDifferences(found);
        shell.status(Message.of("statistics.ui.not-exported"));
    }

    @FXML
    private void openFolder() {
        if (written != null) {
            openFolder.accept(written);
        }
    }

    @FXML
    private void importLedger() {
        importLedger.run();
    }
}
