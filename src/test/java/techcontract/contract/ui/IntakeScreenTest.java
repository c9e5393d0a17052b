package techcontract.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
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
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractStatus;
import techcontract.contract.ExplainedWarning;
import techcontract.contract.Term;
import techcontract.party.Particulars;
import techcontract.shell.Dialogs;
import techcontract.shell.FormField;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class IntakeScreenTest {
    @TempDir private Path folder;
    private Stage stage;
    private ScreenDesk desk;
    private ContractScreens screens;

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
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
    void acceptsAnOrdinaryContractWithOneKey(FxRobot robot) {
        Contract submitted = open(robot, Drafts.development("PLC 控制系统开发"));

        alt(robot, KeyCode.N);

        Contract accepted = stored(submitted);
        assertThat(accepted.status()).isEqualTo(ContractStatus.ACCEPTED);
        assertThat(accepted.acceptedOn()).contains(LocalDate.of(2026, 5, 26));
    }

    @Test
    void turnsAnExpiredContractAwayOnTheGroundItFound(FxRobot robot) {
        ContractDraft draft = Drafts.development("PLC 控制系统开发");
        Contract submitted = open(robot, Edited.from(draft)
                .term(new Term(Drafts.SIGNED, Drafts.SIGNED, LocalDate.of(2026, 5, 25)))
                .draft());

        alt(robot, KeyCode.N);

        assertThat(robot.lookup("不能办理 1").tryQuery()).isPresent();
        assertThat(robot.lookup("#accept").queryAs(Button.class).isDisabled()).isTrue();
        assertThat(robot.lookup((CheckBox box) -> box.isSelected() && box.getText().startsWith("N11")).tryQuery())
                .isPresent();

        alt(robot, KeyCode.R);

        Contract turnedAway = stored(submitted);
        assertThat(turnedAway.status()).isEqualTo(ContractStatus.NOT_ACCEPTED);
        assertThat(turnedAway.events().getLast().reasons()).isEqualTo("N11");
    }

    @Test
    void acceptsPastAWarningOnlyWithAReason(FxRobot robot) {
        ContractDraft draft = Drafts.development("PLC 控制系统开发");
        Contract submitted = open(robot, Edited.from(draft)
                .parties(draft.seller().overlaidBy(Particulars.briefly("", "", "", Particulars.CHINA, "440106")),
                        draft.buyer())
                .draft());
        alt(robot, KeyCode.N);
        assertThat(robot.lookup("须说明理由 1").tryQuery()).isPresent();

        alt(robot, KeyCode.N);
        assertThat(stored(submitted).status()).isEqualTo(ContractStatus.SUBMITTED);
        assertThat(robot.lookup("错误：请写明为什么可以继续，理由会留存").tryQuery()).isPresent();

        robot.interact(() -> reason(robot).setText("市局指定由本机构受理"));
        alt(robot, KeyCode.N);

        Contract accepted = stored(submitted);
        assertThat(accepted.status()).isEqualTo(ContractStatus.ACCEPTED);
        assertThat(accepted.explanations()).extracting(ExplainedWarning::problem, ExplainedWarning::reason)
                .containsExactly(tuple("V9", "市局指定由本机构受理"));
    }

    @Test
    void showsTheSameContractBesideTheOneAlreadyAccepted(FxRobot robot) {
        Contract first = desk.accepted("PLC 控制系统开发");
        Contract again = open(robot, Drafts.development("PLC 控制系统的开发合同"));

        alt(robot, KeyCode.N);

        assertThat(robot.lookup("不能办理 1").tryQuery()).isPresent();
        assertThat(robot.lookup("PLC 控制系统的开发合同").queryAll()).isNotEmpty();
        assertThat(robot.lookup("已受理　" + first.acceptanceNumber()).tryQuery()).isPresent();
        robot.interact(() -> robot.lookup("打开那一份").queryButton().fire());
        assertThat(robot.lookup("#number").queryAs(Label.class).getText()).isEqualTo(first.acceptanceNumber());
        assertThat(stored(again).status()).isEqualTo(ContractStatus.SUBMITTED);
    }

    private TextField reason(FxRobot robot) {
        FormField field = robot.lookup((FormField one) -> one.getLabel().equals("理由")).query();
        return (TextField) Objects.requireNonNull(field.getControl());
    }

    private Contract open(FxRobot robot, ContractDraft draft) {
        Contract submitted = LifeOfContract.submitted(desk, draft);
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> screens.open(submitted.id()));
        return submitted;
    }

    private Contract stored(Contract contract) {
        return desk.desk().register().open(contract.id());
    }

    private static void alt(FxRobot robot, KeyCode letter) {
        robot.press(KeyCode.ALT, letter).release(letter, KeyCode.ALT);
    }
}
