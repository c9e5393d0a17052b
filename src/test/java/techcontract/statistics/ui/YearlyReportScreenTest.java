package techcontract.statistics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.Desk;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.shell.BackgroundTasks;
import techcontract.shell.Dialogs;
import techcontract.shell.ErrorWindow;
import techcontract.shell.Failures;
import techcontract.shell.Fxml;
import techcontract.shell.Look;
import techcontract.shell.Shell;
import techcontract.shell.Theme;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.StatisticsRow;
import techcontract.statistics.TracedContract;
import techcontract.testing.AccessibleNames;
import techcontract.testing.TestDesk;

@ExtendWith(ApplicationExtension.class)
class YearlyReportScreenTest {
    private static final Map<String, String> TYPES = Map.of("1", "技术开发", "2", "技术转让", "3", "技术许可", "4", "技术咨询", "5",
            "技术服务");
    private static final int COUNT = 2;
    private static final int AMOUNT = 5;
    private static final int TECHNOLOGY_AMOUNT = 9;

    @TempDir private static Path folder;
    private static Desk desk;
    private final List<String> asked = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private Stage stage;
    private Shell shell;
    private AccessibleNames names;
    private BackgroundTasks tasks;

    /** Saves where the test says. */
    private final class Answers extends Dialogs {
        Answers(Stage owner) {
            super(owner);
        }

