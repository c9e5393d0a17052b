package techcontract.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.shell.Dialogs;
import techcontract.shell.FormField;
import techcontract.testing.ScreenDesk;

/** The registration form in windows of every usual size. */
@ExtendWith(ApplicationExtension.class)
class ScreenSizesTest {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    // What stays of it when everything is drawn so much larger.
    private static final List<Double> SCALES = List.of(1.0, 1.25, 1.5);

    @TempDir private Path folder;
    private Stage stage;
    private ScreenDesk desk;

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        desk.show(stage, new ContractScreens(new ContractDesk(desk.desk().register(), desk.desk().check(),
                desk.desk().parties(), desk.desk().codes(), () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(),
                new Dialogs(window), desk.desk().clock(), desk.desk().calendar(), desk.desk().settings()::people,
                desk.desk().unsaved()), desk.fxml(), List.of()).blank());
    }

    @Stop
    void stop() {
        desk.close();
    }

    @Test
    void showsEveryFieldAndButtonWithoutScrollingSideways(FxRobot robot) {
        for (double scale : SCALES) {
            robot.interact(() -> resize(Math.floor(WIDTH / scale), Math.floor(HEIGHT / scale)));
            WaitForAsyncUtils.waitForFxEvents();
            Parent root = desk.shell().root();

            assertThat(root.lookupAll(".scroll-bar"))
                    .filteredOn(node -> node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL
                            && bar.isVisible())
                    .as("at " + scale)
                    .isEmpty();
            assertThat(root.lookupAll(".page-actions .button")).as("at " + scale)
                    .filteredOn(Node::isVisible)
                    .isNotEmpty()
                    .allSatisfy(button -> {
                        assertThat(root.getLayoutBounds().contains(place(button))).as(button.toString()).isTrue();
                        assertThat(((Button) button).getWidth()).as(button.toString())
                                .isGreaterThanOrEqualTo(((Button) button).prefWidth(-1) - 1);
                    });
            assertThat(form(robot).getContent().lookupAll(".text-input")).as("at " + scale)
                    .filteredOn(node -> node instanceof TextInputControl && isShown(node))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(field -> {
                        assertThat(place(field).getMaxX()).as(field.toString())
                                .isLessThanOrEqualTo(place(form(robot)).getMaxX());
                        assertThat(((TextInputControl) field).getWidth()).as(field.toString()).isGreaterThan(60);
                    });
        }
    }

    @Test
    void bringsTheFieldWithTheCursorIntoSight(FxRobot robot) {
        robot.interact(() -> resize(Math.floor(WIDTH / 1.5), Math.floor(HEIGHT / 1.5)));
        for (int i = 0; i < 60; i++) {
            robot.type(KeyCode.ENTER);
            if (stage.getScene().getFocusOwner() instanceof TextInputControl field) {
                assertThat(inSight(robot, field)).as("by Enter: " + field).isTrue();
            }
        }
        robot.interact(() -> robot.lookup("#projectName").query().requestFocus());
        for (int i = 0; i < 12; i++) {
            robot.type(KeyCode.F7);
            Node field = stage.getScene().getFocusOwner();
            assertThat(inSight(robot, field)).as("by F7: " + field).isTrue();
        }
    }

    private void resize(double width, double height) {
        Parent root = desk.shell().root();
        stage.getScene().setRoot(new javafx.scene.Group());
        stage.setScene(new Scene(root, width, height));
        root.applyCss();
        root.layout();
        root.lookup("#projectName").requestFocus();
    }

    private static ScrollPane form(FxRobot robot) {
        Node field = robot.lookup("#projectName").query();
        for (Node one = field; one != null; one = one.getParent()) {
            if (one instanceof ScrollPane pane) {
                return pane;
            }
        }
        throw new AssertionError("the form has no scroll pane");
    }

    private static boolean inSight(FxRobot robot, Node field) {
        WaitForAsyncUtils.waitForFxEvents();
        Bounds pane = place(form(robot).lookup(".viewport"));
        Bounds at = place(field);
        return at.getMinY() >= pane.getMinY() - 1 && at.getMaxY() <= pane.getMaxY() + 1;
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible() || (one instanceof FormField field && !field.isVisible())) {
                return false;
            }
        }
        return true;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}
