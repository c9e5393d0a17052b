package techcontract.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.audit.TrailQuery;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Role;
import techcontract.shell.Dialogs;
import techcontract.storage.AuditEntry;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class TrailScreenTest {
    @TempDir private Path folder;
    private final List<String> told = new ArrayList<>();
    private ScreenDesk desk;
    private Stage stage;

    private final class Answers extends Dialogs {
        Answers(Stage owner) {
            super(owner);
        }

        @Override
        public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
            return Optional.of(folder.resolve("审计.xlsx"));
        }

        @Override
        public void problems(Message heading, Problems problems) {
            problems.all().forEach(one -> told.add(one.message().toString()));
        }
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
        desk = new ScreenDesk(folder.resolve("desk"), LocalDate.of(2026, 5, 20));
        desk.draft("甲项目");
        desk.draft("乙项目");
    }

    @Stop
    void stop() {
        desk.close();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> desk.show(stage, new TrailScreen(new TrailDesk(desk.desk().trail(), _ -> new Problems(),
                () -> new Actor("王管理", Role.ADMINISTRATOR), desk.desk().clock(), desk.shell(), desk.tasks(),
                new Answers(stage),
                desk.fxml()))));
    }

    @Test
    void showsWhoDidWhatBeforeAndAfter(FxRobot robot) {
        open(robot);
        TableView<AuditEntry> lines = robot.lookup("#lines").query();

        assertThat(lines.getItems()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(lines.getItems().getFirst().action()).isEqualTo("contract.draft");
        assertThat(robot.lookup("#whole").queryAs(TextArea.class).getText()).contains("王小明", "起草合同", "合同 ",
                "+ contract ",
                "project_name: 乙项目", "链值");
    }

    @Test
    void findsWhileTyping(FxRobot robot) throws Exception {
        open(robot);
        TableView<AuditEntry> lines = robot.lookup("#lines").query();
        robot.interact(() -> robot.lookup("#words").queryAs(TextField.class).setText("project_name: 甲项目"));
        WaitForAsyncUtils.waitFor(5, java.util.concurrent.TimeUnit.SECONDS, () -> lines.getItems().size() == 1);

        assertThat(lines.getItems().getFirst().changes()).contains("甲项目");
    }

    @Test
    void verifiesWithOneKey(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.F7);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#outcome").queryAs(Label.class).getText()).startsWith("核验无误");

        desk.desk()
                .database()
                .read(session -> session.createNativeMutationQuery("update audit_entry set actor = '别人' where id = 2")
                        .executeUpdate());
        robot.push(KeyCode.F7);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#outcome").queryAs(Label.class).getText()).startsWith("核验发现 1 处不符");
        assertThat(told).singleElement().asString().contains("第 2 条", "别人");
    }

    @Test
    void takesTheTrailOutAndLeavesALineOfIt(FxRobot robot) {
        open(robot);
        int before = desk.desk().trail().find(TrailQuery.ALL, 1000).size();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();

        List<AuditEntry> after = desk.desk().trail().find(TrailQuery.ALL, 1000);
        assertThat(after).hasSize(before + 1).first().satisfies(line -> {
            assertThat(line.action()).isEqualTo("audit.export");
            assertThat(line.detail()).isEqualTo("审计.xlsx");
        });
        assertThat(folder.resolve("审计.xlsx")).isNotEmptyFile();
    }
}
