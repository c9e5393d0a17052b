package techcontract.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.kernel.Progress;
import techcontract.testing.Drafts;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class TodayScreenTest {
    @TempDir private Path folder;
    private Stage stage;
    private ScreenDesk desk;
    private final List<Long> opened = new ArrayList<>();
    private final List<TodayScreen> shown = new ArrayList<>();
    private int begun;
    private int imported;

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysHowManyWorkingDaysAreLeft(FxRobot robot) {
        desk.accepted("PLC 控制系统开发");

        show(robot);

        DueContract due = due(robot).getItems().getFirst();
        assertThat(due.due()).isEqualTo(LocalDate.of(2026, 5, 28));
        assertThat(due.remaining()).isEqualTo("剩 2 个工作日 待核实");
        assertThat(robot.lookup("本周到期 1").tryQuery()).isPresent();
    }

    @Test
    void listsWhatIsInChangeAndWhatIsObjectedTo(FxRobot robot) {
        Contract changing = LifeOfContract.registered(desk, "PLC 控制系统开发");
        Contract objected = LifeOfContract.registered(desk, Drafts.ofPair(2, Drafts.development("水质监测系统开发")));
        desk.desk().register().after().beginChange(ScreenDesk.CLERK, ContractRef.to(changing), LifeOfContract.CAUSE);
        desk.desk().register().after().object(ScreenDesk.CLERK, ContractRef.to(objected), LifeOfContract.CAUSE);

        show(robot);

        assertThat(robot.lookup("变更中 1").tryQuery()).isPresent();
        assertThat(robot.lookup("有异议 1").tryQuery()).isPresent();
        assertThat(robot.lookup("待复审 0").tryQuery()).isPresent();
    }

    @Test
    void opensWhatIsDueFirstOnEnter(FxRobot robot) {
        Contract contract = desk.accepted("PLC 控制系统开发");
        show(robot);

        robot.type(KeyCode.ENTER);

        assertThat(opened).containsExactly(contract.id());
    }

    @Test
    void showsTheStepThatHasSomethingWaiting(FxRobot robot) {
        desk.draft("LED 驱动电源开发");

        show(robot);

        assertThat(robot.lookup("#waiting").queryTableView().getItems()).hasSize(1);
        assertThat(robot.lookup("草稿 1").tryQuery()).isPresent();
    }

    @Test
    void offersTheImportWhileThereIsNothing(FxRobot robot) {
        show(robot);

        robot.type(KeyCode.SPACE).push(KeyCode.CONTROL, KeyCode.N);

        assertThat(imported).isEqualTo(1);
        assertThat(begun).isEqualTo(1);
    }

    @Test
    void readsAnewWhatHasComeSince(FxRobot robot) {
        show(robot);
        desk.accepted("PLC 控制系统开发");

        robot.type(KeyCode.F5);

        assertThat(due(robot).getItems()).hasSize(1);
    }

    @Test
    void namesEveryAttachmentThatWasFoundDamaged(FxRobot robot) throws IOException {
        Contract contract = desk.draft("PLC 控制系统开发");
        Path scan = Files.writeString(folder.resolve("合同扫描件.txt"), "正文");
        desk.desk().archive().add(ScreenDesk.CLERK, contract.id(), scan, "", Progress.NONE);
        show(robot);
        robot.interact(this::verify);
        assertThat(robot.lookup("#damagePanel").query().isVisible()).isFalse();

        try (Stream<Path> files = Files.walk(folder.resolve("attachments"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        robot.interact(this::verify);

        assertThat(robot.lookup("#damagePanel").query().isVisible()).isTrue();
        assertThat(robot.lookup((Labeled one) -> one.getText() != null && one.getText().contains("合同扫描件.txt"))
                .tryQuery()).isPresent();
    }

    private void verify() {
        shown.getLast().verify(progress -> desk.desk().archive().verifyAll(progress).problems());
    }

    private void show(FxRobot robot) {
        robot.interact(() -> shown.add(
                new TodayScreen(desk.desk().ledger(), desk.desk().rules(), desk.desk().calendar(),
                        desk.desk().settings(), desk.desk().clock(), desk.tasks(), desk.fxml(), opened::add,
                        () -> begun++, () -> imported++)));
        robot.interact(() -> desk.show(stage, shown.getLast()));
    }

    private static TableView<DueContract> due(FxRobot robot) {
        return robot.lookup("#due").queryTableView();
    }
}
