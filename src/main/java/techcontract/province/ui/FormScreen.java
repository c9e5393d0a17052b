package techcontract.province.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import techcontract.excel.CellPlace;
import techcontract.excel.TemplateSheet;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.province.AmountPrecision;
import techcontract.province.FormBinding;
import techcontract.province.FormDraft;
import techcontract.province.FormField;
import techcontract.province.FormProblem;
import techcontract.province.ProvinceForm;
import techcontract.province.ProvinceForms;
import techcontract.shell.FileDrop;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.shell.Tone;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportPeriod;

/** The province's own form (省报表): load it, see cell by cell what it will hold, choose other fields, fill and save. */
final class FormScreen implements Screen {
    private final ProvinceDesk desk;
    private final ReportPeriod asked;
    private final Parent content;
    private @Nullable FormDraft draft;
    private @Nullable Path written;
    private boolean showing;
    private boolean changed;

    @FXML private ComboBox<ReportYear> years;
    @FXML private ComboBox<ProvinceForm> templates;
    @FXML private ComboBox<TemplateSheet> sheets;
    @FXML private Button earlier;
    @FXML private Button retire;
    @FXML private Label period;
    @FXML private FormGrid grid;
    @FXML private CellPanel cell;
    @FXML private CheckBox someRows;
    @FXML private CheckBox cents;
    @FXML private TableView<FormProblem> problems;
    @FXML private ScrollPane differences;
    @FXML private ProblemList refusal;
    @FXML private Label summary;
    @FXML private Button folder;
    @FXML private Button confirm;
    @FXML private Button fill;

    /**
     * @param asked the period the form is to be filled for
     */
    FormScreen(ProvinceDesk desk, ReportPeriod asked) {
        this.desk = desk;
        this.asked = asked;
        content = desk.fxml().load(this);
        FileDrop.on(content, files -> load(files.getFirst()));
    }

    @FXML
    private void initialize() {
        templates.setCellFactory(_ -> named());
        templates.setButtonCell(named());
        sheets.setCellFactory(_ -> sheetNamed());
        sheets.setButtonCell(sheetNamed());
        grid.onChoose(place -> current().ifPresent(now -> cell.show(now, place)));
        cell.onChange(this::change);
        problemTable();
        TreeSet<ReportYear> offered = new TreeSet<>(Comparator.reverseOrder());
        int thisYear = LocalDate.now(desk.clock()).getYear();
        for (int year = thisYear; year >= Math.min(asked.year().number(), thisYear - 4); year--) {
            offered.add(new ReportYear(year));
        }
        offered.add(asked.year());
        showing = true;
        years.getItems().setAll(offered);
        years.setValue(asked.year());
        showing = false;
        grid.setOnKeyPressed(this::gridKey);
        confirm.disableProperty().bind(Bindings.isEmpty(sheets.getItems()));
        fill.disableProperty().bind(Bindings.isEmpty(sheets.getItems()));
        retire.disableProperty().bind(templates.valueProperty().isNull());
    }

