package techcontract.ledger.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Message;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerProblem;
import techcontract.ledger.LedgerResult;
import techcontract.shell.Tables;
import techcontract.shell.Tone;

/** The problems of a ledger file (问题清单) in the order of its rows, by level. */
public final class ProblemTable extends VBox {
    private final ToggleGroup levels = new ToggleGroup();
    private final HBox head = new HBox();
    private final TableView<LedgerProblem> table = new TableView<>();
    private @Nullable LedgerResult result;
    private Consumer<LedgerProblem> chosen = _ -> {};
    private Runnable opened = () -> {};

    public ProblemTable() {
        getStyleClass().add("problem-table");
        Label title = new Label(Text.of("ledger.ui.problems"));
        title.getStyleClass().add("panel-title");
        head.getStyleClass().add("page-toolbar");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().add(title);
        level().setSelected(true);
        for (Severity severity : Severity.values()) {
            level().setUserData(severity);
        }
        levels.selectedToggleProperty().addListener((_, _, _) -> list());
        columns();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        clear();
    }

    private void columns() {
        var reason = Tables.<LedgerProblem>text(Text.of("ledger.ui.reason"), 420, one -> one.reason().toString());
        table.getColumns()
                .setAll(List.of(Tables.text(Text.of("ledger.ui.row"), 76, ProblemTable::row),
                        Tables.text(Text.of("ledger.ui.column"), 150, LedgerProblem::column),
                        Tables.state(Text.of("ledger.ui.level"), 72, one -> label(one.severity()),
                                one -> tone(one.severity())),
                        reason));
        Tables.share(table, List.of(reason));
        Tables.prepare(table, Text.of("ledger.ui.problems"), Message.of("ledger.ui.start"), _ -> opened.run());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, one) -> {
            if (one != null) {
                chosen.accept(one);
            }
        });
    }

    private ToggleButton level() {
        ToggleButton level = new ToggleButton();
        level.setToggleGroup(levels);
        // A press on the chosen one must not let it go.
        level.setOnAction(_ -> level.setSelected(true));
        head.getChildren().add(level);
        return level;
    }

    /**
     * Says what choosing a problem does, and what opening it.
     *
     * @param open Enter or a double click, after it was chosen
     */
    void onChoose(Consumer<LedgerProblem> choose, Runnable open) {
        chosen = choose;
        opened = open;
    }

    /** Shows the problems of a result. */
    void show(LedgerResult found) {
        result = found;
        list();
    }

    /** Shows nothing, as before the first result. */
    void clear() {
        result = null;
        list();
    }

    private void list() {
        List<LedgerProblem> all = result == null ? List.of() : result.problems();
        for (Toggle level : levels.getToggles()) {
            ((ToggleButton) level).setText(words(level, all));
        }
        table.getItems().setAll(all.stream().filter(one -> wanted(levels.getSelectedToggle(), one)).toList());
        ((Label) table.getPlaceholder()).setText(Text.of(nothing(all)));
    }

    private String nothing(List<LedgerProblem> all) {
        if (result == null) {
            return "ledger.ui.start";
        }
        return all.isEmpty() ? "ledger.ui.no-problem" : "ledger.ui.no-problems";
    }

    private String words(Toggle level, List<LedgerProblem> all) {
        long count = all.stream().filter(one -> wanted(level, one)).count();
        if (level.getUserData() == Severity.ERROR && result != null) {
            // the list ends somewhere, the count does not
            count = result.errors();
        }
        String name = level.getUserData() instanceof Severity severity ? label(severity) : Text.of("ledger.ui.all");
        return Text.of("ledger.ui.count", name, "%,d".formatted(count));
    }

    private static boolean wanted(@Nullable Toggle level, LedgerProblem problem) {
        return level == null || level.getUserData() == null || level.getUserData() == problem.severity();
    }

    private static String row(LedgerProblem problem) {
        return problem.row() == 0 ? Text.of("ledger.ui.whole-file") : Integer.toString(problem.row());
    }

    private static String label(Severity severity) {
        return Text.of("ledger.ui.severity." + severity);
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.ATTENTION;
            case HINT -> Tone.ACTIVE;
        };
    }
}
