package techcontract.bureau.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import techcontract.bureau.Bureau;
import techcontract.bureau.BureauSettings;
import techcontract.bureau.BureauYear;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.shell.Dialogs;
import techcontract.shell.FormField;
import techcontract.shell.FormKeys;
import techcontract.shell.FormProblems;
import techcontract.shell.FormSection;
import techcontract.shell.Fxml;
import techcontract.shell.ProblemList;
import techcontract.shell.RowsField;
import techcontract.shell.Screen;
import techcontract.shell.SuggestionField;

/** The bureau's settings (设置): who keeps the register, how numbers are built, targets by year. */
public final class SettingsScreen implements Screen {
    private final PeopleDesk desk;
    private final BureauSettings settings;
    private final CodeTables codes;
    private final Function<Bureau, String> preview;
    private final Dialogs dialogs;
    private final Parent content;
    private List<String> filled = List.of();
    private Runnable trail = () -> {};

    @FXML private FormSection office;
    @FXML private FormSection staff;
    @FXML private FormSection numbers;
    @FXML private FormSection goals;
    @FXML private ProblemList rest;
    @FXML private TextField name;
    @FXML private SuggestionField<Code> region;
    @FXML private RowsField<Actor> people;
    @FXML private TextField pointCode;
    @FXML private TextField numberPattern;
    @FXML private FormField numberPatternField;
    @FXML private Label nextNumber;
    @FXML private RowsField<BureauYear> years;
    @FXML private Button backups;

    /**
     * @param preview what the next registration number would look like; refuses a pattern it cannot read
     */
    public SettingsScreen(PeopleDesk desk, CodeTables codes, Function<Bureau, String> preview, Dialogs dialogs,
            Fxml fxml) {
        this.desk = desk;
        settings = desk.settings();
        this.codes = codes;
        this.preview = preview;
        this.dialogs = dialogs;
        content = fxml.load(this);
        FormKeys.saving(content, this::save);
    }

    /** What opens the audit trail (审计记录). */
    public void onTrail(Runnable open) {
        trail = open;
    }

    @FXML
    private void trail() {
        trail.run();
    }

