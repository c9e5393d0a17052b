package techcontract.party.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.party.LadderSheet;
import techcontract.party.LadderYear;
import techcontract.party.TitleKind;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;
import techcontract.shell.Tables;

/** How many firms stood on each step of the ladder, year by year (企业阶梯年度数). */
public final class LadderScreen implements Screen {
    private static final KeyCodeCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

    private final PartyDesk desk;
    private final Parent content;

    @FXML private TableView<LadderYear> years;

    LadderScreen(PartyDesk desk, Fxml fxml) {
        this.desk = desk;
        this.content = fxml.load(this);
    }

    @FXML
    private void initialize() {
        years.getColumns().add(Tables.text(Text.of("party.ladder.year"), 70, year -> year.year().toString()));
        years.getColumns().add(Tables.date(Text.of("party.ladder.on"), 104, LadderYear::on));
        for (TitleKind kind : TitleKind.values()) {
            years.getColumns().add(group(kind));
        }
        Tables.prepare(years, Text.of("party.ladder"), Message.of("party.ladder.none"), _ -> {});
    }

    private static TableColumn<LadderYear, @Nullable String> group(TitleKind kind) {
        TableColumn<LadderYear, @Nullable String> group = new TableColumn<>(kind.label());
        List<TableColumn<LadderYear, @Nullable Long>> parts = new ArrayList<>();
        parts.add(count("party.ladder.held", 76, kind, LadderYear.Step::held));
        parts.add(count("party.ladder.gained", 76, kind, LadderYear.Step::gained));
        if (kind.below().isPresent()) {
            parts.add(count("party.ladder.climbed", 126, kind, LadderYear.Step::climbed));
        }
        parts.add(count("party.ladder.lapsed", 76, kind, LadderYear.Step::lapsed));
        group.getColumns().setAll(parts);
        return group;
    }

    private static TableColumn<LadderYear, @Nullable Long> count(String key, double width, TitleKind kind,
            ToLongFunction<LadderYear.Step> count) {
        return Tables.count(Text.of(key), width, year -> count.applyAsLong(year.step(kind)));
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("party.ladder");
    }

    @Override
    public void shown() {
        years.requestFocus();
        desk.tasks()
                .latest(Message.of("party.ui.reading-titles"),
                        _ -> desk.registry().ladder(LocalDate.now(desk.clock())), read -> {
                            years.getItems().setAll(read);
                            years.getSelectionModel().selectFirst();
                        });
    }

    @FXML
    private void key(KeyEvent event) {
        if (EXPORT.match(event)) {
            event.consume();
            export();
        }
    }

    @FXML
    private void export() {
        LocalDate today = LocalDate.now(desk.clock());
        Optional<Path> file = desk.dialogs()
                .save(Message.of("party.ladder.save"), Text.of("party.ladder") + " " + today + ".xlsx",
                        new ExtensionFilter(Text.of("party.ladder.workbook"), "*.xlsx"));
        file.ifPresent(chosen -> desk.tasks().run(Message.of("party.ladder.saving"), _ -> {
            LadderSheet.write(chosen, desk.registry().ladder(today));
            return true;
        }, _ -> desk.shell()
                .status(Message.of("party.ladder.saved", String.valueOf(chosen.getFileName())))));
    }
}
