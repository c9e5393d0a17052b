package techcontract.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.Decision;
import techcontract.kernel.Message;
import techcontract.paper.IssueRow;
import techcontract.paper.PaperKind;
import techcontract.paper.PaperPrinter;
import techcontract.shell.Dialogs;
import techcontract.shell.Screen;
import techcontract.testing.PastContracts;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class PaperScreensTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @TempDir private Path folder;
    private final List<Path> saved = new ArrayList<>();
    private ScreenDesk desk;
    private Stage stage;

    /** Saves in the test's folder, opens the file the test names, and says yes. */
    private final class Answers extends Dialogs {
        Answers(Stage owner) {
            super(owner);
        }

        @Override
        public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
            saved.add(folder.resolve(name));
            return Optional.of(saved.getLast());
        }

        @Override
        public Optional<Path> open(Message title, ExtensionFilter... kinds) {
            return Optional.of(folder.resolve("模板.docx"));
        }

        @Override
        public boolean ask(Message question, Message yes, Message no) {
            return true;
        }
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
        desk = new ScreenDesk(folder.resolve("desk"), TODAY);
    }

    @Stop
    void stop() {
        desk.close();
    }

    private PaperDesk papers() {
        return new PaperDesk(desk.desk().papers(), new PaperPrinter(), desk.desk().ledger(), () -> ScreenDesk.CLERK,
                desk.shell(), desk.tasks(), new Answers(stage), desk.fxml());
    }

    private void show(FxRobot robot, Screen screen) {
        robot.interact(() -> desk.show(stage, screen));
    }

    private Contract registered() {
        Contract accepted = desk.accepted("锂电池隔膜研发");
        Contract recognised = desk.desk()
                .register()
                .recognition()
                .recognise(ScreenDesk.CLERK, ContractRef.to(accepted), TODAY,
                        Decision.favourable("11", desk.desk().register().rulesOf(accepted)));
        return desk.desk().register().register(ScreenDesk.CLERK, ContractRef.to(recognised), TODAY);
    }

    @Test
    void showsTheCertificateAndSavesItWithOneKey(FxRobot robot) {
        show(robot, new PaperScreen(papers(), registered(), desk.desk().clock()));

        ListView<PaperKind> kinds = robot.lookup("#kinds").queryListView();
        assertThat(kinds.getSelectionModel().getSelectedItem()).isEqualTo(PaperKind.CERTIFICATE);
        assertThat(robot.lookup("#pages").queryAs(VBox.class).getChildren()).hasOnlyElementsOfType(ImageView.class)
                .hasSize(1);

        robot.push(KeyCode.ALT, KeyCode.F);

        assertThat(saved).singleElement().asString().endsWith("登记证明_锂电池隔膜研发.pdf");
        assertThat(saved.getFirst()).exists();
        TableView<IssueRow> log = robot.lookup("#log").queryTableView();
        assertThat(log.getItems()).singleElement().satisfies(row -> assertThat(row.paper().copyNumber()).isEqualTo(1));
        assertThat(robot.lookup("#said").queryLabeled().getText()).contains("第 2 份");
    }

    @Test
    void saysWhyAContractMayNotHaveAPaper(FxRobot robot) {
        show(robot, new PaperScreen(papers(), desk.accepted("受理"), desk.desk().clock()));
        ListView<PaperKind> kinds = robot.lookup("#kinds").queryListView();

        robot.interact(() -> kinds.getSelectionModel().select(PaperKind.CERTIFICATE));

        assertThat(robot.lookup("#said").queryLabeled().getText()).contains("登记以后才能出具");
        assertThat(robot.lookup("#pdf").queryButton().isDisabled()).isTrue();
    }

    @Test
    void splitsLargeAndSmallContractsInTwoLists(FxRobot robot) {
        new PastContracts(desk.desk(), 7).register(30, TODAY.minusDays(60), TODAY);
        show(robot, new ListScreen(papers(), _ -> {}));
        TableView<?> rows = robot.lookup("#rows").queryTableView();

        robot.interact(() -> rows.getSelectionModel().selectAll());
        robot.push(KeyCode.ALT, KeyCode.F);

        assertThat(saved).hasSize(2).allMatch(Files::exists);
        assertThat(desk.desk().papers().log().search("", 9)).hasSize(2)
                .extracting(row -> row.paper().subject())
                .anyMatch(subject -> subject.contains("以上"))
                .anyMatch(subject -> subject.contains("不足"));
    }

    @Test
    void listsWhatIsWrongWithATemplate(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("模板.docx"), "不是文档");
        show(robot, new TemplateScreen(papers(), desk.desk().clock()));

        robot.push(KeyCode.ALT, KeyCode.L);

        assertThat(robot.lookup(".problem-list .label").queryLabeled().getText()).contains("不是 .docx 文件");
        assertThat(robot.lookup("#current").queryLabeled().getText()).contains("程序自带");
    }
}
