package techcontract.bureau.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.bureau.Bureau;
import techcontract.kernel.Actor;
import techcontract.kernel.Role;
import techcontract.shell.Dialogs;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class PeopleMenuTest {
    @TempDir private Path folder;
    private ScreenDesk desk;

    @Start
    void start(Stage stage) {
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        Bureau first = Bureau.FIRST;
        desk.desk()
                .settings()
                .save(new Bureau(first.name(), first.regionKey(), first.pointCode(), first.numberPattern(),
                        List.of(new Actor("陈登记", Role.ADMINISTRATOR), new Actor("周复核", Role.REVIEWER)), List.of()));
        new PeopleMenu(desk.people(stage)).show();
        desk.show(stage, new SettingsScreen(desk.people(stage), desk.desk().codes(), _ -> "",
                new Dialogs(stage), desk.fxml()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anotherPersonSitsDownByKeyboard(FxRobot robot) {
        assertThat(seat(robot)).isEqualTo("陈登记（管理员）");

        robot.type(KeyCode.F10, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(desk.desk().settings().actor()).isEqualTo(new Actor("周复核", Role.REVIEWER));
        assertThat(seat(robot)).isEqualTo("周复核（复核员）");
    }

    private static String seat(FxRobot robot) {
        return robot.lookup("#shell-person").queryAs(MenuButton.class).getText();
    }
}
