package techcontract.bureau.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.kernel.Progress;
import techcontract.shell.Dialogs;
import techcontract.shell.RailEntry;
import techcontract.shell.Screen;
import techcontract.testing.Drafts;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class UndoMenuTest {
    @TempDir private Path folder;
    private ScreenDesk desk;
    private int made;

    private final class Page implements Screen {
        private final VBox content = new VBox(new TextField());

        Page() {
            content.getChildren().getFirst().setAccessibleText("名称");
            made++;
        }

        @Override
        public Parent content() {
            return content;
        }

        @Override
        public String title() {
            return "";
        }
    }

    @Start
    void start(Stage stage) {
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        desk.desk().register().draft(desk.desk().settings().actor(), Drafts.development("第一份"));
        desk.desk().register().draft(desk.desk().settings().actor(), Drafts.development("第二份"));
        desk.shell().rail(List.of(new RailEntry("new", Material2AL.ADD_BOX, "登记", Page::new, true)));
        UndoMenu menu = new UndoMenu(desk.desk().database(), desk.desk().settings()::actor,
                desk.desk().clock().getZone(), desk.shell(), desk.tasks(), new Dialogs(stage));
        desk.shell().onUndo(menu::show);
        desk.show(stage, new Page());
        desk.shell().open("new");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void takesBackTheLastSaveOrAnEarlierOne(FxRobot robot) {
        int before = made;

        undo(robot, KeyCode.DOWN);

        assertThat(projects("第一份")).isZero();
        assertThat(projects("第二份")).isOne();
        // What is in front may show what is no more.
        assertThat(made).isEqualTo(before + 1);

        undo(robot);
        assertThat(projects("第二份")).isZero();
    }

    @Test
    void changesNothingOnEscape(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);

        assertThat(projects("")).isEqualTo(2);
    }

    private int projects(String words) {
        return desk.desk().ledger().find(words, Progress.NONE).size();
    }

    private static void undo(FxRobot robot, KeyCode... keys) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(keys).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
