package techcontract.browse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.browse.ColumnKind;
import techcontract.browse.Comparison;
import techcontract.browse.CustomColumn;
import techcontract.browse.Filter;
import techcontract.browse.GridColumn;
import techcontract.browse.GridQuery;
import techcontract.browse.GridRow;
import techcontract.browse.GroupRow;
import techcontract.browse.Grouping;
import techcontract.browse.View;
import techcontract.kernel.Progress;
import techcontract.paper.PaperPrinter;
import techcontract.shell.Dialogs;
import techcontract.storage.SavedAct;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class LedgerScreenTest {
    @TempDir private Path folder;
    private ScreenDesk desk;
    private final List<String> pasted = new ArrayList<>();
    private LedgerScreen screen;
    private final List<Long> opened = new ArrayList<>();

    @Start
    void start(Stage stage) {
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        desk.draft("PLC 控制系统开发");
        desk.draft("LED 驱动电源开发");
        screen = new LedgerScreen(new BrowseDesk(desk.desk().browser(), desk.desk().views(), desk.desk().batches(),
                desk.desk().ledger(),
                desk.desk().codes(), new PaperPrinter(), desk.desk().settings()::actor, desk.desk().clock(),
                desk.shell(), desk.tasks(), new Dialogs(stage), desk.fxml()), opened::add, () -> {}, pasted::add);
        desk.show(stage, screen);
    }

    @AfterEach
    void close(FxRobot robot) {
        // A hidden screen keeps nothing any more.
        robot.interact(() -> desk.shell().root().getScene().getWindow().hide());
        desk.close();
    }

    @Test
    void narrowsTheRowsWhileTyping(FxRobot robot) throws TimeoutException {
        assertThat(words(robot, "#sums")).startsWith("共 2 项　成交额合计 250.00 万元");

        robot.write("PLC");

        waitForProjects(robot, "PLC 控制系统开发");
        assertThat(words(robot, "#sums")).startsWith("共 1 项　成交额合计 125.00 万元");
    }

    @Test
    void narrowsByStatusWithoutTheMouse(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.ALT, KeyCode.S).type(KeyCode.DOWN, KeyCode.DOWN);

        waitForProjects(robot);
        assertThat(words(robot, "#sums")).startsWith("共 0 项");
    }

    @Test
    void opensARowFromTheSearchFieldByKeyboard(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(opened).containsExactly(rows(robot).getItems().get(1).id());
    }

    @Test
    void hasTheSelectedContractFilledIn(FxRobot robot) {
        robot.interact(() -> screen.onFill(opened::add));
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.F11);

        assertThat(opened).containsExactly(rows(robot).getItems().get(1).id());
    }

    @Test
    void sumsTheSelectedRows(FxRobot robot) {
        robot.type(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);

        assertThat(words(robot, "#selected")).isEqualTo("选中 2 项　成交额 250.00 万元（平均 125.00）　技术交易额 250.00 万元（平均 125.00）");
    }

    @Test
    void findsWhatTheTopBarAsksForAndShowsAllAgain(FxRobot robot) {
        robot.interact(() -> screen.search("LED"));
        assertThat(projects(robot)).containsExactly("LED 驱动电源开发");

        robot.push(KeyCode.ALT, KeyCode.C);

        assertThat(projects(robot)).containsExactly("LED 驱动电源开发", "PLC 控制系统开发");
    }

    @Test
    void filtersByAColumnWithoutTheMouse(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.write("项目名").type(KeyCode.DOWN, KeyCode.ENTER).write("led");

        waitForProjects(robot, "LED 驱动电源开发");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#rows").queryTableView().isFocused()).isTrue();

        robot.interact(() -> robot.lookup(".filter-chip").queryButton().fire());
        waitForProjects(robot, "LED 驱动电源开发", "PLC 控制系统开发");
    }

    @Test
    void sortsByTheHeading(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            rows(robot).getSortOrder().setAll(List.of(rows(robot).getColumns().get(1)));
            rows(robot).sort();
        });
        waitForProjects(robot, "LED 驱动电源开发", "PLC 控制系统开发");

        robot.interact(() -> rows(robot).getColumns().get(1).setSortType(TableColumn.SortType.DESCENDING));
        waitForProjects(robot, "PLC 控制系统开发", "LED 驱动电源开发");
    }

    @Test
    void saysWhatItIsNarrowedToWhenOneComesBack(FxRobot robot) {
        robot.interact(screen::shown);
        robot.interact(screen::shown);

        for (String box : List.of("type", "status", "year")) {
            assertThat(robot.lookup("#" + box + " > .list-cell").queryLabeled().getText()).as(box).isEqualTo("全部");
        }
    }

    @Test
    void showsASavedView(FxRobot robot) throws TimeoutException {
        desk.desk()
                .views()
                .save(ScreenDesk.CLERK, "只看 PLC", new View(
                        List.of(new View.Shown("project", 300), new View.Shown("remark", 90)),
                        List.of(new Filter("project", Comparison.CONTAINS, List.of("PLC"))), List.of()));
        robot.interact(screen::shown);

        robot.interact(() -> robot.lookup("#view").<String>queryComboBox().setValue("只看 PLC"));

        waitForProjects(robot, "PLC 控制系统开发");
        assertThat(rows(robot).getColumns()).extracting(TableColumn::getText).containsExactly("项目名称", "备注");
        assertThat(robot.lookup(".filter-chip").queryButton().getText()).startsWith("项目名称 包含“PLC”");
    }

    @Test
    void groupsAndOpensAGroup(FxRobot robot) throws TimeoutException {
        ComboBox<QuickChoice<Grouping>> group = robot.lookup("#group").queryComboBox();
        robot.interact(() -> group.setValue(group.getItems()
                .stream()
                .filter(one -> one.words().equals("项目名称"))
                .findFirst()
                .orElseThrow()));
        TableView<GroupRow> groups = robot.lookup("#groupRows").queryTableView();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                () -> words(robot, "#sums").startsWith("共 2 组 2 项　成交额合计 250.00 万元"));

        robot.interact(() -> {
            groups.requestFocus();
            groups.getSelectionModel()
                    .clearAndSelect(
                            groups.getItems().stream().map(GroupRow::words).toList().indexOf("PLC 控制系统开发"));
        });
        robot.type(KeyCode.ENTER);

        waitForProjects(robot, "PLC 控制系统开发");
    }

    @Test
    void changesTheSelectedAtOnceAndTakesItBack(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.ALT, KeyCode.B);
        robot.interact(() -> robot.lookup("#words").queryTextInputControl().setText("已核对"));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                () -> words(robot, "#said").startsWith("将修改 2 项"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(remarks()).containsExactly("已核对", "已核对");

        robot.interact(() -> {
            SavedAct batch = desk.desk().database().undoable(desk.desk().settings().actor()).getFirst();
            desk.desk().database().undo(desk.desk().settings().actor(), batch);
        });

        assertThat(remarks()).containsExactly("", "");
    }

    @Test
    void typesIntoAColumnOfItsOwnAndFiltersByIt(FxRobot robot) throws TimeoutException {
        column(robot, "档案盒号", ColumnKind.TEXT);

        robot.interact(() -> rows(robot).requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.F2).write("A-17").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(boxes(robot)).containsExactly("", "A-17");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.write("档案盒").type(KeyCode.DOWN, KeyCode.ENTER).write("a-17");
        waitForProjects(robot, "PLC 控制系统开发");
        assertThat(boxes(robot)).containsExactly("A-17");
    }

    @Test
    void takesWhatWasTypedWhenTheCellIsLeft(FxRobot robot) {
        column(robot, "盒号", ColumnKind.TEXT);

        robot.type(KeyCode.F2).write("甲1");
        robot.interact(() -> robot.lookup("#words").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(boxes(robot)).containsExactly("甲1", "");
        assertThat(opened).isEmpty();
    }

    @Test
    void givesUpEmptiesAndGoesDown(FxRobot robot) {
        column(robot, "盒号", ColumnKind.TEXT);

        robot.type(KeyCode.F2).write("1").type(KeyCode.ENTER);
        robot.type(KeyCode.F2).write("2").type(KeyCode.ENTER);
        assertThat(boxes(robot)).containsExactly("1", "2");

        robot.type(KeyCode.F2).write("3").type(KeyCode.ESCAPE);
        assertThat(boxes(robot)).containsExactly("1", "2");

        robot.type(KeyCode.UP, KeyCode.DELETE);
        assertThat(boxes(robot)).containsExactly("", "2");

        robot.interact(() -> desk.desk()
                .database()
                .undo(desk.desk().settings().actor(),
                        desk.desk().database().undoable(desk.desk().settings().actor()).getFirst()));
        robot.type(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(boxes(robot)).containsExactly("1", "2");
    }

    @Test
    void keepsWhatCannotBeReadInTheCellAndSaysWhy(FxRobot robot) {
        column(robot, "份数", ColumnKind.NUMBER);

        robot.type(KeyCode.F2).write("abc").type(KeyCode.ENTER);

        assertThat(robot.lookup(".cell-editor").queryTextInputControl().getText()).isEqualTo("abc");
        assertThat(robot.listWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast))
                .anyMatch(why -> why.getText().contains("不是数字"));

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".cell-editor").tryQuery()).isEmpty();
        robot.type(KeyCode.F2).write("abc").type(KeyCode.ENTER);

        robot.push(KeyCode.CONTROL, KeyCode.A).write("12").type(KeyCode.ENTER);
        assertThat(boxes(robot)).containsExactly("12", "");
    }

    @Test
    void saysBesideTheCellWhatAnotherDeskWroteThere(FxRobot robot) {
        CustomColumn column = column(robot, "份数", ColumnKind.NUMBER);
        desk.desk()
                .browser()
                .columns()
                .custom()
                .put(ScreenDesk.CLERK, rows(robot).getItems().getFirst().id(), column, "", "5");

        robot.type(KeyCode.F2).write("6").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(boxes(robot)).containsExactly("5", "");
        assertThat(robot.listWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast))
                .anyMatch(why -> why.getText().contains("已经被改成“5”"));
    }

    private CustomColumn column(FxRobot robot, String name, ColumnKind kind) {
        CustomColumn column = desk.desk().browser().columns().custom().add(ScreenDesk.CLERK, name, kind, List.of());
        desk.desk()
                .views()
                .save(ScreenDesk.CLERK, "自己的", new View(
                        List.of(new View.Shown("project", 300), new View.Shown(column.key(), 150)), List.of(),
                        List.of()));
        robot.interact(screen::shown);
        robot.interact(() -> robot.lookup("#view").<String>queryComboBox().setValue("自己的"));
        robot.interact(() -> rows(robot).requestFocus());
        return column;
    }

    /** What stands in the last column. */
    private static List<String> boxes(FxRobot robot) {
        TableColumn<GridRow, ?> last = rows(robot).getColumns().getLast();
        return rows(robot).getItems()
                .stream()
                .map(row -> row.cell((GridColumn) last.getUserData()).map(Object::toString).orElse(""))
                .toList();
    }

    private List<String> remarks() {
        var keys = desk.desk().browser().keys(GridQuery.ALL, Progress.NONE);
        return keys.ids(0, keys.size())
                .stream()
                .map(id -> desk.desk().register().open(id).typed().supplement().remark())
                .toList();
    }

    private static void waitForProjects(FxRobot robot, String... names) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> projects(robot).equals(List.of(names)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> projects(FxRobot robot) {
        return rows(robot).getItems()
                .stream()
                .map(row -> String.valueOf(row.cells().get("project")))
                .toList();
    }

    private static TableView<GridRow> rows(FxRobot robot) {
        return robot.lookup("#rows").queryTableView();
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    @Test
    void leadsABlockCopiedFromExcelToTheImport(FxRobot robot) {
        copy(robot, "甲项目\t委托开发\r\n");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(pasted).containsExactly("甲项目\t委托开发\r\n");

        copy(robot, "甲项目");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(pasted).hasSize(1);
        assertThat(robot.lookup("#words").queryTextInputControl().getText()).isEqualTo("甲项目");
    }

    private static void copy(FxRobot robot, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
