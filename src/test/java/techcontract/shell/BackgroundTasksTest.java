package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;

@ExtendWith(ApplicationExtension.class)
class BackgroundTasksTest {
    private static final Message WHAT = Message.of("shell.search");
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<Object> results = new ArrayList<>();
    private Shell shell;
    private BackgroundTasks tasks;

    @Start
    void start(Stage stage) {
        shell = new Shell();
        Dialogs dialogs = new Dialogs(stage);
        ErrorWindow errors = new ErrorWindow(dialogs, Path.of("logs"), _ -> {});
        tasks = new BackgroundTasks(shell, new Failures(shell, dialogs, errors));
        Stages.show(stage, shell.root());
    }

    @AfterEach
    void close() {
        go.countDown();
        tasks.close();
    }

    @Test
    void worksOffTheScreenThreadAndComesBackToIt(FxRobot robot) {
        run(robot, _ -> Platform.isFxApplicationThread());

        until(() -> results.equals(List.of(false, true)));
    }

    @Test
    void startsTheSameWorkOnlyOnce(FxRobot robot) {
        run(robot, _ -> held());
        run(robot, _ -> "second");
        until(() -> status(robot).contains("正在进行"));

        go.countDown();

        until(() -> results.equals(List.of("held", true)));
    }

    @Test
    void dropsTheResultOfReplacedWork(FxRobot robot) {
        robot.interact(() -> tasks.latest(WHAT, _ -> held(), results::add));
        robot.interact(() -> tasks.latest(WHAT, _ -> "second", results::add));
        until(() -> results.equals(List.of("second")));

        go.countDown();
        tasks.close();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(results).containsExactly("second");
    }

    @Test
    void showsProgressOfLongWorkAndCancelsIt(FxRobot robot) {
        run(robot, progress -> {
            while (true) {
                progress.step(30, 120);
                Thread.onSpinWait();
            }
        });
        until(() -> robot.lookup("取消(_C)").tryQuery().isPresent());
        assertThat(robot.lookup(".progress-count").queryLabeled().getText()).startsWith("30 / 120 · 25 %");

        robot.clickOn("取消(_C)");

        until(() -> status(robot).contains("已取消"));
        assertThat(robot.lookup("取消(_C)").tryQuery()).isEmpty();
        assertThat(results).isEmpty();
    }

    @Test
    void handsProblemsToWhoeverAsked(FxRobot robot) {
        List<Problems> problems = new ArrayList<>();

        robot.interact(() -> tasks.run(WHAT, _ -> refuse(), results::add, problems::add));

        until(() -> problems.size() == 1);
    }

    @Test
    void listsProblemsNobodyAskedFor(FxRobot robot) {
        run(robot, _ -> refuse());

        until(() -> robot.lookup("错误：金额最多精确到分（两位小数）").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        assertThat(results).isEmpty();
    }

    @Test
    void saysWhatTheMachineDoesNotAllow(FxRobot robot) {
        run(robot, _ -> {
            throw Unavailable.because(new IllegalStateException("disk"), "shell.money.tooLarge");
        });

        until(() -> robot.lookup("金额达到一万亿元，请核对单位（元、万元）").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
    }

    @Test
    void showsTheUnexpectedWithACode(FxRobot robot) {
        IllegalStateException failure = new IllegalStateException("expected by this test");

        run(robot, _ -> {
            throw new IllegalArgumentException(failure);
        });

        until(() -> robot.lookup("关闭本提示").tryQuery().isPresent());
        assertThat(Stages.words(robot.lookup(".desk-dialog").queryParent())).contains(ErrorWindow.code(failure),
                "expected by this test");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("关闭本提示").tryQuery()).isEmpty();
    }

    private <T> void run(FxRobot robot, Function<Progress, T> work) {
        robot.interact(() -> tasks.run(WHAT, work, result -> {
            results.add(result);
            results.add(Platform.isFxApplicationThread());
        }));
    }

    private String held() {
        try {
            assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody may interrupt work", e);
        }
        return "held";
    }

    private static String refuse() {
        throw Refused.because("shell.money.belowCent");
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#shell-status").queryLabeled().getText();
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("did not come true in time", e);
        }
    }
}
