package techcontract.browse.ui;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import techcontract.browse.Comparison;
import techcontract.browse.CustomColumn;
import techcontract.browse.CustomColumns;
import techcontract.browse.Filter;
import techcontract.browse.GridColumn;
import techcontract.browse.GridColumns;
import techcontract.browse.GridQuery;
import techcontract.browse.GridRow;
import techcontract.browse.GroupRow;
import techcontract.browse.Grouping;
import techcontract.browse.LedgerBrowser;
import techcontract.browse.View;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.contract.ContractStatus;
import techcontract.contract.LedgerKeys;
import techcontract.contract.LedgerSums;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;
import techcontract.shell.PagedRows;
import techcontract.shell.PastedBlock;
import techcontract.shell.Screen;

/**
 * The ledger of all contracts (台账): found while typing, narrowed by filters, in any columns and order, grouped, summed
 * up, copied, exported and printed as it is shown.
 */
public final class LedgerScreen implements Screen {
    private static final KeyCodeCombination PRINT = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination FILTER = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);

    private final BrowseDesk desk;
    private final Runnable importLedger;
    private final ViewOutput output;
    private final Parent content;
    // Words are found in memory at each key; what the database is asked waits until nobody types for a moment.
    private final PauseTransition pause = new PauseTransition(Duration.millis(120));
    private final PauseTransition keeping = new PauseTransition(Duration.seconds(2));
    private final Grid owner = new Grid();
    private final LedgerGrid grid;
    private final CellSaves saves;
    private final FilterPane filters;
    private final ViewMenu views;
    private final GroupPane groups;
    private boolean setting;
    private boolean opened;
    private LongConsumer fill = _ -> {};

    @FXML private TextField words;
    @FXML private ComboBox<QuickChoice<String>> type;
    @FXML private ComboBox<QuickChoice<ContractStatus>> status;
    @FXML private ComboBox<QuickChoice<ReportYear>> year;
    @FXML private ComboBox<String> view;
    @FXML private MenuButton viewMenu;
    @FXML private ComboBox<QuickChoice<Grouping>> group;
    @FXML private Button clear;
    @FXML private VBox builder;
    @FXML private FlowPane chips;
    @FXML private TableView<GridRow> rows;
    @FXML private TableView<GroupRow> groupRows;
    @FXML private Label sums;
    @FXML private Label selected;

    /**
     * @param openContract opens a contract by its id
     * @param importLedger goes to the import of old ledgers
     * @param importBlock goes there with a block pasted from Excel or WPS
     */
    public LedgerScreen(BrowseDesk desk, LongConsumer openContract, Runnable importLedger,
            Consumer<String> importBlock) {
        this.desk = desk;
        this.importLedger = importLedger;
        this.output = new ViewOutput(desk);
        content = desk.fxml().load(this);
        PastedBlock.on(content, importBlock);
        GridColumns known = desk.browser().columns();
        grid = new LedgerGrid(rows, known, desk.clock(), openContract, owner);
        saves = new CellSaves(desk, this::unsaved);
        filters = new FilterPane(builder, chips, known, desk.clock(), this::changed, rows::requestFocus);
        groups = new GroupPane(groupRows, this::openGroup);
        views = new ViewMenu(desk, view, viewMenu, this::asShown, this::apply);
        furnish(known);
    }

    /** Says what F11 does with the first contract selected (填报助手). */
    public void onFill(LongConsumer action) {
        fill = action;
    }

    private void furnish(GridColumns known) {
        rows.visibleProperty().bind(groupRows.visibleProperty().not());
        rows.managedProperty().bind(rows.visibleProperty());
        grid.show(known.first().columns());
        grid.onSelection(chosen -> selected.setText(summary(chosen)));
        status.getItems().add(QuickChoice.all());
        // Versions that were set aside are read beside their contract.
        for (ContractStatus one : EnumSet.complementOf(EnumSet.of(ContractStatus.SUPERSEDED))) {
            status.getItems().add(QuickChoice.of(one.label(), one));
        }
        fill(group, QuickChoice.none(), groupings());
        group.setValue(group.getItems().getFirst());
        reset();
        List.of(type, status, year, group).forEach(box -> box.valueProperty().subscribe((_, _) -> changed()));
        words.textProperty().subscribe((_, _) -> typed());
        pause.setOnFinished(_ -> find());
        keeping.setOnFinished(_ -> keep());
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("browse.ui.ledger");
    }

    @Override
    public Optional<TextField> searchBox() {
        return Optional.of(words);
    }

    @Override
    public void shown() {
        if (!opened) {
            opened = true;
            desk.tasks()
                    .latest(Message.of("browse.ui.view.opening"), _ -> desk.views().leftBy(desk.whoActs().get()),
                            left -> left.ifPresent(view -> {
                                grid.show(view.columns());
                                find();
                            }));
        }
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
        // A button that is disabled with the focus on it gives the focus to the next.
        words.requestFocus();
        narrow("");
    }

    @FXML
    private void importOld() {
        importLedger.run();
    }

    @FXML
    private void toggleFilters() {
        filters.toggle();
    }

    @FXML
    private void chooseColumns() {
        grid.finish();
        List<CustomColumn> before = desk.browser().columns().custom().all();
        ColumnChooser chooser = new ColumnChooser(desk, grid.shown());
        boolean chosen = desk.dialogs()
                .fill(Message.of("browse.ui.columns.question"), chooser, Message.of("browse.ui.columns.yes"),
                        chooser.none());
        if (chosen) {
            grid.show(chooser.chosen());
            owner.columnsChanged(true);
        }
        if (!before.equals(desk.browser().columns().custom().all())) {
            columnsCameOrWent();
        }
    }

    // Another desk may have added or removed some.
    private void readColumns() {
        CustomColumns custom = desk.browser().columns().custom();
        List<CustomColumn> before = custom.all();
        desk.tasks().latest(Message.of("browse.custom.reading"), _ -> {
            custom.refresh();
            return custom.all();
        }, now -> {
            if (!now.equals(before)) {
                columnsCameOrWent();
            }
        });
    }

    /** Headings, filters and groups go by the columns there are now. */
    private void columnsCameOrWent() {
        setting = true;
        fill(group, QuickChoice.none(), groupings());
        filters.set(filters.filters());
        setting = false;
        grid.show(grid.shown());
        owner.columnsChanged(true);
    }

    /** Shows what stands in a row now, and beside its cell why what was typed does not. */
    private void unsaved(CellSaves.Failed one) {
        one.now().forEach(row -> grid.replace(one.place(), row));
        desk.shell().status(one.why());
        grid.refused(one.contract(), one.column(), one.why());
    }

    @FXML
    private void edit() {
        grid.finish();
        if (grid.selected().isEmpty()) {
            desk.shell().status(Message.of("browse.ui.batch.none"));
            rows.requestFocus();
        } else if (grid.selected().cardinality() > BatchScreen.MOST) {
            desk.shell().status(Message.of("browse.ui.batch.many", "%,d".formatted(BatchScreen.MOST)));
        } else {
            desk.shell().show(new BatchScreen(desk, grid.chosen()));
        }
    }

    @FXML
    private void export() {
        output.export(asShown(), name(), inWords(), grid.keys());
    }

    @FXML
    private void print() {
        output.print(asShown(), name(), inWords(), grid.keys());
    }

    @FXML
    private void savePdf() {
        output.pdf(asShown(), name(), inWords(), grid.keys());
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            event.consume();
            refresh();
        } else if (PRINT.match(event)) {
            event.consume();
            print();
        } else if (EXPORT.match(event)) {
            event.consume();
            export();
        } else if (event.getCode() == KeyCode.F11 && !grid.chosen().isEmpty()) {
            event.consume();
            fill.accept(grid.chosen().getFirst());
        } else if (FILTER.match(event)) {
            event.consume();
            toggleFilters();
        } else if (event.getCode() == KeyCode.ESCAPE && groups.isShown()) {
            event.consume();
            group.setValue(group.getItems().getFirst());
            rows.requestFocus();
        }
    }

    @FXML
    private void searchKey(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER;
        if (down) {
            event.consume();
            (groups.isShown() ? groupRows : rows).requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
            event.consume();
            words.clear();
        }
    }

    private void narrow(String text) {
        setting = true;
        words.setText(text);
        filters.set(List.of());
        reset();
        setting = false;
        find();
    }

    private void reset() {
        type.setValue(QuickChoice.all());
        status.setValue(QuickChoice.all());
        year.setValue(QuickChoice.all());
    }

    private void typed() {
        if (!setting && group.getValue().value().isEmpty() && conditions().isEmpty() && grid.sort().isEmpty()) {
            find();
        } else {
            changed();
        }
    }

    private void changed() {
        if (!setting) {
            pause.playFromStart();
        }
    }

    private void refresh() {
        fill(type, QuickChoice.all(), types());
        readColumns();
        views.refresh();
        desk.tasks()
                .latest(Message.of("browse.ui.years"), _ -> desk.ledger().years(), years -> fill(year,
                        QuickChoice.all(), years.stream().map(one -> QuickChoice.of(one.toString(), one)).toList()));
        find();
    }

    private List<QuickChoice<Grouping>> groupings() {
        return desk.browser()
                .columns()
                .all()
                .stream()
                .flatMap(column -> Grouping.of(column).stream())
                .map(by -> QuickChoice.of(by.toString(), by))
                .toList();
    }

    private List<QuickChoice<String>> types() {
        List<QuickChoice<String>> choices = new ArrayList<>();
        CodeRows table = desk.codes().of(CodeTable.CONTRACT_TYPE);
        for (Code top : table.childrenOf("")) {
            choices.add(QuickChoice.of(top.name(), top.key()));
            table.childrenOf(top.key())
                    .forEach(sub -> choices.add(
                            QuickChoice.of(Text.of("browse.ui.subtype", sub.name()), sub.key())));
        }
        return choices;
    }

    // A box that gets other items shows nothing where its value stays the same.
    private <T> void fill(ComboBox<QuickChoice<T>> box, QuickChoice<T> first, List<QuickChoice<T>> choices) {
        List<QuickChoice<T>> all = Stream.concat(Stream.of(first), choices.stream()).toList();
        if (!box.getItems().equals(all)) {
            setting = true;
            QuickChoice<T> before = box.getValue();
            box.getItems().setAll(all);
            box.setValue(null);
            box.setValue(before != null && all.contains(before) ? before : first);
            setting = false;
        }
    }

    private GridQuery wanted() {
        return new GridQuery(words.getText().strip(), conditions(), grid.sort());
    }

    /** What the three quick filters and the filter rows say, all of which hold. */
    private List<Filter> conditions() {
        List<Filter> all = new ArrayList<>();
        type.getValue()
                .value()
                .ifPresent(key -> all.add(new Filter(GridColumns.TYPE, Comparison.ONE_OF, List.of(key))));
        status.getValue()
                .value()
                .ifPresent(one -> all.add(new Filter(GridColumns.STATUS, Comparison.ONE_OF, List.of(one.name()))));
        year.getValue()
                .value()
                .ifPresent(one -> all.add(new Filter(GridColumns.REGISTERED, Comparison.BETWEEN,
                        List.of(one.firstDay().toString(), one.lastDay().toString()))));
        all.addAll(filters.filters());
        return all;
    }

    private View asShown() {
        return new View(grid.shown(), conditions(), grid.sort());
    }

    private void apply(View wanted) {
        setting = true;
        reset();
        words.clear();
        filters.set(wanted.filters());
        setting = false;
        if (!wanted.columns().isEmpty()) {
            grid.show(wanted.columns());
        }
        grid.sort(wanted.sort());
        keeping.playFromStart();
        find();
    }

    private void keep() {
        Scene scene = rows.getScene();
        // Away from the front it still keeps; in a window that was closed it does not.
        if (scene != null && (scene.getWindow() == null || !scene.getWindow().isShowing())) {
            return;
        }
        View left = asShown();
        desk.tasks().latest(Message.of("browse.ui.view.saving"), _ -> {
            desk.views().leave(desk.whoActs().get(), left);
            return true;
        }, _ -> {
            // nothing to tell
        });
    }

    private record Found(LedgerKeys keys, List<GridRow> first) {}

    private void find() {
        pause.stop();
        GridQuery query = wanted();
        clear.setDisable(!query.narrows());
        Optional<Grouping> by = group.getValue().value();
        if (by.isPresent()) {
            desk.tasks()
                    .latest(Message.of("browse.ui.finding"), _ -> desk.browser().groups(query, by.get()),
                            found -> showGroups(by.get(), found));
            return;
        }
        List<GridColumn> columns = grid.columns();
        if (!query.narrows() && query.sort().isEmpty() && grid.keys().size() == 0) {
            desk.tasks()
                    .latest(Message.of("browse.ui.reading-newest"), _ -> desk.browser().newest(columns), grid::preview);
        }
        desk.tasks().latest(Message.of("browse.ui.finding"), progress -> {
            LedgerKeys keys = desk.browser().keys(query, progress);
            return new Found(keys, desk.browser()
                    .rows(columns, keys.ids(0, Math.min(LedgerBrowser.PAGE,
                            keys.size()))));
        }, found -> show(query, columns, found));
    }

    private void show(GridQuery query, List<GridColumn> columns, Found found) {
        groups.hide();
        fill(columns, found);
        sums.setText(sums(found.keys().sums()));
        ((Label) rows.getPlaceholder()).setText(Text.of(query.narrows() ? "browse.ui.nothing" : "browse.ui.empty"));
    }

    private void fill(List<GridColumn> columns, Found found) {
        PagedRows.Source<GridRow> source = (from, to, taker) -> desk.tasks()
                .latest(Message.of("browse.ui.reading"),
                        _ -> desk.browser().rows(columns, found.keys().ids(from, to)), taker);
        grid.fill(found.keys(), found.first(), source);
    }

    private void showGroups(Grouping by, List<GroupRow> found) {
        groups.show(by, found);
        Money contracts = found.stream().map(GroupRow::contractAmount).reduce(Money.ZERO, Money::plus);
        Money technology = found.stream().map(GroupRow::technologyAmount).reduce(Money.ZERO, Money::plus);
        sums.setText(Text.of("browse.ui.groups.sums", "%,d".formatted(found.size()),
                "%,d".formatted(found.stream().mapToLong(GroupRow::count).sum()),
                Money.format(contracts.tenThousands()), Money.format(technology.tenThousands())));
        selected.setText(Text.of("browse.ui.groups.keys"));
    }

    private void openGroup(GroupRow one) {
        setting = true;
        List<Filter> all = new ArrayList<>(filters.filters());
        all.add(one.filter());
        filters.set(all);
        group.setValue(group.getItems().getFirst());
        setting = false;
        find();
        rows.requestFocus();
    }

    /** What the view is called on paper and as a file. */
    private String name() {
        String chosen = view.getValue();
        return chosen == null ? Text.of("browse.ui.export.name") : chosen;
    }

    private String inWords() {
        List<String> conditions = new ArrayList<>();
        if (!words.getText().isBlank()) {
            conditions.add(Text.of("browse.ui.words", words.getText().strip()));
        }
        conditions().forEach(filter -> conditions.add(filter.words(desk.browser().columns().of(filter.column()))));
        String narrowed = conditions.isEmpty()
                ? Text.of("browse.ui.all-contracts")
                : conditions.stream().collect(Collectors.joining(Text.of("browse.ui.and")));
        return Text.of("browse.ui.in-words", narrowed, sums(grid.keys().sums()));
    }

    private static String sums(LedgerSums all) {
        return Text.of("browse.ui.sums", "%,d".formatted(all.count()),
                Money.format(all.contractAmount().tenThousands()),
                Money.format(all.technologyAmount().tenThousands()));
    }

    private String summary(BitSet chosen) {
        if (chosen.isEmpty()) {
            return "";
        }
        LedgerSums of = grid.keys().sums(chosen);
        return Text.of("browse.ui.selected", "%,d".formatted(of.count()),
                Money.format(of.contractAmount().tenThousands()), Money.format(of.averageContract().tenThousands()),
                Money.format(of.technologyAmount().tenThousands()),
                Money.format(of.averageTechnology().tenThousands()));
    }

    /** What the grid asks for. */
    private final class Grid implements LedgerGrid.Owner {
        @Override
        public void sortChanged() {
            find();
        }

        @Override
        public void columnsChanged(boolean readAnew) {
            keeping.playFromStart();
            if (readAnew) {
                find();
            }
        }

        @Override
        public void filter(GridColumn column) {
            filters.open(Optional.of(column));
        }

        @Override
        public void chooseColumns() {
            LedgerScreen.this.chooseColumns();
        }

        @Override
        public void copy() {
            output.copy(grid.columns(), grid.chosen());
        }

        @Override
        public void typed(int place, long contract, CustomColumn column, String before, String after) {
            saves.save(place, contract, column, before, after, grid.columns());
        }

        @Override
        public void tell(Message message) {
            desk.shell().status(message);
        }
    }
}
