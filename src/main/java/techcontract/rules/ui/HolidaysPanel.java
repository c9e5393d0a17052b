package techcontract.rules.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.rules.Holiday;
import techcontract.rules.HolidayProposal;
import techcontract.rules.HolidayTable;
import techcontract.rules.WorkingCalendar;
import techcontract.shell.Badge;
import techcontract.shell.DateField;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.Shell;
import techcontract.shell.Tables;
import techcontract.shell.Tasks;
import techcontract.shell.Tone;

/** Working days (工作日): the days off and make-up days of a year, from the notices and entered by the bureau. */
public final class HolidaysPanel {
    private static final int NAMED_CHANGES = 5;

    private final HolidayTable holidays;
    private final WorkingCalendar calendar;
    private final Supplier<Actor> actor;
    private final Clock clock;
    private final Shell shell;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Parent content;

    @FXML private ComboBox<Integer> years;
    @FXML private Badge known;
    @FXML private TableView<Holiday> days;
    @FXML private DateField day;
    @FXML private TextField name;
    @FXML private TextField source;
    @FXML private Button remove;
    @FXML private ScrollPane problemPane;
    @FXML private ProblemList problems;

    /**
     * @param actor who sits at the desk
     */
    public HolidaysPanel(HolidayTable holidays, Supplier<Actor> actor, Clock clock, Shell shell, Dialogs dialogs,
            Tasks tasks, Fxml fxml) {
        this.holidays = holidays;
        this.calendar = holidays.calendar();
        this.actor = actor;
        this.clock = clock;
        this.shell = shell;
        this.dialogs = dialogs;
        this.tasks = tasks;
        content = fxml.load(this);
    }

