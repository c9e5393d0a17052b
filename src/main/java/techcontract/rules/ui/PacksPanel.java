package techcontract.rules.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.rules.PackColumn;
import techcontract.rules.PackDifference;
import techcontract.rules.PackDifference.Change;
import techcontract.rules.PackDifference.What;
import techcontract.rules.PackEdition;
import techcontract.rules.PackImport;
import techcontract.rules.PackKind;
import techcontract.rules.PackLine;
import techcontract.rules.PackProposal;
import techcontract.rules.RulePack;
import techcontract.rules.RulePacks;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.Shell;
import techcontract.shell.Tables;
import techcontract.shell.Tasks;
import techcontract.shell.Tone;

/** Rule packs (规则包): each edition, its lines by kind, and a new edition from a file after a look at what it changes. */
public final class PacksPanel {
    private static final int MOST_PROBLEMS = 200;

    private final RulePacks rules;
    private final PackImport packImport;
    private final Supplier<Actor> actor;
    private final ZoneId zone;
    private final Shell shell;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Parent content;
    private @Nullable PackProposal proposal;

    @FXML private VBox book;
    @FXML private TableView<PackEdition> editions;
    @FXML private ListView<PackKind> kinds;
    @FXML private TableView<PackLine> lines;
    @FXML private Label detail;
    @FXML private Button export;
    @FXML private VBox preview;
    @FXML private Label previewTitle;
    @FXML private ScrollPane problemPane;
    @FXML private ProblemList problems;
    @FXML private VBox changePane;
    @FXML private TableView<Change> changes;
    @FXML private Label changeDetail;
    @FXML private Button back;
    @FXML private Button take;

    /**
     * @param actor who sits at the desk
     * @param zone where the desk stands
     */
    public PacksPanel(RulePacks rules, PackImport packImport, Supplier<Actor> actor, ZoneId zone, Shell shell,
            Dialogs dialogs, Tasks tasks, Fxml fxml) {
        this.rules = rules;
        this.packImport = packImport;
        this.actor = actor;
        this.zone = zone;
        this.shell = shell;
        this.dialogs = dialogs;
        this.tasks = tasks;
        content = fxml.load(this);
    }

    @FXML
    private void initialize() {
        editionTable();
        kinds.setCellFactory(_ -> new KindCell());
        kinds.getSelectionModel().selectedItemProperty().addListener(_ -> showLines());
        lineTable();
        changeTable();
        showBook();
    }

    private void editionTable() {
        var name = Tables.<PackEdition>text(Text.of("rules.ui.pack.name"), 260, one -> one.pack().name());
        editions.getColumns()
                .setAll(List.of(Tables.text(Text.of("rules.ui.pack.code"), 84, one -> one.pack().code()),
                        Tables.text(Text.of("rules.ui.pack.edition"), 56,
                                one -> Integer.toString(one.pack().edition())),
                        name, Tables.text(Text.of("rules.ui.pack.from"), 104, one -> from(one.pack())),
                        Tables.state(Text.of("rules.ui.pack.certainty"), 96, PacksPanel::certainty,
                                one -> one.pack().certain() ? Tone.NEUTRAL : Tone.ATTENTION),
                        Tables.text(Text.of("rules.ui.pack.origin"), 240, this::origin)));
        Tables.share(editions, List.of(name));
        Tables.prepare(editions, Text.of("rules.ui.packs"), Message.of("rules.ui.no-lines"), _ -> kinds.requestFocus());
        editions.getSelectionModel().selectedItemProperty().addListener(_ -> showKinds());
    }

    private void lineTable() {
        var text = Tables.<PackLine>text(PackColumn.TEXT.label(), 260, line -> line.get(PackColumn.TEXT));
        var article = Tables.<PackLine>text(PackColumn.ARTICLE.label(), 150, line -> line.get(PackColumn.ARTICLE));
        lines.getColumns()
                .setAll(List.of(Tables.text(PackColumn.CODE.label(), 84, PackLine::code),
                        Tables.text(PackColumn.APPLIES.label(), 76, line -> words().applies(line)), text,
                        Tables.text(PackColumn.VALUE.label(), 92, line -> words().value(line)),
                        Tables.text(PackColumn.LEADS_TO.label(), 140, line -> words().failing(line)), article,
                        Tables.state(PackColumn.CERTAINTY.label(), 110, LineWords::certainty,
                                line -> line.mustBeVerified() ? Tone.ATTENTION : Tone.NEUTRAL),
                        Tables.text(PackColumn.SOURCE.label(), 150, line -> line.get(PackColumn.SOURCE))));
        Tables.share(lines, List.of(text, article));
        Tables.prepare(lines, Text.of("rules.ui.lines"), Message.of("rules.ui.no-lines"), _ -> {});
        detail.textProperty()
                .bind(lines.getSelectionModel()
                        .selectedItemProperty()
                        .map(line -> words().whole(line))
                        .orElse(Text.of("rules.ui.detail")));
    }

