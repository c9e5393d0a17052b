package techcontract.rules.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.kernel.Message;
import techcontract.rules.Holiday;
import techcontract.rules.PackColumn;
import techcontract.rules.PackDifference.Change;
import techcontract.rules.PackDifference.What;
import techcontract.rules.PackEdition;
import techcontract.rules.PackLine;
import techcontract.shell.Dialogs;
import techcontract.testing.ScreenDesk;
import techcontract.testing.TestDesk;

@ExtendWith(ApplicationExtension.class)
class RulesScreenTest {
    @TempDir private Path folder;
    private ScreenDesk desk;
    private Path chosen = Path.of("");

    /** The system's own file window cannot be driven by keys. */
    private final class ChosenFile extends Dialogs {
        ChosenFile(Stage stage) {
            super(stage);
        }

        @Override
        public Optional<Path> open(Message title, ExtensionFilter... kinds) {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
            return Optional.of(chosen);
        }

        @Override
        public boolean ask(Message question, Message yes, Message no) {
            return true;
        }
    }

    @Start
    void start(Stage stage) {
        desk = new ScreenDesk(folder.resolve("desk"), LocalDate.of(2026, 5, 26));
        Dialogs dialogs = new ChosenFile(stage);
        desk.show(stage, new RulesScreen(
                new PacksPanel(desk.desk().rules(), desk.desk().packImport(), () -> TestDesk.ADMINISTRATOR,
                        ZoneOffset.UTC,
                        desk.shell(), dialogs, desk.tasks(), desk.fxml()),
                new HolidaysPanel(desk.desk().holidays(), () -> ScreenDesk.CLERK, desk.desk().clock(), desk.shell(),
                        dialogs, desk.tasks(), desk.fxml()),
                desk.fxml()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsTheLinesOfAPackByKindWithTheirArticles(FxRobot robot) {
        TableView<PackEdition> editions = table(robot, "#editions");
        TableView<PackLine> lines = table(robot, "#lines");
        assertThat(editions.getSelectionModel().getSelectedItem().pack().id()).isEqualTo("RS2026");
        assertThat(lines.getItems()).hasSize(66);

        robot.interact(lines::requestFocus);
        robot.type(KeyCode.HOME).type(KeyCode.DOWN);

        assertThat(robot.lookup("#detail").queryLabeled().getText()).contains("【不符合时】退回补正").contains("【依据】");

        robot.interact(editions::requestFocus);
        robot.type(KeyCode.UP);
        assertThat(lines.getItems()).allMatch(line -> !line.get(PackColumn.APPLIES).contains("3|"));
    }

    @Test
    void exportsAndTakesTheEditedFileInAfterShowingTheDifference(FxRobot robot) throws IOException {
        chosen = folder.resolve("规则.csv");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        edit("15 WORKING,,办法征求意见稿", "20 WORKING,,办法");

        robot.push(KeyCode.CONTROL, KeyCode.O);
        TableView<Change> changes = table(robot, "#changes");
        assertThat(changes.getItems()).singleElement().satisfies(one -> {
            assertThat(one.what()).isEqualTo(What.CHANGED);
            assertThat(one.line().code()).isEqualTo("DECISION");
        });
        assertThat(robot.lookup("#previewTitle").queryLabeled().getText()).contains("RS2026/2", "修改 1 行");

        robot.type(KeyCode.SPACE);

        TableView<PackEdition> editions = table(robot, "#editions");
        assertThat(editions.getItems()).hasSize(3);
        assertThat(editions.getSelectionModel().getSelectedItem().pack().id()).isEqualTo("RS2026/2");
        assertThat(desk.desk().rules().inForceOn(LocalDate.of(2026, 5, 26)).decision(false).days()).isEqualTo(20);
    }

    @Test
    void listsWhatIsWrongAndTakesNothing(FxRobot robot) throws IOException {
        chosen = folder.resolve("规则.csv");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        edit("REFUSE N2", "REFUSE N22");

        robot.push(KeyCode.CONTROL, KeyCode.O);

        assertThat(robot.lookup("#problems .label").queryAllAs(Labeled.class))
                .anySatisfy(line -> assertThat(line.getText()).contains("CHECK DEVx-5").contains("N22"));
        assertThat(robot.lookup("#take").query().isDisabled()).isTrue();

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#book").query().isVisible()).isTrue();
        assertThat(desk.desk().rules().editions()).hasSize(2);
    }

    @Test
    void entersADayAndTakesItAwayAgain(FxRobot robot) {
        toHolidays(robot);
        TableView<Holiday> days = table(robot, "#days");
        assertThat(days.getItems()).hasSize(39);

        retype(robot, "#day", "2027-02-05");
        retype(robot, "#name", "CJ");
        robot.push(KeyCode.ALT, KeyCode.F);

        LocalDate day = LocalDate.of(2027, 2, 5);
        assertThat(desk.desk().calendar().isWorkingDay(day)).isFalse();
        assertThat(days.getItems()).extracting(Holiday::day).containsExactly(day);
        assertThat(robot.lookup("#known").queryLabeled().getText()).contains("2027 年没有放假安排");

        robot.push(KeyCode.ALT, KeyCode.R);
        assertThat(desk.desk().calendar().isWorkingDay(day)).isTrue();
        assertThat(days.getItems()).isEmpty();
    }

    @Test
    void saysWhatIsMissingOfADay(FxRobot robot) {
        toHolidays(robot);

        retype(robot, "#day", "20270230");
        robot.push(KeyCode.ALT, KeyCode.F);

        assertThat(robot.lookup("#problems .label").queryAllAs(Labeled.class)).isNotEmpty();
        assertThat(desk.desk().calendar().in(2027)).isEmpty();
    }

    @Test
    void takesAYearInFromAFile(FxRobot robot) throws IOException {
        chosen = folder.resolve("放假.csv");
        Files.writeString(chosen, "日期,休班,名称,出处\n2027-10-01,休,国庆节,通知\n");
        toHolidays(robot);

        robot.push(KeyCode.CONTROL, KeyCode.O);

        assertThat(desk.desk().calendar().isWorkingDay(LocalDate.of(2027, 10, 1))).isFalse();
        TableView<Holiday> days = table(robot, "#days");
        assertThat(days.getItems()).hasSize(1);
    }

    private void toHolidays(FxRobot robot) {
        robot.interact(() -> robot.lookup(".tab-pane")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(1));
    }

    private void edit(String words, String others) throws IOException {
        String text = Files.readString(chosen);
        assertThat(text).contains(words);
        Files.writeString(chosen, text.replace(words, others));
    }

    private static <T> TableView<T> table(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView();
    }

    private static void retype(FxRobot robot, String field, String words) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write(words);
    }
}
