package techcontract.submission.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.CLERK;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
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
import techcontract.contract.AfterRegistration.Cause;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractSearch;
import techcontract.kernel.Message;
import techcontract.kernel.ReportYear;
import techcontract.shell.Dialogs;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportPeriod;
import techcontract.submission.ComparedRow;
import techcontract.submission.Explanation;
import techcontract.submission.Submission;
import techcontract.testing.PastContracts;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class SubmissionScreenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final ReportPeriod YEAR = ReportPeriod.whole(new ReportYear(2025));

    @TempDir private Path folder;
    private final List<String> asked = new ArrayList<>();
    private ScreenDesk desk;

    /** Says yes to everything and remembers what was asked. */
    private final class Willing extends Dialogs {
        Willing(Stage owner) {
            super(owner);
        }

        @Override
        public boolean ask(Message question, Message yes, Message no) {
            asked.add(question.toString());
            return true;
        }

        @Override
        public Optional<String> askReason(Message question, Message yes) {
            asked.add(question.toString());
            return Optional.of("省厅退回");
        }

        @Override
        public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
            asked.add(name);
            return Optional.of(folder.resolve(name));
        }
    }

    @Start
    void start(Stage stage) {
        desk = new ScreenDesk(folder.resolve("desk"), TODAY);
        new PastContracts(desk.desk(), 4).register(30, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        desk.show(stage,
                new SubmissionScreen(
                        new SubmissionDesk(desk.desk().submissions(), desk.desk().report(), () -> CLERK,
                                desk.desk().clock(), desk.shell(), desk.tasks(), new Willing(stage), desk.fxml(),
                                opened -> asked.add(opened.toString())),
                        YEAR, LastYearSource.COUNTED_NOW));
    }

    @Stop
    void stop() {
        desk.close();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String sentence(FxRobot robot) {
        return robot.lookup("#sentence").queryAs(Labeled.class).getText();
    }

    private static TableView<Submission> list(FxRobot robot) {
        return robot.lookup("#list").queryTableView();
    }

    private void cancelOne() {
        Contract contract = desk.desk()
                .register()
                .open(desk.desk().ledger().search(ContractSearch.ALL, 1).rows().getFirst().id());
        desk.desk()
                .register()
                .after()
                .cancel(CLERK, ContractRef.to(contract), new Cause(TODAY, "合同解除", "解除协议", ClosedYearEffect.RESTATE));
    }

    @Test
    void handsInByKeyboardAfterShowingTheFigures(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await(() -> !list(robot).getItems().isEmpty());

        assertThat(asked).singleElement().asString().startsWith("上报2025年：技术合同 30 项，合同成交额 ");
        assertThat(list(robot).getItems()).singleElement().extracting(Submission::edition).isEqualTo(1);
        assertThat(sentence(robot)).isEqualTo("总计　与上报时一致。");
        assertThat(robot.lookup("#state").queryLabeled().getText()).isEqualTo("封存完好");
    }

    @Test
    void asksWhyAPeriodIsHandedInAgain(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await(() -> list(robot).getItems().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await(() -> list(robot).getItems().size() == 2);

        assertThat(asked.getLast()).contains("已经在 2026-05-20 上报过", "第 2 次");
        assertThat(list(robot).getSelectionModel().getSelectedItem().reason()).isEqualTo("省厅退回");
    }

    @Test
    void showsWhichContractMakesTheDifference(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await(() -> !list(robot).getItems().isEmpty());
        robot.interact(this::cancelOne);
        robot.interact(() -> desk.shell().showAgain());
        await(() -> sentence(robot).contains("少 1 项"));

        TableView<ComparedRow> rows = robot.lookup("#rows").queryTableView();
        List<String> total = rows.getVisibleLeafColumns()
                .stream()
                .map(column -> String.valueOf(column.getCellData(rows.getSelectionModel().getSelectedItem())))
                .toList();
        assertThat(total.subList(0, 4)).containsExactly("总计", "30", "29", "-1");
        assertThat(sentence(robot)).startsWith("总计　比上报时少 1 项").endsWith("：注销 1 项。");
        TableView<Explanation.Effect> contracts = robot.lookup("#contracts").queryTableView();
        assertThat(contracts.getItems()).singleElement()
                .satisfies(effect -> assertThat(effect.difference().event()).isEqualTo("2026-05-20 注销：合同解除（解除协议）"));
    }

    @Test
    void writesPackAndExplanationByKeyboard(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await(() -> !list(robot).getItems().isEmpty());

        robot.push(KeyCode.CONTROL, KeyCode.B);
        await(() -> Files.exists(folder.resolve("江海区科学技术局2025年技术合同统计上报包.zip")));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> Files.exists(folder.resolve("江海区科学技术局2025年上报数差异说明.xlsx")));

        assertThat(robot.lookup("#shell-status").queryLabeled().getText()).isEqualTo("已写出“江海区科学技术局2025年上报数差异说明.xlsx”");
    }
}