    @FXML
    private void initialize() {
        region.suggest(this::regions, Code::toString);
        region.detail(this::path);
        region.onChange(this::preview);
        pointCode.textProperty().addListener((_, _, _) -> preview());
        numberPattern.textProperty().addListener((_, _, _) -> preview());
        numberPattern.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                complain();
            }
        });
        people.rows(PersonRow.columns(desk.ring().isPresent()), changed -> new PersonRow(desk, this::give, changed));
        years.rows(YearRow.columns(), YearRow::new);
        fill();
    }

    /** Offers the way to the backups (备份与恢复). */
    public void onBackups(Runnable open) {
        backups.setOnAction(_ -> open.run());
        backups.setVisible(true);
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("bureau.ui.settings");
    }

    @Override
    public void shown() {
        if (!changed()) {
            fill();
        }
        name.requestFocus();
    }

    @Override
    public boolean mayLeave() {
        if (!changed()) {
            return true;
        }
        boolean[] kept = {false};
        boolean leaves = dialogs.mayLeave(() -> kept[0] = trySave());
        if (leaves && !kept[0]) {
            fill();
        }
        return leaves;
    }

    @FXML
    private void save() {
        trySave();
    }

    // What can be mended is told at once; writing itself goes on in the background.
    private boolean trySave() {
        FormProblems form = new FormProblems(rest, office, staff, numbers, goals);
        if (form.unreadable()) {
            return false;
        }
        Bureau bureau = typed();
        Problems problems = bureau.problems();
        patternProblem().ifPresent(problems::add);
        form.refuse(problems);
        if (problems.hasErrors()) {
            return false;
        }
        List<String> saving = words();
        desk.tasks().run(Message.of("bureau.ui.saving"), _ -> {
            settings.save(bureau);
            desk.ring().ifPresent(ring -> ring.keepOnly(bureau.people().stream().map(Actor::name).toList()));
            return bureau;
        }, saved -> {
            filled = saving;
            desk.shell().bureau(saved.name());
            new PeopleMenu(desk).show();
            people.set(people.values());
            desk.shell().status(Message.of("bureau.ui.saved"));
        }, form::refuse);
        return true;
    }

    private void give(String who) {
        desk.ring()
                .ifPresent(ring -> desk.door()
                        .give(ring, who,
                                () -> desk.tasks().run(Message.of("bureau.ui.keys-changed"), _ -> {
                                    settings.passwordGiven(who);
                                    return who;
                                }, name -> {
                                    people.set(people.values());
                                    desk.shell().status(Message.of("bureau.ui.password.given", name));
                                })));
    }

    private void fill() {
        Bureau bureau = settings.bureau();
        name.setText(bureau.name());
        codes.of(CodeTable.REGION).withKey(bureau.regionKey()).ifPresentOrElse(region::set, region::clear);
        people.set(bureau.people());
        pointCode.setText(bureau.pointCode());
        numberPattern.setText(bureau.numberPattern());
        years.set(bureau.years());
        filled = words();
        preview();
    }

    private Bureau typed() {
        return new Bureau(name.getText().strip(), region.value().map(Code::key).orElse(""),
                pointCode.getText().strip(), numberPattern.getText().strip(), people.values(),
                years.values());
    }

    private List<String> words() {
        return List.of(name.getText(), region.getText(), people.values().toString(), pointCode.getText(),
                numberPattern.getText(), years.values().toString());
    }

    private boolean changed() {
        return !words().equals(filled);
    }

    private void preview() {
        nextNumber.setText(Text.of("bureau.ui.next-number", number().orElse("–")));
    }

    private void complain() {
        patternProblem().ifPresentOrElse(numberPatternField::show, numberPatternField::clear);
    }

    /** What the next number would look like; nothing while its parts cannot be read. */
    private Optional<String> number() {
        Bureau bureau = typed();
        return whole(bureau) && patternProblem().isEmpty() ? Optional.of(preview.apply(bureau)) : Optional.empty();
    }

    // The pattern is checked against parts that are right, so that its problem is its own.
    private Optional<Problem> patternProblem() {
        Bureau bureau = typed();
        Bureau parts = whole(bureau) ? bureau : Bureau.FIRST;
        try {
            var _ = preview
                    .apply(new Bureau(bureau.name(), parts.regionKey(), parts.pointCode(), bureau.numberPattern(),
                            bureau.people(), List.of()));
            return Optional.empty();
        } catch (Refused refused) {
            Problem first = refused.problems().all().getFirst();
            return Optional.of(new Problem(Severity.ERROR, "numberPattern", first.message()));
        }
    }

    private static boolean whole(Bureau bureau) {
        return bureau.problems()
                .all()
                .stream()
                .noneMatch(problem -> problem.field().equals("region") || problem.field().equals("pointCode"));
    }

    private List<Code> regions(String typed) {
        String wanted = typed.replace(" ", "");
        return codes.of(CodeTable.REGION)
                .current()
                .stream()
                .filter(one -> (one.code() + path(one) + one.name()).contains(wanted) || one.toString().equals(typed))
                .sorted(Comparator.comparingInt(one -> rank(one, wanted)))
                .toList();
    }

    private static int rank(Code one, String wanted) {
        if (one.code().startsWith(wanted)) {
            return 0;
        }
        if (one.name().startsWith(wanted)) {
            return 1;
        }
        return one.name().contains(wanted) ? 2 : 3;
    }

    /** The names above a region, such as 广东省江门市. */
    private String path(Code region) {
        CodeRows regions = codes.of(CodeTable.REGION);
        StringBuilder path = new StringBuilder();
        Optional<Code> above = regions.withKey(region.parentKey());
        while (above.isPresent()) {
            path.insert(0, above.get().name());
            above = regions.withKey(above.get().parentKey());
        }
        return path.toString();
    }
}
