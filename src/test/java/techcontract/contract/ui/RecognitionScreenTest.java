package techcontract.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.contract.ChecklistAnswer;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractEvent;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractRegister;
import techcontract.contract.ContractStatus;
import techcontract.contract.Decision;
import techcontract.contract.ExplainedWarning;
import techcontract.contract.Price;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.Role;
import techcontract.shell.Dialogs;
import techcontract.shell.Screen;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class RecognitionScreenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 26);
    private static final Actor REVIEWER = new Actor("周复核", Role.REVIEWER);

    @TempDir private Path folder;
    private Stage stage;
    private ScreenDesk desk;
    private ContractDesk rooms;
    private Actor atDesk = ScreenDesk.CLERK;
    private List<Actor> people = List.of(ScreenDesk.CLERK, REVIEWER);

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder, TODAY);
        rooms = new ContractDesk(register(), desk.desk().check(), desk.desk().parties(), desk.desk().codes(),
                () -> atDesk, desk.shell(), desk.tasks(), new Dialogs(window), desk.desk().clock(),
                desk.desk().calendar(), () -> people, desk.desk().unsaved());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ContractRegister register() {
        return desk.desk().register();
    }

    @Test
    void anOrdinaryContractIsRecognisedWithTwoKeys(FxRobot robot) {
        Contract accepted = desk.accepted("储能电池均衡控制开发");
        show(robot, accepted);

        alt(robot, KeyCode.A);
        assertThat(outcome(robot)).isEqualTo("予以登记");
        alt(robot, KeyCode.N);

        Contract recognised = register().open(accepted.id());
        assertThat(recognised.status()).isEqualTo(ContractStatus.RECOGNISED);
        assertThat(recognised.answers()).extracting(ChecklistAnswer::itemCode)
                .contains("DEV-1", "DEVx-6", "F12", "N8-6", "R138");
        assertThat(answer(recognised, "DEV-1").affirmed()).isTrue();
        assertThat(answer(recognised, "N8-1").affirmed()).isFalse();
    }

    @Test
    void nothingIsRecognisedBeforeEveryQuestionIsAnswered(FxRobot robot) {
        Contract accepted = desk.accepted("项目");
        show(robot, accepted);

        robot.type(KeyCode.Y);
        alt(robot, KeyCode.N);

        assertThat(register().open(accepted.id()).status()).isEqualTo(ContractStatus.ACCEPTED);
        assertThat(words(robot, "#why")).contains("题未答");
        assertThat(outcome(robot)).isEqualTo("尚未审完");
    }

    // From the first question on: 是 goes on to DEV-2, ↓ leaves it out, 否 answers DEV-3; back up, 否 answers DEV-2.
    @Test
    void answersGivenByKeysAreKeptWhenLeavingAndThereAgain(FxRobot robot) {
        Contract accepted = desk.accepted("项目");
        robot.interact(() -> desk.show(stage, new Blank()));
        robot.interact(() -> desk.shell().show(new RecognitionScreen(rooms, desk.fxml(), accepted)));

        robot.type(KeyCode.Y, KeyCode.DOWN, KeyCode.N, KeyCode.UP, KeyCode.UP, KeyCode.N);
        robot.type(KeyCode.ESCAPE);

        Contract kept = register().open(accepted.id());
        assertThat(kept.answers()).extracting(ChecklistAnswer::itemCode, ChecklistAnswer::affirmed)
                .containsExactlyInAnyOrder(tuple("DEV-1", true), tuple("DEV-3", false), tuple("DEV-2", false));
        again(robot, kept);
        assertThat(robot.lookup("#finding-DEV-3").queryAll()).hasSize(1);
        assertThat(robot.lookup("#question-DEVx-1").query().isFocused()).isTrue();
    }

    @Test
    void aFailedQuestionLeadsToACorrectionAndAnotherType(FxRobot robot) {
        Contract accepted = desk.accepted("项目");
        show(robot, accepted);
        robot.type(KeyCode.Y, KeyCode.Y, KeyCode.N);
        alt(robot, KeyCode.A);

        assertThat(outcome(robot)).isEqualTo("退回补正");
        assertThat(robot.lookup(".verdict-suggestion .label").queryLabeled().getText()).contains("51")
                .contains("一般性技术服务");
        robot.interact(robot.lookup("#lookAgain").queryButton()::fire);

        // F and N8 and R138, R134 and R141 are asked of a service, too; SER, R144 are not answered yet: 4 + 5 + 1.
        assertThat(words(robot, "#open")).isEqualTo("还有 10 题未答");
        assertThat(robot.lookup("#question-SER-1").query().isFocused()).isTrue();
    }

    @Test
    void theNoticeOfCorrectionIsProposedWithItsArticles(FxRobot robot) {
        Contract accepted = desk.accepted("项目");
        show(robot, accepted);
        robot.type(KeyCode.N);
        robot.interact(() -> robot.lookup("#question-DEV-1 .text-field").queryAs(TextField.class).setText("只写了“完成开发”"));
        alt(robot, KeyCode.A);

        alt(robot, KeyCode.B);
        TextArea note = robot.lookup(".dialog-pane .text-area").queryAs(TextArea.class);
        String proposed = note.getText();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(proposed).startsWith("1. 合同是否写明了明确、具体的研究开发目标")
                .contains("审查结果：否。只写了“完成开发”")
                .contains("（依据：技术开发合同认定条件）")
                .doesNotContain("2.");
        Contract correcting = register().open(accepted.id());
        assertThat(correcting.status()).isEqualTo(ContractStatus.CORRECTION);
        assertThat(correcting.events().getLast().note()).isEqualTo(proposed);
        assertThat(answer(correcting, "DEV-1").affirmed()).isFalse();
    }

    @Test
    void aRefusalStandsOnTheGroundsOfTheVerdict(FxRobot robot) {
        Contract accepted = desk.accepted("项目");
        show(robot, accepted);
        robot.interact(() -> robot.lookup("#question-DEVx-5").query().requestFocus());
        robot.type(KeyCode.Y);
        alt(robot, KeyCode.A);
        assertThat(outcome(robot)).isEqualTo("不予登记");

        alt(robot, KeyCode.R);
        assertThat(robot.lookup("#ground-N2").queryAs(CheckBox.class).isSelected()).isTrue();
        assertThat(robot.lookup("#ground-N3").queryAs(CheckBox.class).isSelected()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        Contract refused = register().open(accepted.id());
        assertThat(refused.status()).isEqualTo(ContractStatus.REFUSED);
        assertThat(refused.events().getLast().reasons()).isEqualTo("N2");
    }

    @Test
    void aRefusalTheVerdictDoesNotSupportNeedsAReason(FxRobot robot) {
        Contract accepted = desk.accepted("项目");
        show(robot, accepted);
        alt(robot, KeyCode.A);

        alt(robot, KeyCode.R);
        robot.interact(() -> robot.lookup("#ground-N4").queryAs(CheckBox.class).setSelected(true));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(register().open(accepted.id()).status()).isEqualTo(ContractStatus.ACCEPTED);
        robot.interact(() -> robot.lookup("#refusalNote").queryTextInputControl().setText("附件与正文矛盾"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(register().open(accepted.id()).events().getLast().note()).isEqualTo("附件与正文矛盾");
    }

    @Test
    void toDecideAgainstTheVerdictAsksForAReason(FxRobot robot) {
        Contract accepted = desk.accepted("项目");
        show(robot, accepted);
        robot.type(KeyCode.Y, KeyCode.N);
        alt(robot, KeyCode.A);

        alt(robot, KeyCode.N);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(register().open(accepted.id()).status()).isEqualTo(ContractStatus.ACCEPTED);
        robot.interact(
                () -> robot.lookup(".dialog-pane .text-area").queryTextInputControl().setText("附件二说明了新的控制方案"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        ContractEvent decided = register().open(accepted.id()).events().getLast();
        assertThat(register().open(accepted.id()).status()).isEqualTo(ContractStatus.RECOGNISED);
        assertThat(decided.note()).isEqualTo("附件二说明了新的控制方案");
        assertThat(decided.reasons()).isEqualTo("DEV-2");
    }

    @Test
    void aWarningIsPassedOverOnlyWithAReason(FxRobot robot) {
        Contract accepted = desk.accepted("项目");
        show(robot, accepted);
        robot.interact(() -> robot.lookup("#question-R138").query().requestFocus());
        robot.type(KeyCode.Y);
        alt(robot, KeyCode.A);

        alt(robot, KeyCode.N);
        assertThat(register().open(accepted.id()).status()).isEqualTo(ContractStatus.ACCEPTED);
        assertThat(words(robot, "#why")).contains("1 条提醒没有写说明");
        robot.interact(() -> robot.lookup("#reason-R138").queryTextInputControl().setText("回购条款已删除"));
        alt(robot, KeyCode.N);

        Contract recognised = register().open(accepted.id());
        assertThat(recognised.status()).isEqualTo(ContractStatus.RECOGNISED);
        assertThat(recognised.explanations()).extracting(ExplainedWarning::problem, ExplainedWarning::reason)
                .containsExactly(tuple("R138", "回购条款已删除"));
        again(robot, recognised);
        assertThat(words(robot, ".finding-reason")).isEqualTo("已说明：回购条款已删除（王小明）");
    }

    @Test
    void aLargeContractIsReviewedByAnotherPerson(FxRobot robot) {
        Contract large = underReview();
        atDesk = REVIEWER;
        show(robot, large);
        assertThat(words(robot, "#why")).contains("还没有专家意见");
        assertThat(words(robot, "#firstReview")).isEqualTo("初审：王小明，2026-05-26 认定");

        alt(robot, KeyCode.O);
        type(robot, "#expert", "何教授");
        type(robot, "#organisation", "五邑大学");
        type(robot, "#opinion", "技术内容完整，金额合理。");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        alt(robot, KeyCode.N);

        Contract reviewed = register().open(large.id());
        assertThat(reviewed.status()).isEqualTo(ContractStatus.REVIEWED);
        assertThat(reviewed.reviewer()).isEqualTo("周复核");
        assertThat(reviewed.expertOpinions()).singleElement()
                .satisfies(opinion -> assertThat(opinion.organisation()).isEqualTo("五邑大学"));
    }

    @Test
    void aReviewGoesBackWithAReason(FxRobot robot) {
        Contract large = underReview();
        atDesk = REVIEWER;
        show(robot, large);

        alt(robot, KeyCode.B);
        robot.interact(() -> robot.lookup(".dialog-pane .text-area").queryTextInputControl().setText("设备费未扣除"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        Contract returned = register().open(large.id());
        assertThat(returned.status()).isEqualTo(ContractStatus.ACCEPTED);
        assertThat(returned.events().getLast().note()).isEqualTo("设备费未扣除");
    }

    @Test
    void saysPlainlyThatNobodyReviewsTheirOwnContract(FxRobot robot) {
        Contract large = underReview();
        atDesk = new Actor(ScreenDesk.CLERK.name(), Role.ADMINISTRATOR);
        people = List.of(atDesk);

        show(robot, large);
        alt(robot, KeyCode.N);

        assertThat(words(robot, "#why")).isEqualTo("初审人“王小明”不能复审自己认定的合同。请由另一人复审。");
        assertThat(words(robot, "#reviewHint")).contains("“设置”的“人员”里加一名复核员");
        assertThat(register().open(large.id()).status()).isEqualTo(ContractStatus.UNDER_REVIEW);
    }

    @Test
    void saysPlainlyWhatARoleMayNotDo(FxRobot robot) {
        Contract accepted = desk.accepted("项目");
        atDesk = REVIEWER;
        show(robot, accepted);

        robot.type(KeyCode.Y);
        alt(robot, KeyCode.N);

        assertThat(words(robot, "#why")).isEqualTo("“复核员”不能办理“认定”。请由有这项权限的人办理。");
        assertThat(register().open(accepted.id()).answers()).isEmpty();
        assertThat(robot.lookup("#rest").queryButton().isDisabled()).isTrue();
    }

    private Contract underReview() {
        ContractDraft draft = Drafts.development("大项目");
        ContractDraft large = Edited.from(draft)
                .price(new Price(Money.ofYuan("6000000"), "1", "", null, null, "", "", null))
                .draft();
        Contract contract = register().draft(ScreenDesk.CLERK, large);
        contract = register().submit(ScreenDesk.CLERK, ContractRef.to(contract), Drafts.ACCEPTED);
        contract = register().accept(ScreenDesk.CLERK, ContractRef.to(contract), Drafts.ACCEPTED, Map.of());
        contract = register().recognition()
                .recognise(ScreenDesk.CLERK, ContractRef.to(contract), TODAY,
                        Decision.favourable("11", register().rulesOf(contract)));
        return register().recognition().sendToReview(ScreenDesk.CLERK, ContractRef.to(contract), TODAY, "");
    }

    /** A place to come back to. */
    private static final class Blank implements Screen {
        private final Pane content = new Pane();

        @Override
        public Parent content() {
            return content;
        }

        @Override
        public String title() {
            return "";
        }
    }

    private static void type(FxRobot robot, String id, String words) {
        robot.interact(() -> robot.lookup(id).queryTextInputControl().setText(words));
    }

    private void show(FxRobot robot, Contract contract) {
        robot.interact(() -> desk.show(stage, new RecognitionScreen(rooms, desk.fxml(), contract)));
    }

    private void again(FxRobot robot, Contract contract) {
        robot.interact(() -> desk.shell().show(new RecognitionScreen(rooms, desk.fxml(), contract)));
    }

    private static String outcome(FxRobot robot) {
        return words(robot, "#outcome");
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static ChecklistAnswer answer(Contract contract, String code) {
        return contract.answers().stream().filter(one -> one.itemCode().equals(code)).findFirst().orElseThrow();
    }

    private static void alt(FxRobot robot, KeyCode letter) {
        robot.press(KeyCode.ALT, letter).release(letter, KeyCode.ALT);
    }
}
