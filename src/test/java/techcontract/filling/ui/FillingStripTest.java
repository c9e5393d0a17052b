package techcontract.filling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.contract.Contract;
import techcontract.contract.ui.TodayScreen;
import techcontract.testing.AccessibleNames;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class FillingStripTest {
    @TempDir private Path folder;
    private final List<Path> opened = new ArrayList<>();
    private ScreenDesk desk;
    private Contract contract;
    private FillingLink link;
    private TodayScreen today;

    @Start
    void start(Stage window) {
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        contract = desk.draft("一种泵");
        today = new TodayScreen(desk.desk().ledger(), desk.desk().rules(), desk.desk().calendar(),
                desk.desk().settings(), desk.desk().clock(), desk.tasks(), desk.fxml(), _ -> {}, () -> {}, () -> {});
        desk.show(window, today);
        link = link();
    }

    private FillingLink link() {
        return new FillingLink(desk.desk().fillingOrders(), folder.resolve("filling.properties"), desk.shell(),
                desk.tasks(), desk.fxml(), opened::add, _ -> {});
    }

    @Stop
    void stop() {
        desk.close();
    }

    @Test
    void eachKeyCopiesTheNextValueAndGoesOn(FxRobot robot) {
        robot.interact(() -> link.open(contract));
        assertThat(next(robot)).contains("1/").contains("项目名称：一种泵");

        robot.push(KeyCode.SPACE);
        assertThat(clipboard(robot)).isEqualTo("一种泵");
        robot.push(KeyCode.ENTER);
        assertThat(clipboard(robot)).isEqualTo("广州天河云帆能源有限公司");
        robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
        assertThat(clipboard(robot)).isEqualTo("1250000.00");
        assertThat(next(robot)).contains("5/").contains("非技术性费用");
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.SPACE);
        assertThat(clipboard(robot)).isEqualTo("1250000.00");
        assertThat(next(robot)).contains("4/").contains("技术交易额");

        robot.push(KeyCode.ESCAPE);
        assertThat(Window.getWindows()).hasSize(1);
    }

    @Test
    void aClickCopiesAndSoDoesHoveringWhereItIsWanted(FxRobot robot) {
        robot.interact(() -> link.open(contract));
        robot.clickOn("#copy");
        assertThat(clipboard(robot)).isEqualTo("一种泵");

        robot.push(KeyCode.F4);
        robot.interact(() -> robot.lookup("#onHover").queryAs(CheckBox.class).fire());
        robot.moveTo("#rows").moveTo("#copy");
        assertThat(clipboard(robot)).isEqualTo("广州天河云帆能源有限公司");
        robot.clickOn("#copy");
        assertThat(clipboard(robot)).as("a click after hovering copies no more").isEqualTo("广州天河云帆能源有限公司");

        assertThat(StripChoice.load(folder.resolve("filling.properties")).onHover()).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void fromTheWholeListARowIsCopiedAndTheRestFollows(FxRobot robot) {
        robot.interact(() -> link.open(contract));
        robot.push(KeyCode.F4);
        TableView<?> rows = robot.lookup("#rows").queryAs(TableView.class);
        assertThat(rows.isFocused()).isTrue();
        assertThat(AccessibleNames.missing(rows.getScene().getRoot())).isEmpty();

        robot.interact(() -> rows.getSelectionModel().clearAndSelect(5));
        robot.push(KeyCode.ENTER);
        assertThat(clipboard(robot)).isEqualTo("2026-05-06");
        assertThat(next(robot)).contains("合同起始日期");
        robot.clickOn("打开文件夹");
        assertThat(opened).containsExactly(folder.resolve("filling"));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void opensFromTodaysTablesAndShowsPersonsMaskedButCopiesThemInFull(FxRobot robot) {
        robot.interact(() -> today.onFill(link::open));
        robot.interact(() -> robot.lookup("#waiting").query().requestFocus());
        robot.push(KeyCode.F11);
        assertThat(next(robot)).contains("项目名称：一种泵");

        while (!next(robot).contains("买方联系人")) {
            robot.push(KeyCode.DOWN);
        }
        assertThat(next(robot)).endsWith("赵*");
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        assertThat(clipboard(robot)).isEqualTo("020-81234567");
        assertThat(robot.lookup("#said").queryLabeled().getText()).contains("020-****4567").doesNotContain("81234567");

        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> link.open(contract));
        assertThat(next(robot)).as("goes on where it was left").contains("买方通讯地址");
        robot.push(KeyCode.ESCAPE);
    }

    private static String next(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#copy").queryAs(Button.class).getText();
    }

    private static String clipboard(FxRobot robot) {
        List<String> held = new ArrayList<>();
        robot.interact(() -> held.add(Clipboard.getSystemClipboard().getString()));
        return held.getFirst();
    }
}
