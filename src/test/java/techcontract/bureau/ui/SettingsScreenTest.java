package techcontract.bureau.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.bureau.Bureau;
import techcontract.bureau.BureauSettings;
import techcontract.bureau.BureauYear;
import techcontract.contract.NumberPattern;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Role;
import techcontract.shell.Dialogs;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class SettingsScreenTest {
    @TempDir private Path folder;
    private ScreenDesk desk;

    @Start
    void start(Stage stage) {
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        desk.show(stage, new SettingsScreen(desk.people(stage), desk.desk().codes(), SettingsScreenTest::next,
                new Dialogs(stage), desk.fxml()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsWhatWasSaved(FxRobot robot) {
        retype(robot, "#name", "Qingchuan");
        retype(robot, "#region", "440705").type(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        Bureau stored = BureauSettings.load(desk.desk().database()).bureau();
        assertThat(stored.name()).isEqualTo("Qingchuan");
        assertThat(stored.regionKey()).isEqualTo("440705");
        assertThat(robot.lookup(".bureau").queryLabeled().getText()).isEqualTo("Qingchuan");
    }

    @Test
    void keepsTargetsAndGrossProductByYear(FxRobot robot) {
        robot.interact(() -> robot.lookup("#years").lookup(".button").query().requestFocus());
        robot.type(KeyCode.SPACE).write("2026").type(KeyCode.ENTER);
        robot.write("3.6y").type(KeyCode.ENTER).write("291.5").push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(BureauSettings.load(desk.desk().database()).bureau().years())
                .containsExactly(new BureauYear(new ReportYear(2026), Optional.of(Money.ofYuan("360000000")),
                        Optional.of(Money.ofYuan("29150000000"))));
    }

    @Test
    void refusesAYearWhoseNumbersCannotBeRead(FxRobot robot) {
        robot.interact(() -> robot.lookup("#years").lookup(".button").query().requestFocus());
        robot.type(KeyCode.SPACE).write("2026").type(KeyCode.ENTER).write("12x");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.desk().settings().bureau()).isEqualTo(Bureau.FIRST);
        assertThat(robot.lookup((Node node) -> node instanceof Labeled).queryAllAs(Labeled.class))
                .anySatisfy(line -> assertThat(line.getText()).contains("“12x”不是金额"));
    }

    @Test
    void showsTheNextNumberWhileTyping(FxRobot robot) {
        retype(robot, "#pointCode", "07");

        assertThat(words(robot, "#nextNumber")).endsWith("2026440707000001");
    }

    @Test
    void refusesAPatternItCannotRead(FxRobot robot) {
        retype(robot, "#numberPattern", "YYYY").push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(robot.lookup("#numberPatternField")
                .lookup((Node node) -> node instanceof Labeled)
                .queryAllAs(Labeled.class)).anySatisfy(line -> assertThat(line.getText()).contains("编号规则“YYYY”看不懂"));
        assertThat(desk.desk().settings().bureau()).isEqualTo(Bureau.FIRST);
    }

    @Test
    void keepsTheBureausPeople(FxRobot robot) {
        robot.interact(() -> robot.lookup("#people .person-name").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.INSERT).write("Zhou").type(KeyCode.ENTER);
        robot.type(KeyCode.F4, KeyCode.DOWN, KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(BureauSettings.load(desk.desk().database()).people()).containsExactly(
                new Actor("登记员", Role.ADMINISTRATOR),
                new Actor("Zhou", Role.REVIEWER));
    }

    @Test
    void refusesToBeWithoutAnAdministrator(FxRobot robot) {
        robot.interact(() -> robot.lookup("#people .person-name").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.DELETE).push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(robot.lookup(".problem").lookup((Node node) -> node instanceof Labeled).queryAllAs(Labeled.class))
                .anySatisfy(line -> assertThat(line.getText()).contains("至少要有一名管理员"));
        assertThat(desk.desk().settings().bureau()).isEqualTo(Bureau.FIRST);
    }

    @Test
    void savesWithCtrlS(FxRobot robot) {
        retype(robot, "#name", "Qingchuan").push(KeyCode.CONTROL, KeyCode.S);

        assertThat(desk.desk().settings().bureau().name()).isEqualTo("Qingchuan");
    }

    @Test
    void asksBeforeUnsavedChangesAreLost(FxRobot robot) {
        retype(robot, "#name", "Qingchuan");

        Platform.runLater(() -> desk.shell().mayLeave());
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER);

        assertThat(desk.desk().settings().bureau().name()).isEqualTo("Qingchuan");
    }

    private static FxRobot retype(FxRobot robot, String field, String words) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        return robot.push(KeyCode.CONTROL, KeyCode.A).write(words);
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static String next(Bureau bureau) {
        NumberPattern pattern = NumberPattern.of(bureau.numberPattern());
        return pattern.number(pattern.series(2026, bureau.regionKey(), bureau.pointCode()), 1);
    }
}