    private static ListCell<ProvinceForm> named() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable ProvinceForm item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : item.fileName());
            }
        };
    }

    private static ListCell<TemplateSheet> sheetNamed() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable TemplateSheet item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : item.name());
            }
        };
    }

    private void problemTable() {
        var reason = Tables.<FormProblem>text(Text.of("province.ui.problem.reason"), 360,
                one -> one.reason().toString());
        problems.getColumns()
                .setAll(List.of(
                        Tables.state(Text.of("province.ui.problem.cell"), 88, FormScreen::place,
                                one -> one.severity() == Severity.ERROR
                                        ? Tone.BAD
                                        : one.severity() == Severity.WARNING ? Tone.ATTENTION : Tone.ACTIVE),
                        Tables.text(Text.of("province.ui.problem.text"), 160, FormProblem::text), reason));
        Tables.share(problems, List.of(reason));
        Tables.prepare(problems, Text.of("province.ui.problems"), Message.of("province.ui.problems.none"),
                this::goTo);
        problems.getSelectionModel().selectedItemProperty().addListener((_, _, one) -> {
            if (one != null) {
                goTo(one);
            }
        });
    }

    private static String place(FormProblem problem) {
        return problem.cell().isEmpty() ? "—" : problem.cell();
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("province.ui.form.title");
    }

    @Override
    public void shown() {
        if (draft == null) {
            readTemplates(Optional.empty());
        }
    }

    @Override
    public boolean mayLeave() {
        return !changed || desk.dialogs().mayLeave(() -> {
            confirm();
            return true;
        });
    }

    private Optional<FormDraft> current() {
        return Optional.ofNullable(draft);
    }

    private ReportYear year() {
        return Objects.requireNonNullElse(years.getValue(), asked.year());
    }

    private ReportPeriod period() {
        return year().equals(asked.year()) ? asked : desk.forms().period(year());
    }

    @FXML
    private void chooseYear() {
        if (!showing) {
            readTemplates(Optional.empty());
        }
    }

    /** What a year has to offer. */
    private record Offer(List<ProvinceForm> forms, List<ProvinceForm> before) {}

    private void readTemplates(Optional<ProvinceForm> wanted) {
        ReportYear year = year();
        period.setText(Text.of("province.ui.period", period().label(), LastYearSource.COUNTED_NOW.label()));
        desk.tasks()
                .latest(Message.of("province.ui.reading"),
                        _ -> new Offer(desk.forms().of(year), desk.forms().before(year)),
                        offer -> showTemplates(offer, wanted));
    }

    private void showTemplates(Offer offer, Optional<ProvinceForm> wanted) {
        showing = true;
        templates.getItems().setAll(offer.forms());
        earlier.setUserData(offer.before());
        earlier.setDisable(offer.before().isEmpty());
        Optional<ProvinceForm> form = offer.forms()
                .stream()
                .filter(one -> wanted.isPresent() && wanted.get().id() == one.id())
                .findFirst()
                .or(() -> offer.forms().stream().findFirst());
        templates.setValue(form.orElse(null));
        showing = false;
        if (form.isPresent()) {
            chooseTemplate();
        } else {
            forget();
        }
    }

    private void forget() {
        draft = null;
        changed = false;
        sheets.getItems().clear();
        grid.empty(Text.of("province.ui.grid.empty", year()));
        problems.getItems().clear();
        summary.setText("");
        showRefusal(new Problems());
        cell.empty();
        desk.shell().root().requestLayout();
        grid.requestFocus();
    }

    @FXML
    private void chooseTemplate() {
        ProvinceForm form = templates.getValue();
        if (form != null && !showing) {
            ReportPeriod of = period();
            desk.tasks()
                    .latest(Message.of("province.ui.drafting"), _ -> desk.forms().draft(form, of), this::show);
        }
    }

    private void show(FormDraft opened) {
        draft = opened;
        changed = false;
        showing = true;
        sheets.getItems().setAll(opened.book().sheets());
        TemplateSheet first = opened.book()
                .sheets()
                .stream()
                .filter(sheet -> opened.bindings().keySet().stream().anyMatch(at -> at.sheet().equals(sheet.name())))
                .findFirst()
                .orElse(opened.book().sheets().getFirst());
        sheets.setValue(first);
        someRows.setSelected(opened.someRowsOnly());
        showing = false;
        showRefusal(new Problems());
        showSheet(first);
        showDraft();
    }

    @FXML
    private void chooseSheet() {
        TemplateSheet sheet = sheets.getValue();
        if (sheet != null && !showing) {
            showSheet(sheet);
        }
    }

    private void showSheet(TemplateSheet sheet) {
        current().ifPresent(now -> {
            grid.show(now, sheet);
            cell.empty();
            Optional<CellPlace> first = now.bindings()
                    .keySet()
                    .stream()
                    .filter(place -> place.sheet().equals(sheet.name()))
                    .findFirst();
            grid.requestFocus();
            grid.choose(first.orElse(new CellPlace(sheet.name(), 0, 0)));
        });
    }

    private void showDraft() {
        current().ifPresent(now -> {
            problems.getItems().setAll(now.problems());
            long formulas = now.bindings().values().stream().filter(FormBinding::checkedOnly).count();
            summary.setText(Text.of("province.ui.bound", now.bindings().size() - formulas, formulas,
                    now.problems().size()));
        });
    }

    private void change(Optional<FormField> chosen) {
        FormDraft now = draft;
        Optional<CellPlace> place = grid.place();
        if (now == null || place.isEmpty() || (chosen.isPresent() && now.field(place.get()).equals(chosen))) {
            return;
        }
        draft = now.with(place.get(), chosen);
        changed = true;
        grid.renew(Objects.requireNonNull(draft));
        showDraft();
        cell.show(Objects.requireNonNull(draft), place.get());
        if (chosen.isEmpty()) {
            grid.requestFocus();
        }
    }

    @FXML
    private void chooseRows() {
        current().filter(_ -> !showing).ifPresent(now -> {
            draft = now.printing(someRows.isSelected());
            changed = true;
        });
    }

    private void goTo(FormProblem problem) {
        current().flatMap(now -> now.book().sheet(problem.sheet())).ifPresent(sheet -> {
            if (!sheet.equals(sheets.getValue())) {
                sheets.setValue(sheet);
            }
            if (!problem.cell().isEmpty()) {
                grid.choose(CellPlace.at(problem.sheet(), problem.cell()));
            }
        });
    }

    private void gridKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            event.consume();
            cell.enter();
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            change(Optional.empty());
        }
    }

    @FXML
    private void key(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case O -> this::load;
            case S -> this::confirm;
            case E -> this::fill;
            default -> null;
        };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    @FXML
    private void load() {
        desk.dialogs().open(Message.of("province.ui.load.title"), workbook()).ifPresent(this::load);
    }

    private void load(Path file) {
        if (!mayLeave()) {
            return;
        }
        ReportYear year = year();
        desk.tasks()
                .run(Message.of("province.ui.loading"), _ -> desk.forms().load(desk.whoActs().get(), year, file),
                        this::loaded);
    }

    private void loaded(ProvinceForm form) {
        desk.shell().status(Message.of("province.ui.loaded", form.fileName()));
        readTemplates(Optional.of(form));
    }

    @FXML
    @SuppressWarnings("unchecked")
    private void takeEarlier() {
        List<ProvinceForm> before = (List<ProvinceForm>) earlier.getUserData();
        ReportYear year = year();
        if (before != null && mayLeave()) {
            desk.tasks()
                    .run(Message.of("province.ui.loading"),
                            _ -> before.stream()
                                    .map(form -> desk.forms().takeOver(desk.whoActs().get(), year, form))
                                    .toList(),
                            taken -> loaded(taken.getFirst()));
        }
    }

    @FXML
    private void retire() {
        ProvinceForm form = templates.getValue();
        if (form != null && desk.dialogs()
                .askBeforeHarm(Message.of("province.ui.retire.ask", form.fileName()),
                        Message.of("province.ui.retire.yes"), Message.of("province.ui.retire.no"))) {
            desk.tasks().run(Message.of("province.ui.loading"), _ -> {
                desk.forms().retire(desk.whoActs().get(), form);
                return form;
            }, _ -> readTemplates(Optional.empty()));
        }
    }

    @FXML
    private void listFields() {
        ReportPeriod of = period();
        desk.dialogs()
                .save(Message.of("province.ui.fields.where"), Text.of("province.ui.fields.file") + ".xlsx", workbook())
                .ifPresent(file -> desk.tasks().run(Message.of("province.ui.fields.working"), _ -> {
                    desk.forms().fieldList(of, file);
                    return file;
                }, done -> desk.shell()
                        .status(Message.of("province.ui.fields.done", String.valueOf(done.getFileName())))));
    }

    @FXML
    private void confirm() {
        current().ifPresent(now -> desk.tasks()
                .run(Message.of("province.ui.confirming"), _ -> desk.forms().confirm(desk.whoActs().get(), now),
                        form -> {
                            changed = !now.equals(draft);
                            desk.shell().status(Message.of("province.ui.confirmed", form.fileName()));
                        }));
    }

    @FXML
    private void fill() {
        current().ifPresent(now -> desk.dialogs()
                .save(Message.of("province.ui.fill.where"), ProvinceForms.fileName(now), workbook())
                .ifPresent(file -> fill(now, file)));
    }

    private void fill(FormDraft now, Path file) {
        AmountPrecision precision = cents.isSelected() ? AmountPrecision.TO_THE_CENT : AmountPrecision.AS_PRINTED;
        showRefusal(new Problems());
        desk.tasks()
                .run(Message.of("province.ui.filling"),
                        progress -> desk.forms().fill(desk.whoActs().get(), now, precision, file, progress),
                        count -> filled(count, file), this::refused);
    }

    private void filled(int count, Path file) {
        written = file.toAbsolutePath().getParent();
        folder.setVisible(true);
        folder.setManaged(true);
        Message done = Message.of("province.ui.filled", count, String.valueOf(file.getFileName()));
        summary.setText(done.toString());
        desk.shell().status(done);
    }

    private void refused(Problems found) {
        showRefusal(found);
        desk.shell().status(Message.of("province.ui.not-filled"));
    }

    private void showRefusal(Problems found) {
        refusal.show(found.all());
        differences.setVisible(!found.isEmpty());
        differences.setManaged(!found.isEmpty());
    }

    @FXML
    private void openFolder() {
        if (written != null) {
            desk.openFolder().accept(written);
        }
    }

    private static ExtensionFilter workbook() {
        return new ExtensionFilter(Text.of("province.ui.workbook"), "*.xlsx", "*.xlsm", "*.XLSX");
    }
}
