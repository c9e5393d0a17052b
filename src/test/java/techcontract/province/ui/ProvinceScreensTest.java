package techcontract.province.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.Desk;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractSearch;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.province.Finding;
import techcontract.province.FindingKind;
import techcontract.province.Templates;
import techcontract.shell.Dialogs;
import techcontract.statistics.ReportPeriod;
import techcontract.testing.ScreenDesk;
import techcontract.testing.TestDesk;

@ExtendWith(ApplicationExtension.class)
class ProvinceScreensTest {
    @TempDir private static Path folder;
    private final List<Long> opened = new ArrayList<>();
    private Path chosen = Path.of("");
    private Path saved = Path.of("");
    private ScreenDesk desk;
    private Stage stage;

    /** Chooses and saves what the test says. */
    private final class Answers extends Dialogs {
        Answers(Stage owner) {
            super(owner);
        }

        @Override
        public Optional<Path> open(Message title, ExtensionFilter... kinds) {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
            saved = folder.resolve(name);
            return Optional.of(saved);
        }
    }

    @BeforeAll
    static void importSample() {
        try (Desk filled = TestDesk.in(folder.resolve("desk"))) {
            filled.ledgerImport().run(TestDesk.CLERK, TestDesk.ledger(), Optional.empty(), Progress.NONE);
        }
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
        desk = new ScreenDesk(folder.resolve("desk"), TestDesk.TODAY);
        ProvinceDesk province = province();
        desk.show(stage, new FormScreen(province, ReportPeriod.whole(new ReportYear(2023))));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ProvinceDesk province() {
        return new ProvinceDesk(desk.desk().provinceForms(), desk.desk().reconciliation(), desk.desk().ledger(),
                () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(), new Answers(stage), desk.fxml(),
                desk.desk().clock(), _ -> {}, opened::add);
    }

    @Test
    void fillsATemplateOnceItsRoundingIsSettled(FxRobot robot) throws IOException {
        chosen = Templates.copy("types.xlsx", folder);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(text(robot, "#summary")).isEqualTo("将填 48 格，核对公式 6 格，问题 0 处");

        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(robot.lookup("#differences").query().isVisible()).isTrue();
        assertThat(saved).doesNotExist();

        robot.interact(() -> robot.lookup("#cents").queryAs(CheckBox.class).fire());
        robot.push(KeyCode.CONTROL, KeyCode.E);

        assertThat(text(robot, "#summary")).startsWith("已填 48 格");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(saved))) {
            assertThat(book.getSheet("表2").getRow(3).getCell(2).getNumericCellValue()).isEqualTo(34);
        }
    }

    @Test
    void givesACellAnotherFieldByKeyboard(FxRobot robot) throws IOException {
        chosen = Templates.copy("types.xlsx", folder);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(text(robot, "#cellWill")).isEqualTo("将填：58");

        robot.type(KeyCode.ENTER);
        TextField field = robot.lookup("#field").queryAs(TextField.class);
        assertThat(field.isFocused()).isTrue();
        robot.interact(() -> field.setText("T1.技术服务.项数.本年"));
        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(text(robot, "#cellWill")).isEqualTo("将填：31");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.desk().provinceForms().of(new ReportYear(2023)).getFirst().mapping().contents())
                .containsValue("T1.技术服务.项数.本年");
    }

    @Test
    void listsWhatTheProvinceLacksAndOpensTheContract(FxRobot robot) throws IOException {
        List<ContractRow> rows = desk.desk()
                .ledger()
                .search(new ContractSearch("", Optional.empty(), Optional.empty(), Optional.of(new ReportYear(2023))),
                        1000)
                .rows();
        StringBuilder csv = new StringBuilder("合同登记编号,项目名称,合同成交额(元)\n");
        rows.stream()
                .skip(1)
                .forEach(row -> csv.append(row.number())
                        .append(',')
                        .append(row.projectName())
                        .append(',')
                        .append(Objects.requireNonNull(row.contractAmount()).yuan())
                        .append('\n'));
        chosen = Files.writeString(folder.resolve("省平台.csv"), csv);
        robot.interact(() -> desk.shell().show(new ReconcileScreen(province(), new ReportYear(2023))));

        robot.push(KeyCode.CONTROL, KeyCode.O);
        robot.type(KeyCode.F7);

        TableView<Finding> findings = robot.lookup("#findings").queryTableView();
        assertThat(findings.getItems()).extracting(Finding::kind).containsExactly(FindingKind.MISSING_THERE);
        assertThat(text(robot, "#summary")).contains("一致 84 份", "全部找到原因");
        robot.type(KeyCode.ENTER);
        assertThat(opened).containsExactly(rows.getFirst().id());
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(saved).isNotEmptyFile();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
