package techcontract.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractSearch;
import techcontract.contract.ContractStatus;
import techcontract.contract.MaterialReceipt;
import techcontract.contract.PartyRole;
import techcontract.contract.UnsavedForm;
import techcontract.contract.UnsavedForms;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.party.Particulars;
import techcontract.shell.Dialogs;
import techcontract.shell.SuggestionField;
import techcontract.testing.Drafts;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class ContractScreenTest {
    private static final String REASON = "补充了技术方案";

    @TempDir private Path folder;
    private Stage stage;
    private ScreenDesk desk;
    private ContractScreens screens;
    private final List<Long> opened = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private int askedToLeave;
    private final ContractLink link = new ContractLink("查看附件", new KeyCodeCombination(KeyCode.F6),
            contract -> contract.status() == ContractStatus.ACCEPTED,
            contract -> opened.add(contract.id()));

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        screens = new ContractScreens(new ContractDesk(desk.desk().register(), desk.desk().check(),
                desk.desk().parties(), desk.desk().codes(), () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(),
                new Answering(window), desk.desk().clock(), desk.desk().calendar(), desk.desk().settings()::people,
                desk.desk().unsaved()),
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
    void offersThePapersOnceNoStepIsLeft(FxRobot robot) {
        Contract registered = LifeOfContract.registered(desk, "PLC 控制系统开发");
        ContractScreens after = new ContractScreens(new ContractDesk(desk.desk().register(), desk.desk().check(),
                desk.desk().parties(), desk.desk().codes(), () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(),
                new Dialogs(stage), desk.desk().clock(), desk.desk().calendar(), desk.desk().settings()::people,
                desk.desk().unsaved()), desk.fxml(),
                List.of(new ContractLink("打印与发文",
                        new KeyCodeCombination(KeyCode.F9), _ -> true, contract -> opened.add(contract.id()))));
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> after.open(registered.id()));

        alt(robot, KeyCode.N);

        assertThat(opened).containsExactly(registered.id());
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

    @Test
    void asksWhyADisputedContractIsReviewedAgain(FxRobot robot) {
        Contract disputed = LifeOfContract.disputed(desk, "PLC 控制系统开发");
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> screens.open(disputed.id()));

        alt(robot, KeyCode.N);

        Contract sent = desk.desk().register().open(disputed.id());
        assertThat(sent.status()).isEqualTo(ContractStatus.UNDER_REVIEW);
        assertThat(sent.events().getLast().note()).isEqualTo(REASON);
        assertThat(asked).containsExactly("请写明“送复审”的理由（办理记录上要留）：");
    }

    @Test
    void ticksAllNeededMaterialsWithOneKey(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));

        alt(robot, KeyCode.A);
        alt(robot, KeyCode.S);

        List<MaterialReceipt> received = kept().materials();
        assertThat(received).extracting(MaterialReceipt::materialCode).containsExactly("A1", "A2");
        assertThat(received).extracting(one -> one.received().orElseThrow())
                .containsOnly(LocalDate.of(2026, 5, 26));
    }

    @Test
    void asksForAMaterialOnceItsCircumstanceIsTicked(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));

        robot.interact(() -> robot.lookup("#foreignLanguage").queryAs(CheckBox.class).setSelected(true));

        assertThat(robot.lookup("应交 3 项，已收 0 项").tryQuery()).isPresent();
        assertThat(robot.lookup("A6　意思一致的中文译本及一致性说明").tryQuery()).isPresent();
    }

    @Test
    void showsOnlyTheAmountsThePaymentCallsFor(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));
        Node rate = robot.lookup("#royaltyRate").query();
        assertThat(rate.getParent().isVisible()).isFalse();

        robot.interact(() -> robot.lookup("#paymentMode")
                .<SuggestionField<Code>>query()
                .set(desk.desk().codes().of(CodeTable.PAYMENT_MODE).withKey("4").orElseThrow()));

        assertThat(rate.getParent().isVisible()).isTrue();
        assertThat(robot.lookup("#entryFee").query().getParent().isVisible()).isTrue();
        assertThat(robot.lookup("#valuation").query().getParent().isVisible()).isFalse();
    }

    @Test
    void saysHowTheTaxOfficeLookedAtCarriers(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));

        Control subjectCost = robot.lookup("#subjectCost").queryAs(Control.class);

        assertThat(subjectCost.getTooltip().getText()).contains("仅供参考", "样品、样机、设备为载体的，货物价值不算");
    }

    @Test
    void takesOverTheAmountInCapitals(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> robot.lookup("#contractAmount").queryAs(TextField.class).setText("125w"));

        alt(robot, KeyCode.U);

        assertThat(robot.lookup("#capitalAmount").queryAs(TextField.class).getText()).isEqualTo("壹佰贰拾伍万元整");
    }

    @Test
    void saysWhatAForeignAmountComesTo(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));

        robot.interact(() -> {
            robot.lookup("#currency").queryAs(TextField.class).setText("USD");
            robot.lookup("#currencyAmount").queryAs(TextField.class).setText("10000.55");
            robot.lookup("#exchangeRate").queryAs(TextField.class).setText("7.1234");
        });

        // 10000.55 × 7.1234 = 71237.91787
        assertThat(robot.lookup("#converted").queryAs(Label.class).getText()).isEqualTo("71,237.92 元");
    }

    @Test
    void doesNotKeepAStateSecret(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> robot.lookup("#classified").queryAs(CheckBox.class).setSelected(true));

        alt(robot, KeyCode.S);

        assertThat(robot.lookup("错误：涉及国家秘密的合同不得录入本机，请按保密规定另行办理。").tryQuery()).isPresent();
        assertThat(desk.desk().ledger().search(ContractSearch.ALL, 1).rows()).isEmpty();
    }

    @Test
    void keepsFurtherPartiesWithTheirShares(FxRobot robot) {
        ContractDraft draft = Drafts.development("联合开发");
        ContractDraft joint = new ContractDraft(draft.subject(), draft.term(), draft.price(), draft.amountTerms(),
                draft.circumstances(), draft.supplement(), draft.seller(), draft.buyer(), draft.agent(),
                List.of(new ContractDraft.Further(PartyRole.SELLER, further(), Money.ofYuan("200000"))),
                draft.costs(), draft.properties(), draft.instalments(), draft.materials());
        Contract stored = desk.desk().register().draft(ScreenDesk.CLERK, joint);
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> screens.open(stored.id()));

        robot.interact(() -> robot.lookup("#remark").queryAs(TextInputControl.class).setText("二期"));
        alt(robot, KeyCode.S);

        ContractDraft kept = desk.desk().register().open(stored.id()).typed();
        assertThat(kept.supplement().remark()).isEqualTo("二期");
        assertThat(kept.furtherParties()).singleElement().satisfies(one -> {
            assertThat(one.particulars().name()).isEqualTo("江门联合研究院");
            assertThat(one.shareAmount()).isEqualTo(Money.ofYuan("200000"));
        });
        assertThat(kept.materials()).hasSize(3);
    }

    @Test
    void takesBackWhatWasTypedFieldByFieldAlsoWhatCannotBeRead(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));
        type(robot, "projectName", "电池算法");
        type(robot, "signedOn", "0506");
        type(robot, "contractAmount", "12万多");
        type(robot, "remark", "二期");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(robot.lookup("#remark").queryAs(TextInputControl.class).getText()).isEmpty();
        assertThat(field(robot, "contractAmount").getText()).isEqualTo("12万多");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field(robot, "contractAmount").getText()).isEmpty();
        assertThat(field(robot, "signedOn").getText()).isEqualTo("2026-05-06");
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field(robot, "signedOn").getText()).isEmpty();
        assertThat(field(robot, "projectName").getText()).isEmpty();
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Y);
        }
        assertThat(field(robot, "projectName").getText()).isEqualTo("电池算法");
        assertThat(field(robot, "contractAmount").getText()).isEqualTo("12万多");
        assertThat(robot.lookup("#remark").queryAs(TextInputControl.class).getText()).isEqualTo("二期");
    }

    @Test
    void keepsWhatIsTypedUntilItIsSaved(FxRobot robot) throws TimeoutException {
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> field(robot, "projectName").setText("没来得及保存"));
        robot.interact(() -> field(robot, "contractAmount").setText("12万多"));

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !left().isEmpty());
        UnsavedForm kept = left().getFirst();
        assertThat(kept.person()).isEqualTo(ScreenDesk.CLERK.name());
        // Dropped, as the one who is asked says here, and brought back as after a crash.
        robot.interact(() -> screens.openUnsaved(kept));
        assertThat(left()).isEmpty();
        assertThat(field(robot, "projectName").getText()).isEqualTo("没来得及保存");
        assertThat(field(robot, "contractAmount").getText()).isEqualTo("12万多");

        robot.interact(() -> field(robot, "contractAmount").setText("12w"));
        alt(robot, KeyCode.S);
        assertThat(kept().subject().projectName()).isEqualTo("没来得及保存");
        assertThat(kept().price().amount()).contains(Money.ofYuan("120000"));
    }

    @Test
    void asksNothingAboutAFormThatIsAgainAsItWasOpened(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));
        type(robot, "projectName", "电池算法");
        type(robot, "contractAmount", "12万多");
        type(robot, "projectName", "");
        type(robot, "contractAmount", "");

        robot.interact(() -> desk.shell().show(screens.blank()));
        assertThat(askedToLeave).isZero();

        type(robot, "remark", "二期");
        robot.interact(() -> desk.shell().show(screens.blank()));
        assertThat(askedToLeave).isEqualTo(1);
    }

    @Test
    void asksAboutAFormEmptiedAfterItWasStored(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));
        type(robot, "projectName", "电池算法");
        // Not submitted, as nearly everything is missing, but stored.
        alt(robot, KeyCode.N);
        assertThat(kept().subject().projectName()).isEqualTo("电池算法");

        type(robot, "projectName", "");
        robot.interact(() -> desk.shell().show(screens.blank()));

        assertThat(askedToLeave).isEqualTo(1);
    }

    @Test
    void asksBeforeEscapeLosesWhatWasTyped(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> desk.shell().show(screens.blank()));
        type(robot, "projectName", "电池算法");

        robot.type(KeyCode.ESCAPE);

        assertThat(askedToLeave).isEqualTo(1);
    }

    @Test
    void savesWithCtrlS(FxRobot robot) {
        robot.interact(() -> desk.show(stage, screens.blank()));
        type(robot, "projectName", "电池算法");

        robot.push(KeyCode.CONTROL, KeyCode.S);

        assertThat(kept().subject().projectName()).isEqualTo("电池算法");
    }

    @Test
    void copiesTheContractBeforeWithF8ButForItsNameDaysAndAmounts(FxRobot robot) {
        desk.draft("先前的合同");
        robot.interact(() -> desk.show(stage, screens.blank()));

        robot.type(KeyCode.F8);
        type(robot, "projectName", "电池算法");
        robot.push(KeyCode.CONTROL, KeyCode.S);

        ContractDraft copied = kept();
        assertThat(copied.subject().appliedTypeKey()).isEqualTo("11");
        assertThat(copied.seller()).isEqualTo(Drafts.seller());
        assertThat(copied.buyer()).isEqualTo(Drafts.buyer());
        assertThat(copied.subject().projectName()).isEqualTo("电池算法");
        assertThat(copied.term().signed()).isEmpty();
        assertThat(copied.price().amount()).isEmpty();
    }

    @Test
    void findsTheSellerAndThenTheBuyerWithF3(FxRobot robot) {
        desk.draft("先前的合同");
        robot.interact(() -> desk.show(stage, screens.blank()));

        robot.type(KeyCode.F3).write("yinhu").type(KeyCode.ENTER);
        robot.type(KeyCode.F3).write("yunfan").type(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.S);

        assertThat(kept().seller().name()).isEqualTo(Drafts.seller().name());
        assertThat(kept().buyer().name()).isEqualTo(Drafts.buyer().name());
    }

    @Test
    void opensThePapersWithF9AndCtrlP(FxRobot robot) {
        Contract accepted = desk.accepted("PLC 控制系统开发");
        ContractScreens withPapers = new ContractScreens(new ContractDesk(desk.desk().register(), desk.desk().check(),
                desk.desk().parties(), desk.desk().codes(), () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(),
                new Answering(stage), desk.desk().clock(), desk.desk().calendar(), desk.desk().settings()::people,
                desk.desk().unsaved()), desk.fxml(),
                List.of(link, new ContractLink("打印与发文", new KeyCodeCombination(KeyCode.F9), _ -> true,
                        contract -> opened.add(-contract.id()))));
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> withPapers.open(accepted.id()));

        robot.type(KeyCode.F9).push(KeyCode.CONTROL, KeyCode.P);

        assertThat(opened).containsExactly(-accepted.id(), -accepted.id());
    }

    @Test
    void readsAnewOnF5ButNotOverWhatWasTyped(FxRobot robot) {
        Contract draft = desk.draft("PLC 控制系统开发");
        robot.interact(() -> desk.show(stage, screens.blank()));
        robot.interact(() -> screens.open(draft.id()));
        desk.desk()
                .register()
                .save(ScreenDesk.CLERK, ContractRef.to(draft), Drafts.development("PLC 控制系统开发（二期）"));

        robot.type(KeyCode.F5);
        assertThat(field(robot, "projectName").getText()).isEqualTo("PLC 控制系统开发（二期）");

        type(robot, "projectName", "三期");
        robot.type(KeyCode.F5);
        assertThat(field(robot, "projectName").getText()).isEqualTo("三期");
        assertThat(robot.lookup("#shell-status").queryLabeled().getText()).startsWith("有没保存的改动，没有重新读取");
    }

    private List<UnsavedForm> left() {
        return new UnsavedForms(folder.resolve("unsaved"), java.util.Optional.empty(), desk.desk().clock()).left();
    }

    private static void type(FxRobot robot, String id, String words) {
        TextInputControl field = robot.lookup("#" + id).queryAs(TextInputControl.class);
        robot.interact(field::requestFocus);
        robot.interact(() -> field.setText(words));
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class);
    }

    private static Particulars further() {
        return Particulars.briefly("江门联合研究院", "", "023", Particulars.CHINA, "440704");
    }

    private ContractDraft kept() {
        long id = desk.desk().ledger().search(ContractSearch.ALL, 1).rows().getFirst().id();
        return desk.desk().register().open(id).typed();
    }

    /** Gives the same reason whatever is asked. */
    private final class Answering extends Dialogs {
        Answering(Window owner) {
            super(owner);
        }

        @Override
        public Optional<String> askReason(Message question, Message yes) {
            asked.add(question.toString());
            return Optional.of(REASON);
        }

        @Override
        public boolean mayLeave(BooleanSupplier save) {
            askedToLeave++;
            return true;
        }
    }

    private static void alt(FxRobot robot, KeyCode letter) {
        robot.press(KeyCode.ALT, letter).release(letter, KeyCode.ALT);
    }
}
