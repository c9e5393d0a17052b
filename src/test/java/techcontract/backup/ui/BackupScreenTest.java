package techcontract.backup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.backup.Backup;
import techcontract.backup.BackupCondition;
import techcontract.backup.BackupReason;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.Role;
import techcontract.shell.Dialogs;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class BackupScreenTest {
    private static final Actor HEAD = new Actor("李主任", Role.ADMINISTRATOR);
    @TempDir private Path folder;
    private ScreenDesk desk;
    private final List<String> said = new ArrayList<>();
    private boolean left;

    @Start
    void start(Stage stage) {
        desk = new ScreenDesk(folder.resolve("data"), LocalDate.of(2026, 5, 26));
        desk.draft("甲项目");
        desk.show(stage, new BackupScreen(new BackupDesk(desk.desk().backups(), () -> HEAD,
                desk.desk().clock(), desk.shell(), desk.tasks(), new Answering(stage), desk.fxml(), _ -> {},
                _ -> {}, () -> left = true)));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Says yes and remembers what it was asked and told. */
    private final class Answering extends Dialogs {
        Answering(Stage stage) {
            super(stage);
        }

        @Override
        public boolean askBeforeHarm(Message question, Message yes, Message no) {
            said.add(question.toString());
            return true;
        }

        @Override
        public void tell(Message message) {
            said.add(message.toString());
        }

        @Override
        public Optional<Path> folder(Message title) {
            return Optional.of(folder.resolve("stick"));
        }
    }

    private static TableView<Backup> table(FxRobot robot) {
        return robot.lookup("#backups").queryTableView();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void makesABackupAndSaysThatItIsProved(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.B);

        assertThat(table(robot).getItems()).hasSize(1)
                .allSatisfy(backup -> assertThat(backup.condition()).isEqualTo(BackupCondition.PROVED));
        assertThat(text(robot, "#shell-status")).contains("已备份").contains("已核验");
        assertThat(text(robot, "#fault")).contains("试恢复过");
    }

    @Test
    void previewsRehearsesAndRestoresByKeys(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.B);
        desk.draft("乙项目");
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.ENTER);

        assertThat(text(robot, "#summary")).contains("1 份合同会变");
        assertThat(robot.lookup("#contracts").queryTableView().getItems()).hasSize(1);

        robot.push(KeyCode.ALT, KeyCode.T);
        assertThat(said).singleElement().asString().contains("演练通过：1 份合同");
        assertThat(desk.desk().backups().isRestored()).isFalse();

        robot.push(KeyCode.ALT, KeyCode.R);
        assertThat(left).isTrue();
        assertThat(desk.desk().backups().isRestored()).isTrue();
        assertThat(desk.desk().backups().list()).anySatisfy(
                backup -> assertThat(backup.manifest().orElseThrow().reason()).isEqualTo(BackupReason.RESTORE));
    }

    @Test
    void saysWhatIsWrongWithADamagedOne(FxRobot robot) throws IOException {
        Backup made = desk.desk().backups().make(ScreenDesk.CLERK, BackupReason.DEMAND, false, Progress.NONE);
        Files.write(made.file(), new byte[100]);
        robot.push(KeyCode.ALT, KeyCode.B);

        robot.interact(() -> table(robot).getSelectionModel().select(1));

        assertThat(text(robot, "#fault")).contains("文件不完整");
    }

    @Test
    void takesASecondPlaceAndSaysWhenItIsGone(FxRobot robot) throws IOException {
        Files.createDirectory(folder.resolve("stick"));
        robot.push(KeyCode.ALT, KeyCode.D);
        assertThat(text(robot, "#second")).contains(folder.resolve("stick").toString());

        robot.push(KeyCode.ALT, KeyCode.B);
        assertThat(folder.resolve("stick/techcontract-backups").resolve(table(robot).getItems().getFirst().name()))
                .exists();
        Files.move(folder.resolve("stick"), folder.resolve("gone"));
        robot.push(KeyCode.ALT, KeyCode.B);

        assertThat(text(robot, "#second")).contains("没有复制到第二存放处");
        assertThat(text(robot, "#shell-status")).contains("没有复制到第二存放处");
    }
}
