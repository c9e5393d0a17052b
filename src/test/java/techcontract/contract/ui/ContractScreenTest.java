package techcontract.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
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
import techcontract.contract.ContractSearch;
import techcontract.contract.ContractStatus;
import techcontract.kernel.Money;
import techcontract.shell.Dialogs;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class ContractScreenTest {
    @TempDir private Path folder;
    private Stage stage;
    private ScreenDesk desk;
    private ContractScreens screens;
    private final List<Long> opened = new ArrayList<>();
    private final ContractLink link = new ContractLink("查看附件", contract -> contract.status() == ContractStatus.ACCEPTED,
            contract -> opened.add(contract.id()));

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        screens = new ContractScreens(new ContractDesk(desk.desk().register(), desk.desk().check(),
                desk.desk().parties(), desk.desk().codes(), () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(),
                new Dialogs(window), desk.desk().clock(), desk.desk().calendar(), desk.desk().settings()::people),
                desk.fxml(), List.of(link));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void takesAnAcceptedContractToItsNumberByKeyboard(FxRobot robot) {
        Contract accepted = desk.accepted("PLC 控制系统开发");
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> screens.open(accepted.id()));

        alt(robot, KeyCode.N);
        alt(robot, KeyCode.A);
        alt(robot, KeyCode.N);
        alt(robot, KeyCode.N);

        Contract registered = desk.desk().register().open(accepted.id());
        assertThat(registered.status()).isEqualTo(ContractStatus.REGISTERED);
        assertThat(registered.registrationNumber()).contains("2026440701000001");
        assertThat(robot.lookup("#number").queryAs(Label.class).getText()).isEqualTo("2026440701000001");
    }

    @Test
    void keepsAHalfFilledDraftWithItsAmountsInBothUnits(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));

        robot.interact(() -> robot.lookup("#projectName").queryAs(TextField.class).setText("半份草稿"));
        robot.interact(() -> robot.lookup("#contractAmount").queryAs(TextField.class).setText("12.5w"));

        assertThat(robot.lookup("125,000.00 元").queryAll()).isNotEmpty();
        assertThat(robot.lookup("12.50 万元").queryAll()).isNotEmpty();
        alt(robot, KeyCode.S);
        var kept = desk.desk().ledger().search(ContractSearch.ALL, 1).rows().getFirst();
        assertThat(kept.projectName()).isEqualTo("半份草稿");
        assertThat(kept.contractAmount()).isEqualTo(Money.ofYuan("125000"));
        assertThat(kept.status()).isEqualTo(ContractStatus.DRAFT);
    }

    @Test
    void saysUnderTheFieldWhatKeepsItFromBeingSubmitted(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));

        alt(robot, KeyCode.N);

        assertThat(robot.lookup("错误：请填写项目名称，与合同写的一致。").queryAll()).isNotEmpty();
        assertThat(desk.desk().ledger().search(ContractSearch.ALL, 1).rows()).allMatch(
                row -> row.status() == ContractStatus.DRAFT);
    }

    @Test
    void offersTheOtherStepsAndWhatOtherRoomsKeep(FxRobot robot) {
        Contract accepted = desk.accepted("PLC 控制系统开发");
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> screens.open(accepted.id()));

        MenuButton more = robot.lookup("#more").queryAs(MenuButton.class);
        assertThat(more.getItems()).extracting(MenuItem::getText).contains("撤回申请", "查看附件");
        robot.interact(() -> more.getItems().getLast().fire());

        assertThat(opened).containsExactly(accepted.id());
    }

    private static void alt(FxRobot robot, KeyCode letter) {
        robot.press(KeyCode.ALT, letter).release(letter, KeyCode.ALT);
    }
}
