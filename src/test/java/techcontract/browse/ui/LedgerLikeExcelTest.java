package techcontract.browse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.browse.GridRow;
import techcontract.browse.View;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.paper.PaperPrinter;
import techcontract.shell.Dialogs;
import techcontract.shell.Screen;
import techcontract.shell.Tasks;
import techcontract.testing.ScreenDesk;

/** What clerks do with a list in Excel all day, done with the ledger. */
@ExtendWith(ApplicationExtension.class)
class LedgerLikeExcelTest {
    @TempDir private Path folder;
    private final List<Path> saved = new ArrayList<>();
    private Stage stage;
    private ScreenDesk desk;
    private LedgerScreen screen;

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        desk.draft("PLC 控制系统开发");
        desk.draft("LED 驱动电源开发");
        desk.draft("LED 显示控制软件开发");
        screen = ledger();
        desk.show(stage, screen);
    }

    private LedgerScreen ledger() {
        return new LedgerScreen(new BrowseDesk(desk.desk().browser(), desk.desk().views(), desk.desk().batches(),
                desk.desk().ledger(), desk.desk().codes(), new PaperPrinter(), desk.desk().settings()::actor,
                desk.desk().clock(), desk.shell(), new Later(), new Saving(stage), desk.fxml()), _ -> {}, () -> {},
                _ -> {});
    }

    @AfterEach
    void close(FxRobot robot) {
        // A hidden screen keeps nothing any more.
        robot.interact(() -> desk.shell().root().getScene().getWindow().hide());
        desk.close();
    }

    @Test
    void copiesTheSelectedRowsWithTheirHeadings(FxRobot robot) {
        show(robot, "project", "amount");
        robot.interact(() -> rows(robot).requestFocus());

        robot.type(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.C);

        List<String> held = new ArrayList<>();
        robot.interact(() -> held.add(Clipboard.getSystemClipboard().getString()));
        assertThat(held.getFirst()).isEqualTo("""
                项目名称\t成交额(万元)
                LED 驱动电源开发\t125.00
                PLC 控制系统开发\t125.00
                """);
    }

    @Test
    void fillsDownWhatTheFirstOfTheSelectedHolds(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.DOWN).push(KeyCode.ALT, KeyCode.B);
        robot.interact(() -> robot.lookup("#words").queryTextInputControl().setText("A 盒"));
        until(() -> said(robot).startsWith("将修改 1 项"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER).type(KeyCode.ESCAPE);
        assertThat(remarks(robot)).containsExactly("A 盒", "", "");

        robot.interact(() -> rows(robot).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.ALT, KeyCode.B).push(KeyCode.CONTROL, KeyCode.D);
        until(() -> said(robot).startsWith("将修改 2 项"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER).type(KeyCode.ESCAPE);

        assertThat(remarks(robot)).containsExactly("A 盒", "A 盒", "A 盒");
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#said").queryLabeled().getText();
    }

    private List<String> remarks(FxRobot robot) {
        return rows(robot).getItems()
                .stream()
                .map(row -> desk.desk().register().open(row.id()).typed().supplement().remark())
                .toList();
    }

    // All amounts are the same, so that the second heading decides.
    @Test
    void sortsByTwoHeadingsWithShift(FxRobot robot) throws TimeoutException {
        show(robot, "project", "amount");

        click(robot, "成交额(万元)", false);
        click(robot, "项目名称", true);
        until(() -> projects(robot).equals(List.of("LED 显示控制软件开发", "LED 驱动电源开发", "PLC 控制系统开发")));

        click(robot, "项目名称", true);
        until(() -> projects(robot).equals(List.of("PLC 控制系统开发", "LED 驱动电源开发", "LED 显示控制软件开发")));
        assertThat(rows(robot).getSortOrder()).extracting(TableColumn::getText)
                .containsExactly("成交额(万元)", "项目名称");
    }

    // The robot of the headless display clicks on no heading, and holds no keys while it clicks.
    private static void click(FxRobot robot, String words, boolean shift) {
        Node heading = heading(robot, words);
        robot.interact(() -> List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)
                .forEach(kind -> heading.fireEvent(new MouseEvent(kind, 0, 0, 0, 0, MouseButton.PRIMARY, 1, shift,
                        false,
                        false, false, kind.equals(MouseEvent.MOUSE_PRESSED), false, false, false, false, true, null))));
    }

    @Test
    void filtersByTwoHeadingsAndKeepsTheFiltersWhenOneComesBack(FxRobot robot) throws TimeoutException {
        show(robot, "project", "amount");

        fromMenu(robot, "项目名称", "按此列筛选");
        robot.write("LED");
        until(() -> projects(robot).size() == 2);
        fromMenu(robot, "项目名称", "按此列筛选");
        robot.write("软件");
        until(() -> projects(robot).equals(List.of("LED 显示控制软件开发")));

        robot.interact(() -> desk.shell().show(new Page()));
        robot.interact(() -> desk.shell().back());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(projects(robot)).containsExactly("LED 显示控制软件开发");
        assertThat(robot.lookup(".filter-chip").queryAll()).hasSize(2);
    }

    @Test
    void keepsTheFirstTwoColumnsInSight(FxRobot robot) {
        double unscrolled = left(heading(robot, third(robot)));
        assertThat(unscrolled).isGreaterThan(left(rows(robot)) + 100);

        robot.interact(() -> bar(robot).setValue(bar(robot).getMax()));
        WaitForAsyncUtils.waitForFxEvents();

        List<TableColumn<GridRow, ?>> columns = rows(robot).getColumns();
        assertThat(bar(robot).getMax()).isGreaterThan(50);
        assertThat(left(heading(robot, columns.getFirst().getText()))).isEqualTo(left(rows(robot)), within());
        assertThat(left(heading(robot, columns.get(1).getText())))
                .isEqualTo(left(rows(robot)) + columns.getFirst().getWidth(), within());
        assertThat(left(cell(robot, columns.getFirst()))).isEqualTo(left(rows(robot)), within());
        assertThat(left(cell(robot, columns.get(1))))
                .isEqualTo(left(rows(robot)) + columns.getFirst().getWidth(), within());
        assertThat(left(heading(robot, third(robot)))).isEqualTo(unscrolled - bar(robot).getMax(), within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(2.0);
    }

    private static String third(FxRobot robot) {
        return rows(robot).getColumns().get(2).getText();
    }

    private static ScrollBar bar(FxRobot robot) {
        return robot.from(rows(robot))
                .lookup((Node node) -> node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL)
                .query();
    }

    private static Node cell(FxRobot robot, TableColumn<GridRow, ?> column) {
        return robot.from(rows(robot))
                .lookup((Node node) -> node instanceof TableCell<?, ?> cell && column.equals(cell.getTableColumn())
                        && cell.getIndex() == 0)
                .query();
    }

    private static double left(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinX();
    }

    @Test
    void keepsWhichColumnsAreShownTheirOrderAndWidth(FxRobot robot) throws TimeoutException {
        show(robot, "project", "amount", "seller", "remark");

        fromMenu(robot, "卖方", "隐藏此列");
        robot.push(KeyCode.ALT, KeyCode.L);
        robot.push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.interact(() -> rows(robot).getColumns().getFirst().setPrefWidth(177));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(headings(robot)).containsExactly("成交额(万元)", "项目名称", "备注");

        until(() -> desk.desk()
                .views()
                .leftBy(desk.desk().settings().actor())
                .filter(view -> view.columns().getFirst().equals(new View.Shown("amount", 177)))
                .isPresent());
        robot.interact(() -> desk.shell().show(ledger()));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(headings(robot)).containsExactly("成交额(万元)", "项目名称", "备注");
        assertThat(rows(robot).getColumns().getFirst().getWidth()).isEqualTo(177);
    }

    @Test
    void addsAColumnOfItsOwnByKeyboard(FxRobot robot) {
        show(robot, "project", "amount");

        robot.push(KeyCode.ALT, KeyCode.L).push(KeyCode.ALT, KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        robot.targetWindow(Window.getWindows().getLast()).write("Box").push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(headings(robot)).containsExactly("项目名称", "成交额(万元)", "Box");
        assertThat(desk.desk().browser().columns().custom().all()).extracting(one -> one.name())
                .containsExactly("Box");
    }

    @Test
    void exportsAndPrintsWhatIsShown(FxRobot robot) throws IOException, TimeoutException {
        show(robot, "amount", "project");
        robot.interact(() -> robot.lookup("#words").queryTextInputControl().setText("LED"));
        until(() -> projects(robot).size() == 2);
        click(robot, "项目名称", false);
        click(robot, "项目名称", false);
        until(() -> projects(robot).equals(List.of("LED 驱动电源开发", "LED 显示控制软件开发")));

        robot.push(KeyCode.CONTROL, KeyCode.E);
        MenuButton print = robot.lookup((Node node) -> node instanceof MenuButton menu
                && menu.getText().equals("打印(_P)")).query();
        robot.interact(() -> item(print.getItems(), "存为 PDF…").fire());

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(saved.getFirst()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(texts(sheet.getRow(2))).containsExactly("成交额(万元)", "项目名称");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("LED 驱动电源开发");
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("LED 显示控制软件开发");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
        }
        try (var document = Loader.loadPDF(saved.getLast().toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).containsSubsequence("成交额", "项目名称", "LED驱动电源开发", "LED显示控制软件开发")
                    .doesNotContain("PLC", "卖方");
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(cell -> row.getCell(cell).getStringCellValue())
                .toList();
    }

    // Which printers there are is the machine's business; with or without one, something is asked or said.
    @Test
    void offersToPrintWithOneKey(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup((Node node) -> node instanceof javafx.scene.control.Label label
                && label.getText().matches("打印 3 项，用哪台打印机？|这台电脑没有打印机，可以存为 PDF。")).tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void goesToTheSearchFieldFromAnywhere(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        assertThat(rows(robot).isFocused()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.F).write("PLC");

        assertThat(robot.lookup("#words").queryTextInputControl().getText()).isEqualTo("PLC");
    }

    @Test
    void readsAnewWhatAnotherDeskHasSavedSince(FxRobot robot) {
        desk.draft("水质监测系统开发");
        assertThat(projects(robot)).hasSize(3);

        robot.type(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(projects(robot)).hasSize(4).contains("水质监测系统开发");
    }

    @Test
    void hasRowsOfOneHeight(FxRobot robot) {
        assertThat(rows(robot).getFixedCellSize()).isPositive();
    }

    private void show(FxRobot robot, String... columns) {
        desk.desk()
                .views()
                .save(ScreenDesk.CLERK, "试", new View(
                        List.of(columns).stream().map(key -> new View.Shown(key, 240)).toList(), List.of(), List.of()));
        robot.interact(screen::shown);
        robot.interact(() -> robot.lookup("#view").<String>queryComboBox().setValue("试"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node heading(FxRobot robot, String words) {
        return robot.lookup((Node node) -> node instanceof TableColumnHeader heading && heading.getTableColumn() != null
                && heading.getTableColumn().getText().equals(words)).query();
    }

    private static void fromMenu(FxRobot robot, String heading, String words) {
        TableColumn<GridRow, ?> column = rows(robot).getColumns()
                .stream()
                .filter(one -> one.getText().equals(heading))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> item(column.getContextMenu().getItems(), words).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static MenuItem item(List<MenuItem> items, String words) {
        return items.stream().filter(item -> words.equals(item.getText())).findFirst().orElseThrow();
    }

    private static List<String> headings(FxRobot robot) {
        return rows(robot).getColumns().stream().<String>map(TableColumn::getText).toList();
    }

    private static List<String> projects(FxRobot robot) {
        return rows(robot).getItems().stream().map(row -> String.valueOf(row.cells().get("project"))).toList();
    }

    private static TableView<GridRow> rows(FxRobot robot) {
        return robot.lookup("#rows").queryTableView();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Work done at once whose result comes a moment later, as it does in the program: a sort is not sorted within
     * itself.
     */
    private static final class Later implements Tasks {
        @Override
        public <T> void run(Message what, Function<Progress, T> work, Consumer<T> done) {
            T result = work.apply(Progress.NONE);
            Platform.runLater(() -> done.accept(result));
        }

        @Override
        public <T> void run(Message what, Function<Progress, T> work, Consumer<T> done, Consumer<Problems> refused) {
            run(what, work, done);
        }

        @Override
        public <T> void latest(Message what, Function<Progress, T> work, Consumer<T> done) {
            run(what, work, done);
        }
    }

    /** Another screen, to come back from. */
    private static final class Page implements Screen {
        private final VBox content = new VBox();

        @Override
        public VBox content() {
            return content;
        }

        @Override
        public String title() {
            return "";
        }
    }

    /** Saves where the test says. */
    private final class Saving extends Dialogs {
        Saving(Stage owner) {
            super(owner);
        }

        @Override
        public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
            saved.add(folder.resolve(name));
            return Optional.of(saved.getLast());
        }
    }
}