        @Override
        public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
            asked.add(name);
            return Optional.of(folder.resolve(name));
        }
    }

    /** Nothing was handed in before. */
    private final class NothingHandedIn implements HandingIn {
        @Override
        public List<LastYearSource> lastYearSources(ReportPeriod period) {
            return List.of(LastYearSource.COUNTED_NOW);
        }

        @Override
        public void open(ReportPeriod period, LastYearSource lastYear) {
            asked.add(period.label() + lastYear.note());
        }
    }

    @BeforeAll
    static void importSample() {
        desk = TestDesk.in(folder.resolve("desk"));
        desk.ledgerImport().run(TestDesk.CLERK, TestDesk.ledger(), Optional.empty(), Progress.NONE);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
        shell = new Shell();
        names = AccessibleNames.of(shell);
        Dialogs dialogs = new Answers(stage);
        tasks = new BackgroundTasks(shell, new Failures(shell, dialogs, new ErrorWindow(dialogs, folder, opened::add)));
        Look.theme(Theme.LIGHT);
        stage.setScene(new Scene(shell.root(), 1000, 700));
        stage.show();
        shell.show(screen(desk));
    }

    @Stop
    void stop() {
        tasks.close();
        assertThat(names.missing()).as("controls without a name").isEmpty();
    }

    private YearlyReportScreen screen(Desk on) {
        return new YearlyReportScreen(on.report(), on.ledger(), on.codes(), on.clock(), shell, tasks,
                new Answers(stage), new Fxml(on.clock()), opened::add, new NothingHandedIn(), () -> asked.add("import"),
                id -> asked.add("contract " + id));
    }

    @Test
    void showsTheFiguresOfTheLedgerByType(FxRobot robot) throws Exception {
        chooseYear2022(robot);

        List<String> total = row(robot, "总计");
        assertThat(List.of(total.get(COUNT), total.get(AMOUNT))).containsExactly("150", "36,000.00");
        for (String line : Files.readAllLines(TestDesk.sample("expected.csv"))) {
            if (line.startsWith("2022,")) {
                String[] expected = line.split(",", -1);
                List<String> shown = row(robot, Objects.requireNonNull(TYPES.get(expected[1])));
                assertThat(List.of(shown.get(COUNT), shown.get(AMOUNT), shown.get(TECHNOLOGY_AMOUNT)))
                        .containsExactly(expected[2], tenThousands(expected[3]), tenThousands(expected[4]));
            }
        }
    }

    @Test
    void saysThatEveryTableBalances(FxRobot robot) throws Exception {
        chooseYear2022(robot);

        assertThat(robot.lookup(".page-actions .badge").queryLabeled().getText()).matches("校验：(\\d+)/\\1 平");
    }

    @Test
    void countsLicencesAmongTransfersInFourTypes(FxRobot robot) throws Exception {
        chooseYear2022(robot);

        robot.push(KeyCode.SHIFT, KeyCode.TAB).type(KeyCode.RIGHT);
        await(() -> title(robot).contains("四类"));

        assertThat(row(robot, "技术转让（含技术许可）").get(COUNT)).isEqualTo("21");
        assertThat(row(robot, "技术转让（含技术许可）").get(AMOUNT)).isEqualTo("3,488.14");
        assertThat(table(robot).getItems()).extracting(StatisticsRow::label).doesNotContain("技术许可");
    }

    @Test
    void walksTheTablesWithArrows(FxRobot robot) throws Exception {
        chooseYear2022(robot);

        robot.type(KeyCode.HOME);
        assertThat(title(robot)).isEqualTo("2022年　T0 总表");

        robot.type(KeyCode.END).type(KeyCode.ENTER).type(KeyCode.DOWN);
        assertThat(title(robot)).isEqualTo("2022年　P3 吸纳技术排名（安徽版式）");
    }

    @Test
    void drillsFromACellToItsContractsAndBackByKeyboard(FxRobot robot) throws Exception {
        chooseYear2022(robot);
        String expected = row(robot, "技术开发").get(COUNT);

        // Into the cells, from last year's count to this year's.
        robot.type(KeyCode.ENTER);
        await(() -> table(robot).getFocusModel().getFocusedCell().getColumn() == COUNT - 1);
        robot.type(KeyCode.RIGHT);
        await(() -> table(robot).getFocusModel().getFocusedCell().getColumn() == COUNT);
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup(".desk-table")
                .tryQuery()
                .filter(node -> node instanceof TableView<?> view
                        && view.getItems().stream().anyMatch(TracedContract.class::isInstance))
                .isPresent());

        TableView<TracedContract> contracts = robot.lookup(".desk-table").queryTableView();
        assertThat(contracts.getItems()).hasSize(Integer.parseInt(expected))
                .allMatch(one -> one.contract().typeKey().startsWith("1")
                        && one.contract().registeredOn().getYear() == 2022);

        robot.type(KeyCode.ENTER);
        assertThat(asked).containsExactly("contract " + contracts.getItems().getFirst().contract().id());

        robot.type(KeyCode.ESCAPE);
        await(() -> robot.lookup(".report-table").tryQuery().isPresent());
        assertThat(table(robot).isFocused()).isTrue();
    }

    @Test
    void explainsEveryHeading(FxRobot robot) throws Exception {
        chooseYear2022(robot);

        assertThat(robot.lookup(".report-table .column-header").queryAllAs(TableColumnHeader.class))
                .filteredOn(heading -> heading.getTableColumn() != null
                        && heading.getTableColumn().getText().startsWith("增长率"))
                .isNotEmpty()
                .allMatch(heading -> String.valueOf(heading.getAccessibleHelp()).contains("上年同期为 0 时记“—”")
                        && String.valueOf(heading.getAccessibleHelp()).contains("登记日期"));
    }

    @Test
    void countsDaysOfTheUsersOwn(FxRobot robot) throws Exception {
        chooseYear2022(robot);
        robot.interact(() -> robot.lookup("#periods").queryComboBox().getSelectionModel().selectLast());
        await(() -> robot.lookup("#from").query().isVisible());

        robot.interact(() -> {
            robot.lookup("#from").queryTextInputControl().setText("2021-12-10");
            robot.lookup("#to").queryTextInputControl().setText("2022-02-03");
        });

        await(() -> title(robot).startsWith("2021年12月10日至2022年2月3日"));
    }

    @Test
    void comparesTheFirstMonthsOfBothYears(FxRobot robot) throws Exception {
        await(() -> title(robot).startsWith("2023年"));

        robot.push(KeyCode.ALT, KeyCode.P);
        robot.type(KeyCode.DOWN);
        await(() -> title(robot).startsWith("2023年上半年"));

        assertThat(row(robot, "总计").subList(COUNT - 1, COUNT + 1)).containsExactly("58", "85");
    }

    @Test
    void writesTheWorkbookWithTheSameTotal(FxRobot robot) throws Exception {
        chooseYear2022(robot);

        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> robot.lookup("#shell-status").queryLabeled().getText().startsWith("已导出"));

        assertThat(asked).containsExactly("江海区科学技术局2022年技术合同统计.xlsx");
        assertThat(written("T1 合同类别", "总计").get(AMOUNT)).isEqualTo(row(robot, "总计").get(AMOUNT));

        robot.clickOn("#folder");
        assertThat(opened).containsExactly(folder);
    }

    @Test
    void goesToHandingInWithThePeriodAndTheSourceOfLastYear(FxRobot robot) throws Exception {
        chooseYear2022(robot);

        robot.push(KeyCode.CONTROL, KeyCode.U);

        assertThat(asked).containsExactly("2022年上年数为现在重算。");
    }

    @Test
    void asksForContractsFirstWhenThereAreNone(FxRobot robot) throws Exception {
        try (Desk empty = TestDesk.in(folder.resolve("empty"))) {
            robot.interact(() -> shell.show(screen(empty)));
            await(() -> robot.lookup("#importing").tryQuery().filter(button -> button.isFocused()).isPresent());

            robot.type(KeyCode.ENTER);

            assertThat(asked).containsExactly("import");
        }
    }

    private static void chooseYear2022(FxRobot robot) throws TimeoutException {
        await(() -> title(robot).startsWith("2023年"));
        robot.push(KeyCode.ALT, KeyCode.Y).type(KeyCode.DOWN);
        await(() -> title(robot).startsWith("2022年"));
        robot.interact(() -> robot.lookup(".report-list").query().requestFocus());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String title(FxRobot robot) {
        return robot.lookup(".report-panel .panel-title").tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private static TableView<StatisticsRow> table(FxRobot robot) {
        return robot.lookup(".report-table").queryTableView();
    }

    /** What a row of the table shows, label first. */
    private static List<String> row(FxRobot robot, String label) {
        TableView<StatisticsRow> table = table(robot);
        StatisticsRow row = table.getItems()
                .stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        return table.getVisibleLeafColumns().stream().map(column -> String.valueOf(column.getCellData(row))).toList();
    }

    /** What a row of a sheet in the written workbook shows, label first. */
    private List<String> written(String sheet, String label) throws IOException {
        DataFormatter format = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve(asked.getFirst())))) {
            for (Row row : workbook.getSheet(sheet)) {
                if (format.formatCellValue(row.getCell(0)).equals(label)) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                    return cells;
                }
            }
        }
        throw new AssertionError("no row " + label);
    }

    private static String tenThousands(String yuan) {
        return Money.format(Money.ofYuan(yuan).tenThousands());
    }
}