    private void changeTable() {
        var before = Tables.<Change>text(Text.of("rules.ui.before"), 280, one -> side(one, one.before()));
        var after = Tables.<Change>text(Text.of("rules.ui.after"), 280, one -> side(one, one.after()));
        changes.getColumns()
                .setAll(List.of(Tables.state(Text.of("rules.ui.what"), 76, one -> what(one.what()),
                        one -> tone(one.what())),
                        Tables.text(PackColumn.KIND.label(), 110, one -> LineWords.kind(one.line()).label()),
                        Tables.text(PackColumn.CODE.label(), 96, one -> one.line().code()), before, after));
        Tables.share(changes, List.of(before, after));
        Tables.prepare(changes, Text.of("rules.ui.changes"), Message.of("rules.ui.order-only"), _ -> {});
        changeDetail.textProperty()
                .bind(changes.getSelectionModel()
                        .selectedItemProperty()
                        .map(one -> Text.of("rules.ui.change.detail", one.line().code(), side(one, one.before()),
                                side(one, one.after())))
                        .orElse(Text.of("rules.ui.detail")));
    }

    Parent content() {
        return content;
    }

    void shown() {
        refresh();
        if (preview.isVisible()) {
            (take.isDisabled() ? back : take).requestFocus();
        } else {
            editions.requestFocus();
        }
    }

    /** Reads anew what it shows and leaves the focus where it is. */
    void refresh() {
        List<PackEdition> known = rules.editions();
        if (!editions.getItems().equals(known)) {
            editions.getItems().setAll(known);
            select(known.getLast());
        }
    }

    private void select(PackEdition edition) {
        editions.getSelectionModel().clearSelection();
        editions.getSelectionModel().select(edition);
    }

    private Optional<PackEdition> chosen() {
        return Optional.ofNullable(editions.getSelectionModel().getSelectedItem());
    }

    private LineWords words() {
        return new LineWords(chosen().orElseThrow().pack());
    }

    private void showKinds() {
        export.setDisable(chosen().isEmpty());
        chosen().ifPresent(edition -> {
            PackKind before = kinds.getSelectionModel().getSelectedItem();
            List<PackKind> present = Arrays.stream(PackKind.values())
                    .filter(kind -> !edition.lines(kind).isEmpty())
                    .toList();
            kinds.getItems().setAll(present);
            kinds.getSelectionModel().select(present.contains(before) ? before : PackKind.CHECK);
            showLines();
        });
    }

    private void showLines() {
        PackKind kind = kinds.getSelectionModel().getSelectedItem();
        if (kind != null) {
            chosen().ifPresent(edition -> lines.getItems().setAll(edition.lines(kind)));
        }
    }