    @FXML
    private void initialize() {
        var written = Tables.<Holiday>text(Text.of("rules.holiday.column.source"), 320, Holiday::source);
        days.getColumns()
                .setAll(List.of(Tables.date(Text.of("rules.holiday.column.date"), 110, Holiday::day),
                        Tables.text(Text.of("rules.ui.weekday"), 72, one -> weekday(one.day())),
                        Tables.state(Text.of("rules.holiday.column.kind"), 72, HolidaysPanel::kind,
                                one -> one.working() ? Tone.ATTENTION : Tone.GOOD),
                        Tables.text(Text.of("rules.holiday.column.name"), 140, Holiday::name),
                        Tables.text(Text.of("rules.ui.origin"), 104, this::origin), written));
        Tables.share(days, List.of(written));
        Tables.prepare(days, Text.of("rules.ui.holidays"), Message.of("rules.ui.no-days"), _ -> name.requestFocus());
        days.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> fill(chosen));
        show(new Problems());
        showYears(LocalDate.now(clock).getYear());
    }

    Parent content() {
        return content;
    }

    /** Reads anew what it shows and leaves the focus where it is. */
    void refresh() {
        showYear();
    }

    void shown() {
        refresh();
        days.requestFocus();
    }

    // Next year's notice comes in autumn: it must be possible to enter it.
    private void showYears(int chosen) {
        int now = LocalDate.now(clock).getYear();
        List<Integer> offered = Stream.concat(calendar.years().stream(), Stream.of(now, now + 1, chosen))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (!years.getItems().equals(offered)) {
            years.getItems().setAll(offered);
        }
        years.setValue(chosen);
        showYear();
    }

    @FXML
    private void showYear() {
        Integer year = years.getValue();
        if (year == null) {
            return;
        }
        if (calendar.knows(year)) {
            known.show(Text.of("rules.ui.known", year), Tone.GOOD);
        } else {
            known.show(Text.of("rules.ui.unknown", year), Tone.ATTENTION);
        }
        days.getItems().setAll(calendar.in(year));
        remove.setDisable(true);
    }

    private void fill(@Nullable Holiday chosen) {
        remove.setDisable(chosen == null || !calendar.isOwn(chosen.day()));
        if (chosen != null) {
            day.set(chosen.day());
            name.setText(chosen.name());
            source.setText(calendar.isOwn(chosen.day()) ? chosen.source() : "");
        }
    }

    @FXML
    private void setOff() {
        put(false);
    }

    @FXML
    private void setWorking() {
        put(true);
    }

    private void put(boolean working) {
        Problems found = new Problems();
        day.problem().ifPresent(message -> found.add(new Problem(Severity.ERROR, "day", message)));
        Optional<LocalDate> typed = day.value();
        if (typed.isEmpty() && found.isEmpty()) {
            found.error("day", "rules.ui.no-day");
        }
        show(found);
        if (typed.isEmpty() || found.hasErrors()) {
            return;
        }
        String written = source.getText().isBlank() ? Text.of("rules.ui.own-source") : source.getText().strip();
        Holiday entered = new Holiday(typed.get(), working, name.getText().strip(), written);
        tasks.run(Message.of("rules.ui.saving-day"), _ -> {
            holidays.put(actor.get(), entered);
            return entered;
        }, saved -> {
            showYears(saved.day().getYear());
            choose(saved.day());
            shell.status(Message.of("rules.ui.saved-day", saved.day(), kind(saved)));
        }, this::show);
    }

    private void choose(LocalDate wanted) {
        days.getItems().stream().filter(one -> one.day().equals(wanted)).findFirst().ifPresent(one -> {
            days.getSelectionModel().clearSelection();
            days.getSelectionModel().select(one);
            days.scrollTo(one);
        });
    }

    @FXML
    private void remove() {
        Holiday chosen = days.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            LocalDate gone = chosen.day();
            tasks.run(Message.of("rules.ui.removing-day"), _ -> {
                holidays.remove(actor.get(), gone);
                return gone;
            }, done -> {
                showYear();
                show(new Problems());
                days.requestFocus();
                shell.status(Message.of("rules.ui.removed-day", done));
            }, this::show);
        }
    }

    @FXML
    private void importYear() {
        dialogs.open(Message.of("rules.ui.holidays.which"),
                new ExtensionFilter(Text.of("rules.ui.files"), "*.xlsx", "*.xls", "*.csv", "*.XLSX", "*.XLS", "*.CSV"))
                .ifPresent(file -> tasks.run(Message.of("rules.ui.holidays.reading"), _ -> holidays.read(file),
                        this::ask, this::show));
    }

    private void ask(HolidayProposal proposal) {
        show(new Problems());
        String named = years(proposal);
        if (dialogs.ask(Message.of("rules.ui.holidays.ask", proposal.fileName(), named, proposal.fresh().size(),
                proposal.changed().size(), proposal.left().size(), changed(proposal)),
                Message.of("rules.ui.holidays.take"), Message.of("rules.ui.holidays.leave"))) {
            tasks.run(Message.of("rules.ui.holidays.importing"), _ -> {
                holidays.take(actor.get(), proposal);
                return proposal;
            }, done -> {
                showYears(done.years().getLast());
                shell.status(Message.of("rules.ui.holidays.imported", named));
            }, this::show);
        }
    }

    private static String years(HolidayProposal proposal) {
        return proposal.years().stream().map(year -> Integer.toString(year)).collect(Collectors.joining("、"));
    }

    private String changed(HolidayProposal proposal) {
        if (proposal.changed().isEmpty()) {
            return "";
        }
        String first = proposal.changed()
                .stream()
                .limit(NAMED_CHANGES)
                .map(one -> calendar.at(one.day()).map(Holiday::toString).orElse("") + " → " + one)
                .collect(Collectors.joining("\n"));
        return "\n" + first + (proposal.changed().size() > NAMED_CHANGES ? "\n…" : "");
    }

    void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
            event.consume();
            importYear();
        } else if (event.getCode() == KeyCode.DELETE && days.isFocused() && !remove.isDisabled()) {
            event.consume();
            remove();
        }
    }

    private void show(Problems found) {
        problems.show(found.all());
        problemPane.setVisible(!found.isEmpty());
        problemPane.setManaged(!found.isEmpty());
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }

    private static String kind(Holiday holiday) {
        return Text.of(holiday.working() ? "rules.ui.working" : "rules.ui.off");
    }

    private String origin(Holiday holiday) {
        return Text.of(calendar.isOwn(holiday.day()) ? "rules.ui.origin.own" : "rules.ui.origin.notice");
    }
}
