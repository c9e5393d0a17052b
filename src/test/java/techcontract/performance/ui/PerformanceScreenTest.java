package techcontract.performance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
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
import techcontract.contract.ContractRef;
import techcontract.contract.Decision;
import techcontract.kernel.Money;
import techcontract.performance.PerformanceBook;
import techcontract.performance.PerformanceEntry;
import techcontract.performance.PerformanceKind;
import techcontract.performance.PerformanceSheet;
import techcontract.shell.Dialogs;
import techcontract.shell.Figure;
import techcontract.testing.Drafts;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class PerformanceScreenTest {
    @TempDir private Path folder;
    private Stage stage;
    private ScreenDesk desk;
    private PerformanceScreens screens;

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        screens = new PerformanceScreens(performanceDesk(), desk.fxml());
    }

    private PerformanceDesk performanceDesk() {
        return new PerformanceDesk(desk.desk().performance(), desk.desk().register(), () -> ScreenDesk.CLERK,
                desk.shell(), desk.tasks(), new Dialogs(stage), desk.desk().clock());
    }

    private Contract registered() {
        Contract accepted = desk.accepted("PLC 控制系统开发");
        Contract recognised = desk.desk()
                .register()
                .recognition()
                .recognise(ScreenDesk.CLERK, ContractRef.to(accepted), Drafts.ACCEPTED,
                        Decision.favourable("11", desk.desk().register().rulesOf(accepted)));
        return desk.desk().register().register(ScreenDesk.CLERK, ContractRef.to(recognised), Drafts.ACCEPTED);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Contract open(FxRobot robot) {
        Contract contract = registered();
        robot.interact(() -> desk.show(stage, screen(contract)));
        return contract;
    }

    private PerformanceScreen screen(Contract contract) {
        return new PerformanceScreen(performanceDesk(), desk.fxml(), contract, false,
                desk.desk().performance().sheet(contract.id()));
    }

    private static void type(FxRobot robot, String field, String words) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(words));
    }

    private static String figure(FxRobot robot, String figure) {
        return robot.lookup(figure).queryAs(Figure.class).getNumber();
    }

    private void save(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    }

    @Test
    void recordsAnInvoiceByKeyboardAndSumsIt(FxRobot robot) {
        Contract contract = open(robot);

        type(robot, "#day", "5-20");
        type(robot, "#amount", "40w");
        type(robot, "#document", "24442000000012345678");
        save(robot);

        PerformanceSheet sheet = book().sheet(contract.id());
        assertThat(sheet.records()).hasSize(1);
        assertThat(sheet.records().getFirst().happenedOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(sheet.sum(PerformanceKind.INVOICE)).isEqualTo(Money.ofYuan("400000"));
        assertThat(figure(robot, "#invoiced")).isEqualTo("400,000.00");
        assertThat(figure(robot, "#left")).isEqualTo("1,250,000.00");
        assertThat(robot.lookup("#records").queryAs(TableView.class).getItems().size()).isEqualTo(1);
        assertThat(robot.lookup("#amount").queryAs(TextField.class).getText()).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped(FxRobot robot) {
        Contract contract = open(robot);

        save(robot);
        assertThat(robot.lookup("错误：请填写日期和金额。").queryAll()).isNotEmpty();
        type(robot, "#day", "5-20");
        type(robot, "#amount", "40w");
        save(robot);

        assertThat(robot.lookup("错误：请填写发票号码；老式发票连同发票代码一起填。").queryAll()).isNotEmpty();
        assertThat(robot.lookup("#amount").queryAs(TextField.class).getText()).isNotEmpty();
        assertThat(book().sheet(contract.id()).records()).isEmpty();
    }

    @Test
    void offersToReverseOnlyWhatStands(FxRobot robot) {
        Contract contract = open(robot);
        PerformanceEntry payment = new PerformanceEntry(PerformanceKind.PAYMENT, LocalDate.of(2026, 5, 20),
                Money.ofYuan("5"), "", "");
        long id = book().add(ScreenDesk.CLERK, contract.id(), payment).records().getFirst().id();

        robot.interact(() -> desk.shell().show(screen(contract)));
        assertThat(robot.lookup("#reverse").queryButton().isDisabled()).isTrue();
        select(robot);
        assertThat(robot.lookup("#reverse").queryButton().isDisabled()).isFalse();
        book().reverse(ScreenDesk.CLERK, id, "录错");
        robot.interact(() -> desk.shell().show(screen(contract)));
        select(robot);
        assertThat(robot.lookup("#reverse").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#paid").queryAs(Figure.class).getNumber()).isEqualTo("0.00");
    }

    private static void select(FxRobot robot) {
        robot.interact(() -> robot.lookup("#records").queryAs(TableView.class).getSelectionModel().select(0));
    }

    private PerformanceBook book() {
        return desk.desk().performance();
    }

    @Test
    void showsHintsThatFollowWhatTheFirmFillsIn(FxRobot robot) {
        open(robot);

        assertThat(robot.lookup("增值税免税：可能适用（提示，不作认定）").queryAll()).isNotEmpty();
        assertThat(robot.lookup("印花税：可能适用（提示，不作认定）").queryAll()).isEmpty();
        robot.interact(() -> robot.lookup("#stampDuty").queryAs(CheckBox.class).setSelected(true));
        assertThat(robot.lookup("按成交额 1,250,000.00 元的万分之三试算：375.00 元。").queryAll()).isNotEmpty();
    }

    @Test
    void isOfferedOnceAContractHasItsNumber(FxRobot robot) {
        Contract contract = open(robot);
        assertThat(screens.offered(contract)).isTrue();
        assertThat(screens.offered(desk.draft("草稿"))).isFalse();

        robot.interact(() -> screens.open(contract));

        assertThat(robot.lookup("登记编号 2026440701000001").queryAll()).isNotEmpty();
    }
}