    void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
            event.consume();
            choose();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.E) {
            event.consume();
            export();
        } else if (event.getCode() == KeyCode.ESCAPE && preview.isVisible()) {
            event.consume();
            showBook();
        }
    }

    @FXML
    private void export() {
        chosen().ifPresent(edition -> dialogs.save(Message.of("rules.ui.export.where"),
                Text.of("rules.pack.sheet", edition.pack().id().replace('/', '-')) + ".xlsx",
                new ExtensionFilter(Text.of("rules.ui.workbook"), "*.xlsx"),
                new ExtensionFilter(Text.of("rules.ui.csv"), "*.csv"))
                .ifPresent(file -> tasks.run(Message.of("rules.ui.exporting"), _ -> {
                    packImport.export(edition, file);
                    return file;
                }, written -> shell.status(Message.of("rules.ui.exported", written)))));
    }

    @FXML
    private void choose() {
        dialogs.open(Message.of("rules.ui.import.which"),
                new ExtensionFilter(Text.of("rules.ui.files"), "*.xlsx", "*.xls", "*.csv", "*.XLSX", "*.XLS", "*.CSV"))
                .ifPresent(this::read);
    }

    private void read(Path file) {
        tasks.run(Message.of("rules.ui.reading"), _ -> packImport.read(file), this::showProposal,
                found -> showProblems(file, found));
    }

    private void showProposal(PackProposal read) {
        proposal = read;
        PackDifference difference = read.difference();
        previewTitle.setText(Text.of("rules.ui.proposal", read.fileName(), read.pack().id(), from(read.pack()),
                read.compared().id(), Text.of("rules.ui.counts", difference.count(What.ADDED),
                        difference.count(What.REMOVED), difference.count(What.CHANGED))));
        changes.getItems().setAll(difference.changes());
        showPreview(true);
        take.requestFocus();
    }

    private void showProblems(Path file, Problems found) {
        proposal = null;
        List<Problem> all = found.all();
        Path name = file.getFileName();
        previewTitle.setText(Text.of("rules.ui.refused", name == null ? file : name, all.size()));
        problems.show(all.size() <= MOST_PROBLEMS
                ? all
                : Stream.concat(all.stream().limit(MOST_PROBLEMS),
                        Stream.of(new Problem(Severity.HINT, "",
                                Message.of("rules.ui.more-problems", all.size() - MOST_PROBLEMS))))
                        .toList());
        showPreview(false);
        back.requestFocus();
    }

    private void showPreview(boolean good) {
        book.setVisible(false);
        preview.setVisible(true);
        problemPane.setVisible(!good);
        problemPane.setManaged(!good);
        changePane.setVisible(good);
        changePane.setManaged(good);
        take.setDisable(!good);
    }

    @FXML
    private void showBook() {
        proposal = null;
        preview.setVisible(false);
        book.setVisible(true);
        editions.requestFocus();
    }

    @FXML
    private void take() {
        PackProposal wanted = proposal;
        if (wanted != null) {
            take.setDisable(true);
            tasks.run(Message.of("rules.ui.importing"), _ -> packImport.take(actor.get(), wanted), this::taken,
                    found -> showProblems(Path.of(wanted.fileName()), found));
        }
    }

    private void taken(PackEdition edition) {
        showBook();
        refresh();
        select(edition);
        shell.status(Message.of("rules.ui.imported", edition.pack().id(), from(edition.pack())));
    }

    // The first rule book is in force for whatever is older than the second.
    private static String from(RulePack pack) {
        return pack.from().getYear() == 1900 ? Text.of("rules.ui.from.earliest") : pack.from().toString();
    }

    private static String certainty(PackEdition edition) {
        return edition.pack().certain() ? Text.of("rules.ui.certain") : Text.of("rules.ui.to-verify");
    }

    private String origin(PackEdition edition) {
        Optional<PackEdition.Imported> imported = edition.imported();
        return imported.isPresent() ? words(imported.get()) : Text.of("rules.ui.origin.shipped");
    }

    private String words(PackEdition.Imported imported) {
        return Text.of("rules.ui.origin.imported", imported.by(), LocalDate.ofInstant(imported.at(), zone),
                imported.fileName());
    }

    private static String side(Change change, Optional<PackLine> line) {
        List<PackColumn> columns = change.columns();
        return String.join("；", columns.stream()
                .filter(column -> !Change.text(line, column).isEmpty())
                .map(column -> (columns.size() == 1 ? "" : column.label() + "：") + Change.text(line, column))
                .toList());
    }

    private static String what(What what) {
        return Text.of("rules.change." + what);
    }

    private static Tone tone(What what) {
        return switch (what) {
            case ADDED -> Tone.GOOD;
            case REMOVED -> Tone.BAD;
            case CHANGED -> Tone.ATTENTION;
        };
    }

    /** A kind with how many lines it has. */
    private final class KindCell extends ListCell<PackKind> {
        @Override
        protected void updateItem(@Nullable PackKind kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(empty || kind == null
                    ? ""
                    : Text.of("rules.ui.kind", kind.label(),
                            chosen().map(edition -> edition.lines(kind).size()).orElse(0)));
        }
    }
}
