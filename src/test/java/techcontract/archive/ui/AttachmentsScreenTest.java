package techcontract.archive.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.archive.AskedMaterials;
import techcontract.archive.Attachment;
import techcontract.contract.Contract;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.rules.Certainty;
import techcontract.rules.Material;
import techcontract.rules.Material.Circumstance;
import techcontract.rules.Provenance;
import techcontract.shell.Dialogs;
import techcontract.testing.Scans;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class AttachmentsScreenTest {
    private static final Provenance SOURCE = new Provenance("办法第十二条", Certainty.SEEN, "");

    @TempDir private Path folder;
    private ScreenDesk desk;
    private Contract contract;
    private AttachmentsScreen screen;
    private List<Path> chosen = List.of();
    private Path saved = Path.of("");
    private final List<String> told = new ArrayList<>();

    /** The system's own windows cannot be driven by keys. */
    private final class Answers extends Dialogs {
        Answers(Stage stage) {
            super(stage);
        }

        @Override
        public List<Path> openSeveral(Message title, ExtensionFilter... kinds) {
            return chosen;
        }

        @Override
        public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
            saved = folder.resolve("另存 " + name);
            return Optional.of(saved);
        }

        @Override
        public Optional<String> askReason(Message question, Message yes) {
            return Optional.of("传错了");
        }

        @Override
        public void problems(Message heading, Problems problems) {
            told.add(heading + " " + problems);
        }

        @Override
        public void tell(Message message) {
            told.add(message.toString());
        }
    }

    @Start
    void start(Stage stage) {
        desk = new ScreenDesk(folder.resolve("数据"), LocalDate.of(2026, 5, 26));
        contract = desk.draft("轨道交通轴承状态监测技术开发");
        AskedMaterials asked = new AskedMaterials(
                List.of(new Material("A1", "合同文本及附件", Circumstance.ALWAYS, SOURCE),
                        new Material("A2", "认定登记申请表", Circumstance.ALWAYS, SOURCE)),
                _ -> true, _ -> false);
        screen = new AttachmentsScreen(new ArchiveDesk(desk.desk().archive(), _ -> asked, () -> ScreenDesk.CLERK,
                desk.shell(), desk.tasks(), new Answers(stage), desk.fxml(), desk.desk().clock()), contract);
        desk.show(stage, screen);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Attachment> filed() {
        return desk.desk().archive().of(contract.id());
    }

    private Path stored(Attachment attachment) {
        return folder.resolve("数据/attachments")
                .resolve(attachment.sha256().substring(0, 2))
                .resolve(attachment.sha256());
    }

    private void drop(FxRobot robot, Path... files) {
        robot.interact(() -> screen.take(List.of(files), ""));
    }

    private static Color pageColour(FxRobot robot) {
        var image = robot.lookup("#pageImage").queryAs(ImageView.class).getImage();
        return image.getPixelReader().getColor((int) image.getWidth() / 2, (int) image.getHeight() / 2);
    }

    @Test
    void filesChosenFilesAndTurnsThePagesOfAPdf(FxRobot robot) throws IOException {
        chosen = List.of(Scans.pdf(folder.resolve("合同（盖章）.pdf"), 0xFF0000, 0x00FF00));

        robot.push(KeyCode.CONTROL, KeyCode.O);

        assertThat(filed()).extracting(Attachment::fileName).containsExactly("合同（盖章）.pdf");
        assertThat(robot.lookup("#page").queryAs(Label.class).getText()).isEqualTo("第 1 / 2 页");
        assertThat(pageColour(robot)).isEqualTo(Color.RED);
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(robot.lookup("#page").queryAs(Label.class).getText()).isEqualTo("第 2 / 2 页");
        assertThat(pageColour(robot)).isEqualTo(Color.LIME);
    }

    @Test
    void filesWhatIsDroppedAndSaysWhyTheRestIsNot(FxRobot robot) throws IOException {
        Path picture = Scans.picture(folder.resolve("营业执照.png"), "png", 200, 100, 0x0000FF);
        Path packed = Files.writeString(folder.resolve("材料.zip"), "PK");

        drop(robot, packed, picture, folder);

        assertThat(filed()).extracting(Attachment::fileName).containsExactly("营业执照.png");
        assertThat(pageColour(robot)).isEqualTo(Color.BLUE);
        assertThat(told).singleElement().asString().contains("材料.zip").contains("解压").contains("是文件夹");
    }

    @Test
    void showsInRedWhatWasAlteredOutside(FxRobot robot) throws IOException {
        drop(robot, Scans.picture(folder.resolve("执照.png"), "png", 200, 100, 0x0000FF));
        Files.writeString(stored(filed().getFirst()), "换了内容");

        robot.push(KeyCode.F7);

        TableView<AttachmentRow> table = robot.lookup(".table-view").queryTableView();
        assertThat(table.getItems().getFirst().state()).isEqualTo("被改动");
        assertThat(robot.lookup(".badge.bad").queryAs(Labeled.class).getText()).isEqualTo("被改动");
        assertThat(robot.lookup("#faults").queryParent().lookupAll(".label")).anySatisfy(label -> assertThat(
                ((Labeled) label).getText()).contains("附件“执照.png”").contains("轨道交通轴承状态监测技术开发"));
        assertThat(robot.lookup("#previewWords").queryAs(Label.class).getText()).contains("被改动过，不能作为依据");
        assertThat(robot.lookup("#pageImage").queryAs(ImageView.class).getImage()).isNull();
    }

    @Test
    void classifiesAndCountsWhatIsStillMissing(FxRobot robot) throws IOException {
        assertThat(robot.lookup("#missing .hyperlink").queryAll()).hasSize(2);
        chosen = List.of(Files.writeString(folder.resolve("合同.txt"), "甲方乙方"));

        robot.interact(() -> robot.lookup("A1 合同文本及附件").queryAs(javafx.scene.control.Hyperlink.class).fire());
        assertThat(filed().getFirst().materialCode()).isEqualTo("A1");
        assertThat(robot.lookup("#missing .hyperlink").queryAll()).hasSize(1);

        robot.interact(() -> robot.lookup("#classify").queryAs(MenuButton.class).getItems().get(1).fire());
        assertThat(filed().getFirst().materialCode()).isEqualTo("A2");
        assertThat(robot.lookup("#missing .hyperlink").queryAs(Labeled.class).getText()).isEqualTo("A1 合同文本及附件");
    }

    @Test
    void withdrawsAndSavesByKeyboard(FxRobot robot) throws IOException {
        drop(robot, Files.writeString(folder.resolve("别家合同.txt"), "丙方丁方"));
        assertThat(robot.lookup("#previewWords").queryAs(Label.class).getText()).contains("不能在这里预览");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved).hasContent("丙方丁方");
        robot.push(KeyCode.DELETE);

        assertThat(filed().getFirst().removedReason()).isEqualTo("传错了");
        TableView<AttachmentRow> table = robot.lookup(".table-view").queryTableView();
        assertThat(table.getItems().getFirst().state()).isEqualTo("已撤下");
        assertThat(robot.lookup("#withdraw").query().isDisabled()).isTrue();
    }

    @Test
    void verifiesTheFilesOfEveryContract(FxRobot robot) throws IOException {
        Contract other = desk.draft("另一个项目");
        Attachment gone = desk.desk()
                .archive()
                .add(ScreenDesk.CLERK, other.id(),
                        Files.writeString(folder.resolve("别处.txt"), "内容"), "", techcontract.kernel.Progress.NONE);
        robot.push(KeyCode.ALT, KeyCode.L);
        assertThat(told.getLast()).contains("1 个附件都完好");

        Files.delete(stored(gone));
        robot.push(KeyCode.ALT, KeyCode.L);

        assertThat(told.getLast()).contains("别处.txt").contains("另一个项目").contains("找不到");
    }
}
