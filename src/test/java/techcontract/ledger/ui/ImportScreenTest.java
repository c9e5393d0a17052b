package techcontract.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.contract.ContractSearch;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.ledger.LedgerProblem;
import techcontract.shell.Dialogs;
import techcontract.shell.Tasks;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class ImportScreenTest {
    private static final Path SAMPLES = Path.of(Objects.requireNonNull(System.getProperty("techcontract.samples")));

    @TempDir private Path folder;
    private ScreenDesk desk;
    private Path chosen = SAMPLES;
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
        desk.show(stage, new ImportScreen(desk.desk().ledgerImport(), desk.desk().settings(), new ChosenFile(stage),
                new CancellableTasks(), desk.fxml(), () -> opened++));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsWhereAFileIsWrongAndTakesNothingOfIt(FxRobot robot) {
        chosen = SAMPLES.resolve("bad/21-负数金额.xlsx");

        robot.push(KeyCode.CONTROL, KeyCode.O).push(KeyCode.CONTROL, KeyCode.ENTER);

        TableView<LedgerProblem> problems = robot.lookup(".table-view").queryTableView();
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

    private long contracts() {
        return desk.desk().ledger().search(ContractSearch.ALL, 1).count();
    }
}
