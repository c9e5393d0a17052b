package techcontract.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.codes.Code;
import techcontract.contract.ContractSearch;
import techcontract.contract.PastImport;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.ledger.LedgerColumn;
import techcontract.ledger.LedgerProblem;
import techcontract.ledger.PreviewRow;
import techcontract.ledger.RowState;
import techcontract.shell.Dialogs;
import techcontract.shell.Figure;
import techcontract.shell.SuggestionField;
import techcontract.shell.Tasks;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class ImportScreenTest {
    private static final Path SAMPLES = Path.of(Objects.requireNonNull(System.getProperty("techcontract.samples")));

    private static final String HEADINGS = "合同登记编号\t项目名称\t合同类别\t卖方名称\t买方名称\t签订日期\t合同成交额(万元)\t技术交易额(万元)\t登记日期\r\n";

    @TempDir private Path folder;
    private ScreenDesk desk;
    private Path chosen = SAMPLES;
    private final List<String> asked = new ArrayList<>();
    private int opened;
    private boolean cancelled;

    /** The system's own file window cannot be driven by keys. */
    private final class ChosenFile extends Dialogs {
        ChosenFile(Stage stage) {
            super(stage);
        }

        @Override
        public Optional<Path> open(Message title, ExtensionFilter... kinds) {
            return Optional.of(chosen);
        }

        @Override
        public boolean askBeforeHarm(Message question, Message yes, Message no) {
            asked.add(question.toString());
            return true;
        }
    }

    /** Work done at once, unless the user has pressed cancel meanwhile. */
    private final class CancellableTasks implements Tasks {
        private final Progress progress = new Progress() {
            @Override
            public void at(long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };

        @Override
        public <T> void run(Message what, Function<Progress, T> work, Consumer<T> done) {
            try {
                done.accept(work.apply(progress));
            } catch (Cancelled e) {
                assertThat(cancelled).isTrue();
            }
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

    @Start
    void start(Stage stage) {
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        desk.show(stage, new ImportScreen(new ImportDesk(desk.desk().ledgerImport(), desk.desk().layouts(),
                desk.desk().imports(), desk.desk().codes(), () -> ScreenDesk.CLERK, desk.desk().clock(), desk.shell(),
                new CancellableTasks(), new ChosenFile(stage), desk.fxml()), () -> opened++));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsWhereAFileIsWrongAndTakesNothingOfIt(FxRobot robot) {
        chosen = SAMPLES.resolve("bad/21-负数金额.xlsx");

        robot.push(KeyCode.CONTROL, KeyCode.O).push(KeyCode.CONTROL, KeyCode.ENTER);

        TableView<LedgerProblem> problems = robot.lookup(".problem-table .table-view").queryTableView();
        assertThat(problems.getItems()).anySatisfy(problem -> {
            assertThat(problem.row()).isPositive();
            assertThat(problem.column()).contains("成交额");
            assertThat(problem.reason().toString()).contains("是负数");
        });
        assertThat(robot.lookup("#take").query().isDisabled()).isTrue();
        assertThat(contracts()).isZero();
    }

    @Test
    void asksForTheUnitOnlyWhereTheHeadingsNameNone(FxRobot robot) {
        chosen = SAMPLES.resolve("bad/17-金额表头无单位.xlsx");
        assertThat(robot.lookup("#yuan").query().isDisabled()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(robot.lookup("#take").query().isDisabled()).isTrue();
        robot.push(KeyCode.ALT, KeyCode.W);

        assertThat(robot.lookup("#take").query().isDisabled()).isFalse();
    }

    @Test
    void takesACleanLedgerInAndLeadsToIt(FxRobot robot) {
        chosen = SAMPLES.resolve("江海区技术合同台账2021-2023（虚构）.xlsx");

        robot.push(KeyCode.CONTROL, KeyCode.O).push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(robot.lookup("#outcome").queryLabeled().getText()).isEqualTo("已导入 365 项，跳过 0 项。");
        assertThat(contracts()).isEqualTo(365);

        robot.type(KeyCode.SPACE);
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void leavesNothingWhenCancelled(FxRobot robot) {
        chosen = SAMPLES.resolve("江海区技术合同台账2021-2023（虚构）.xlsx");
        robot.push(KeyCode.CONTROL, KeyCode.O);

        cancelled = true;
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(robot.lookup("#outcome").queryLabeled().getText()).startsWith("没有做完，库里没有留下任何数据");
        assertThat(robot.lookup("#take").query().isDisabled()).isFalse();
        assertThat(contracts()).isZero();
    }

    // The clerk's way by keyboard alone: paste, correct, import, see it was a mistake, undo.
    @Test
    void takesAPastedBlockInAndBackByKeyboard(FxRobot robot) {
        copy(robot, HEADINGS + "2021440701000001\t甲项目\t委托开发\t卖方公司\t买方公司\t2021/13/12\t12.5\t12.5\t2021/3/15\r\n"
                + "2021440701000002\t乙项目\t研制\t卖方公司\t买方公司\t2021/3/12\t1\t1\t2021/3/16\r\n"
                + "合计\t\t\t\t\t\t13.5\t13.5\t\r\n");

        robot.push(KeyCode.CONTROL, KeyCode.V);

        PreviewGrid grid = robot.lookup(".preview-grid").queryAs(PreviewGrid.class);
        assertThat(grid.getItems()).extracting(PreviewRow::state)
                .containsExactly(RowState.HEADINGS, RowState.WRONG, RowState.WRONG, RowState.WRONG);
        assertThat(number(robot, "#wrong")).isEqualTo("3");
        assertThat(robot.lookup("#cellWords").queryLabeled().getText()).startsWith("第 2 行 签订日期：看不懂日期“2021/13/12”");
        // typing over it
        robot.write("2021-03-11").type(KeyCode.ENTER);
        assertThat(number(robot, "#wrong")).isEqualTo("2");
        robot.type(KeyCode.F8).type(KeyCode.F2).write("11").type(KeyCode.ENTER);
        assertThat(number(robot, "#wrong")).isEqualTo("1");
        robot.type(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(number(robot, "#wrong")).isEqualTo("0");
        assertThat(contracts()).isZero();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(robot.lookup("#outcome").queryLabeled().getText()).isEqualTo("已导入 2 项，跳过 0 项。");
        assertThat(desk.desk().ledger().search(ContractSearch.ALL, 5).rows())
                .extracting(row -> row.projectName() + " " + row.signedOn() + " " + row.contractAmount())
                .containsExactlyInAnyOrder("甲项目 2021-03-11 125,000.00", "乙项目 2021-03-12 10,000.00");

        robot.push(KeyCode.CONTROL, KeyCode.H).push(KeyCode.ALT, KeyCode.U);

        assertThat(asked).singleElement().satisfies(question -> assertThat(question).contains("2 项合同"));
        assertThat(contracts()).isZero();
        TableView<PastImport> imports = robot.lookup("#imports").queryTableView();
        assertThat(imports.getItems()).singleElement().satisfies(one -> {
            assertThat(one.undone()).isTrue();
            assertThat(one.corrections()).isEqualTo(2);
        });
    }

    @Test
    void anEditCountsWhenTheUserClicksElsewhereButNotOnEscape(FxRobot robot) {
        copy(robot, HEADINGS + "2021440701000001\t甲项目\t委托开发\t卖方公司\t买方公司\t2021/13/12\t12.5\t12.5\t2021/3/15\r\n");
        robot.push(KeyCode.CONTROL, KeyCode.V);

        robot.type(KeyCode.F2).write("2021-03-11").type(KeyCode.ESCAPE);
        assertThat(number(robot, "#wrong")).isEqualTo("1");

        robot.type(KeyCode.F2).write("2021-03-11").clickOn("#outcome").clickOn(".problem-table .table-view");
        assertThat(number(robot, "#wrong")).isEqualTo("0");
    }

    @Test
    void showsAWrongCellInRedAndWhatItWasCorrectedTo(FxRobot robot) {
        copy(robot, HEADINGS + WRONG_DAY);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(signedOn(robot).getText()).isEqualTo("2021/13/12");
        assertThat(states(signedOn(robot))).contains("wrong").doesNotContain("corrected");

        robot.type(KeyCode.F2).write("2021-03-11").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(signedOn(robot).getText()).isEqualTo("2021-03-11");
        assertThat(states(signedOn(robot))).contains("corrected").doesNotContain("wrong");
    }

    @Test
    void emptiesACellWithDelete(FxRobot robot) {
        copy(robot, HEADINGS + WRONG_DAY);
        robot.push(KeyCode.CONTROL, KeyCode.V);

        robot.type(KeyCode.DELETE).push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.desk().ledger().search(ContractSearch.ALL, 5).rows()).singleElement()
                .satisfies(row -> assertThat(row.signedOn()).isNull());
    }

    @Test
    void leavesARowOutAndTakesItAgain(FxRobot robot) {
        copy(robot, HEADINGS + WRONG_DAY);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(robot.lookup(".preview-grid .badge").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .contains("有错误");

        robot.push(KeyCode.CONTROL, KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(number(robot, "#wrong")).isEqualTo("0");
        assertThat(robot.lookup(".preview-grid .badge").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .contains("不导入");

        robot.push(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(number(robot, "#wrong")).isEqualTo("1");
    }

    @Test
    void goesOnFromTheLastProblemToTheFirst(FxRobot robot) {
        copy(robot, HEADINGS + WRONG_DAY + WRONG_DAY.replace("000001\t甲", "000002\t乙"));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        PreviewGrid grid = robot.lookup(".preview-grid").queryAs(PreviewGrid.class);
        assertThat(grid.getFocusModel().getFocusedCell().getRow()).isEqualTo(1);

        robot.type(KeyCode.F8);
        assertThat(grid.getFocusModel().getFocusedCell().getRow()).isEqualTo(2);
        robot.type(KeyCode.F8);
        assertThat(grid.getFocusModel().getFocusedCell().getRow()).isEqualTo(1);
    }

    private static final String WRONG_DAY = "2021440701000001\t甲项目\t委托开发\t卖方公司\t买方公司\t2021/13/12\t12.5\t12.5\t2021/3/15\r\n";

    private static TableCell<?, ?> signedOn(FxRobot robot) {
        // two columns stand before those of the source
        return robot.lookup((Node node) -> node instanceof TableCell<?, ?> cell && cell.getIndex() == 1
                && cell.getTableView() instanceof PreviewGrid grid
                && grid.getColumns().indexOf(cell.getTableColumn()) == 5 + 2).query();
    }

    private static List<String> states(Node node) {
        return node.getPseudoClassStates().stream().map(PseudoClass::getPseudoClassName).toList();
    }

    @Test
    void choosingAProblemJumpsToItsCell(FxRobot robot) {
        copy(robot, HEADINGS + "2021440701000001\t甲项目\t委托开发\t\t买方公司\t2021/13/12\t12.5\t12.5\t2021/3/15\r\n");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        TableView<LedgerProblem> problems = robot.lookup(".problem-table .table-view").queryTableView();

        robot.interact(() -> problems.getSelectionModel()
                .select(problems.getItems()
                        .stream()
                        .filter(one -> one.column().equals("签订日期"))
                        .findFirst()
                        .orElseThrow()));

        PreviewGrid grid = robot.lookup(".preview-grid").queryAs(PreviewGrid.class);
        assertThat(grid.getFocusModel().getFocusedCell().getRow()).isEqualTo(1);
        // two columns stand before those of the source
        assertThat(grid.getFocusModel().getFocusedCell().getColumn()).isEqualTo(5 + 2);
    }

    @Test
    void asksForTheColumnsOnceAndKnowsThemTheNextTime(FxRobot robot) {
        String block = "号\t干什么\t哪类\t我方\t对方\t总钱\t技术钱\r\n\t丙项目\t研制\t卖方公司\t买方公司\t3\t2\r\n";
        copy(robot, block);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(robot.lookup("#remember").query().isDisabled()).isTrue();
        List<LedgerColumn> wanted = List.of(LedgerColumn.PROJECT, LedgerColumn.TYPE, LedgerColumn.SELLER,
                LedgerColumn.BUYER);
        List<SuggestionField<LedgerColumn>> fields = fields(robot, "#columns");
        robot.interact(() -> {
            for (int i = 0; i < wanted.size(); i++) {
                // the first column is left out
                fields.get(i + 1).set(wanted.get(i));
            }
        });
        for (ComboBox<AmountUnit> unit : units(robot)) {
            robot.interact(() -> unit.setValue(AmountUnit.TEN_THOUSAND_YUAN));
        }
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(robot.lookup("#outcome").queryLabeled().getText()).contains("1 个词不认识").contains("号等 7 栏");
        robot.clickOn("#columns");
        List<SuggestionField<Code>> words = fields(robot, "#words");
        robot.clickOn(words.getFirst()).write("11").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(words.getFirst().value().map(Code::key)).contains("11");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(number(robot, "#fresh")).isEqualTo("1");

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(robot.lookup("#remember").tryQuery()).isEmpty();
        assertThat(number(robot, "#fresh")).isEqualTo("1");
        assertThat(number(robot, "#wrong")).isEqualTo("0");
    }

    @SuppressWarnings("unchecked")
    private static <T> List<SuggestionField<T>> fields(FxRobot robot, String grid) {
        return robot.lookup(grid)
                .queryAs(GridPane.class)
                .getChildren()
                .stream()
                .filter(SuggestionField.class::isInstance)
                .map(node -> (SuggestionField<T>) node)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<ComboBox<AmountUnit>> units(FxRobot robot) {
        return robot.lookup("#columns")
                .queryAs(GridPane.class)
                .getChildren()
                .stream()
                .filter(node -> node instanceof ComboBox && node.isVisible())
                .map(node -> (ComboBox<AmountUnit>) node)
                .toList();
    }

    private static String number(FxRobot robot, String figure) {
        return robot.lookup(figure).queryAs(Figure.class).getNumber();
    }

    private static void copy(FxRobot robot, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private long contracts() {
        return desk.desk().ledger().search(ContractSearch.ALL, 1).count();
    }
}
