package techcontract.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractStatus;
import techcontract.contract.ReliefUse;
import techcontract.contract.VersionComparison;
import techcontract.shell.Dialogs;
import techcontract.shell.SuggestionField;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class AfterScreenTest {
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 3, 1);

    @TempDir private Path folder;
    private Stage stage;
    private ScreenDesk desk;
    private ContractScreens screens;

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder, NEXT_YEAR);
        screens = new ContractScreens(new ContractDesk(desk.desk().register(), desk.desk().check(),
                desk.desk().parties(), desk.desk().codes(), () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(),
                new Dialogs(window), desk.desk().clock(), desk.desk().calendar(), desk.desk().settings()::people,
                desk.desk().unsaved()),
                desk.fxml(), List.of());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void cancelsOnlyOnceItIsSaidWhatBecomesOfTheYearThatIsOver(FxRobot robot) {
        Contract registered = open(robot);
        choose(robot, "注销");
        fill(robot, "解除协议（2027-02-20）", "双方协商解除");

        alt(robot, KeyCode.N);

        assertThat(robot.lookup("错误：登记年度 2026 已经过去。请选择：登记年度的统计不变、差额列入本年，或者重算登记年度。").tryQuery()).isPresent();
        assertThat(stored(registered).status()).isEqualTo(ContractStatus.REGISTERED);

        robot.interact(() -> robot.lookup("2026 年的统计不变，差额列入 2027 年").queryAs(RadioButton.class).setSelected(true));
        alt(robot, KeyCode.N);

        Contract cancelled = stored(registered);
        assertThat(cancelled.status()).isEqualTo(ContractStatus.CANCELLED);
        assertThat(cancelled.events().getLast().effect()).isEqualTo(ClosedYearEffect.ADJUST);
        assertThat(cancelled.events().getLast().document()).isEqualTo("解除协议（2027-02-20）");
        assertThat(cancelled.counted()).isTrue();
    }

    @Test
    void keepsWhetherReliefWasEnjoyedWhenARegistrationIsRevoked(FxRobot robot) {
        Contract registered = open(robot);
        choose(robot, "撤销登记");
        fill(robot, "决定书〔2027〕2号", "合同虚假");
        assertThat(robot.lookup("#relief").query().getParent().isVisible()).isTrue();
        robot.interact(() -> robot.lookup("#relief").<SuggestionField<ReliefUse>>query().set(ReliefUse.USED));
        robot.interact(() -> robot.lookup("2026 年的统计不变，差额列入 2027 年").queryAs(RadioButton.class).setSelected(true));

        alt(robot, KeyCode.N);

        assertThat(stored(registered).status()).isEqualTo(ContractStatus.REVOKED);
        assertThat(stored(registered).events().getLast().relief()).isEqualTo(ReliefUse.USED);
    }

    @Test
    void asksNothingAboutStatisticsWhenAnObjectionComesIn(FxRobot robot) {
        Contract registered = open(robot);
        choose(robot, "受理异议");
        fill(robot, "税务局函〔2027〕3号", "对技术交易额有异议");

        alt(robot, KeyCode.N);

        assertThat(stored(registered).status()).isEqualTo(ContractStatus.REGISTERED_OBJECTED);
        assertThat(stored(registered).events().getLast().relief()).isEqualTo(ReliefUse.UNKNOWN);
    }

    @Test
    void registersAChangeAndComparesTheVersions(FxRobot robot) {
        Contract registered = open(robot);
        choose(robot, "受理变更");
        fill(robot, "补充协议（2027-02-01）", "研究内容调整");
        alt(robot, KeyCode.N);
        assertThat(stored(registered).status()).isEqualTo(ContractStatus.CHANGING);

        robot.interact(() -> robot.lookup("#projectName").queryAs(TextField.class).setText("PLC 控制系统二期开发"));
        alt(robot, KeyCode.N);
        assertThat(robot.lookup("#outcome").queryAs(Label.class).getText()).isEqualTo("予以登记");
        fill(robot, "变更申请书（2027-03-01）", "研究内容调整");
        robot.interact(() -> robot.lookup((RadioButton one) -> one.getText().startsWith("重算 2026"))
                .queryAs(RadioButton.class)
                .setSelected(true));
        alt(robot, KeyCode.N);

        Contract changed = stored(registered);
        assertThat(changed.status()).isEqualTo(ContractStatus.REGISTERED);
        assertThat(changed.contractVersion()).isEqualTo(2);
        assertThat(changed.registrationNumber()).isEqualTo(registered.registrationNumber());

        choose(robot, "历史版本和比较");
        TableView<VersionComparison.Line> lines = robot.lookup("#lines").query();
        assertThat(lines.getItems()).containsExactly(
                new VersionComparison.Line("项目名称", "PLC 控制系统开发", "PLC 控制系统二期开发"));
        robot.interact(() -> robot.lookup("#onlyDifferent").queryAs(CheckBox.class).setSelected(false));
        assertThat(lines.getItems()).contains(
                new VersionComparison.Line("合同成交额（元）", "1,250,000.00 元", "1,250,000.00 元"));
    }

    @Test
    void opensAnEarlierVersionToReadOnly(FxRobot robot) {
        Contract registered = open(robot);
        choose(robot, "受理变更");
        fill(robot, "补充协议（2027-02-01）", "研究内容调整");
        alt(robot, KeyCode.N);
        choose(robot, "历史版本和比较");

        robot.interact(() -> robot.lookup("#versions").queryAs(TableView.class).getSelectionModel().selectFirst());
        robot.type(KeyCode.ENTER);

        assertThat(robot.lookup("#status").queryAs(Label.class).getText()).isEqualTo("历史版本（第 1 版，只读）");
        assertThat(robot.lookup("#projectName").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#more").query().isDisabled()).isTrue();
        assertThat(stored(registered).status()).isEqualTo(ContractStatus.CHANGING);
    }

    private Contract open(FxRobot robot) {
        Contract registered = LifeOfContract.registered(desk, "PLC 控制系统开发");
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> screens.open(registered.id()));
        return registered;
    }

    private static void choose(FxRobot robot, String words) {
        MenuButton more = robot.lookup("#more").queryAs(MenuButton.class);
        robot.interact(() -> more.getItems()
                .stream()
                .filter(item -> words.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static void fill(FxRobot robot, String document, String reason) {
        robot.interact(() -> {
            robot.lookup("#document").queryAs(TextField.class).setText(document);
            robot.lookup("#reason").queryAs(TextInputControl.class).setText(reason);
        });
    }

    private Contract stored(Contract contract) {
        return desk.desk().register().open(contract.id());
    }

    private static void alt(FxRobot robot, KeyCode letter) {
        robot.press(KeyCode.ALT, letter).release(letter, KeyCode.ALT);
    }
}
